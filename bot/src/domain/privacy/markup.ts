const wrapped = /[<*_`~\\[]|&[#a-z]|%[0-9a-f]{2}/i;

/** A tag of HTML. */
export const markup = /<[a-z!/][^<>]*>/gi;

const breaking = /^<\/?(?:p|br|div|td|th|tr|li|ul|ol|h[1-6]|hr|table)\b/i;

/** Parts what stands on its two sides; all other tags stand inside a word. */
export const isBreaking = (tag: string): boolean => breaking.test(tag);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  tab: ' ',
  newline: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
  zerowidthspace: '',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hyphen: '-',
  dash: '-',
  plus: '+',
  period: '.',
  commat: '@',
  sol: '/',
  colon: ':',
  num: '#',
  lpar: '(',
  rpar: ')',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
};

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const entity = (whole: string, hex?: string, decimal?: string, name?: string): string => {
  if (hex) return fromCode(parseInt(hex, 16));
  if (decimal) return fromCode(parseInt(decimal, 10));
  const sign = entities[name?.toLowerCase() ?? ''] ?? whole;
  return /^[A-Z]/.test(name ?? '') ? sign.toUpperCase() : sign;
};

export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,16}));?/gi, entity);

const percent = (run: string): string => {
  try {
    return decodeURIComponent(run);
  } catch {
    return run; // not UTF-8: "30%40%ff" is no encoding
  }
};

const once = (text: string): string =>
  withoutEntities(text.replace(markup, (tag) => (isBreaking(tag) ? ' ' : '')))
    .replace(/(?:%[0-9a-f]{2})+/gi, percent)
    .replace(/\]\([^()\s]*\)/g, '')
    // Between digits a star may mean "times": a space keeps 12*1500 from becoming one long number.
    .replace(/(?<=\d)[*_~`]+(?=\d)/g, ' ')
    .replace(/[*_~`\\[\]]/g, '');

/**
 * The text without Markdown, HTML tags, entities and percent-encoding, or undefined when it has
 * none. Two rounds, since a copied text is often encoded twice ("&amp;#45;").
 */
export const unwrapped = (text: string): string | undefined =>
  wrapped.test(text) ? once(once(text)) : undefined;
