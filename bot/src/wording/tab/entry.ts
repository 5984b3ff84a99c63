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
  earlier:
    'Merkintä oli jo tallessa, joten viimeksi muuttamasi tiedot eivät ole siinä. Älä tee samasta toista, se laskettaisiin kahdesti.',
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
  earlier:
    'Noteringen var redan sparad, så det du ändrade sist är inte med. Gör inte en till om samma sak, den skulle räknas två gånger.',
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
  earlier:
    'The entry was already saved, so what you changed last is not in it. Do not make another about the same, it would be counted twice.',
  another: 'Make another',
};

const words = { fi, sv, en } as const;

export type EntryWords = typeof fi;
export const entryWords = (language: Language): EntryWords => words[language];
