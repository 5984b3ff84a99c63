import { languages } from '../../domain/language.ts';
import { isoOf } from '../../domain/schedule/dates.ts';
import type { Texts } from '../../domain/language.ts';
import type { RoleCard } from '../../domain/directory/types.ts';
import type { HsdsRow } from './attributes.ts';

const texts = {
  does: 'does',
  consultWhen: 'consult_when',
  notFor: 'not_for',
  howToReach: 'how_to_reach',
  name: 'name',
} as const;
const lists = ['topics', 'stations'] as const;

/** A role card as a row of its own table; lists are separated by spaces. */
export function roleCardCells(card: RoleCard): HsdsRow {
  const { id, profession, assuredDate, assurer, owner, lastModified, origin } = card;
  return {
    id,
    ...cellsOf('name', card.name),
    ...cellsOf('does', card.does),
    ...cellsOf('consult_when', card.consultWhen),
    ...cellsOf('not_for', card.notFor ?? {}),
    ...cellsOf('how_to_reach', card.howToReach),
    ...given({ profession, assured_date: assuredDate, assurer, owner }),
    topics: card.topics.join(' '),
    stations: card.stations.join(' '),
    last_modified: isoOf(lastModified),
    origin: [origin.source, origin.id].filter((part) => part !== undefined).join(' '),
  };
}

function cellsOf(name: string, said: Texts): HsdsRow {
  return given(
    Object.fromEntries(languages.map((language) => [`${name}_${language}`, said[language]])),
  );
}

function given(cells: Readonly<Record<string, string | undefined>>): HsdsRow {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text] as const],
    ),
  );
}

/** The fields of a role card, unchecked. */
export function roleCardFields(cells: HsdsRow): Record<string, unknown> {
  const said = Object.entries(texts).flatMap(([field, column]) => {
    const words = given(
      Object.fromEntries(languages.map((one) => [one, cells[`${column}_${one}`]])),
    );
    return Object.keys(words).length > 0 ? [[field, words] as const] : [];
  });
  return {
    ...given({
      id: cells['id'],
      profession: cells['profession'],
      assuredDate: cells['assured_date'],
      assurer: cells['assurer'],
      owner: cells['owner'],
    }),
    ...Object.fromEntries(said),
    ...Object.fromEntries(
      lists.map((name) => [name, (cells[name] ?? '').split(' ').filter((one) => one !== '')]),
    ),
  };
}
