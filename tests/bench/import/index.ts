import { importSchema, type ImportSeen } from '../../../bot/src/contract/directory-imports.ts';
import { partBytes } from '../../../bot/src/domain/directory/imports.ts';
import { askedOfApi, signedInAs } from '../../helpers/tab-user.ts';
import type { Cast } from '../cast.ts';
import { machineMs } from '../machine.ts';
import { play } from '../traffic.ts';
import type { World } from '../world.ts';
import { registerPages } from './register.ts';
import { besideOf, foundOf, type Beside, type ImportFigures } from './report.ts';
import { typeInDirectory } from './typing.ts';

export interface ImportEffort {
  readonly services: number;
  /** Turns without an import. */
  readonly turns: number;
}

/** A whole register imported and taken back beside the bot's turns. */
export async function measureImport(
  world: World,
  cast: Cast,
  effort: ImportEffort,
): Promise<ImportFigures> {
  const { url } = await world.startService(world.connectionString);
  const ask = turnsOf(world, cast, url);
  await ask(effort.turns / 4);
  const begun = machineMs();
  const alone = besideOf(await ask(effort.turns), (machineMs() - begun) / 1000);
  const leader = cast.county.people.find(({ role }) => role === 'coordinator');
  if (!leader) throw new Error('The county has no coordinator');
  const api = importsAt(url, await signedInAs(url, leader.aadObjectId));
  const { id } = (await api('', { body: { kind: 'ptv', list: { name: 'Suomi.fi' } } })).seen;
  const bytes = await send(api, id, effort.services);
  const beside = async (act: string, until: ImportSeen['state']): Promise<Beside> => {
    const { etag } = await api(`/${id}`);
    const from = machineMs();
    await api(`/${id}/${act}`, { body: act === 'read' ? {} : undefined, etag });
    const latencies: number[] = [];
    for (let state = ''; state !== until;) {
      latencies.push(...(await ask(10)));
      ({ state } = (await api(`/${id}`)).seen);
      if (state === 'unreadable') throw new Error('The register could not be read');
    }
    return besideOf(latencies, (machineMs() - from) / 1000);
  };
  return {
    ...{ services: effort.services, megabytes: bytes / 1e6, alone },
    read: await beside('read', 'planned'),
    applied: await beside('apply', 'applied'),
    found: foundOf(await typeInDirectory(url, leader.aadObjectId)),
    takenBack: await beside('take-back', 'taken-back'),
  };
}

function turnsOf(world: World, cast: Cast, url: string) {
  let next = 0;
  return async (count: number): Promise<readonly number[]> => {
    const said = Array.from({ length: count }, () => {
      next += 1;
      const nurse = cast.nurses[next % cast.nurses.length];
      if (!nurse) throw new Error('The cast has no nurses');
      return world.activities.said(nurse, cast.nextSentence());
    });
    return (await play(url, said, 1)).latencies;
  };
}

interface Asked {
  readonly body?: object | undefined;
  readonly etag?: string | undefined;
}

function importsAt(url: string, token: string) {
  return async (path: string, asked?: Asked) => {
    const told = await askedOfApi(url, `/api/directory/imports${path}`, token, {
      method: asked ? 'POST' : 'GET',
      ...(asked?.body ? { body: asked.body } : {}),
      ...(asked?.etag === undefined ? {} : { headers: { 'if-match': asked.etag } }),
    });
    if (told.status >= 300) throw new Error(`${path} was answered ${told.status}`);
    return { seen: importSchema.parse(told.json), etag: told.etag };
  };
}

async function send(
  api: ReturnType<typeof importsAt>,
  id: string,
  services: number,
): Promise<number> {
  let [index, sent] = [0, 0];
  for (const { name, text } of registerPages(services)) {
    const bytes = Buffer.from(text);
    for (let part = 0; part * partBytes < bytes.length; part += 1) {
      const slice = bytes.subarray(part * partBytes, (part + 1) * partBytes);
      const body = { file: name, index, part, base64: slice.toString('base64') };
      await api(`/${id}/parts`, { body });
    }
    index += 1;
    sent += bytes.length;
  }
  return sent;
}
