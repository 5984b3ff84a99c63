import { readFileSync } from 'node:fs';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { packed, unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { Row, Rows } from '../../bot/src/adapters/tables/rows.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { County } from '../../bot/src/domain/roster/county.ts';
import type { MomentaryState, Schedules } from '../../bot/src/domain/schedule/types.ts';

const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
const { county, schedules } = read;
const [somebody] = county.people;
const id = somebody!.id;
const at = Date.parse('2026-11-24T08:15:00Z');

const absent = (hours: number) => (before: Schedules) => ({
  ...before,
  absences: [...before.absences, { person: id, from: at, until: at + hours * 3_600_000 }],
});
const busy: MomentaryState = { person: id, state: 'busy', from: at, until: at + 3_600_000 };
const withState = (before: Schedules) => ({ ...before, states: [busy] });
const named = (name: string) => (before: County) => ({
  ...before,
  people: before.people.map((person) => (person.id === id ? { ...person, name } : person)),
});

let rows: Rows;
let config: ReturnType<typeof createConfig>;
beforeEach(async () => {
  rows = createMemoryRows();
  config = createConfig(rows);
  await config.open({ county, schedules });
});

async function historyOf(area: string): Promise<readonly Row[]> {
  return rows.list('Config', area, { from: 'history-', before: 'history.' });
}
const told = (row: Row | undefined) => unpacked<unknown>(row!.values);

describe('the version', () => {
  it('grows with every change of either kind', async () => {
    const seen = [await config.version()];
    await config.changeSchedules(id, at, absent(1));
    seen.push(await config.version());
    await config.changeCounty(id, at, named('Joku muu'));
    seen.push(await config.version());
    await config.changeSchedules(id, at, withState);
    seen.push(await config.version());
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('stays where nothing changed', async () => {
    const before = await config.version();
    await config.changeCounty(id, at, (same) => ({ ...same }));
    expect(await config.version()).toBe(before);
    expect(await historyOf('county')).toEqual([]);
  });

  it('grows once by a write that is repeated because its answer was lost', async () => {
    const forgetful: Rows = {
      ...rows,
      write: async (table, partition, writes) => {
        await rows.write(table, partition, writes);
        return rows.write(table, partition, writes);
      },
    };
    const before = await config.version();
    await createConfig(forgetful).changeSchedules(id, at, absent(3));
    expect((await config.read()).schedules.absences).toHaveLength(schedules.absences.length + 1);
    expect(await config.version()).toBe(before + 1);
  });

  it('is written with the change or neither is', async () => {
    const failing: Rows = {
      ...rows,
      write: async (table, partition, writes) => {
        if (writes.length < 2) throw new Error('a crash between two writes');
        return rows.write(table, partition, writes);
      },
    };
    const before = await config.version();
    await createConfig(failing).changeCounty(id, at, named('Joku muu'));
    expect(await config.version()).toBeGreaterThan(before);
  });
});

describe('changes at the same moment', () => {
  it('are all kept', async () => {
    const hours = Array.from({ length: 20 }, (_, index) => index + 1);
    await Promise.all(hours.map((hour) => config.changeSchedules(id, at, absent(hour))));
    const stored = (await config.read()).schedules.absences;
    expect(stored).toHaveLength(schedules.absences.length + 20);
    expect(await config.version()).toBe(20);
    expect(await historyOf('schedules')).toHaveLength(20);
  });
});

describe('the history', () => {
  it('holds what came and what went, and nothing of what stayed', async () => {
    await config.changeSchedules(id, at, absent(2));
    const [row] = await historyOf('schedules');
    expect(row!.values).toMatchObject({ by: id, at });
    expect(told(row)).toEqual({
      absences: { was: [], is: [{ person: id, from: at, until: at + 7_200_000 }] },
    });
  });

  it('passes over a momentary state', async () => {
    await config.changeSchedules(id, at, withState);
    expect((await config.read()).schedules.states).toEqual([busy]);
    expect(await historyOf('schedules')).toEqual([]);
  });

  it('names nobody: a leaver made anonymous does not live on in it', async () => {
    await config.changeCounty(id, at, named('Poistunut'));
    const [row] = await historyOf('county');
    expect(told(row)).toMatchObject({ people: { was: [{ id }], is: [{ id }] } });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${somebody!.name}|Poistunut`, 'u'));
  });
});

describe('a store of before', () => {
  it('goes on from its own count', async () => {
    const held = await rows.get('Config', 'schedules', 'current');
    const values = { revision: 7, ...packed(schedules) };
    await rows.write('Config', 'schedules', [
      { do: 'replace', row: 'current', etag: held!.etag, values },
      { do: 'insert', row: 'history-00000007', values: packed(schedules) },
    ]);
    await rows.write('Config', 'version', [{ do: 'insert', row: 'current', values: packed(8) }]);
    const before = await config.version();
    await config.changeSchedules(id, at, absent(1));
    expect(await config.version()).toBeGreaterThan(before);
    expect((await historyOf('schedules')).map(({ row }) => row)).toEqual([
      'history-00000007',
      'history-00000008',
    ]);
  });
});
