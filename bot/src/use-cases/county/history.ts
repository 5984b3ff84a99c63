import type { Area, SettingsHistory } from '../../contract/settings.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { fieldOf } from '../../domain/settings/difference.ts';
import { changedEntries, type ChangedEntry } from '../../domain/settings/history.ts';
import type { Instant } from '../../domain/time.ts';
import { mistakeWordsOf } from '../../wording/mistakes.ts';
import type { Tools } from '../tools.ts';
import { areaOf } from './areas.ts';
import { etagOf, useOf } from './change.ts';
import { refusedUndo, type RefusedUndo } from './undo.ts';

/** So many changes a page. */
const pageSize = 20;

type Told = SettingsHistory['items'][number];
type Entry = Told['entries'][number];

interface Item extends Omit<Told, 'at' | 'canUndo' | 'whyNot'> {
  readonly at: Instant;
  /** Why it would not be undone now; undefined: it would. */
  readonly refused: RefusedUndo | undefined;
}

interface HistoryPage {
  readonly items: readonly Item[];
  /** Cursor of the next page; null: this was the last. */
  readonly next: string | null;
  readonly etag: string;
}

/** Who changed what and when, newest first; its ETag is that of the whole county. */
export async function historyPage(
  tools: Tools,
  language: Language,
  cursor: string | undefined,
): Promise<HistoryPage> {
  const before = cursor === undefined ? undefined : Number(cursor);
  const [{ county, schedules }, changes] = await Promise.all([
    tools.config.read(),
    tools.config.history(before, pageSize + 1),
  ]);
  const shown = changes.slice(0, pageSize);
  const held = { county, use: useOf(tools, schedules) };
  const [words, now] = [mistakeWordsOf(language), tools.clock.now()];
  const items = shown.map((change): Item => ({
    ...{ revision: change.revision, at: change.at },
    by: nameOf(tools, change.by),
    entries: changedEntries(change.difference).flatMap((one) => entryOf(tools, language, one)),
    refused: refusedUndo(held, change, words, now),
  }));
  const next = changes.length > pageSize ? String(shown.at(-1)?.revision) : null;
  return { items, next, etag: etagOf(tools, county) };
}

/** Null: made anonymous, or never known here. */
function nameOf({ known }: Tools, id: PersonId): Item['by'] {
  const name = known.person(id)?.name ?? known.contact(id)?.name;
  return name === undefined ? null : { id, name };
}

/** The settings are one part of the county and several areas of the page. */
function entryOf(
  tools: Tools,
  language: Language,
  { part, key, was, is, change, fields }: ChangedEntry,
): readonly Entry[] {
  const shown = fields.map((one) => ({
    field: one.field,
    was: one.was ?? null,
    is: one.is ?? null,
  }));
  if (part !== 'settings') {
    const area = areaOf(part);
    const name = key === undefined ? null : nameIn(tools, language, area, key, is ?? was);
    return [{ area, id: key ?? null, name, change, fields: shown }];
  }
  const byArea = Map.groupBy(shown, ({ field }) => areaOf(part, field));
  return [...byArea].map(([area, some]) => ({ area, id: null, name: null, change, fields: some }));
}

function nameIn(
  tools: Tools,
  language: Language,
  area: Area,
  key: string,
  entry: unknown,
): string | null {
  if (area === 'people') return nameOf(tools, key)?.name ?? null;
  const words = fieldOf(entry, 'words');
  if (area === 'everydayWords' && Array.isArray(words)) return words.join(', ');
  const name = fieldOf(entry, 'name');
  const told = typeof name === 'string' ? name : fieldOf(name, language);
  return typeof told === 'string' ? told : null;
}
