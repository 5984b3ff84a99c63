import { settingsSchema, type Area, type AreaValues } from '../../bot/src/contract/settings.ts';
import type { RunningService } from './service.ts';
import { askedOfApi, signedInAs, type Told } from './tab-user.ts';

/** Somebody at Asetukset, by name. */
export interface AtSettings {
  read<A extends Area>(area: A): Promise<{ readonly etag: string; readonly value: AreaValues[A] }>;
  /** Changes an area as it stands now. */
  change<A extends Area>(
    area: A,
    change: (before: AreaValues[A]) => unknown,
    how?: { readonly sure?: boolean },
  ): Promise<Told>;
  /** Puts anything, with any ETag or none. */
  put(area: string, body: unknown, etag?: string): Promise<Told>;
  get(path: string): Promise<Told>;
  undo(revision: number, etag?: string): Promise<Told>;
  revisions(): Promise<readonly number[]>;
}

export async function atSettings(
  service: Pick<RunningService, 'url'> & { named(name: string): { readonly id: string } },
  name: string,
  language = 'fi',
): Promise<AtSettings> {
  const url = service.url();
  const token = await signedInAs(url, service.named(name).id);
  const ask = (path: string, method: 'GET' | 'PUT' | 'POST', body?: unknown, etag?: string) =>
    askedOfApi(url, `/api/settings${path}`, token, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        'accept-language': language,
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
    });
  const get = (path: string) => ask(path, 'GET');
  const read = async <A extends Area>(area: A) => {
    const { json } = await get('');
    return settingsSchema.parse(json).areas[area] as {
      readonly etag: string;
      readonly value: AreaValues[A];
    };
  };
  const history = async () => {
    const { json, etag } = await get('/history');
    const { items } = json as { readonly items: readonly { readonly revision: number }[] };
    return { revisions: items.map(({ revision }) => revision), etag };
  };
  return {
    get,
    read,
    change: async (area, change, { sure = false } = {}) => {
      const { etag, value } = await read(area);
      return ask(`/${area}${sure ? '?sure=true' : ''}`, 'PUT', change(value), etag);
    },
    put: (area, body, etag) => ask(`/${area}`, 'PUT', body, etag),
    undo: async (revision, etag) =>
      ask(`/history/${revision}/undo`, 'POST', undefined, etag ?? (await history()).etag),
    revisions: async () => (await history()).revisions,
  };
}

export const both = (text: string) => ({ fi: text, sv: text, en: text });

/** What a list becomes when one of its entries becomes another. */
export const withEntry =
  <E extends { readonly id: string }>(id: string, change: (entry: E) => object) =>
  (before: readonly E[]) =>
    before.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry));
export const without =
  <E extends { readonly id: string }>(id: string) =>
  (before: readonly E[]) =>
    before.filter((entry) => entry.id !== id);

export function withFirst(fields: object) {
  return (before: readonly object[]) =>
    before.map((one, at) => (at === 0 ? { ...one, ...fields } : one));
}
export function withFields(fields: object) {
  return (before: object) => ({ ...before, ...fields });
}

/** The everyday words with other Finnish lines. */
export const withLines =
  (change: (lines: readonly string[]) => readonly string[]) =>
  ({ wordGroups }: AreaValues['everydayWords']) => ({
    wordGroups: { ...wordGroups, fi: change(wordGroups.fi) },
  });

/** What was refused, as the person reads it. */
export const sentences = ({ json }: { readonly json: unknown }) =>
  (json as { readonly errors: readonly { readonly message: string }[] }).errors
    .map(({ message }) => message)
    .join('\n');
