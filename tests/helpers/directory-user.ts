import {
  contactSchema,
  reportSchema,
  type Contact,
  type ReportSeen,
} from '../../bot/src/contract/directory-contact.ts';
import type { ContactEdit } from '../../bot/src/contract/directory-edit.ts';
import {
  directoryChoicesSchema,
  directorySchema,
  directoryViewSchema,
  type DirectoryChoices,
  type DirectorySeen,
  type DirectoryView,
} from '../../bot/src/contract/directory.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { askedOfApi, signedInAs, type Told } from './tab-user.ts';

/** Somebody on the page of contacts: what is told is read by the very schemas that the page relies on. */
export interface DirectoryUser {
  lists(query?: string): Promise<DirectorySeen>;
  names(query?: string): Promise<readonly string[]>;
  choices(): Promise<DirectoryChoices>;
  views(query: string): Promise<DirectoryView>;
  /** With the ETag that it is changed by. */
  opens(id: string): Promise<{ readonly contact: Contact; readonly etag: string }>;
  gets(path: string): Promise<Told>;
  posts(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  pins(id: string, whose: 'mine' | 'station', isPinned?: boolean): Promise<Told>;
  /** As the entry stands now, or as it stood at the given ETag. */
  assures(id: string, etag?: string): Promise<Told>;
  /** The entry's own form with some of it changed. */
  edits(id: string, change: object, etag?: string): Promise<Told>;
  reports(id: string, text: string): Promise<ReportSeen>;
}

export function directoryUser(
  world: { url(): string },
  { id: me }: { readonly id: string },
  language: Language = 'fi',
): DirectoryUser {
  const token = signedInAs(world.url(), me);
  const gets = async (path: string) =>
    askedOfApi(world.url(), path, await token, { headers: { 'accept-language': language } });
  const posts: DirectoryUser['posts'] = async (path, body, headers = {}) =>
    askedOfApi(world.url(), path, await token, {
      ...{ method: 'POST', body },
      headers: { 'accept-language': language, ...headers },
    });
  const read = async <T>(schema: { parse(json: unknown): T }, path: string): Promise<T> => {
    const { status, json } = await gets(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`);
    return schema.parse(json);
  };
  const lists = (query = '') => read(directorySchema, `/api/directory${query}`);
  const opens: DirectoryUser['opens'] = async (id) => {
    const { status, json, etag = '' } = await gets(`/api/directory/${id}`);
    if (status !== 200) throw new Error(`${id}: ${status} ${JSON.stringify(json)}`);
    return { contact: contactSchema.parse(json), etag };
  };
  const asOf = async (id: string, etag?: string) => ({
    'if-match': etag ?? (await opens(id)).etag,
  });
  return {
    ...{ gets, posts, lists, opens },
    names: async (query) => (await lists(query)).items.map(({ name }) => name.text),
    choices: () => read(directoryChoicesSchema, '/api/directory/choices'),
    views: (query) => read(directoryViewSchema, `/api/directory/view${query}`),
    pins: (id, whose, isPinned = true) => posts(`/api/directory/${id}/pin`, { whose, isPinned }),
    assures: async (id, etag) => posts(`/api/directory/${id}/assured`, {}, await asOf(id, etag)),
    edits: async (id, change, etag) => {
      const edit: ContactEdit | null = (await opens(id)).contact.edit;
      const body = { ...edit, ...change };
      return posts(`/api/directory/${id}`, body, await asOf(id, etag));
    },
    reports: async (id, text) =>
      reportSchema.parse((await posts(`/api/directory/${id}/reports`, { text })).json),
  };
}
