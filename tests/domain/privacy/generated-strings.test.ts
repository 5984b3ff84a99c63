import fc from 'fast-check';
import { runs } from '../../helpers/thorough.ts';
import { scan, scanFields } from '../../../bot/src/domain/privacy/scan.ts';
import { codeParts, identityCode, obfuscations, signs } from './identity-codes.ts';
import { kindsIn, known } from './known.ts';

const often = { numRuns: runs(2000) };
const between = (min: number, max: number) => fc.integer({ min, max });

const anyCode = fc.record({
  day: between(1, 28),
  month: between(1, 12),
  year: between(1900, 2026),
  sign: fc.constantFrom(...signs),
  individual: between(900, 999),
});

const twoDigits = (value: number) => String(value).padStart(2, '0');
const day = fc.tuple(between(1, 28), between(1, 12));
const shortDay = day.map(([d, m]) => `${d}.${m}.`);
// Today is 24.11.2026: these days lie within a year of it, or ahead.
const date = fc.oneof(
  day.map(([d, m]) => `${d}.${m}.2026`),
  day.map(([d, m]) => `${twoDigits(d)}.${twoDigits(m)}.2027`),
  day.map(([d, m]) => `${d}.${m}.26`),
);
const isoDate = day.map(([d, m]) => `2026-${twoDigits(m)}-${twoDigits(d)}`);
const dash = fc.constantFrom('-', '–', ' - ', ' – ');
const amount = fc.oneof(
  between(1, 9999).map(String),
  between(1, 9).chain((thousands) =>
    between(0, 999).map((rest) => `${thousands} ${String(rest).padStart(3, '0')}`),
  ),
);
const cents = between(0, 99).map((value) => `,${twoDigits(value)}`);
const sum = fc
  .tuple(
    amount,
    fc.option(cents, { nil: '' }),
    fc.constantFrom(' €', '€', ' e', ' euroa', ' €/kk', ' e/kk'),
  )
  .map((parts) => parts.join(''));
const time = fc.tuple(between(0, 23), between(0, 59)).map(([h, m]) => `${h}.${twoDigits(m)}`);
const expression = fc.oneof(
  date,
  shortDay,
  isoDate,
  sum,
  fc.tuple(date, dash, date).map((parts) => parts.join('')),
  fc.tuple(shortDay, dash, date).map((parts) => parts.join('')),
  time.map((at) => `klo ${at}`),
  fc.tuple(time, dash, time).map((parts) => `klo ${parts.join('')}`),
  fc.tuple(date, sum).map((parts) => parts.join(' ')),
  fc.tuple(date, dash, sum).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('F', 'M', 'Z', 'K'), between(10, 99), between(0, 9))
    .map(([c, n, m]) => `${c}${n}.${m}`),
  fc
    .tuple(between(1, 1500), between(1990, 2026), between(1, 99))
    .map(([n, y, p]) => `${n}/${y} ${p} §`),
  fc.tuple(between(1, 3), between(4, 7)).map(([a, b]) => `${a}–${b} krt/vko`),
  between(1, 399).map((room) => `huone ${room}`),
  between(1000, 99999).map((order) => `tilaus ${order}`),
  fc
    .array(between(60, 180), { minLength: 2, maxLength: 6 })
    .map((values) => `RR ${values.join('/')}`),
  fc.constantFrom('112', '116 117', 'vko 48', '50 %', '2 x 500 mg'),
);
const word = fc.constantFrom(
  ...'asiakas odottaa päätöstä hakemus jätetty asumistuki eläke vuokra maksettu kotona pärjääminen ja tai alkaen asti Kela tarvitsee selvitystä toimeentulotuki hoitotuki ansökan bostadsbidrag rent decision'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const sentence = fc
  .array(fc.tuple(words, expression), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part) => part.join(' ')).join(', '));

describe('generated texts', () => {
  it.each(Object.entries(obfuscations))(
    'a code disguised by %s is found in any sentence',
    (_, write) => {
      fc.assert(
        fc.property(anyCode, sentence, words, (code, before, after) => {
          expect(kindsIn(`${before}, ${write(codeParts(code))} ${after}`)).toContain(
            'identity-code',
          );
        }),
        { numRuns: runs(100) },
      );
    },
  );
  it('a code torn between two fields at any place is found', () => {
    fc.assert(
      fc.property(anyCode, between(1, 10), words, words, (code, place, before, after) => {
        const text = identityCode(code);
        const fields = {
          place: `${before} ${text.slice(0, place)}`,
          question: `${text.slice(place)} ${after}`,
        };
        expect(scanFields(fields, known).blocked).not.toEqual([]);
      }),
      often,
    );
  });
  it('ordinary sentences are never flagged', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(scan(text, known)).toEqual({ blocked: [], warnings: [] });
      }),
      { numRuns: runs(5000) },
    );
  });
  it('no text at all makes the scanner fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(scan(text, known).blocked.every(({ length }) => length > 0)).toBe(true);
      }),
      often,
    );
  });
});
