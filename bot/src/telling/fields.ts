import { recordSystemAt, type StationId } from '../domain/roster/county.ts';
import type { Pen } from './pen.ts';

type FieldId = keyof Pen['words']['field'];

const isField = (pen: Pen, id: string): id is FieldId => id in pen.words.field;

/** The label of an input by its id, at a station where one is known; an id nobody knows is its own label. */
export function labelOf(pen: Pen, id: string, station?: StationId): string {
  if (!isField(pen, id)) return id;
  const label = pen.words.field[id];
  return typeof label === 'string' ? label : label(recordSystemAt(pen.county, station));
}

/** Labels inside a sentence: "terveysasema ja aihe". */
export function namesOf(pen: Pen, ids: readonly string[]): string {
  return pen.list(ids.map((id) => lowered(labelOf(pen, id).replace(/[?:].*$/, ''))));
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
