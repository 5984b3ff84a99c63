import { readFile } from 'node:fs/promises';
import type { CountyFile } from '../../bot/src/contract/county-schema.ts';
import { draw, type RecordedSentence } from '../domain/reading/draw.ts';
import { seeded } from '../helpers/seeded.ts';

/** Who asks and who takes, and what is said. */
export interface Cast {
  /** The demo county on a day when every station has its counsellor on site. */
  readonly county: CountyFile;
  /** Neighbours in the list are of different stations. */
  readonly nurses: readonly Nurse[];
  readonly advisers: readonly Person[];
  /** Sentences as nurses wrote them, in an order that is the same in every run. */
  nextSentence(): string;
}

export interface Person {
  readonly aadObjectId: string;
  readonly name: string;
  readonly tenantId: string;
}

export interface Nurse extends Person {
  readonly station: string;
}

/** A Tuesday at 10.15 in Finland. */
export const clockStart = '2026-11-24T08:15:00Z';
/** Where none of the demo county's three counsellors is on a Tuesday. */
const withoutCounsellor = ['kitee', 'polvijarvi', 'outokumpu'];
const nursesAtEach = 10;

export async function readCast(seed: number): Promise<Cast> {
  const demo = JSON.parse(await readFile('counties/siun-sote.json', 'utf8')) as CountyFile;
  const random = seeded(seed);
  const county = withCounsellors(demo, random);
  const { tenantId, stations } = county;
  const person = (aadObjectId: string, name: string) => ({ aadObjectId, name, tenantId });
  const sentences = await developmentSentences();
  return {
    county,
    nurses: Array.from({ length: nursesAtEach }, () => stations)
      .flat()
      .map(({ id, name }) => ({ ...person(guid(random), `Hoitaja ${name}`), station: id })),
    advisers: county.people
      .filter(({ role }) => role === 'adviser')
      .map(({ aadObjectId, name }) => person(aadObjectId, name)),
    nextSentence: () => sentences[Math.floor(random() * sentences.length)]?.text ?? '',
  };
}

function withCounsellors(county: CountyFile, random: () => number): CountyFile {
  const added = withoutCounsellor.map((station) => counsellor(county, station, guid(random)));
  const { schedules } = county;
  return {
    ...county,
    people: [...county.people, ...added.map(({ person }) => person)],
    schedules: { ...schedules, blocks: [...schedules.blocks, ...added.map(({ block }) => block)] },
  };
}

function counsellor(county: CountyFile, station: string, aadObjectId: string) {
  const { region, name } = county.stations.find(({ id }) => id === station)!;
  const id = `sosiaaliohjaaja-${station}`;
  const person: CountyFile['people'][number] = {
    aadObjectId,
    id,
    name: `Sosiaaliohjaaja ${name}`,
    role: 'adviser',
    profession: 'social-counsellor',
    regions: [region],
    stations: [station],
    pool: false,
    phones: [],
  };
  const block: CountyFile['schedules']['blocks'][number] = {
    person: id,
    kind: 'on-site',
    station,
    weekday: 2,
    from: '08:00',
    until: '15:00',
    weeks: 'every',
  };
  return { person, block };
}

/** The half that rules were written from; the other is counted by its own test only. */
async function developmentSentences(): Promise<readonly RecordedSentence[]> {
  const file = await readFile('tests/domain/reading/sentences/fi.json', 'utf8');
  return draw(JSON.parse(file) as RecordedSentence[]).development;
}

function guid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-4$3-8$4-$5');
}
