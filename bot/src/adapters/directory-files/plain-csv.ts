import { createHash } from 'node:crypto';
import { emailOf, phoneOf, webOf } from '../../domain/directory/checks.ts';
import { csvFields, type CsvField } from '../../domain/directory/imports.ts';
import { municipalityCode } from '../../domain/directory/municipalities.ts';
import type {
  Address,
  Belongs,
  Contact,
  Directory,
  Location,
  Organization,
  Phone,
  Schedule,
  Sector,
  Service,
  ServiceArea,
  ServiceAtLocation,
  SpokenLanguage,
} from '../../domain/directory/types.ts';
import { languages, type Texts } from '../../domain/language.ts';
import type { Instant } from '../../domain/time.ts';
import { groupWords, sectorWords } from '../../wording/directory-csv.ts';
import { Notes, type Told } from './notes.ts';
import { csvLines } from './parse.ts';
import { guessColumns, type Column } from './plain-csv-columns.ts';
import { weekHoursOf } from './plain-csv-hours.ts';

/** A list of contacts as people keep them in a spreadsheet: one row a service, one column a thing. */
export interface PlainCsv {
  /** Its name, for mistakes. */
  readonly file: string;
  readonly text: string;
}

const rowsLookedAt = 50;
const columnsAtMost = 200;

/** The heading with the first values, and what each column may be; undefined: there is nothing in it. */
export async function columnsOf({ text }: PlainCsv): Promise<readonly Column[] | undefined> {
  let heads: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvLines(text)) {
    if (heads) rows.push(cells);
    else heads = cells.slice(0, columnsAtMost).map((cell) => cell.trim());
    if (rows.length === rowsLookedAt) break;
  }
  return heads && rows.length > 0 ? guessColumns(heads, rows) : undefined;
}

export interface PlainReading extends Told {
  readonly directory: Directory;
}

interface How {
  /** What each column is, in the order of the file. */
  readonly columns: readonly (CsvField | null)[];
  /** Makes ids that no other list has. */
  readonly list: string;
  readonly readAt: Instant;
}

/** Reads the rows by the columns that somebody matched. */
export async function readPlainCsv(csv: PlainCsv, how: How): Promise<PlainReading> {
  const notes = new Notes();
  const tables = new Tables(how, notes, csv.file);
  if (!how.columns.includes('name'))
    notes.mistake({ file: csv.file, kind: 'missing-column', column: 'name' });
  let isHeading = true;
  const lines = csvLines(csv.text);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) {
      if (next.value !== undefined)
        notes.mistake({ file: csv.file, kind: 'unreadable', line: next.value });
      break;
    }
    const { line, cells } = next.value;
    if (!isHeading) tables.take(cellsOf(cells, how.columns), line);
    isHeading = false;
  }
  return { directory: tables.directory(), ...notes.told() };
}

type Cells = Readonly<Partial<Record<CsvField, string>>>;

/** Several columns that are taken for the same thing are read as its lines. */
function cellsOf(cells: readonly string[], columns: How['columns']): Cells {
  const found = new Map<CsvField, string>();
  for (const [index, field] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (field === null || text === '') continue;
    const sofar = found.get(field);
    found.set(field, sofar === undefined ? text : `${sofar}\n${text}`);
  }
  return Object.fromEntries(found);
}

const longest: Readonly<Partial<Record<CsvField, number>>> = {
  ...{ description: 5000, descriptionSv: 5000, descriptionEn: 5000, application: 5000 },
  ...{ fees: 2000, eligibility: 2000, howToConsult: 2000, hours: 1000, contact: 500 },
};
const longestOtherwise = 300;

/** Grows row by row. */
class Tables {
  readonly #how: How;
  readonly #notes: Notes;
  readonly #file: string;
  readonly #seen = new Set<string>();
  readonly #organizations = new Map<string, Organization>();
  readonly #locations = new Map<string, Location>();
  readonly #addresses: Address[] = [];
  readonly #services: Service[] = [];
  readonly #places: ServiceAtLocation[] = [];
  readonly #contacts: Contact[] = [];
  readonly #phones: Phone[] = [];
  readonly #schedules: Schedule[] = [];
  readonly #areas: ServiceArea[] = [];
  readonly #languages: SpokenLanguage[] = [];

