import { readFileSync } from 'node:fs';
import { readCounty } from '../../../bot/src/contract/county.ts';

interface CountyFile {
  readonly people: readonly Readonly<Record<string, unknown>>[];
}

const person = (number: number, id: string, more: Readonly<Record<string, unknown>>) => ({
  aadObjectId: `a1f4c0de-1${String(number).padStart(3, '0')}-4a10-8b00-6f1d2c3b4b00`,
  id,
  name: id,
  profession: 'social-counsellor',
  ...more,
});

/** Who the demo county lacks: another region, another profession, a second coordinator, a crowd. */
const others = [
  person(1, 'Sosiaaliohjaaja D', { role: 'adviser', regions: ['keski-karjala'] }),
  person(2, 'Fysioterapeutti', {
    role: 'adviser',
    regions: ['joensuu'],
    profession: 'physiotherapist',
  }),
  person(3, 'Verkoston vetäjä Kitee', { role: 'coordinator', regions: ['keski-karjala'] }),
  person(4, 'Verkoston vetäjä Joensuu', { role: 'coordinator', regions: ['joensuu'] }),
  ...Array.from({ length: 19 }, (_, index) =>
    person(100 + index, `Ohjaaja ${'ABCDEFGHIJKLMNOPQRS'.charAt(index)}`, {
      role: 'adviser',
      regions: ['joensuu'],
    }),
  ),
];

/** The demo county with them. */
export function crowdedCounty() {
  const json = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as CountyFile;
  const people = [...json.people, ...others.map(({ id, ...rest }) => ({ ...rest, id: slug(id) }))];
  const read = readCounty({ ...json, people });
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read;
}

const slug = (name: string): string => name.toLowerCase().replaceAll('ä', 'a').replaceAll(' ', '-');
