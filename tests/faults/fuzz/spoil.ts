/** Numbers in [0, 1) that are the same in every run. */
export type Random = () => number;

export const below = (random: Random, count: number): number => Math.floor(random() * count);
export const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[below(random, from.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

/** What no client of ours would send; each where a text, a number or a list is awaited. */
const strangeTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\ufeff',
  '\u202e\u0000\u200b',
  '👩‍👩‍👧‍👦🇫🇮',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'ﷺ'.repeat(50),
  '٠١٢٣٤٥٦٧٨٩',
  "x' or PartitionKey ne '",
  '../../etc/passwd',
  'a/b\\c#d?e,f',
  '%00%2e%2e%2f',
  '<at>Koppi</at>',
  '</at><script>alert(1)</script>',
  '=cmd|calc!A1',
  '{{constructor.constructor("return this")()}}',
  '${7*7}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e309',
  '9'.repeat(40),
  'true',
  '2026-02-30T25:61:61Z',
  '31.2.',
  '24.00',
  '-1.-1.',
  'a1f4c0de-0011-4a10-8b00-6f1d2c3b4a11',
  'nosuchrequestnosuchreque',
  '\n\r\t\v\f',
  'x'.repeat(513),
  'å '.repeat(700),
  '1'.repeat(33_000),
];

const polluting = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
) as object;

const strangeValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  [],
  {},
  [null],
  [[[[[[]]]]]],
  ["x' or PartitionKey ne '"],
  { $ne: '' },
  { toString: 'x', valueOf: 7, length: -1 },
  { then: 'x' },
  { id: { id: { id: 'x' } } },
  { 0: 'a', length: 1 },
  { length: { toString: 'x', valueOf: 7 } },
  polluting,
];

type Node = Record<string, unknown>;

/** Every place in it where something stands, as its holder and key. */
function placesIn(value: unknown, places: [Node, string][] = []): [Node, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Node, key]);
    placesIn((value as Node)[key], places);
  }
  return places;
}

/** A plain copy in which `times` places are not as they should be. */
export function spoilt<T extends object>(value: T, times: number, random: Random): T {
  const copy = structuredClone(value);
  for (let n = 0; n < times; n += 1) {
    const places = placesIn(copy);
    const place = places[below(random, places.length)];
    if (place !== undefined) spoil(place, places, random);
  }
  return copy;
}

type Spoiler = (
  holder: Node,
  key: string,
  places: readonly [Node, string][],
  random: Random,
) => void;

const put = (holder: Node, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
};

const spoilers: readonly Spoiler[] = [
  (holder, key) => Reflect.deleteProperty(holder, key),
  (holder, key, _places, random) => put(holder, key, pick(random, strangeTexts)),
  (holder, key, _places, random) => put(holder, key, structuredClone(pick(random, strangeValues))),
  // Another type for the same: '7' and 7, 'x' and ['x'], 'true' and true.
  (holder, key) => put(holder, key, [holder[key]]),
  (holder, key) => put(holder, key, { [key]: holder[key] }),
  (holder, key) => {
    const value = holder[key];
    put(holder, key, typeof value === 'string' ? Number(value) || 7 : JSON.stringify(value));
  },
  // What stands elsewhere: another id, another person, another nonce.
  (holder, key, places, random) => {
    const [other, otherKey] = pick(random, places);
    const value = other[otherKey];
    if (typeof value !== 'object') put(holder, key, value);
  },
  (holder, key, _places, random) =>
    put(holder, `${key}${pick(random, ['', ' ', '\u0000', 'Id', '__proto__'])}`, holder[key]),
  (holder, _key, _places, random) =>
    put(
      holder,
      pick(random, [
        '__proto__',
        'constructor',
        'then',
        'tenantId',
        'verb',
        'id',
        'nonce',
        'toJSON',
      ]),
      pick(random, strangeTexts),
    ),
  (holder, key, _places, random) => {
    let deep: unknown = 'deep';
    for (let level = below(random, 20); level > 0; level -= 1)
      deep = random() < 0.5 ? [deep] : { deep };
    put(holder, key, deep);
  },
  (holder, key, _places, random) =>
    put(holder, key, pick(random, strangeTexts).repeat(1 + below(random, 40))),
  (holder, key, _places, random) => {
    const value = holder[key];
    if (typeof value !== 'string' || value === '') return;
    const at = below(random, value.length);
    put(
      holder,
      key,
      value.slice(0, at) + pick(random, strangeTexts) + value.slice(at + below(random, 3)),
    );
  },
];

function spoil(
  [holder, key]: [Node, string],
  places: readonly [Node, string][],
  random: Random,
): void {
  pick(random, spoilers)(holder, key, places, random);
}

export const strangeText = (random: Random): string => pick(random, strangeTexts);
export const strangeValue = (random: Random): unknown =>
  random() < 0.5 ? pick(random, strangeTexts) : structuredClone(pick(random, strangeValues));
