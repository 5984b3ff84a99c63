import { identifierKinds, type IdentifierKind } from '../../../bot/src/domain/privacy/types.ts';
import { codeParts, obfuscations, signs } from '../../domain/privacy/identity-codes.ts';

/** Something that may identify a client, as somebody would type it. */
export interface Planted {
  readonly typed: string;
  /** What would be found of it, as typed and without its disguise; each different from all others. */
  readonly needles: readonly string[];
  /** An identity code as it is printed: the one that must not stand in an id of Teams either. */
  readonly isPrinted: boolean;
}

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)] as T;
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => pick(random, Array.from('abdefghijklmnoprstuv'))).join('');
const two = (value: number) => String(value).padStart(2, '0');

/** Every disguise in turn, each code another one; individual numbers of 900 and above are nobody's. */
function identityCode(random: Random): Planted {
  const parts = codeParts({
    day: 1 + Math.floor(random() * 28),
    month: 1 + Math.floor(random() * 12),
    year: 1930 + Math.floor(random() * 90),
    sign: pick(random, signs),
    individual: 900 + Math.floor(random() * 100),
  });
  const disguise = pick(random, Object.keys(obfuscations));
  const plain = obfuscations['as it is']!(parts);
  const typed = obfuscations[disguise]!(parts);
  return {
    typed,
    needles: [typed, plain],
    isPrinted: disguise === 'as it is',
  };
}

function phone(random: Random): Planted {
  const number = `0${pick(random, ['40', '44', '45', '50'])}${digits(random, 7)}`;
  const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
  const foreign = `+358 ${spaced.slice(1)}`;
  const typed = pick(random, [number, spaced, spaced.replaceAll(' ', '-'), foreign]);
  return { typed: `soita ${typed}`, needles: [number, foreign], isPrinted: false };
}

function email(random: Random): Planted {
  const name = letters(random, 10);
  const typed = pick(random, [
    `${name}@example.org`,
    `${name}(at)example.org`,
    `${name} ät example.org`,
  ]);
  return { typed, needles: [name], isPrinted: false };
}

function iban(random: Random): Planted {
  const account = digits(random, 14);
  const remainder = Array.from(`${account}151800`).reduce(
    (rest, d) => (rest * 10 + Number(d)) % 97,
    0,
  );
  const number = `FI${two(98 - remainder)}${account}`;
  const grouped = number.replaceAll(/(.{4})/gu, '$1 ').trim();
  return {
    typed: pick(random, [number, grouped]),
    needles: [number],
    isPrinted: false,
  };
}

function birthDate(random: Random): Planted {
  const day = 10 + Math.floor(random() * 18);
  const year = 1930 + Math.floor(random() * 60);
  const date = `${day}.${10 + Math.floor(random() * 3)}.${year}`;
  const typed = `${pick(random, ['synt.', 'syntynyt', 'född', 'date of birth:'])} ${date}`;
  return { typed, needles: [date], isPrinted: false };
}

function address(random: Random): Planted {
  const street = `K${letters(random, 10)}${pick(random, ['katu', 'tie', 'kuja'])}`;
  const stairway = pick(random, Array.from('ABCDEFGH'));
  const typed = `${street} ${10 + Math.floor(random() * 90)} ${stairway} ${1 + Math.floor(random() * 80)}`;
  return { typed, needles: [street], isPrinted: false };
}

function longDigits(random: Random): Planted {
  const number = `9${digits(random, 10)}`;
  return { typed: number, needles: [number], isPrinted: false };
}

function link(random: Random): Planted {
  const name = letters(random, 10);
  return { typed: `https://example.org/${name}`, needles: [name], isPrinted: false };
}

const others: Readonly<Record<Exclude<IdentifierKind, 'identity-code'>, typeof identityCode>> = {
  ...{ phone, email, iban, 'birth-date': birthDate, address, digits: longDigits, link },
};

/** Every second turn an identity code, in between the other kinds in turn, as far as they are asked for. */
export function plantedOf(
  random: Random,
  turn: number,
  only: readonly IdentifierKind[] = identifierKinds,
): Planted {
  const rest = only.filter((kind) => kind !== 'identity-code');
  const kind = rest[Math.floor(turn / 2) % rest.length];
  const isCode = turn % 2 === 0 && only.includes('identity-code');
  return (isCode || kind === undefined ? identityCode : others[kind])(random);
}

/** For places that hold ids of Teams, which are full of digits of their own. */
export function printedCode(random: Random): Planted {
  for (;;) {
    const planted = identityCode(random);
    if (planted.isPrinted) return planted;
  }
}
