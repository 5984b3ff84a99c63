import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeConnector } from '../../helpers/fake-connector.ts';
import { teamsUser, type TeamsUser } from '../../helpers/teams-user.ts';

interface CountyFile {
  readonly tenantId: string;
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly schedules: { readonly blocks: readonly Readonly<Record<string, unknown>>[] };
}

const letter = (index: number) => String.fromCharCode(97 + index);
const objectId = (kind: number, index: number) =>
  `a1f4c0de-${kind}${String(index).padStart(3, '0')}-4a10-8b00-6f1d2c3b4c00`;

const nurses = Array.from({ length: 24 }, (_, index) => ({
  aadObjectId: objectId(1, index),
  id: `hoitaja-${letter(index)}`,
  name: `Hoitaja ${letter(index).toUpperCase()}`,
  role: 'asker',
  profession: 'nurse',
  stations: ['rantakyla'],
}));

const added = new Set(nurses.map(({ aadObjectId }) => aadObjectId));

/** On site at Rantakylä like Sosiaaliohjaaja A, so that two are asked at once. */
const counsellors = Array.from({ length: 1 }, (_, index) => ({
  aadObjectId: objectId(2, index),
  id: `ohjaaja-${letter(index)}`,
  name: `Ohjaaja ${letter(index).toUpperCase()}`,
  role: 'adviser',
  profession: 'social-counsellor',
  regions: ['joensuu'],
  stations: ['rantakyla'],
}));

/** The demo county with more people at Rantakylä, as a file in the folder. */
export function busyCounty(folder: string): string {
  const demo = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as CountyFile;
  const blocks = counsellors.map(({ id }) => ({
    person: id,
    kind: 'on-site',
    station: 'rantakyla',
    weekday: 2,
    from: '08:00',
    until: '15:00',
    weeks: 'every',
  }));
  const county = {
    ...demo,
    people: [...demo.people, ...nurses, ...counsellors],
    schedules: { ...demo.schedules, blocks: [...demo.schedules.blocks, ...blocks] },
  };
  const file = join(folder, 'county.json');
  writeFileSync(file, JSON.stringify(county));
  return file;
}

export interface People {
  readonly nurses: readonly TeamsUser[];
  /** Everybody who may be asked, by conversation. */
  readonly advisers: ReadonlyMap<string, TeamsUser>;
}

export function peopleOf(countyFile: string, bot: string, connector: FakeConnector): People {
  const { tenantId, people } = JSON.parse(readFileSync(countyFile, 'utf8')) as CountyFile;
  const users = people.map((person) => ({
    person,
    user: teamsUser(
      { bot, connector },
      { aadObjectId: String(person['aadObjectId']), name: String(person['name']), tenantId },
    ),
  }));
  const advisers = users
    .filter(({ person }) => person['role'] === 'adviser')
    .map(({ user }) => user);
  return {
    nurses: users
      .filter(({ user }) => added.has(user.identity.aadObjectId))
      .map(({ user }) => user),
    advisers: new Map(advisers.map((user) => [user.chat, user])),
  };
}
