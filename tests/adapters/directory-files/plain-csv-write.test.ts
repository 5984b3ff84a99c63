import { writePlainCsv } from '../../../bot/src/adapters/directory-files/plain-csv-write.ts';
import { demoContents } from '../../helpers/demo-contents.ts';

it('tells the hours and numbers of a service at its place', async () => {
  const { directory } = await demoContents(0);
  if (!directory) throw new Error('The demo county has no contacts');
  const weekly = directory.schedules.filter(
    ({ freq, interval = 1, opensAt, isException }) =>
      freq === 'WEEKLY' && interval === 1 && opensAt !== undefined && !isException,
  );
  const open = new Set(weekly.map(({ serviceAtLocation }) => serviceAtLocation));
  const atPlaces = directory.servicesAtLocations.filter(({ id }) => open.has(id));
  const services = new Set(atPlaces.map(({ service }) => service));
  expect(services.size).toBeGreaterThan(50);
  const lines = (await writePlainCsv(directory, 'fi')).split('\r\n');
  const told = [...services].filter((id) =>
    lines.some((line) => line.includes(id) && /\d[.:]\d\d–\d/u.test(line)),
  );
  expect([...services].filter((id) => !told.includes(id))).toEqual([]);
});
