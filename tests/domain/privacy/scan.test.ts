import { scan, scanFields } from '../../../bot/src/domain/privacy/scan.ts';
import { identityCode, signs } from './identity-codes.ts';
import { kindsIn, known, warningsIn } from './known.ts';

const somebody = { day: 1, month: 10, year: 1951, sign: '-', individual: 901 };
const code = identityCode(somebody);
const [date, ending] = [code.slice(0, 6), code.slice(6)];
/** Only identity codes that are typed whole are blocked without a right check character. */
const mistyped = code.slice(0, 10) + (code.endsWith('A') ? 'B' : 'A');

describe('an identity code', () => {
  it.each(signs)('is found with the century sign %s', (sign) => {
    expect(kindsIn(`hetu ${identityCode({ ...somebody, sign })} etuusasia`)).toEqual([
      'identity-code',
    ]);
  });
  it.each([
    ['glued to a word', `hetu${code}`],
    ['with an ending', `${code}:n asia`],
    ['in brackets', `(${code})`],
    ['with a wrong check character', mistyped],
    ['without its check character', `hetu ${code.slice(0, 10)} etuus`],
    ['with a day that does not exist', `99${code.slice(2)}`],
    ['at the end of a sentence', `hetu on ${code}.`],
  ])('is found %s', (_, text) => expect(kindsIn(text)).toEqual(['identity-code']));

  it.each([
    ['spaced, with a wrong check character', `${date} ${mistyped.slice(6)}`],
    ['cut short, on a day that does not exist', `tilaus 310251-901`],
    ['spaced, on a day that does not exist', `31 02 51 ${ending}`],
  ])('is not seen %s', (_, text) => expect(kindsIn(text)).not.toContain('identity-code'));

  it.each([
    ['a link', `https://example.org/asiakas?hetu=${code}&x=1`],
    ['the path of a link', `www.example.org/${code}/tiedot`],
    ['a link with escapes', `https://example.org/?h=${code.replace('-', '%2D')}`],
    ['an e-mail address', `${code}@posti.fi`],
  ])('is found in %s besides it', (_, text) => expect(kindsIn(text)).toContain('identity-code'));

  it.each(['https://example.org/ohje/202405-1234', 'https://example.org/a/991399-2024/b'])(
    'is not seen in the link %s',
    (text) => expect(kindsIn(text)).not.toContain('identity-code'),
  );

  it('is told by kind and length only', () => {
    expect(scan(`hetu ${code}`, known)).toEqual({
      blocked: [{ kind: 'identity-code', length: 11 }],
      warnings: [],
    });
  });
  it('is told once for each time it stands there', () => {
    expect(kindsIn(`${code} ja ${code}`)).toEqual(['identity-code', 'identity-code']);
  });
});

describe('several identifiers in one text', () => {
  it('are all told, the same stretch only once', () => {
    const text = `Esimerkkikatu 5 B 12, soita 040 123 4567 tai matti@example.org, synt. 3.4.1950`;
    expect(kindsIn(text).toSorted()).toEqual(['address', 'birth-date', 'email', 'phone']);
  });
  it('are told from plain text and from markup together', () => {
    expect(kindsIn(`040 123 4567 ja ${date}<b>${ending}</b>`).toSorted()).toEqual([
      'identity-code',
      'phone',
    ]);
  });
});

describe('a full date without a word that says birth', () => {
  it.each([
    'päätös 23.11.2025',
    'päätös 3.4.1950',
    '3.4.50',
    '1950-04-03',
    '3. huhtikuuta 1950',
    '3 april 1950',
  ])('%s is asked about when it is over a year old', (text) =>
    expect(scan(text, known)).toEqual({ blocked: [], warnings: ['old-date'] }),
  );
  it.each([
    'päätös 24.11.2025',
    'päätös 1.1.2026',
    'voimassa 31.12.2027',
    '3.4.36',
    '3.4.',
    'vuonna 1950',
    '31.2.1950',
  ])('%s is not', (text) => expect(scan(text, known)).toEqual({ blocked: [], warnings: [] }));
});

describe('names of the county', () => {
  const text = 'kysyin asiaa Sanna Esimerkiltä eilen';
  it('are asked about when the county does not know them', () => {
    expect(warningsIn(text)).toEqual(['name']);
  });
  it('never count when it does', () => {
    expect(scan(text, { ...known, names: ['Sanna Esimerkki'] }).warnings).toEqual([]);
  });
});

describe('the fields of one form', () => {
  const found = (fields: Readonly<Record<string, string>>) =>
    scanFields(fields, known).blocked.map(({ kind }) => kind);

  it.each([
    ['the next field', { place: `huone ${date}`, question: `${ending} tarvitsee apua` }],
    ['an earlier field', { place: ending, question: `asiakas ${date}` }],
    ['a field further on', { place: date, way: 'phone', question: ending }],
    ['a field beyond an empty one', { place: date, way: ' ', question: ending }],
    ['the middle of the date', { place: code.slice(0, 3), question: code.slice(3) }],
    ['the check character alone', { place: code.slice(0, 10), question: code.slice(10) }],
    ['markup', { place: `**${date}**`, question: `<b>${ending}</b>` }],
  ])('do not hide an identity code split into %s', (_, fields) => {
    expect(found(fields)).toEqual(['identity-code']);
  });
  it('are each scanned', () => {
    expect(found({ place: '040 123 4567', question: code }).toSorted()).toEqual([
      'identity-code',
      'phone',
    ]);
  });
  it('may hold a date here and a number there', () => {
    const fields = { question: 'päätös 15.10.2026', place: '204 B', result: '1500 €' };
    expect(scanFields(fields, known)).toEqual({ blocked: [], warnings: [] });
  });
  it('may be none', () => {
    expect(scanFields({}, known)).toEqual({ blocked: [], warnings: [] });
  });
});
