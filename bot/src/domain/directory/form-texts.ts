import { languages, type Localised, type Texts } from '../language.ts';

/** A text as a form holds it: '' where it is not written in a language. */
export const written = (texts: Texts | undefined): Localised => ({
  fi: texts?.fi ?? '',
  sv: texts?.sv ?? '',
  en: texts?.en ?? '',
});

/** The text that a form holds; undefined: nothing in any language. */
export function textsOf(form: Localised): Texts | undefined {
  const found = languages.filter((language) => form[language].trim() !== '');
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map((language) => [language, form[language].trim()]));
}
