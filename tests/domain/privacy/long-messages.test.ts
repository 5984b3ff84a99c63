import { kindsIn, warningsIn } from './known.ts';

const size = 256 * 1024;
const filled = (pattern: string) => pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

// Were the time to grow with the square of the length, one of these would outlast the test's limit
// many times over: each lets a finder begin anywhere and fail late.
const patterns = [
  'a',
  '1',
  '0 ',
  '0 1',
  '01.01.',
  '010190 900',
  '1.1.2024 ',
  'O1',
  'OIl',
  '12 34 56 ',
  '040 ',
  '+3',
  '( 0',
  '1 234',
  '1,',
  'a@',
  '@',
  'a.',
  ' at ',
  'a (at) ',
  'FI21 ',
  'AA11',
  'katu ',
  'xkatu 1',
  's. 1.1.1950',
  'synt ',
  'Aa ',
  'Ab',
  'x Matti ',
  'rouva a',
  'potilas A',
  '<a',
  '<',
  '&#',
  '&amp;',
  '%41',
  '](',
  '](a',
  '*',
  '1*',
  '\u200b',
  '\u0663',
  '\u0410',
  'a\u0301',
  '\ufdfa',
  ' ',
  ' \n',
  'http://',
  '.fi/',
];

describe('a message as long as the gate lets through', () => {
  it.each(patterns)('made of %j alone is answered', (pattern) => {
    expect(kindsIn(`${filled(pattern)}\nsynt. 3.4.1950 `)).toContain('birth-date');
  });
  it('does not hide a name either', () => {
    expect(warningsIn(`${filled('asiakas odottaa. ')} tapasin Maija Meikäläisen`)).toEqual([
      'name',
    ]);
  });
});
