import { auditWhole } from '../../bot/src/audit/audit.ts';
import type { Around } from '../../bot/src/compose.ts';
import type { RoleCard } from '../../bot/src/domain/directory/types.ts';
import type { FiledItem } from '../../bot/src/domain/library/types.ts';
import type { UseStore } from '../../bot/src/ports.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { startService, StorageUnavailable, type RunningService } from '../helpers/service.ts';
import { atTab } from './at-tab.ts';
import { freshService, tuesday } from './fresh.ts';

const card = (id: string): RoleCard => ({
  ...{ id, name: { fi: 'Lyhtyohjaaja' }, does: { fi: 'Näyttää valoa' } },
  ...{ consultWhen: { fi: 'Kun on pimeää' }, howToReach: { fi: 'Huuda' } },
  ...{ topics: [], stations: [], lastModified: 0, origin: { source: 'koppi' } },
});

const twin = (item: FiledItem, group: string): FiledItem => ({
  ...{ ...item, group, title: 'Taikalyhty', summary: 'Taikalyhdyn käyttö' },
});

/** Of each a pair that differs in nothing but the id. */
async function pairs(): Promise<FirstContents> {
  const { directory, items, paths } = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  const [item] = items;
  if (!directory || !item) throw new Error('The demo has neither contacts nor trainings');
  return {
    directory: { ...directory, roleCards: [card('lyhty-a'), card('lyhty-b')] },
    items: [twin(item, 'taikalyhty-a'), twin(item, 'taikalyhty-b')],
    paths,
  };
}

const contents = await pairs();
const world = freshService(() => ({ contents }));

const staff = ['Hoitaja Rantakylä', 'Hoitaja Niinivaara', 'Sosiaaliohjaaja C'];

async function opened(path: string, at: RunningService = world()): Promise<void> {
  for (const name of staff)
    expect(await atTab(at, at.named(name)).gets(path)).toMatchObject({ status: 200 });
}

const contacts = async (at: RunningService = world()) => {
  const { items } = await directoryUser(at, at.people.nurse).lists('?q=lyhtyohjaaja');
  return items.map(({ id }) => id);
};
const trainings = async () => {
  const { json } = await atTab(world(), world().people.nurse).gets('/api/library?q=taikalyhty');
  return (json as { groups: readonly { group: string }[] }).groups.map(({ group }) => group);
};
const used = async () => world().rows.list('Directory', 'uses');

describe('of two that are alike', () => {
  it('the contact that is opened more comes first, also after a restart', async () => {
    expect(await contacts()).toEqual(['role-card:lyhty-a', 'role-card:lyhty-b']);
    await opened('/api/directory/role-card:lyhty-b');
    await world().advance(2);
    expect(await contacts()).toEqual(['role-card:lyhty-b', 'role-card:lyhty-a']);
    await world().restart();
    expect(await contacts()).toEqual(['role-card:lyhty-b', 'role-card:lyhty-a']);
  });

  it('the training that is opened more comes first, and what was not written yet is when it stops', async () => {
    expect(await trainings()).toEqual(['taikalyhty-a', 'taikalyhty-b']);
    await opened('/api/library/taikalyhty-b');
    expect(await used()).toEqual([]);
    await world().restart();
    expect(await trainings()).toEqual(['taikalyhty-b', 'taikalyhty-a']);
  });

  it('the one that the other instance’s people open more comes first here too', async () => {
    const other = await startService({ at: tuesday, beside: world() });
    await opened('/api/directory/role-card:lyhty-b', other);
    await other.stop();
    await world().advance(11);
    expect(await contacts()).toEqual(['role-card:lyhty-b', 'role-card:lyhty-a']);
  });
});

describe('what is kept of it', () => {
  it('is one number, of nobody: a person counts once a day', async () => {
    for (let times = 0; times < 5; times += 1) await opened('/api/directory/role-card:lyhty-b');
    await world().advance(2);
    const [row, ...others] = await used();
    expect(others).toEqual([]);
    expect(JSON.parse(String(row?.values['json0']))).toEqual({
      ...{ quarter: '2026-10', counts: { 'role-card:lyhty-b': 3 } },
    });
    expect(JSON.stringify(row)).not.toContain(world().people.nurse.id);
  });

  it('is nothing of what was only listed', async () => {
    await contacts();
    await trainings();
    await world().people.nurse.writes('yhteystieto kela');
    await world().advance(2);
    expect(await used()).toEqual([]);
  });

  it('does not trouble the auditor', async () => {
    await opened('/api/directory/role-card:lyhty-b');
    await world().advance(2);
    const found = await auditWhole({
      ...{ rows: world().rows, now: Date.parse('2026-11-24T09:00:00Z') },
      ...{ isStopped: () => false, pause: () => Promise.resolve() },
    });
    expect(found).toEqual([]);
  });
});

describe('while it cannot be kept', () => {
  const store = { isDown: false };
  const failing: Around = (name, port) => {
    if (name !== 'uses') return port;
    const uses = port as unknown as UseStore;
    const down = () => Promise.reject(new StorageUnavailable('down'));
    const all: UseStore['all'] = () => (store.isDown ? down() : uses.all());
    const add: UseStore['add'] = (...given) => (store.isDown ? down() : uses.add(...given));
    return { ...port, all, add };
  };
  const failed = freshService(() => ({ contents, around: failing }));

  it('contacts are found and opened, and it counts as soon as it can be', async () => {
    store.isDown = true;
    await opened('/api/directory/role-card:lyhty-b', failed());
    await failed().advance(2);
    expect(await contacts(failed())).toEqual(['role-card:lyhty-a', 'role-card:lyhty-b']);
    store.isDown = false;
    await failed().advance(2);
    expect(await contacts(failed())).toEqual(['role-card:lyhty-b', 'role-card:lyhty-a']);
  });
});
