import { failPoints, type Strike } from '../faults/fail-points.ts';
import { startService } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { tuesday } from './fresh.ts';

it('one person’s many calls under way do not take the place of others', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  let hangs = false;
  const strike: Strike = (point) => (hangs && point === 'views.ofAsker' ? answered : undefined);
  const service = await startService({ at: tuesday, around: failPoints(strike) });
  try {
    const url = service.url();
    const { nurse, nurseKitee } = service.people;
    const token = await signedInAs(url, nurse.id);
    hangs = true;
    const many = Array.from({ length: 45 }, () =>
      askedOfApi(url, '/api/requests?scope=mine', token),
    );
    const told = await Promise.race(many);
    expect(told).toMatchObject({
      status: 429,
      json: { detail: expect.stringContaining('Odota hetki') as unknown },
    });
    const other = await signedInAs(url, nurseKitee.id);
    expect((await askedOfApi(url, '/api/me', other)).status).toBe(200);
    answer(undefined);
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(Map.groupBy(statuses, (status) => status).get(200)).toHaveLength(40);
    expect((await askedOfApi(url, '/api/requests?scope=mine', token)).status).toBe(200);
  } finally {
    answer(undefined);
    await service.stop();
  }
});
