import { languages, type Localised } from '../language.ts';
import type { County } from '../roster/county.ts';
import { checkWritten, type FieldMistake } from './checks.ts';
import type { EntryEdit } from './edit.ts';

/** `unknown`: the county has no such topic, person, profession or station. */
export interface EditMistake {
  /** `name.sv`, `phones.0.number`, `topics` */
  readonly field: string;
  readonly kind: FieldMistake['kind'] | 'unknown';
}

type Choices = Pick<County, 'topics' | 'people' | 'professions' | 'stations'>;

/**
 * What is wrong in an edit. What stood there before may stay as it is: registers write longer texts
 * than people, and numbers in other forms.
 */
export function editMistakes(
  edit: EntryEdit,
  before: EntryEdit | undefined,
  county: Choices,
): readonly EditMistake[] {
  const held = new Set(before ? leaves(before).map(([, text]) => text) : []);
  const changed = Object.fromEntries(
    Object.entries(textsOf(edit)).filter(([, text]) => !held.has(text)),
  );
  return [
    ...neededIn(edit),
    ...checkWritten(changed, []),
    ...phoneMistakes(edit, held),
    ...ageMistakes(edit),
    ...unknownIn(edit, before, county),
  ];
}

/** Every text of the form by its path, other than numbers. */
export function textsOf(edit: EntryEdit): Readonly<Record<string, string>> {
  return Object.fromEntries(leaves(edit).filter(([path]) => !isNumber(path)));
}

/** Telephone numbers by their path. */
export function numbersOf(edit: EntryEdit): Readonly<Record<string, string>> {
  return Object.fromEntries(leaves(edit).filter(([path]) => isNumber(path)));
}

const isNumber = (path: string): boolean => /^phones\.\d+\.(?:number|extension)$/u.test(path);

function leaves(edit: EntryEdit): readonly (readonly [path: string, text: string])[] {
  return Object.entries(edit).flatMap(([field, value]) => {
    if (field === 'phones' && 'phones' in edit)
      return edit.phones.flatMap(({ number, extension, description }, index) => [
        [`phones.${index}.number`, number] as const,
        [`phones.${index}.extension`, extension] as const,
        ...localised(`phones.${index}.description`, description),
      ]);
    if (isLocalised(value)) return localised(field, value);
    return written.includes(field) && typeof value === 'string' ? [[field, value] as const] : [];
  });
}

const written: readonly string[] = ['url', 'website', 'email'];

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'fi' in value;

const localised = (path: string, texts: Localised) =>
  languages.map((language) => [`${path}.${language}`, texts[language]] as const);

/** In one language at least; Finnish is asked for where there is none. */
function neededIn(edit: EntryEdit): readonly EditMistake[] {
  const needed =
    edit.kind === 'role-card'
      ? {
          name: edit.name,
          does: edit.does,
          consultWhen: edit.consultWhen,
          howToReach: edit.howToReach,
        }
      : { name: edit.name };
  return Object.entries(needed)
    .filter(([, texts]) => languages.every((language) => texts[language].trim() === ''))
    .map(([field]) => ({ field: `${field}.fi`, kind: 'missing' }));
}

function phoneMistakes(edit: EntryEdit, held: ReadonlySet<string>): readonly EditMistake[] {
  if (!('phones' in edit)) return [];
  return edit.phones.flatMap(({ number }, index) =>
    number !== '' && held.has(number)
      ? []
      : checkWritten({ number }, ['number']).map(({ field, kind }) => ({
          field: `phones.${index}.${field}`,
          kind,
        })),
  );
}

function ageMistakes(edit: EntryEdit): readonly EditMistake[] {
  if (edit.kind !== 'service' || edit.minimumAge === null || edit.maximumAge === null) return [];
  return edit.minimumAge > edit.maximumAge ? [{ field: 'maximumAge', kind: 'wrong' }] : [];
}

function unknownIn(
  edit: EntryEdit,
  before: EntryEdit | undefined,
  { topics, people, professions, stations }: Choices,
): readonly EditMistake[] {
  const [now, was] = [chosenIn(edit), before ? chosenIn(before) : nothing];
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
