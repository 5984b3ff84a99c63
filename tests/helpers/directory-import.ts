import { importSchema, type ImportSeen } from '../../bot/src/contract/directory-imports.ts';
import { partBytes } from '../../bot/src/domain/directory/imports.ts';
import type { RunningService } from './service.ts';
import { askedOfApi, signedInAs, type Told } from './tab-user.ts';

type Kind = ImportSeen['kind'];
type Column = ImportSeen['columns'][number]['field'];
type SentFiles = Readonly<Record<string, string | Buffer>>;

/** Somebody with lists of contacts, as the import dialog asks for them. */
export function atImports(
  world: () => Pick<RunningService, 'url'> & { readonly settled: () => Promise<unknown> },
  who: () => { readonly id: string },
) {
  const asks = async (
    path: string,
    asked: { method?: 'POST' | 'DELETE'; body?: object; ifMatch?: string | undefined } = {},
  ): Promise<Told> =>
    askedOfApi(
      world().url(),
      `/api/directory/imports${path}`,
      await signedInAs(world().url(), who().id),
      {
        method: asked.method ?? 'GET',
        ...(asked.body === undefined ? {} : { body: asked.body }),
        ...(asked.ifMatch === undefined ? {} : { headers: { 'if-match': asked.ifMatch } }),
      },
    );
  const sees = async (id: string) => {
    await world().settled();
    const told = await asks(`/${id}`);
    return { seen: importSchema.parse(told.json), etag: told.etag };
  };
  const begins = async (kind: Kind, list: object): Promise<string> => {
    const { status, json } = await asks('', { method: 'POST', body: { kind, list } });
    if (status !== 201) throw new Error(`Not begun: ${status} ${JSON.stringify(json)}`);
    return importSchema.parse(json).id;
  };
  const sends = async (id: string, files: SentFiles): Promise<Told> => {
    let told: Told | undefined;
    for (const [index, [file, content]] of Object.entries(files).entries()) {
      const bytes = Buffer.from(content);
      for (let part = 0; part * partBytes < Math.max(1, bytes.length); part += 1) {
        const base64 = bytes.subarray(part * partBytes, (part + 1) * partBytes).toString('base64');
        told = await asks(`/${id}/parts`, { method: 'POST', body: { file, index, part, base64 } });
        if (told.status !== 200) return told;
      }
    }
    if (!told) throw new Error('No files');
    return told;
  };
  const reads = async (id: string, columns?: readonly Column[]) => {
    const told = await asks(`/${id}/read`, { method: 'POST', body: columns ? { columns } : {} });
    if (told.status !== 200) throw new Error(`Not read: ${JSON.stringify(told.json)}`);
    return sees(id);
  };
  const looks = async (kind: Kind, list: object, files: SentFiles, columns?: readonly Column[]) => {
    const id = await begins(kind, list);
    await sends(id, files);
    const first = await reads(id);
    if (first.seen.state !== 'matching' || !columns) return { id, ...first };
    return { id, ...(await reads(id, columns)) };
  };
  const applies = async (id: string, ifMatch: string | undefined) => {
    const told = await asks(`/${id}/apply`, { method: 'POST', ifMatch: ifMatch ?? 'none' });
    await world().settled();
    return told;
  };
  const takesBack = async (id: string) => {
    const told = await asks(`/${id}/take-back`, { method: 'POST' });
    await world().settled();
    return told;
  };
  return { asks, begins, sends, reads, sees, looks, applies, takesBack };
}

/** Counts of what a preview would do, table by table. */
export const countsOf = ({ preview }: ImportSeen) =>
  Object.fromEntries(
    (preview?.tables ?? []).map(({ table, counts: { added, changed, gone } }) => [
      table,
      { added, changed, gone },
    ]),
  );
