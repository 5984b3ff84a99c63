import type { Around } from '../../bot/src/compose.ts';
import type { RequestStore } from '../../bot/src/ports.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { freshService, nowSentence } from './fresh.ts';

describe('a request that cannot be read', () => {
  let unreadable: string | undefined;
  const around: Around = (name, port) => {
    if (name !== 'requests') return port;
    const requests = port as unknown as RequestStore;
    const load: RequestStore['load'] = (id) =>
      id === unreadable ? Promise.reject(new StorageUnavailable()) : requests.load(id);
    return { ...port, load };
  };
  const world = freshService(() => ({ without: ['c'], around }));
  beforeEach(async () => {
    unreadable = undefined;
    await world().people.nurse.asks(nowSentence);
    const [first] = await world().requests();
    unreadable = first!.consultation.id;
    await world().people.nurseNiinivaara.asks(nowSentence);
  });
  const askedForTheOther = async () => {
    const all = await world().requests();
    const other = all.find(({ consultation }) => consultation.id !== unreadable);
    return other!.consultation.notified.length;
  };

  it('keeps the next adviser from no other one when somebody writes for the first time', async () => {
    const before = await askedForTheOther();
    await world().people.c.install();
    await world().advance(4);
    await world().advance(4);
    expect(await askedForTheOther()).toBeGreaterThan(before);
  });

  it('makes no absence unsaid that was saved', async () => {
    const { a } = world().people;
    const { text } = await a.writes('poissa tänään');
    expect(text).not.toContain(fi.refusal.storage);
  });
});