  constructor(how: How, notes: Notes, file: string) {
    this.#how = how;
    this.#notes = notes;
    this.#file = file;
  }

  directory(): Directory {
    return {
      organizations: [...this.#organizations.values()],
      services: this.#services,
      locations: [...this.#locations.values()],
      servicesAtLocations: this.#places,
      addresses: this.#addresses,
      contacts: this.#contacts,
      phones: this.#phones,
      schedules: this.#schedules,
      serviceAreas: this.#areas,
      languages: this.#languages,
      roleCards: [],
    };
  }

  take(cells: Cells, line: number): void {
    if (Object.keys(cells).length === 0) return;
    const wrong = (column: CsvField, kind: 'missing' | 'wrong' | 'too-long' | 'twice') => {
      this.#notes.mistake({ file: this.#file, line, column, kind });
    };
    const { name } = cells;
    if (name === undefined) {
      wrong('name', 'missing');
      return;
    }
    const tooLong = csvFields.find(
      (field) => (cells[field] ?? '').length > (longest[field] ?? longestOtherwise),
    );
    if (tooLong) {
      wrong(tooLong, 'too-long');
      return;
    }
    const organization = this.#organizationOf(cells, (column) => wrong(column, 'wrong'));
    const id = this.#id(cells.id ?? `${cells.organization ?? ''} ${name} ${cells.city ?? ''}`);
    if (this.#seen.has(id)) {
      wrong(cells.id === undefined ? 'name' : 'id', 'twice');
      return;
    }
    this.#seen.add(id);
    this.#services.push(this.#serviceOf(id, organization, cells, wrong));
    this.#numbers({ service: id }, id, cells, wrong);
    this.#around(id, organization, cells);
  }

  #id(text: string): string {
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
      .slice(0, 80);
    // What only signs tell apart stays apart; letters alone, so that it reads as nobody's number.
    const mark = createHash('sha256')
      .update(text.trim())
      .digest('hex')
      .slice(0, 8)
      .replaceAll(/\d/gu, (digit) => String.fromCodePoint(103 + Number(digit)));
    return `${this.#how.list}-${slug}-${mark}`;
  }

  #organizationOf(cells: Cells, wrong: (column: CsvField) => void): string {
    const name = cells.organization ?? cells.name ?? '';
    const id = this.#id(`org ${name}`);
    const written = cells.sector;
    const sector = written === undefined ? undefined : codeOf(written, sectorWords);
    if (written !== undefined && sector === undefined) wrong('sector');
    const known = this.#organizations.get(id);
    // Without a word: lists that people keep by themselves are mostly of associations.
    const guessed: Sector = sector ?? known?.sector ?? codeOf(name, sectorWords) ?? 'third-sector';
    this.#organizations.set(id, { id, name: { fi: name }, sector: guessed, ...this.#origin(id) });
    return id;
  }

