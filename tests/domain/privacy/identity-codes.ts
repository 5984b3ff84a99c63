export const signs = Array.from('+-YXWVUABCDEF');

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const two = (value: number) => String(value).padStart(2, '0');

export interface Code {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly sign: string;
  /** 900–999: given to nobody, so a fixture is never a real person. */
  readonly individual: number;
}

export const codeParts = ({ day, month, year, sign, individual }: Code) => {
  const date = `${two(day)}${two(month)}${two(year % 100)}`;
  const check = checkCharacters.charAt(Number(`${date}${individual}`) % 31);
  return {
    dd: two(day),
    mm: two(month),
    yy: two(year % 100),
    yyyy: String(year),
    sign,
    nnn: String(individual),
    check,
  };
};

export const identityCode = (code: Code): string => {
  const { dd, mm, yy, sign, nnn, check } = codeParts(code);
  return `${dd}${mm}${yy}${sign}${nnn}${check}`;
};

type Parts = ReturnType<typeof codeParts>;
const plain = ({ dd, mm, yy, sign, nnn, check }: Parts) => `${dd}${mm}${yy}${sign}${nnn}${check}`;
const between = (text: string, mark: string) => Array.from(text).join(mark);
const digitsFrom = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const swap = (text: string, from: string, to: string) =>
  Array.from(text)
    .map((letter) => Array.from(to)[Array.from(from).indexOf(letter)] ?? letter)
    .join('');

