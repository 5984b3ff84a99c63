import { importPreviewSchema } from '../../bot/src/contract/schedule-files.ts';
import { atPresencePage } from '../helpers/days.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks } = atPresencePage(world);

const heading = 'henkilö;asema;viikonpäivä;alkaa;päättyy;huone';
const many = (count: number, row: (index: number) => string, first = heading) =>
  [first, ...Array.from({ length: count }, (_, index) => row(index))].join('\n');

async function previews(csv: string, language = 'fi') {
  const told = await asks(world().people.leader, '/import/preview', {
    method: 'POST',
    body: { csv },
    headers: { 'accept-language': language },
  });
  return importPreviewSchema.parse(told.json);
}
const messages = ({ rows }: Awaited<ReturnType<typeof previews>>) =>
  rows.flatMap(({ mistakes }) => mistakes.map(({ message }) => message));

describe('a file', () => {
  it.each([
    [
      'fi',
      'Tiedostossa on yli 2000 riviä. Jaa se osiin niin, että saman henkilön rivit ovat samassa osassa.',
    ],
    ['sv', 'Filen har fler än 2000 rader. Dela den så att samma persons rader är i samma del.'],
    [
      'en',
      'The file has more than 2000 rows. Split it so that each person’s rows are in one part.',
    ],
  ])('of too many rows is refused as a whole, in %s', async (language, sentence) => {
    const csv = many(2001, (index) => `x;Kitee;ti;8;${index};`);
    const seen = await previews(csv, language);
    expect([messages(seen), seen.digest, seen.counts.mistaken]).toEqual([[sentence], null, 1]);
  });

  it('of too many columns is refused as a whole', async () => {
    const wide = `${heading}${';toinen'.repeat(15)}`;
    expect(messages(await previews(many(1, () => 'x', wide)))).toEqual([
      'Tiedostossa on yli 20 saraketta. Poista ne, joita Koppi ei tunne.',
    ]);
    // A spreadsheet that writes empty columns after its own is not told off for them.
    const empty = `${heading}${';'.repeat(300)}`;
    const row = () => `Sosiaaliohjaaja A;Kitee;ti;8;15;${';'.repeat(300)}`;
    expect(messages(await previews(many(1, row, empty)))).toEqual([]);
  });

  it('of too many mistakes is told of the first ones, and how many rows are left', async () => {
    const seen = await previews(many(150, (index) => `Ei Kukaan ${index};Kitee;ti;8;15;`));
    const told = messages(seen);
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toBe(
      'Virhe on vielä 50 muullakin rivillä. Korjaa ensin nämä ja valitse tiedosto uudelleen.',
    );
    expect([seen.counts.mistaken, seen.digest]).toEqual([150, null]);
    const one = await previews(
      many(101, (index) => `Ei Kukaan ${index};Kitee;ti;8;15;`),
      'sv',
    );
    expect(messages(one).at(-1)).toBe(
      'Det finns fel på 1 rad till. Rätta först de här och välj filen på nytt.',
    );
  });

  it.each([
    ['cells', many(40, () => 'x;131052-308T;ti;8;15;131052-308T')],
    ['headings', many(1, () => 'x', `${heading};131052-308T;131052-308T a;131052-308T b`)],
  ])('with %s full of identity codes is one line in the log', async (_case, csv) => {
    await previews(csv);
    const log = JSON.parse(world().everythingLogged()) as readonly { event: string }[];
    expect(log.filter(({ event }) => event === 'identifier refused')).toHaveLength(1);
  });
});
