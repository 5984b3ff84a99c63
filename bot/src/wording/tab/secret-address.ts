import type { Language } from '../../domain/language.ts';

/** An address that is told once, for a calendar or for Power BI. */
const fi = {
  address: 'Osoite',
  once: 'Kopioi osoite nyt: sitä ei näytetä uudelleen.',
  copy: 'Kopioi',
  copied: 'Kopioitu.',
  notCopied: 'Kopiointi ei onnistunut. Osoite on valittu, kopioi se näppäimillä.',
};

const sv: typeof fi = {
  address: 'Adress',
  once: 'Kopiera adressen nu: den visas inte igen.',
  copy: 'Kopiera',
  copied: 'Kopierat.',
  notCopied: 'Det gick inte att kopiera. Adressen är vald, kopiera den med tangenterna.',
};

const en: typeof fi = {
  address: 'Address',
  once: 'Copy the address now: it is not shown again.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Copying did not succeed. The address is selected; copy it with the keys.',
};

const wordings: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

export const secretAddressWords = (language: Language): typeof fi => wordings[language];
