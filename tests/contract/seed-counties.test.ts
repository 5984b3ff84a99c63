import { readdirSync, readFileSync } from 'node:fs';
import { readCounty } from '../../bot/src/contract/county.ts';
import { languages } from '../../bot/src/domain/language.ts';

const files = readdirSync('counties').filter((name) => name.endsWith('.json'));
const textOf = (name: string) => readFileSync(`counties/${name}`, 'utf8');

it('holds a county for each seed', () => {
  expect(files).toEqual([
    'etela-savo.json',
    'oma-hame.json',
    'paijat-hame.json',
    'siun-sote.json',
    'varha.json',
  ]);
});

it.each(files)('%s has no mistake, and words for every topic in three languages', (name) => {
  const read = readCounty(JSON.parse(textOf(name)));
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) return;
  const silent = read.county.topics.flatMap(({ id, words }) =>
    languages.filter((language) => words[language].length === 0).map((one) => `${id} ${one}`),
  );
  expect(silent).toEqual([]);
});

it('nobody and no tenant is in two counties', () => {
  const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gu;
  const ids = files.flatMap((name) => [...new Set(textOf(name).match(guid))]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('mistakes', () => {
  const mistakesOf = (settings: object) => {
    const file = JSON.parse(textOf('oma-hame.json')) as { readonly settings: object };
    const read = readCounty({ ...file, settings: { ...file.settings, ...settings } });
    return read.ok ? [] : read.mistakes;
  };

  it('a rule about a trigger that no station asks', () => {
    const triggerRules = { inviteFrom: 1, planFrom: 2, planAlways: ['many-plan'] };
    expect(mistakesOf({ triggerRules })).toEqual([
      {
        path: 'settings.triggerRules.planAlways[0]',
        says: 'There is no trigger "many-plan" at any station of this file.',
      },
    ]);
  });

  it('a kind offered twice, one that is not known, or none at all', () => {
    expect(mistakesOf({ kinds: { offered: ['consult', 'consult'] } })).toEqual([
      {
        path: 'settings.kinds.offered[1]',
        says: '"consult" is already in settings.kinds.offered[0].',
      },
    ]);
    expect(mistakesOf({ kinds: { offered: ['advice'] } })).toHaveLength(1);
    expect(mistakesOf({ kinds: { offered: [] } })).toHaveLength(1);
  });
});
