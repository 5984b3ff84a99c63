import type { z } from 'zod';
import { tableNames } from '../../../domain/directory/tables.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Files } from '../hsds-write.ts';
import { Notes } from '../notes.ts';
import type { FileMistake, Told } from '../notes.ts';
import { channelOf } from './channels.ts';
import type { ReadChannel } from './channels.ts';
import { itemsOf } from './items.ts';
import type { Item } from './items.ts';
import { linked } from './link.ts';
import { mended } from './mend.ts';
import { officeId, organizationOf } from './organizations.ts';
import type { ReadOrganization } from './organizations.ts';
import { ptvChannel, ptvOrganization, ptvService } from './schema.ts';
import { serviceOf } from './services.ts';
import type { ReadService } from './services.ts';

export interface PtvReading extends Told {
  /** What is published; what was withdrawn or is a draft is left out, and so counts as gone. */
  readonly directory: Directory;
}

/** So much is read between two pauses: some milliseconds of work. */
const lettersAtOnce = 50_000;

/**
 * Reads what the national service register's open API (version 11, see schema.ts) delivers: services,
 * service channels and organizations, in whichever files and order, each file an array, a page or
 * NDJSON. A record that comes twice, as lists by municipality have it, counts once, the newest of them.
 * Never throws for what is in the files; yields the letters read so far, so that the caller may let
 * others have their turn. `readAt` stands for a missing time of change.
 *
 * A mistake names the file, the line and, as its column, the path: `itemList[3].serviceHours[0]`.
 */
export function* readPtv(files: Files, readAt: Instant): Generator<number, PtvReading> {
  const reading: Reading = {
    ...{ readAt, notes: new Notes() },
    ...{ services: new Map(), channels: new Map(), organizations: new Map() },
    ...{ unread: new Map(), isCutOff: false },
  };
  let letters = 0;
  let told = 0;
  for (const [file, text] of Object.entries(files))
    for (const item of itemsOf(text)) {
      readItem(item, file, reading);
      letters += item.text?.length ?? 0;
      if (letters - told < lettersAtOnce) continue;
      told = letters;
      yield letters;
    }
  tellUnread(reading);
  const directory = yield* linked(reading, letters);
  return { directory, ...reading.notes.told() };
}

interface Reading {
  readonly notes: Notes;
  readonly readAt: Instant;
  readonly services: Map<string, ReadService>;
  readonly channels: Map<string, ReadChannel>;
  readonly organizations: Map<string, ReadOrganization>;
  /** By id; another copy of the record may have been read. */
  readonly unread: Map<string, FileMistake>;
  /** A file ends in the middle of something. */
  isCutOff: boolean;
}

/** A register's ids are of no two kinds: whichever it is of, it stays as it was. */
function tellUnread(reading: Reading): void {
  const { notes, unread, services, channels, organizations } = reading;
  for (const [id, mistake] of unread) {
    if (services.has(id) || channels.has(id) || organizations.has(id)) continue;
    notes.unread({ table: 'services', id, mistake });
    notes.unread({ table: 'locations', id, mistake });
    notes.unread({ table: 'organizations', id, mistake });
    notes.unread({ table: 'locations', id: officeId(id), mistake });
  }
  if (!reading.isCutOff) return;
  notes.cutOff(tableNames);
  // Services name them, and their own records may have stood behind.
  for (const { responsible } of services.values())
    if (!organizations.has(responsible.id))
      notes.unread({ table: 'organizations', id: responsible.id });
}

type Found = Readonly<Record<string, unknown>>;

/** The lists of channels wrap each in an object that names its kind. */
const wrappings = [
  ...['electronicChannel', 'webPageChannel', 'printableFormChannel', 'phoneChannel'],
  'locationChannel',
];

function readItem({ line, path, text }: Item, file: string, reading: Reading): void {
  const value = text === undefined ? undefined : jsonOf(text);
  if (!isObject(value)) {
    reading.notes.mistake({ file, line, ...(path ? { column: path } : {}), kind: 'unreadable' });
    // Which records it held, and which came after it, nobody knows.
    reading.isCutOff = true;
    return;
  }
  const wrapping = wrappings.find((name) => isObject(value[name]));
  const inner = wrapping === undefined ? value : value[wrapping];
  const within = [path, wrapping].filter(Boolean).join('.');
  if (isObject(inner)) readRecord(inner, { file, line, path: within }, reading);
}

const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Where {
  readonly file: string;
  readonly line: number;
  readonly path: string;
}

function readRecord(value: Found, where: Where, reading: Reading): void {
  const { notes, readAt, services, channels, organizations } = reading;
  if (isLeftOut(value, notes)) return;
  if ('serviceNames' in value) {
    const said = checked(value, ptvService, where, reading);
    const read = said && serviceOf(said, readAt);
    if (said) keep(services, read, (one) => one.service.lastModified, said.id, where, reading);
  } else if ('serviceChannelNames' in value) {
    const said = checked(value, ptvChannel, where, reading);
    const read = said && channelOf(said, readAt);
    if (said) keep(channels, read, (one) => one.modified, said.id, where, reading);
  } else if ('organizationNames' in value) {
    const said = checked(value, ptvOrganization, where, reading);
    const read = said && organizationOf(said, readAt);
    if (said) keep(organizations, read, (one) => one.modified, said.id, where, reading);
  } else leave(value['id'], { ...placeOf(where), kind: 'wrong' }, reading);
}

/** Drafts, what was withdrawn, and the lists of what was archived. `Modified` is published too. */
function isLeftOut(value: Found, notes: Notes): boolean {
  const { publishingStatus: status, archivingDate } = value;
  const isWithdrawn = ['Draft', 'Deleted', 'OldPublished', 'Removed'].some((one) => one === status);
  if (isWithdrawn) notes.ignore(`publishingStatus ${String(status)}`);
  else if (archivingDate !== undefined) notes.ignore('archivingDate');
  return isWithdrawn || archivingDate !== undefined;
}

function checked<T>(
  value: Found,
  schema: z.ZodType<T>,
  { file, line, path: within }: Where,
  { notes, unread }: Reading,
): T | undefined {
  const { value: found, mistakes } = mended(value, schema);
  const told = mistakes.map(({ path, kind }) => ({
    ...{ file, line, column: [within, path].filter(Boolean).join('.'), kind },
  }));
  for (const mistake of told) notes.mistake(mistake);
  const id = value['id'];
  if (found === undefined && typeof id === 'string' && told[0]) unread.set(id, told[0]);
  return found;
}

const placeOf = ({ file, line, path }: Where) => ({ file, line, column: path });

function leave(id: unknown, mistake: FileMistake, { notes, unread }: Reading): void {
  notes.mistake(mistake);
  if (typeof id === 'string') unread.set(id, mistake);
}

function keep<T>(
  all: Map<string, T>,
  read: T | undefined,
  modified: (one: T) => Instant,
  id: string,
  where: Where,
  reading: Reading,
): void {
  // It has a name or somebody who answers for it, but in none of Koppi's languages.
  if (read === undefined) leave(id, { ...placeOf(where), kind: 'missing' }, reading);
  const sofar = all.get(id);
  if (read !== undefined && (!sofar || modified(sofar) < modified(read))) all.set(id, read);
}
