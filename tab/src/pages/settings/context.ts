import { createContext, useContext } from 'react';
import type { SettingsSeen } from '../../../../bot/src/contract/settings.ts';
import { kinds } from '../../../../bot/src/domain/consultation/types.ts';
import { closingFields, roles, sectors } from '../../../../bot/src/domain/roster/county.ts';
import { settingsWords, type SettingsWords } from '../../../../bot/src/wording/tab/settings.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import type { FieldShape, Source } from './shapes.ts';
import { fieldOf } from '../../../../bot/src/domain/settings/difference.ts';
import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import { entriesIn, linesOf, textOf } from '../../components/values.ts';
import { nameOf } from './values.ts';

export const SettingsContext = createContext<SettingsSeen | undefined>(undefined);

export interface Option {
  readonly id: string;
  readonly name: string;
}

/** @throws outside the page */
export function useSettings(): SettingsSeen & { readonly words: SettingsWords } {
  const seen = useContext(SettingsContext);
  const { language } = useKoppi();
  if (!seen) throw new Error('no settings round this');
  return { ...seen, words: settingsWords(language) };
}

/** From what each choice is made, named. */
export function useOptions(): (source: Source) => readonly Option[] {
  const { areas, words } = useSettings();
  const { language, frame } = useKoppi();
  const { terms } = useWords();
  return (source) => {
    switch (source) {
      case 'roles':
        return roles.map((id) => ({ id, name: words.role[id] }));
      case 'closingFields':
        return closingFields.map((id) => {
          const label = terms.field[id];
          return { id, name: typeof label === 'function' ? label(frame.recordSystem) : label };
        });
      case 'sectors':
        return sectors.map((id) => ({ id, name: words.sector[id] }));
      case 'kinds':
        return kinds.map((id) => ({ id, name: terms.kind[id] }));
      case 'triggers':
        return triggersIn(areas.stations.value, language);
      case 'regions':
      case 'stations':
      case 'professions':
      case 'people':
        return areas[source].value.map((entry) => ({
          id: entry.id,
          name: nameOf(entry, language),
        }));
    }
  };
}

/** Every trigger of the county once; stations that share a list share its ids. */
function triggersIn(
  stations: SettingsSeen['areas']['stations']['value'],
  language: Language,
): readonly Option[] {
  const all = stations.flatMap(({ triggers }) => triggers);
  return [...new Map(all.map((one) => [one.id, one])).values()].map(({ id, name }) => ({
    id,
    name: name[language],
  }));
}

/** A field's value as it is read: in tables, in conflicts, in the history. */
export function useShown(): (shape: FieldShape | undefined, value: unknown) => string {
  const { words } = useSettings();
  const options = useOptions();
  const { language } = useKoppi();
  const named = (source: Source | undefined, id: string) =>
    (source && options(source).find((one) => one.id === id)?.name) ?? id;
  return (shape, value) => {
    if (value === null || value === undefined) return words.nothing;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    const text = shownBy(shape, value);
    return text === '' ? words.nothing : text;
  };

  function shownBy(shape: FieldShape | undefined, value: unknown): string {
    switch (shape?.kind) {
      case 'choice':
        return named(shape.source, textOf(value));
      case 'choices':
        return linesOf(value)
          .map((id) => named(shape.source, id))
          .join(', ');
      case 'triggers':
        return entriesIn(value)
          .map((one) => nameOf(one, language))
          .join(', ');
      case 'localised':
        return languages.map((one) => `${one}: ${textOf(fieldOf(value, one))}`).join(' · ');
      case 'localisedLines':
        return languages
          .map((one) => `${one}: ${linesOf(fieldOf(value, one)).join('; ')}`)
          .join(' · ');
      case 'lines':
        return linesOf(value).join(', ');
      case 'text':
      case 'number':
      case 'time':
      case 'toggle':
      case undefined:
        return Array.isArray(value) ? linesOf(value).join(', ') : textOf(value);
    }
  }
}
