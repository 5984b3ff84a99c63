import { createHash } from 'node:crypto';
import { emailOf, phoneOf, webOf } from '../../domain/directory/checks.ts';
import { csvFields, type CsvField } from '../../domain/directory/imports.ts';
import { municipalityCode } from '../../domain/directory/municipalities.ts';
import type {
  Address,
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
import type { Instant } from '../../domain/time.ts';
import { groupWords, sectorWords } from '../../wording/directory-csv.ts';
import type { FileMistake, Notes } from './notes.ts';
import {
  codeOf,
  firstLine,
  given,
  listed,
  numbersIn,
  textsOf,
  type Cells,
} from './plain-csv-cells.ts';
import { weekHoursOf } from './plain-csv-hours.ts';

export interface Making {
  /** Makes ids that no other list has. */
  readonly list: string;
  readonly readAt: Instant;
}

type Wrong = (column: CsvField, kind: 'missing' | 'wrong' | 'too-long' | 'twice') => void;

const longest: Readonly<Partial<Record<CsvField, number>>> = {
  ...{ description: 5000, descriptionSv: 5000, descriptionEn: 5000, application: 5000 },
  ...{ fees: 2000, eligibility: 2000, howToConsult: 2000, hours: 1000, contact: 500 },
};
const longestOtherwise = 300;

/** The tables of a plain list: each row a service, with all that it tells of around it. */
export class Tables {
  readonly #how: Making;
  readonly #notes: Notes;
  readonly #file: string;
  readonly #seen = new Set<string>();
  readonly #unread = new Map<string, Pick<FileMistake, 'line' | 'column' | 'kind'>>();
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

  constructor(how: Making, notes: Notes, file: string) {
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
    const wrong: Wrong = (column, kind) => {
      this.#notes.mistake({ file: this.#file, line, column, kind });
    };
    const leave: Wrong = (column, kind) => {
      wrong(column, kind);
      const { id = '', name = id } = cells;
      if (name !== '') this.#unread.set(this.#idOf(cells, name), { line, column, kind });
    };
    const { name } = cells;
    if (name === undefined) {
      leave('name', 'missing');
      return;
    }
    const tooLong = csvFields.find(
      (field) => (cells[field] ?? '').length > (longest[field] ?? longestOtherwise),
    );
    if (tooLong) {
      leave(tooLong, 'too-long');
      return;
    }
    const organization = this.#organizationOf(cells, wrong);
    const id = this.#idOf(cells, name);
    if (this.#seen.has(id)) {
      wrong(cells.id === undefined ? 'name' : 'id', 'twice');
      return;
    }
    this.#seen.add(id);
    this.#services.push(this.#serviceOf(id, organization, cells, wrong));
    this.#numbers(id, cells, wrong);
    this.#around(id, organization, cells);
  }

  /** Rows that may have been read before and could not be read now. */
  tellUnread(): void {
    for (const [id, mistake] of this.#unread)
      if (!this.#seen.has(id))
        this.#notes.unread({ table: 'services', id, mistake: { file: this.#file, ...mistake } });
  }

  #idOf({ id, organization = '', city = '' }: Cells, name: string): string {
    return this.#id(id ?? `${organization} ${name} ${city}`);
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

  #organizationOf(cells: Cells, wrong: Wrong): string {
    const name = cells.organization ?? cells.name ?? '';
    const id = this.#id(`org ${name}`);
    const written = cells.sector;
    const sector = written === undefined ? undefined : codeOf(written, sectorWords);
    if (written !== undefined && sector === undefined) wrong('sector', 'wrong');
    const known = this.#organizations.get(id);
    // Without a word: lists that people keep by themselves are mostly of associations.
    const guessed: Sector = sector ?? known?.sector ?? codeOf(name, sectorWords) ?? 'third-sector';
    this.#organizations.set(id, { id, name: { fi: name }, sector: guessed, ...this.#origin(id) });
    return id;
  }

  #origin(id: string) {
    return { origin: { source: 'csv', id } as const };
  }

  #serviceOf(id: string, organization: string, cells: Cells, wrong: Wrong): Service {
    const named = { fi: cells.name, sv: cells.nameSv, en: cells.nameEn };
    const said = { fi: cells.description, sv: cells.descriptionSv, en: cells.descriptionEn };
    const groups = listed(cells.targetGroups).flatMap((text) => {
      const group = codeOf(text, groupWords);
      if (group === undefined) wrong('targetGroups', 'wrong');
      return group ?? [];
    });
    const checked = (column: 'website' | 'email', read: (text: string) => string | undefined) => {
      const text = cells[column];
      const found = text === undefined ? undefined : read(firstLine(text));
      if (text !== undefined && found === undefined) wrong(column, 'wrong');
      return found;
    };
    return {
      ...{ id, organization, name: textsOf(named) ?? {}, status: 'active' },
      ...given('alternateName', textsOf({ fi: cells.alternateName })),
      ...given('description', textsOf(said)),
      ...given('url', checked('website', webOf)),
      ...given('email', checked('email', emailOf)),
      ...given('applicationProcess', textsOf({ fi: cells.application })),
      ...given('feesDescription', textsOf({ fi: cells.fees })),
      ...given('eligibilityDescription', textsOf({ fi: cells.eligibility })),
      ...given('howToConsult', textsOf({ fi: cells.howToConsult })),
      ...{ targetGroups: [...new Set(groups)], topics: [], lastModified: this.#how.readAt },
      ...this.#origin(id),
    };
  }

  /** Numbers, whom to ask for and when. */
  #numbers(service: string, cells: Cells, wrong: Wrong): void {
    const kinds = [
      ['phone', 'public'],
      ['professionalPhone', 'professional'],
    ] as const;
    for (const [field, audience] of kinds)
      for (const [index, number] of numbersIn(cells[field]).entries()) {
        if (phoneOf(number) === undefined) wrong(field, 'wrong');
        else this.#phones.push({ id: `${service}-${field}-${index}`, service, number, audience });
      }
    if (cells.contact !== undefined)
      this.#contacts.push({ id: `${service}-contact`, service, name: firstLine(cells.contact) });
    if (cells.hours === undefined) return;
    const weekly = weekHoursOf(cells.hours);
    const rows = weekly ?? [{ description: { fi: cells.hours } }];
    for (const [index, row] of rows.entries())
      this.#schedules.push({
        id: `${service}-hours-${index}`,
        service,
        ...row,
        isException: false,
      });
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
