import type { Requests } from '../../../contract/requests.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import { depthFor } from '../../../use-cases/see-request.ts';
import type { Listed, Place } from '../../../use-cases/listed.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { itemJson, penFor, type Reader } from './request-json.ts';

export function listJson(tools: Tools, { items, next }: Listed, reader: Reader): Requests {
  return {
    items: items.map((one) => itemJson(tools, one, reader.caller)),
    cursor: next ? cursorOf(next) : null,
  };
}

function cursorOf({ askedAt, id }: Place): string {
  return Buffer.from(`${askedAt} ${id}`).toString('base64url');
}

/** Undefined where it is no cursor of ours. */
export function placeOf(cursor: string): Place | undefined {
  const read = /^(\d{1,15}) ([a-z]{24})$/u.exec(Buffer.from(cursor, 'base64url').toString());
  const [, askedAt, id] = read ?? [];
  return askedAt === undefined || id === undefined ? undefined : { askedAt: Number(askedAt), id };
}

/** Every word that was typed stands somewhere in what the line says. */
export function fitsWords(
  tools: Tools,
  reader: Reader,
  typed: string,
): (one: Consultation) => boolean {
  const pen = penFor(tools, reader);
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return (one) => {
    if (words.length === 0) return true;
    const isLost = depthFor(tools, one, reader.caller) === 'status';
    const line = [
      ...[pen.subject(one), pen.kind(one.kind), pen.words.state[one.state]],
      ...(isLost ? [] : [pen.asker(one)]),
      ...(one.adviser === undefined ? [] : [pen.person(one.adviser)]),
    ];
    const told = line.join(' ').toLowerCase();
    return words.every((word) => told.includes(word));
  };
}
