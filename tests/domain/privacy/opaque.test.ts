import { namesSomebody } from '../../../bot/src/domain/privacy/opaque.ts';
import { seeded } from '../../helpers/seeded.ts';
import { runs } from '../../helpers/thorough.ts';
import { identityCode } from './identity-codes.ts';

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
const [date, ending] = code.split('-') as [string, string];

describe('an identity code in an id of another system', () => {
  it.each([
    ['alone', code],
    ['after a colon', `29:${code}`],
    ['after a hyphen', `a:chat-${code}`],
    ['before a hyphen', `${code}-x`],
    ['after an escape', `29%3A${code}`],
    ['within escapes', `a:${date}%2D${ending}`],
    ['within escapes of several bytes', `a:${date}%E2%80%91${ending}`],
    ['beside an escape that says nothing', `%ff:${code}:%zz`],
    ['with a hyphen that does not break', `a:${date}\u2011${ending}`],
    ['with a minus', `a:${date}\u2212${ending}`],
    ['in an address', `https://smba.trafficmanager.net/${code}/`],
  ])('is seen %s', (_where, id) => expect(namesSomebody(id)).toBe(true));

  it.each([
    ['a GUID', '13056190-905b-4130-8561-130561905130'],
    ['a longer row of digits', `1${code}`],
    ['a word', `x${code}`],
    ['base64', `${code}+`],
  ])('is not seen in %s', (_what, id) => expect(namesSomebody(id)).toBe(false));
});

describe('ids made by chance', () => {
  const random = seeded(905);
  const some = (letters: string, count: number) =>
    Array.from({ length: count }, () => letters[Math.floor(random() * letters.length)]).join('');
  const hex = (count: number) => some('0123456789abcdef', count);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  it.each<[string, () => string]>([
    ['GUIDs', () => `8:orgid:${[8, 4, 4, 4, 12].map(hex).join('-')}`],
    ['base64', () => some(`${letters}+/`, 64)],
    ['base64 for addresses', () => `29:${some(`${letters}-_`, 64)}`],
    ['base64 with escapes', () => encodeURIComponent(`19:${some(`${letters}+/`, 44)}@thread.v2`)],
  ])('hold none: %s', (_what, made) => {
    const ids = Array.from({ length: runs(5_000) }, made);
    expect(ids.filter(namesSomebody)).toEqual([]);
  });
});
