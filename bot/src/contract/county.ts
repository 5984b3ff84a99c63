import { Temporal } from 'temporal-polyfill';
import type { County, Person, PersonId } from '../domain/roster/county.ts';
import type { Absence, Block, ExtraDay, Schedules } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import { identityCodesIn } from './county-identifiers.ts';
import { fileWords, shaped, written, type Mistake } from './county-mistakes.ts';
import { referenceMistakes } from './county-references.ts';
import { countyFile, type CountyFile } from './county-schema.ts';

export type CountyRead =
  | {
      readonly ok: true;
      readonly county: County;
      readonly schedules: Schedules;
      /** By the ids that people have in the file. */
      readonly people: ReadonlyMap<string, PersonId>;
    }
  /** Every mistake of the file, never empty. */
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Reads a county file: all of it holds together, or every mistake is told with its path. */
export function readCounty(json: unknown): CountyRead {
  const read = shaped(countyFile, json, fileWords);
  const mistakes = [
    ...read.mistakes,
    ...referenceMistakes(json, fileWords),
    ...identityCodesIn(json).map((path) => ({
      path: written(path),
      says: fileWords.simple.identityCode,
    })),
  ].map(({ path, says }) => ({ path: path || 'file', says }));
  if (!read.ok || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, ...build(read.value) };
}

function build(file: CountyFile) {
  const { people, schedules, ...rest } = file;
  const ids = new Map(people.map(({ id, aadObjectId }) => [id, aadObjectId]));
  const personId = (slug: string): PersonId => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`unchecked reference to a person: ${slug}`);
    return id;
  };
  return {
    county: { ...rest, people: people.map((person) => toPerson(person, personId)) },
    schedules: toSchedules(schedules, file.timeZone, personId),
    people: ids,
  };
}

type Resolve = (slug: string) => PersonId;

const toPerson = (
  { aadObjectId, pair, ...person }: CountyFile['people'][number],
  personId: Resolve,
): Person => ({
  ...person,
  id: aadObjectId,
  ...(pair === undefined ? {} : { pair: personId(pair) }),
});

function toSchedules(
  { blocks, absences, extraDays }: CountyFile['schedules'],
  timeZone: string,
  personId: Resolve,
): Schedules {
  const instant = (local: string): Instant =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  return {
    timeZone,
    blocks: blocks.map((block): Block => ({ ...block, person: personId(block.person) })),
    absences: absences.map(({ person, from, until, substitute }): Absence => ({
      person: personId(person),
      from: instant(from),
      until: instant(until),
      ...(substitute === undefined ? {} : { substitute: personId(substitute) }),
    })),
    extraDays: extraDays.map((day): ExtraDay => ({ ...day, person: personId(day.person) })),
    states: [],
  };
}