  #origin(id: string) {
    return { origin: { source: 'csv', id } as const };
  }

  #serviceOf(
    id: string,
    organization: string,
    cells: Cells,
    wrong: (column: CsvField, kind: 'wrong') => void,
  ): Service {
    const named = { fi: cells.name, sv: cells.nameSv, en: cells.nameEn };
    const said = { fi: cells.description, sv: cells.descriptionSv, en: cells.descriptionEn };
    const groups = listed(cells.targetGroups).flatMap((text) => {
      const group = codeOf(text, groupWords);
      if (group === undefined) wrong('targetGroups', 'wrong');
      return group ?? [];
    });
    const url = cells.website === undefined ? undefined : webOf(firstLine(cells.website));
    if (cells.website !== undefined && url === undefined) wrong('website', 'wrong');
    const email = cells.email === undefined ? undefined : emailOf(firstLine(cells.email));
    if (cells.email !== undefined && email === undefined) wrong('email', 'wrong');
    return {
      ...{ id, organization, name: textsOf(named) ?? {}, status: 'active' },
      ...given('alternateName', textsOf({ fi: cells.alternateName })),
      ...given('description', textsOf(said)),
      ...given('url', url),
      ...given('email', email),
      ...given('applicationProcess', textsOf({ fi: cells.application })),
      ...given('feesDescription', textsOf({ fi: cells.fees })),
      ...given('eligibilityDescription', textsOf({ fi: cells.eligibility })),
      ...given('howToConsult', textsOf({ fi: cells.howToConsult })),
      ...{ targetGroups: [...new Set(groups)], topics: [], lastModified: this.#how.readAt },
      ...this.#origin(id),
    };
  }

  #numbers(
    owner: Belongs,
    of: string,
    cells: Cells,
    wrong: (column: CsvField, kind: 'wrong') => void,
  ): void {
    const kinds = [
      ['phone', 'public'],
      ['professionalPhone', 'professional'],
    ] as const;
    for (const [field, audience] of kinds)
      for (const [index, number] of numbersIn(cells[field]).entries()) {
        if (phoneOf(number) === undefined) wrong(field, 'wrong');
        else this.#phones.push({ id: `${of}-${field}-${index}`, ...owner, number, audience });
      }
    if (cells.contact !== undefined)
      this.#contacts.push({ id: `${of}-contact`, ...owner, name: firstLine(cells.contact) });
    if (cells.hours === undefined) return;
    const weekly = weekHoursOf(cells.hours);
    const rows = weekly ?? [{ description: { fi: cells.hours } }];
    for (const [index, row] of rows.entries())
      this.#schedules.push({ id: `${of}-hours-${index}`, ...owner, ...row, isException: false });
  }

  /** Place, area and languages. */
  #around(service: string, organization: string, cells: Cells): void {
    const { address, postalCode = '', city = '' } = cells;
    if (address !== undefined || city !== '') {
      const location = this.#id(`place ${organization} ${address ?? ''} ${postalCode} ${city}`);
      if (!this.#locations.has(location) && address !== undefined)
        this.#addresses.push({
          ...{ id: `${location}-address`, location, address1: firstLine(address), city },
          ...{ stateProvince: '-', postalCode: postalCode || '-', country: 'FI' },
          ...{ addressType: 'physical' },
        });
      this.#locations.set(location, {
        ...{ id: location, organization, locationType: 'physical' },
        name: { fi: [address, city].filter(Boolean).join(', ') },
        ...this.#origin(location),
      });
      this.#places.push({ id: `${service}-place`, service, location });
    }
    for (const [index, area] of listed(cells.area).entries()) {
      const code = municipalityCode(area);
      const extent = code === undefined ? {} : { extentType: 'municipality', extent: code };
      this.#areas.push({ id: `${service}-area-${index}`, service, name: { fi: area }, ...extent });
    }
    for (const [index, name] of listed(cells.languages).entries())
      this.#languages.push({ id: `${service}-language-${index}`, service, name });
  }
}

/** Koppi's own word for it, or a word that begins so. */
function codeOf<T extends string>(
  text: string,
  words: Readonly<Record<T, readonly string[]>>,
): T | undefined {
  const written = text.trim().toLowerCase();
  const codes = Object.keys(words) as T[];
  return (
    codes.find((code) => code === written) ??
    codes.find((code) => words[code].some((word) => written.startsWith(word)))
  );
}

function given<N extends string, V>(name: N, value: V | undefined): { readonly [K in N]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: V };
}

function textsOf(said: Readonly<Record<string, string | undefined>>): Texts | undefined {
  const all = languages.flatMap((language) => {
    const text = said[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const listed = (text = ''): readonly string[] =>
  text
    .split(/[,;/\n|]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
/** A slash or a comma stands between numbers, never in one. */
const numbersIn = (text = ''): readonly string[] => listed(text);
