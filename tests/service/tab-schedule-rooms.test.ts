import { patternChangedSchema, previewSchema } from '../../bot/src/contract/schedule-changes.ts';
import { importPreviewSchema } from '../../bot/src/contract/schedule-files.ts';
import { atPresencePage } from '../helpers/days.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, reads, changes } = atPresencePage(world);

const block = (weekday: number, room: string) => ({
  ...{ kind: 'on-site', station: 'kitee', weekday, from: '08:00', until: '12:00', room },
});
const extra = { date: '2026-12-05', station: 'kitee', from: '09:00', until: '12:00' };
const week = (...rooms: string[]) => ({ blocks: rooms.map((room, day) => block(1 + day, room)) });

const puts = (body: object) =>
  changes(world().people.a, world().people.a, '', { method: 'PUT', body });
const looks = (body: object, language = 'fi') => {
  const { a } = world().people;
  const sent = { kind: 'blocks', person: a.id, ...body };
  return asks(a, '/preview', {
    ...{ method: 'POST', body: sent, headers: { 'accept-language': language } },
  });
};
const previews = async (...rows: string[]) => {
  const csv = ['henkilö;asema;viikonpäivä;alkaa;päättyy;huone', ...rows].join('\n');
  const told = await asks(world().people.leader, '/import/preview', {
    method: 'POST',
    body: { csv },
  });
  return importPreviewSchema.parse(told.json);
};
const errorPaths = (json: unknown) =>
  (json as { errors: { path: string }[] }).errors.map(({ path }) => path);

const nameRemark =
  'Huoneessa saattaa olla nimi, ja huone näkyy kaikille. Jos se on asiakkaan nimi, poista se ennen tallentamista.';

describe('a room', () => {
  it.each([
    ['huone 4\r\n2. krs', 'huone 4 2. krs'],
    [' huone\t4 ', 'huone 4'],
    ['huone\u00a0\u20284', 'huone 4'],
    ['huo\u0000ne\u0007 4', 'huone 4'],
    ['\u202ehuone\u200b 4\ufeff', 'huone 4'],
  ])('%j is kept as %j', async (sent, kept) => {
    const { a } = world().people;
    const { status, json } = await puts(week(sent));
    expect([status, patternChangedSchema.parse(json).blocks[0]?.room]).toEqual([200, kept]);
    const body = { ...extra, room: sent };
    expect((await changes(a, a, '/extra-days', { method: 'POST', body })).status).toBe(200);
    expect((await reads(a)).days.extraDays).toMatchObject([{ room: kept }]);
    const seen = await previews(`Sosiaaliohjaaja B;Kitee;ti;8;15;"${sent}"`);
    expect(seen.rows[0]?.block).toMatchObject({ room: kept });
  });

  it('of half a letter is kept without it', async () => {
    const { json } = await puts(week('huone \ud800 4'));
    expect(patternChangedSchema.parse(json).blocks[0]?.room).toBe('huone 4');
  });

  it('of nothing that anybody sees is none', async () => {
    const { status, json } = await puts(week('\u200b\n'));
    expect([status, errorPaths(json)]).toEqual([400, ['blocks.0.room']]);
  });

  it('that ends an identity code begun in another is refused with it', async () => {
    const body = week('huone 131052-', 'huone 4', '308T');
    const told = [await puts(body), await looks(body)];
    for (const { status, json } of told)
      expect([status, errorPaths(json)]).toEqual([400, ['blocks.0.room', 'blocks.2.room']]);
    expect(await world().everythingStored()).not.toContain('131052');
  });

  it('that ends one begun in another row or cell of a file is refused with it', async () => {
    const mistaken = async (...rows: string[]) =>
      (await previews(...rows)).rows.flatMap(({ line, mistakes }) =>
        mistakes.map(({ column }) => `${line ?? ''} ${column ?? ''}`),
      );
    expect(
      await mistaken(
        'Sosiaaliohjaaja A;Kitee;ma;8;15;huone 131052-',
        'Sosiaaliohjaaja B;Kitee;ma;8;15;huone 4',
        'sosiaaliohjaaja a;Kitee;ti;8;15;308T',
      ),
    ).toEqual(['2 huone', '4 huone']);
    expect(await mistaken('131052-;Kitee;ma;8;15;308T')).toEqual(['2 henkilö', '2 huone']);
  });

  it('that looks like somebody’s name is warned of before it is kept, and kept', async () => {
    const body = week('huone 4', 'Maija Meikäläinen');
    expect(previewSchema.parse((await looks(body)).json).remarks).toEqual([nameRemark]);
    expect((await puts(body)).status).toBe(200);
    expect(previewSchema.parse((await looks(week('Rantakylän huone 4'))).json).remarks).toEqual([]);
    const spoken = async (language: string) =>
      previewSchema.parse((await looks(body, language)).json).remarks;
    expect(await spoken('sv')).toEqual([
      'Rummet kan innehålla ett namn, och rummet syns för alla. Om det är klientens, ta bort det innan du sparar.',
    ]);
    expect(await spoken('en')).toEqual([
      'The room may hold a name, and everybody sees the room. If it is the client’s, remove it before saving.',
    ]);
  });

  it('that does so on an extra day or in a file is warned of too', async () => {
    const { a } = world().people;
    const sent = { kind: 'extra-day', person: a.id, ...extra, room: 'rouva Virtanen' };
    const { json } = await asks(a, '/preview', { method: 'POST', body: sent });
    expect(previewSchema.parse(json).remarks).toEqual([nameRemark]);
    const seen = await previews('Sosiaaliohjaaja B;Kitee;ti;8;15;Maija Meikäläinen');
    expect(seen.remarks).toEqual([nameRemark]);
  });
});
