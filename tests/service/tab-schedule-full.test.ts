import type { DemoFile } from '../helpers/service.ts';
import { atPresencePage } from '../helpers/days.ts';
import { freshService } from './fresh.ts';

/** Weeks that have been over for a long time, and that nobody took out. */
const surplus = (person: unknown) =>
  Array.from({ length: 1500 }, (_, index) => ({
    ...{ person, kind: 'focus', weekday: 1 + (index % 7), from: '08:00', until: '09:00' },
    ...{ weeks: 'every', room: `arkisto ${index}`.padEnd(60, '.') },
    ...{ validFrom: '2020-01-01', validUntil: '2020-12-31' },
  }));

function brimful(file: DemoFile): DemoFile {
  const c = file.people.find(({ name }) => name === 'Sosiaaliohjaaja C');
  const blocks = [...file.schedules.blocks, ...surplus(c?.['id'])];
  return { ...file, schedules: { ...file.schedules, blocks } };
}

const world = freshService(() => ({ county: brimful }));
const { asks, reads, changes } = atPresencePage(world);

const fi =
  'Ei tallennettu: viikkoja, poissaoloja ja muita päiviä on tallessa enimmäismäärä. Poista ensin jaksoja, jotka eivät ole enää voimassa.';
const sv =
  'Inte sparat: det finns redan så många veckor, frånvaron och andra dagar som ryms. Ta först bort pass som inte längre gäller.';
const en =
  'Not saved: there are as many weeks, absences and other days as can be kept. First remove blocks that no longer hold.';
const full = { status: 422, json: { type: 'about:blank#days-full', detail: fi } };

const away = { from: '2026-12-01', until: '2026-12-01' };
const extra = { date: '2026-12-05', station: 'kitee', from: '09:00', until: '12:00' };
const swap = () => ({ date: '2026-11-25', other: world().people.b.id, otherDate: '2026-12-07' });

describe('when there is no more room for days', () => {
  it.each([
    ['an absence', '/absences', away],
    ['an extra day', '/extra-days', extra],
  ])('%s is refused in one sentence, and nothing is kept', async (_case, path, body) => {
    const { a } = world().people;
    const before = await reads(a);
    expect(await changes(a, a, path, { method: 'POST', body })).toMatchObject(full);
    expect(await reads(a)).toEqual(before);
  });

  it('so are a swap, a longer week and a calendar address', async () => {
    const { a } = world().people;
    expect(await asks(a, '/swaps', { method: 'POST', body: swap() })).toMatchObject(full);
    const { days } = await reads(a);
    const blocks = [...days.blocks, { ...days.blocks[0], id: undefined, validUntil: '2026-01-01' }];
    expect(await changes(a, a, '', { method: 'PUT', body: { blocks } })).toMatchObject(full);
    const feed = { method: 'POST', body: { person: a.id } } as const;
    expect(await asks(a, '/feeds', feed)).toMatchObject(full);
    expect((await asks(a, '/feeds')).json).toEqual({ feeds: [] });
  });

  it('so is a file, when it is looked at already', async () => {
    const { leader } = world().people;
    const csv =
      'henkilö;asema;viikonpäivä;alkaa;päättyy\n' +
      Array.from({ length: 20 }, (_, hour) => `Sosiaaliohjaaja A;;ma;${hour};${hour + 1}`).join(
        '\n',
      );
    const seen = await asks(leader, '/import/preview', { method: 'POST', body: { csv } });
    expect(seen).toMatchObject(full);
    const sent = { method: 'POST', body: { csv, digest: 'x' }, ifMatch: 'x' } as const;
    expect(await asks(leader, '/import', sent)).toMatchObject(full);
  });

  it('it is told before anything is saved, in the reader’s language', async () => {
    const { a } = world().people;
    const told = async (language: string) => {
      const headers = { 'accept-language': language };
      const body = { kind: 'absence', person: a.id, ...away };
      return asks(a, '/preview', { method: 'POST', body, headers });
    };
    expect(await told('sv')).toMatchObject({ status: 422, json: { detail: sv } });
    expect(await told('en')).toMatchObject({ status: 422, json: { detail: en } });
  });

  it('the chat says so too, and is answered', async () => {
    const { a } = world().people;
    await a.writes('poissa 1.12.');
    expect(a.messages().at(-1)).toBe(fi);
    expect((await reads(a)).days.absences).toEqual([]);
    // A state ends by itself: whoever is busy can always say so.
    await a.writes('varattu klo 11 asti');
    expect(a.card().text).toContain('11');
  });

  it('what is no longer needed can be removed, and then there is room', async () => {
    const { a, c } = world().people;
    const body = { blocks: [] };
    expect(await changes(c, c, '', { method: 'PUT', body })).toMatchObject({ status: 200 });
    const again = await changes(a, a, '/absences', { method: 'POST', body: away });
    expect(again).toMatchObject({ status: 200 });
  });
});
