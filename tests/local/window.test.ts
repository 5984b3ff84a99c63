import { readFileSync } from 'node:fs';
import { windowConfig } from '../../bot/local/window.ts';
import { readCounty } from '../../bot/src/contract/county.ts';

const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
if (!read.ok) throw new Error('the demo county has mistakes');
const { county } = read;
const nurse = windowConfig(county, { person: 'Hoitaja Rantakylä', port: 1 });
const counsellor = windowConfig(county, { person: 'Sosiaaliohjaaja A', port: 2 });

it('holds its person and five others, with the ids of the county', () => {
  const people = [nurse.currentUser, ...nurse.users];
  expect(nurse.currentUser.name).toBe('Hoitaja Rantakylä');
  expect(nurse.users).toHaveLength(5);
  expect(new Set(people.map(({ aadObjectId }) => aadObjectId)).size).toBe(6);
  expect(nurse.tenantId).toBe(county.tenantId);
  const known = new Map(county.people.map(({ id, name }) => [id, name]));
  expect(people.map(({ aadObjectId }) => known.get(aadObjectId))).toEqual(
    people.map(({ name }) => name),
  );
});

it('shares no conversation and no user id with another window', () => {
  const ids = ({ personalChat, groupChat, team, currentUser, users }: typeof nurse) => [
    ...[personalChat, groupChat, team, ...team.channels, currentUser, ...users].map(({ id }) => id),
  ];
  const all = [...ids(nurse), ...ids(counsellor)];
  expect(new Set(all).size).toBe(all.length);
});

it('says whose window cannot be made', () => {
  expect(() => windowConfig(county, { person: 'Hoitaja X', port: 3 })).toThrow('no Hoitaja X');
  const few = { ...county, people: county.people.slice(0, 5) };
  expect(() => windowConfig(few, { person: 'Hoitaja Rantakylä', port: 3 })).toThrow('6 people');
});
