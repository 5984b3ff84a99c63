import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalWorld, type LocalWorld } from '../../bot/local/world.ts';
import { cardOf } from '../helpers/card.ts';
import { startFakeConnector } from '../helpers/fake-connector.ts';
import { demoCounty, freePorts } from '../helpers/local-world.ts';
import { at } from '../helpers/schedule.ts';
import { teamsUser } from '../helpers/teams-user.ts';

const countyFile = 'counties/siun-sote.json';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koppi-kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(): Promise<LocalWorld> {
  const [service = 0, tables = 0] = await freePorts(2);
  return startLocalWorld({
    ports: { service, tables },
    dataFolder: folder,
    countyFile: resolve(countyFile),
    county: await demoCounty(),
    windows: [],
    clockStart: at('2026-11-24T10:15'),
  });
}

it('stops and starts again with everything that was asked', async () => {
  const { people, tenantId } = await demoCounty();
  const { id: aadObjectId = '', name = '' } = people[0] ?? {};
  const connector = await startFakeConnector();
  const nurseOf = ({ bot }: LocalWorld) =>
    teamsUser({ bot, connector }, { aadObjectId, name, tenantId });

  const first = await start();
  const asked = await nurseOf(first).say('rantakylässä asiakas ei saa maksettua vuokraa, tänään');
  const form = asked.answers[0];
  if (!form) throw new Error('no form came');
  await nurseOf(first).press(cardOf(form.activity), { verb: 'request.send' }, form.activityId);
  await first.stop();
  await expect(fetch(`${first.bot}/health/live`)).rejects.toThrow();

  const second = await start();
  const mine = await nurseOf(second).say('omat');
  expect(JSON.stringify(mine.answers)).toContain('Rantakylä');
  await second.stop();
  await connector.stop();
}, 60_000);
