import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { County, Person, PersonId } from '../domain/roster/county.ts';
import type { Absence, Block, ExtraDay, Schedules } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import { identityCodesIn } from './county-identifiers.ts';
import { referenceMistakes, type Mistake } from './county-references.ts';
import { countyFile, type CountyFile } from './county-schema.ts';

export type CountyRead =
  | { readonly ok: true; readonly county: County; readonly schedules: Schedules }
  /** Every mistake of the file, never empty. */
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Reads a county file: all of it holds together, or every mistake is told with its path. */
export function readCounty(json: unknown): CountyRead {
  const read = countyFile.safeParse(json, { error: says });
  const mistakes = [
    ...shapeMistakes(read.error),
    ...referenceMistakes(json),
    ...identityCodesIn(json).map((path) => ({
      path: written(path),
      says: 'This holds an identity code.',
    })),
  ];
  if (!read.success || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, ...build(read.data) };
}

const says: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'This is missing.'
      : `This is not of the right type: ${issue.expected} is expected.`;
  if (issue.code === 'invalid_value') return `This is one of: ${issue.values.join(', ')}.`;
  return undefined;
};

const shapeMistakes = (error: z.ZodError | undefined): readonly Mistake[] =>
  (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: written([...issue.path, key]),
          says: 'No such key is known here.',
        }))
      : [{ path: written(issue.path), says: issue.message }],
  );

const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '') || 'file';

function build(file: CountyFile): { county: County; schedules: Schedules } {
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
