import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountyFile } from '../../../bot/src/contract/county-schema.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { startFakeConnector } from '../../helpers/fake-connector.ts';
import { teamsUser } from '../../helpers/teams-user.ts';
import { startServiceProcess } from '../service-process.ts';
import { createPair, type Pair } from './pair.ts';
import { startTroubledStorage, type TroubledStorage } from './troubled-storage.ts';

export interface World {
  readonly pairs: readonly Pair[];
  /** The tables themselves, past all trouble. */
  readonly rows: Rows;
  readonly storage: TroubledStorage;
  /** Freezes and thaws the tables. */
  pause(): void;
  goOn(): void;
  /** Lives through so many minutes; the HTTP status. */
  advance(minutes: number): Promise<number>;
  engineHealth(): Promise<number>;
  stop(): Promise<void>;
}

const sentence = 'Rantakylässä kysymys asumistuesta, tänään';

/** A service of its own on tables whose calls meet what `troubleOf` says. */
export async function openWorld(
  folder: string,
  pairs: number,
  troubleOf: Parameters<typeof startTroubledStorage>[1],
): Promise<World> {
  const endings: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  };
  try {
    const azurite = await startAzurite();
    endings.push(() => azurite.stop());
    const connector = await startFakeConnector();
    endings.push(() => connector.stop());
    const storage = await startTroubledStorage(azurite.connectionString, troubleOf);
    endings.push(() => storage.stop());
    const { county, people } = await countyOf(pairs);
    const countyFile = join(folder, 'county.json');
    await writeFile(countyFile, JSON.stringify(county));
    const service = await startServiceProcess({
      name: 'service',
      connectionString: storage.connectionString,
      folder,
      countyFile,
    });
    endings.push(() => service.child.stop());
    const user = ({ aadObjectId, name }: PersonInFile) =>
      teamsUser({ bot: service.url, connector }, { aadObjectId, name, tenantId: county.tenantId });
    for (const person of county.people.filter(({ pool }) => pool)) await user(person).install();
    return {
      pairs: people.map(([nurse, counsellor]) =>
        createPair(user(nurse), user(counsellor), sentence),
      ),
      rows: patientRows(azurite.connectionString),
      storage,
      pause: () => azurite.pause(),
      goOn: () => azurite.goOn(),
      advance: async (advanceMinutes) => {
        const body = JSON.stringify({ advanceMinutes });
        const headers = { 'content-type': 'application/json' };
        const address = `${service.url}/local/clock`;
        return (await fetch(address, { method: 'POST', headers, body })).status;
      },
      engineHealth: async () => (await fetch(`${service.url}/health/engine`)).status,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type PersonInFile = CountyFile['people'][number];

/** The demo county, and so many nurses and counsellors of Joensuu besides. */
async function countyOf(pairs: number) {
  const file = await readFile('counties/siun-sote.json', 'utf8');
  const demo = JSON.parse(file) as CountyFile;
  const counsellor = demo.people.find(({ role }) => role === 'adviser');
  if (!counsellor) throw new Error('The demo county has no counsellor');
  const people = Array.from({ length: pairs }, (_, index): [PersonInFile, PersonInFile] => [
    {
      aadObjectId: guid('a', index),
      id: `kysyja-${letters(index)}`,
      name: `Hoitaja ${index}`,
      role: 'asker',
      profession: 'nurse',
      regions: [],
      stations: ['rantakyla'],
      pool: false,
      phones: [],
    },
    {
      ...counsellor,
      aadObjectId: guid('b', index),
      id: `ohjaaja-${letters(index)}`,
      name: `Sosiaaliohjaaja ${index}`,
      pool: false,
    },
  ]);
  return { county: { ...demo, people: [...demo.people, ...people.flat()] }, people };
}

/** Ids hold no digits. */
const letters = (index: number) =>
  String(index).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

const guid = (kind: string, index: number) =>
  `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;
