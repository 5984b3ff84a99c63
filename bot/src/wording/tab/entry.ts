import type { Language } from '../../domain/language.ts';

/** Tee merkintä: work done elsewhere, counted in fifteen seconds. */
const fi = {
  title: 'Tee merkintä',
  linkedTitle: 'Merkintä tästä',
  note: 'Tilastomerkintä, ei asiakaskirjaus.',
  linked: 'Merkintä liitetään tähän konsultaatioon.',
  choose: 'Valitse',
  none: 'Ei valittu',
  details: 'Lisätiedot',
  needed: 'Valitse tämä.',
  press: 'Tallenna merkintä',
  done: 'Merkintä tehty.',
  another: 'Tee toinen merkintä',
};

const sv: typeof fi = {
  title: 'Gör en notering',
  linkedTitle: 'Notering om det här',
  note: 'Statistiknotering, inte en klientanteckning.',
  linked: 'Noteringen kopplas till den här konsultationen.',
  choose: 'Välj',
  none: 'Inget valt',
  details: 'Fler uppgifter',
  needed: 'Välj det här.',
  press: 'Spara noteringen',
  done: 'Noteringen är gjord.',
  another: 'Gör en till',
};

const en: typeof fi = {
  title: 'Make an entry',
  linkedTitle: 'Entry about this',
  note: 'An entry for statistics, not a client record.',
  linked: 'The entry is linked to this consultation.',
  choose: 'Choose',
  none: 'Not chosen',
  details: 'More details',
  needed: 'Choose this.',
  press: 'Save the entry',
  done: 'The entry is made.',
  another: 'Make another',
};

const words = { fi, sv, en } as const;

export type EntryWords = typeof fi;
export const entryWords = (language: Language): EntryWords => words[language];
