import { languages, type Localised } from '../language.ts';
import type { County } from '../roster/county.ts';
import { checkWritten, type FieldMistake } from './checks.ts';
import { isAddressed, type AddressEdit } from './edit-address.ts';
import { hoursMistakes } from './edit-checks-hours.ts';
import type { LocationEdit } from './edit-location.ts';
import type { PhoneEdit } from './edit-phones.ts';
import type { PlaceEdit } from './edit-places.ts';
import type { EntryEdit } from './edit.ts';

/**
 * `unknown`: there is no such topic, person, profession, station or place. `twice`: it stands in the
 * form already.
 */
export interface EditMistake {
  /** `name.sv`, `phones.0.number`, `places.1.hours.weekly.0.days`, `topics` */
  readonly field: string;
  readonly kind: FieldMistake['kind'] | 'unknown' | 'twice';
}

export interface Choices extends Pick<County, 'topics' | 'people' | 'professions' | 'stations'> {
  /** By the id of its row. */
  readonly isPlace: (id: string) => boolean;
}

type Edit = EntryEdit | LocationEdit;

/**
 * What is wrong in an edit. What stood there before may stay as it is: registers write longer texts
 * than people, and numbers in other forms.
 */
export function editMistakes(
  edit: Edit,
  before: Edit | undefined,
  choices: Choices,
): readonly EditMistake[] {
  const held = new Set(before ? leaves(before).map(([, text]) => text) : []);
  const changed = leaves(edit).filter(
    ([path, text]) => !held.has(text) && !path.endsWith('.number'),
  );
  return [
    ...neededIn(edit),
    ...checkWritten(Object.fromEntries(changed), []),
    ...('phones' in edit ? phoneMistakes('phones', edit.phones, held) : []),
    ...ageMistakes(edit),
    ...('hours' in edit ? hoursMistakes('hours', edit.hours, hoursIn(before)) : []),
    ...(edit.kind === 'location' ? addressMistakes('', edit, isAddressed(edit)) : []),
    ...(edit.kind === 'service' ? placeMistakes(edit.places, before, held, choices) : []),
    ...(edit.kind === 'location' ? [] : unknownIn(edit, before, choices)),
  ];
}

/** Every text of the form by its path, other than numbers. */
export function textsOf(edit: Edit): Readonly<Record<string, string>> {
  return Object.fromEntries(leaves(edit).filter(([path]) => !isNumber(path)));
}

/** Telephone numbers and postal codes by their path: two of them in a row soon look like one. */
export function numbersOf(edit: Edit): Readonly<Record<string, string>> {
  return Object.fromEntries(leaves(edit).filter(([path]) => isNumber(path)));
}

const isNumber = (path: string): boolean => /(?:^|\.)(?:number|extension|postalCode)$/u.test(path);

type Leaf = readonly [path: string, text: string];

/** What people write, wherever in the form it stands; what they choose is not among it. */
function leaves(value: object, within = ''): readonly Leaf[] {
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]): readonly Leaf[] => {
    const path = `${within}${field}`;
    if (typeof inner === 'string') return written.includes(field) ? [[path, inner]] : [];
    if (isLocalised(inner))
      return languages.map((language) => [`${path}.${language}`, inner[language]]);
    return typeof inner === 'object' && inner !== null ? leaves(inner, `${path}.`) : [];
  });
}

const written: readonly string[] = [
  ...['url', 'website', 'email', 'number', 'extension'],
  ...['address1', 'address2', 'postalCode', 'city'],
];

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'fi' in value;

/** In one language at least; Finnish is asked for where there is none. */
function neededIn(edit: Edit): readonly EditMistake[] {
  const needed: Readonly<Record<string, Localised>> =
    edit.kind === 'role-card'
      ? {
          name: edit.name,
          does: edit.does,
          consultWhen: edit.consultWhen,
          howToReach: edit.howToReach,
        }
      : { name: edit.name };
  return Object.entries(needed)
    .filter(([, texts]) => isUnsaid(texts))
    .map(([field]) => ({ field: `${field}.fi`, kind: 'missing' }));
}