/** How people write a code in haste, and how copying and clients disfigure it. */
export const obfuscations: Readonly<Record<string, (parts: Parts) => string>> = {
  'as it is': plain,
  'lower case': (p) => plain(p).toLowerCase(),
  'space around the sign': (p) => `${p.dd}${p.mm}${p.yy} ${p.sign} ${p.nnn}${p.check}`,
  'space for the sign': (p) => `${p.dd}${p.mm}${p.yy} ${p.nnn}${p.check}`,
  'no sign': (p) => `${p.dd}${p.mm}${p.yy}${p.nnn}${p.check}`,
  'dots in the date': (p) => `${p.dd}.${p.mm}.${p.yy}${p.sign}${p.nnn}${p.check}`,
  'slashes in the date': (p) => `${p.dd}/${p.mm}/${p.yy}${p.sign}${p.nnn}${p.check}`,
  'spaces in the date': (p) => `${p.dd} ${p.mm} ${p.yy} ${p.sign}${p.nnn}${p.check}`,
  'dots everywhere': (p) => `${p.dd}.${p.mm}.${p.yy}.${p.nnn}.${p.check}`,
  'space inside the date': (p) =>
    `${p.dd}${p.mm.charAt(0)} ${p.mm.charAt(1)}${p.yy}${p.sign}${p.nnn}${p.check}`,
  'space before the check character': (p) => `${p.dd}${p.mm}${p.yy}${p.sign}${p.nnn} ${p.check}`,
  'underscore for the sign': (p) => `${p.dd}${p.mm}${p.yy}_${p.nnn}${p.check}`,
  'apostrophe for the sign': (p) => `${p.dd}${p.mm}${p.yy}'${p.nnn}${p.check}`,
  'quotation mark for the sign': (p) => `${p.dd}${p.mm}${p.yy}"${p.nnn}${p.check}`,
  'curly quotation mark for the sign': (p) => `${p.dd}${p.mm}${p.yy}”${p.nnn}${p.check}`,
  'arrow for the sign': (p) => `${p.dd}${p.mm}${p.yy}->${p.nnn}${p.check}`,
  'two lines': (p) => `${p.dd}${p.mm}${p.yy}\n${p.sign}${p.nnn}${p.check}`,
  'year of four digits': (p) => `${p.dd}${p.mm}${p.yyyy}${p.sign}${p.nnn}${p.check}`,
  'dots and year of four digits': (p) => `${p.dd}.${p.mm}.${p.yyyy}${p.sign}${p.nnn}${p.check}`,
  'year of four digits, no sign': (p) => `${p.dd}${p.mm}${p.yyyy} ${p.nnn}${p.check}`,
  'spelled with spaces': (p) => between(plain(p), ' '),
  'spelled with dots': (p) => between(`${p.dd}${p.mm}${p.yy}${p.nnn}${p.check}`, '.'),
  'full-width digits': (p) => digitsFrom(0xff10)(plain(p)),
  'Arabic digits': (p) => digitsFrom(0x0660)(plain(p)),
  'Devanagari digits': (p) => digitsFrom(0x0966)(plain(p)),
  'bold mathematical digits': (p) => digitsFrom(0x1d7ce)(plain(p)),
  'zero-width spaces': (p) => between(plain(p), '\u200b'),
  'soft hyphens': (p) => between(plain(p), '\u00ad'),
  'word joiner and direction marks': (p) => `\u202a${between(plain(p), '\u2060')}\u202c`,
  'no-break spaces': (p) => `${p.dd}${p.mm}${p.yy}\u00a0${p.sign}\u00a0${p.nnn}${p.check}`,
  'dash for the sign': (p) => `${p.dd}${p.mm}${p.yy}–${p.nnn}${p.check}`,
  'minus for the sign': (p) => `${p.dd}${p.mm}${p.yy}−${p.nnn}${p.check}`,
  'O for 0': (p) =>
    plain({ ...p, dd: swap(p.dd, '0', 'O'), mm: swap(p.mm, '0', 'O'), yy: swap(p.yy, '0', 'o') }),
  'l for 1': (p) =>
    plain({ ...p, dd: swap(p.dd, '1', 'l'), mm: swap(p.mm, '1', 'I'), nnn: swap(p.nnn, '1', 'l') }),
  'Cyrillic letters': (p) => swap(plain(p), 'ABCEHKMPTXY', 'АВСЕНКМРТХУ'),
  'Greek letters': (p) => swap(plain(p), 'ABEHKMNPTXY', 'ΑΒΕΗΚΜΝΡΤΧΥ'),
  'Markdown bold': (p) => `**${p.dd}${p.mm}${p.yy}**${p.sign}${p.nnn}${p.check}`,
  'Markdown stars': (p) => `*${p.dd}${p.mm}*${p.yy}*${p.sign}${p.nnn}*${p.check}`,
  'Markdown code': (p) => `\`${p.dd}${p.mm}${p.yy}\`${p.sign}\`${p.nnn}${p.check}\``,
  'Markdown escape': (p) => `${p.dd}${p.mm}${p.yy}\\${p.sign}${p.nnn}${p.check}`,
  'Markdown link': (p) => `[${p.dd}${p.mm}${p.yy}](a)${p.sign}${p.nnn}${p.check}`,
  'HTML tags': (p) =>
    `<b>${p.dd}${p.mm}</b>${p.yy}<span class="x">${p.sign}${p.nnn}</span>${p.check}`,
  'HTML line break': (p) => `${p.dd}${p.mm}${p.yy}<br/>${p.sign}${p.nnn}${p.check}`,
  'HTML comment': (p) => `${p.dd}${p.mm}${p.yy}<!-- x -->${p.sign}${p.nnn}${p.check}`,
  'decimal entities': (p) =>
    Array.from(plain(p))
      .map((c) => `&#${c.charCodeAt(0)};`)
      .join(''),
  'hexadecimal entities': (p) =>
    Array.from(plain(p))
      .map((c) => `&#x${c.charCodeAt(0).toString(16)};`)
      .join(''),
  'named entities': (p) => `${p.dd}${p.mm}${p.yy}&nbsp;&ndash;&nbsp;${p.nnn}${p.check}`,
  'entities of entities': (p) => `${p.dd}${p.mm}${p.yy}&amp;#45;${p.nnn}${p.check}`,
  'percent-encoding': (p) =>
    Array.from(plain(p))
      .map((c) => `%${c.charCodeAt(0).toString(16)}`)
      .join(''),
};
