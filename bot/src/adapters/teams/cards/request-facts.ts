import { recordSystemAt } from '../../../domain/roster/county.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import type { Pen } from '../../../telling/pen.ts';
import { plainText } from './text.ts';
import type { FactSet } from './types.ts';

/** Who asks, where, and how they want to be answered. */
export function requestFacts(consultation: Consultation, pen: Pen): FactSet {
  const { adviser } = pen.words;
  const { place, callback, cooperation } = consultation;
  const triggers = triggerNames(consultation, pen);
  const facts = [
    { title: adviser.from, value: pen.asker(consultation) },
    ...(place === undefined ? [] : [{ title: adviser.place, value: plainText(place) }]),
    { title: adviser.way, value: wayOf(consultation, pen) },
    ...(callback === undefined ? [] : [{ title: adviser.callback, value: plainText(callback) }]),
    ...(triggers === '' ? [] : [{ title: adviser.triggers, value: triggers }]),
    ...(cooperation === undefined
      ? []
      : [{ title: adviser.cooperation, value: pen.words.cooperation[cooperation] }]),
  ];
  return { type: 'FactSet', facts };
}

function wayOf({ way, station }: Consultation, pen: Pen): string {
  const words = pen.words.way;
  return way === 'record-system' ? words[way](recordSystemAt(pen.county, station)) : words[way];
}

function triggerNames({ station, triggers }: Consultation, pen: Pen): string {
  const known = pen.county.stations.find(({ id }) => id === station)?.triggers ?? [];
  return known
    .filter(({ id }) => triggers.includes(id))
    .map(({ name }) => name[pen.language])
    .join(', ');
}
