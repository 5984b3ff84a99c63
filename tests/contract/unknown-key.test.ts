import { keyAsTold } from '../../bot/src/contract/unknown-key.ts';
import { codeParts, obfuscations } from '../domain/privacy/identity-codes.ts';

const code = obfuscations['as it is']!(
  codeParts({ day: 13, month: 10, year: 1952, sign: '-', individual: 901 }),
);

describe('a field that nobody knows', () => {
  it.each([
    ['is told by its name', 'nimi', 'nimi'],
    ['is cut', 'n'.repeat(100), 'n'.repeat(40)],
    ['is not told where it is an identity code', code, '…'],
    ['is not told where it ends in one', `asiakas on ${code}`, '…'],
    ['is not told where a half of one would be left of it', `${' '.repeat(33)}${code}`, '…'],
  ])('%s', (_case, key, told) => {
    expect(keyAsTold(key)).toBe(told);
  });
});
