import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Area, SettingsSeen } from '../../../../bot/src/contract/settings.ts';
import { keyOf } from '../../../../bot/src/domain/settings/difference.ts';
import { Problem, type Got } from '../../api/client.ts';
import { entriesIn, entryOf, linesOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { useSettings } from './context.ts';
import { dropDraft, keepDraft, savedDraft, useDraft, type Draft } from './drafts.ts';
import { isList, shapes } from './shapes.ts';
import { alike, idFrom, nameOf, valueAt, withValueAt } from './values.ts';

/** An area as the service holds it, and the ETag that names this state. */
interface Held {
  readonly etag: string;
  readonly value: unknown;
}

/** The same entry was changed by somebody else; undefined: it was taken away. */
export interface Conflict {
  readonly theirs: Entry | undefined;
  readonly held: Held;
}

export type Saved =
  | { readonly kind: 'saved'; readonly replanned: number }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** Of a list, an entry that is not there yet; of an area without a list, all of it. */
export const newEntry = 'new';
export const whole = 'all';

/** So often a save begins anew because somebody changed other entries meanwhile. */
const attempts = 4;

interface Saving {
  readonly draft: Draft;
  readonly held: Held;
  readonly sure: boolean;
  readonly remove: boolean;
}

/** One entry: as it stands, as it is being changed, and the way to save it. */
export function useEntry(area: Area, id: string) {
  const { api, language } = useKoppi();
  const queries = useQueryClient();
  const { areas } = useSettings();
  const draft = useDraft(area, id);
  const held: Held = areas[area];
  const present = entryIn(area, held.value, id);
  const mine = draft?.mine ?? present ?? shapes[area].fresh ?? {};

  const put = async ({ draft: { base, mine: wanted }, held: from, sure, remove }: Saving) => {
    let now = from;
    for (let attempt = 1; ; attempt += 1) {
      const theirs = entryIn(area, now.value, id);
      const isMoved = !alike(theirs, base);
      // An answer was lost: what is to be saved stands there already.
      if (!remove && (isMoved || id === newEntry) && stands(area, now.value, id, wanted))
        return { kind: 'stands' } as const;
      if (isMoved) return { kind: 'conflict', conflict: { theirs, held: now } } as const;
      const body = remove ? without(now.value, id) : withEntry(area, now.value, id, wanted);
      try {
        const path = `/api/settings/${area}${sure ? '?sure=true' : ''}`;
        const asked = { method: 'PUT', body, etag: now.etag } as const;
        const got = await api.call<Held & { readonly replanned: number }>(path, asked);
        return { kind: 'saved', got: got.data } as const;
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 412 || attempt === attempts)
          throw error;
        now = { etag: error.etag, value: valueAt(error.current, 'value') };
      }
    }
  };
  const saving = useMutation<Saved, Problem, Saving>({
    mutationFn: async (asked) => {
      const outcome = await put(asked);
      if (outcome.kind === 'conflict') return outcome;
      if (outcome.kind === 'stands') {
        savedDraft(area, id, asked.draft);
        return { kind: 'saved', replanned: 0 };
      }
      const { etag, value, replanned } = outcome.got;
      // Shown at once; what else changed comes with the next answer.
      queries.setQueryData<Got<SettingsSeen>>(
        ['/api/settings', language],
        (old) =>
          old && {
            ...old,
            data: { ...old.data, areas: { ...old.data.areas, [area]: { etag, value } } },
          },
      );
      savedDraft(area, id, asked.draft);
      return { kind: 'saved', replanned };
    },
    networkMode: 'always',
    onSettled: () => void queries.invalidateQueries(),
  });
  const place = isList(area) ? placeIn(held.value, id) : undefined;
  return {
    mine,
    present,
    isChanged: draft !== undefined,
    saving,
    place,
    change: (next: Entry) => {
      if (draft === undefined) saving.reset();
      keepDraft(area, id, { base: draft ? draft.base : present, mine: next });
    },
    discard: () => {
      saving.reset();
      dropDraft(area, id);
    },
    save: (sure = false) => {
      saving.mutate({ draft: draft ?? { base: present, mine }, held, sure, remove: false });
    },
    remove: (sure = false) => {
      saving.mutate({ draft: { base: present, mine }, held, sure, remove: true });
    },
    /** After a choice between mine and theirs. */
    resolve: (chosen: Entry, { theirs, held: from }: Conflict) => {
      const resolved = { base: theirs, mine: chosen };
      keepDraft(area, id, resolved);
      saving.mutate({ draft: resolved, held: from, sure: false, remove: false });
    },
  };
}

function entryIn(area: Area, value: unknown, id: string): Entry | undefined {
  if (!isList(area)) return entryOf(value);
  return entriesIn(value).find((one) => keyOf(one) === id);
}

function placeIn(value: unknown, id: string): number {
  const entries = entriesIn(value);
  const place = entries.findIndex((one) => keyOf(one) === id);
  return place === -1 ? entries.length : place;
}

const without = (value: unknown, id: string): readonly Entry[] =>
  entriesIn(value).filter((one) => keyOf(one) !== id);

function withEntry(area: Area, value: unknown, id: string, wanted: Entry): unknown {
  const entry = clean(area, wanted);
  if (!isList(area)) return entry;
  const entries = entriesIn(value);
  if (entries.some((one) => keyOf(one) === id))
    return entries.map((one) => (keyOf(one) === id ? entry : one));
  return [...entries, textOf(entry['id']) === '' ? withId(area, entry, entries) : entry];
}

/** An entry just like it; a new one has got its id only there. */
function stands(area: Area, value: unknown, id: string, wanted: Entry): boolean {
  const entry = clean(area, wanted);
  if (id !== newEntry) return alike(entryIn(area, value, id), entry);
  const { id: own, ...rest } = entry;
  const known = textOf(own) === '' ? rest : entry;
  return entriesIn(value).some((one) => alike({ ...one, ...known }, one));
}

/** People and numbers are known by other means. */
function withId(area: Area, entry: Entry, entries: readonly Entry[]): Entry {
  if (area === 'numbers' || area === 'people') return entry;
  const taken = entries.map((one) => textOf(one['id']));
  return { ...entry, id: idFrom(nameOf(entry, area === 'stations' ? 'fi' : 'en'), taken) };
}

/** Lines without the empty ones; an Entra id as tokens bring it. */
function clean(area: Area, entry: Entry): Entry {
  const cleaned = shapes[area].fields.reduce((before, { path, kind }) => {
    const value = valueAt(before, path);
    if (kind === 'lines') return withValueAt(before, path, trimmed(value));
    if (kind !== 'localisedLines') return before;
    const lines = Object.entries(entryOf(value)).map(([one, some]) => [one, trimmed(some)]);
    return withValueAt(before, path, Object.fromEntries(lines));
  }, entry);
  return area === 'people'
    ? { ...cleaned, id: textOf(cleaned['id']).trim().toLowerCase() }
    : cleaned;
}

const trimmed = (value: unknown): readonly string[] =>
  linesOf(value)
    .map((line) => line.trim())
    .filter((line) => line !== '');
