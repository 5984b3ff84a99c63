import { benefitSentences, numbersAtWork } from './fixtures/benefit-sentences.ts';
import { identifiers } from './fixtures/identifiers.ts';
import { namedSentences, namelessSentences } from './fixtures/names.ts';
import { codeParts, identityCode, obfuscations, signs } from './identity-codes.ts';
import { kindsIn, warningsIn } from './known.ts';

const somebody = { day: 1, month: 10, year: 1951, sign: '-', individual: 901 };
const somebodyYoung = { day: 29, month: 2, year: 2004, sign: 'A', individual: 987 };

const codes = [
  ...signs.map((sign) => identityCode({ ...somebody, sign })),
  ...Object.values(obfuscations).flatMap((write) => [
    write(codeParts(somebody)),
    write(codeParts(somebodyYoung)),
  ]),
];
const others = Object.entries(identifiers);
const ordinary = [...benefitSentences, ...numbersAtWork, ...namelessSentences];

describe('the scanner over all recorded strings', () => {
  const missed = [
    ...codes.filter((text) => !kindsIn(text).includes('identity-code')),
    ...others.flatMap(([kind, texts]) =>
      texts.filter((text) => !kindsIn(text).some((found) => found === kind)),
    ),
    ...namedSentences.filter((text) => !warningsIn(text).includes('name')),
  ];
  const alarms = ordinary
    .map((text) => ({ text, said: [...kindsIn(text), ...warningsIn(text)] }))
    .filter(({ said }) => said.length > 0);
  const telling =
    codes.length + others.flatMap(([, texts]) => texts).length + namedSentences.length;

  process.stdout.write(
    `identifier scanner: ${missed.length} missed of ${telling}, ` +
      `${alarms.length} false alarms of ${ordinary.length}\n`,
  );

  it('misses none', () => expect(missed).toEqual([]));
  it('raises no false alarm', () => expect(alarms).toEqual([]));
  it('meets at least 150 strings, at least 30 of them sentences about benefits', () => {
    expect(telling + ordinary.length).toBeGreaterThanOrEqual(150);
    expect(benefitSentences.length).toBeGreaterThanOrEqual(30);
  });
});