const isUnsaid = (texts: Localised): boolean =>
  languages.every((language) => texts[language].trim() === '');

function phoneMistakes(
  path: string,
  phones: readonly PhoneEdit[],
  held: ReadonlySet<string>,
): readonly EditMistake[] {
  return phones.flatMap(({ number }, index) =>
    number !== '' && held.has(number)
      ? []
      : checkWritten({ number }, ['number']).map(({ field, kind }) => ({
          field: `${path}.${index}.${field}`,
          kind,
        })),
  );
}

function ageMistakes(edit: Edit): readonly EditMistake[] {
  if (edit.kind !== 'service' || edit.minimumAge === null || edit.maximumAge === null) return [];
  return edit.minimumAge > edit.maximumAge ? [{ field: 'maximumAge', kind: 'wrong' }] : [];
}

const hoursIn = (edit: Edit | undefined) => (edit && 'hours' in edit ? edit.hours : undefined);

/** HSDS knows no address without these. */
function addressMistakes(
  path: string,
  edit: AddressEdit,
  isNeeded: boolean,
): readonly EditMistake[] {
  const needed = ['address1', 'postalCode', 'city'] as const;
  return needed
    .filter((field) => isNeeded && edit[field].trim() === '')
    .map((field) => ({ field: `${path}${field}`, kind: 'missing' }));
}

function placeMistakes(
  places: readonly PlaceEdit[],
  before: Edit | undefined,
  held: ReadonlySet<string>,
  { isPlace }: Choices,
): readonly EditMistake[] {
  const were = before?.kind === 'service' ? before.places : [];
  return places.flatMap(({ id, location, fresh, hours, phones }, at) => {
    const path = `places.${at}`;
    const was = were.find((one) => id !== null && one.id === id);
    const isChosen = location !== null && was?.location !== location;
    const isTwice = places.some((one, other) => other !== at && one.location === location);
    return [
      ...(isChosen && isTwice ? [{ field: `${path}.location`, kind: 'twice' } as const] : []),
      ...(isChosen && !isPlace(location)
        ? [{ field: `${path}.location`, kind: 'unknown' } as const]
        : []),
      ...(location === null ? freshMistakes(path, fresh) : []),
      ...hoursMistakes(`${path}.hours`, hours, was?.hours),
      ...phoneMistakes(`${path}.phones`, phones, held),
    ];
  });
}

function freshMistakes(path: string, fresh: PlaceEdit['fresh']): readonly EditMistake[] {
  if (fresh === null) return [{ field: `${path}.location`, kind: 'missing' }];
  const unnamed = isUnsaid(fresh.name)
    ? [{ field: `${path}.fresh.name.fi`, kind: 'missing' } as const]
    : [];
  return [...unnamed, ...addressMistakes(`${path}.fresh.`, fresh, true)];
}

function unknownIn(
  edit: EntryEdit,
  before: Edit | undefined,
  { topics, people, professions, stations }: Choices,
): readonly EditMistake[] {
  const now = chosenIn(edit);
  const was = before && before.kind !== 'location' ? chosenIn(before) : nothing;
  const lists = [
    ['topics', topics],
    ['owner', people],
    ['profession', professions],
    ['stations', stations],
  ] as const;
  return lists.flatMap(([field, known]) => {
    const ids = new Set([...known.map(({ id }) => id), ...was[field]]);
    return now[field].every((id) => ids.has(id)) ? [] : [{ field, kind: 'unknown' }];
  });
}

type Chosen = Readonly<Record<'topics' | 'owner' | 'profession' | 'stations', readonly string[]>>;

const nothing: Chosen = { topics: [], owner: [], profession: [], stations: [] };

function chosenIn(edit: EntryEdit): Chosen {
  if (edit.kind === 'organization') return nothing;
  const owner = edit.owner === null ? [] : [edit.owner];
  if (edit.kind === 'service') return { ...nothing, topics: edit.topics, owner };
  const profession = edit.profession === null ? [] : [edit.profession];
  return { topics: edit.topics, owner, profession, stations: edit.stations };
}
