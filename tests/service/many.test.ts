import { patientRows } from '../helpers/patient-rows.ts';
import { startAzurite } from '../helpers/azurite.ts';
import { startService, type DemoFile, type RunningService } from '../helpers/service.ts';
import { freshService, nowSentence, tuesday } from './fresh.ts';

const others = Array.from({ length: 19 }, (_, index) => `Ohjaaja ${index + 1}`);

/** Nineteen more counsellors, on site at Rantakylä on Tuesdays like A. */
function crowded(file: DemoFile): DemoFile {
  const people = others.map((name, index) => ({
    aadObjectId: `a1f4c0de-01${String(index).padStart(2, '0')}-4a10-8b00-6f1d2c3b4b00`,
    id: `ohjaaja-${'abcdefghijklmnopqrst'.charAt(index)}`,
    name,
    role: 'adviser',
    profession: 'social-counsellor',
    regions: ['joensuu'],
    stations: ['rantakyla'],
  }));
  const blocks = people.map(({ id }) => ({
    person: id,
    kind: 'on-site',
    station: 'rantakyla',
    weekday: 2,
    from: '08:00',
    until: '15:00',
    weeks: 'every',
  }));
  return {
    ...file,
    people: [...file.people, ...people],
    schedules: { ...file.schedules, blocks: [...file.schedules.blocks, ...blocks] },
  };
}

const world = freshService(() => ({ county: crowded }));

const twenty = (service: RunningService) => [
  service.people.a,
  ...others.map((name) => service.named(name)),
];

describe('twenty counsellors', () => {
  beforeEach(async () => {
    await Promise.all(twenty(world()).map((one) => one.install()));
    await world().people.nurse.asks(nowSentence);
  });

  it('are all asked at once', () => {
    for (const one of twenty(world())) expect(one.card().verbs).toContain('request.accept');
  });

  it('taking it at the same moment make one winner, and nineteen are told who', () =>
    oneWins(world()));

  it('see no button any more on the nineteen cards', async () => {
    const all = twenty(world());
    await all[7]!.taps('request.accept');
    const open = all.filter((one) => one.card().verbs.length > 0);
    expect(open.map(({ identity }) => identity.name)).toEqual(['Ohjaaja 7']);
  });

  it('saying no at the same moment leave it to the others', async () => {
    const some = twenty(world()).slice(0, 19);
    await Promise.all(some.map((one) => one.taps('request.decline')));
    const [request] = await world().requests();
    expect(request!.consultation).toMatchObject({ state: 'waiting' });
    expect(request!.consultation.excluded).toHaveLength(19);
  });
});

it('and so it is on real tables', async () => {
  const azurite = await startAzurite();
  const rows = patientRows(azurite.connectionString);
  await rows.open();
  const service = await startService({ at: tuesday, county: crowded, rows });
  try {
    await Promise.all(twenty(service).map((one) => one.install()));
    await service.people.nurse.asks(nowSentence);
    await oneWins(service);
  } finally {
    await service.stop();
    await azurite.stop();
  }
});

async function oneWins(service: RunningService): Promise<void> {
  const pressed = await Promise.all(
    twenty(service).map(async (one) => ({ one, answer: await one.taps('request.accept') })),
  );
  const winners = pressed.filter(({ answer }) => answer.verbs.includes('request.close'));
  expect(winners).toHaveLength(1);
  const { name } = winners[0]!.one.identity;
  const losers = pressed.filter(({ answer }) => answer.text.includes(`${name} ehti ensin`));
  expect(losers).toHaveLength(19);
  expect(service.people.nurse.card().text).toContain(`${name} otti kopin`);
  const [request] = await service.requests();
  expect(request!.log.filter(({ action }) => action === 'accepted')).toHaveLength(1);
}
