import type { Language } from '../../domain/language.ts';

/** Tilastot: addresses at which Power BI reads the figures. */
const fi = {
  title: 'Luvut Power BI:hin',
  intro:
    'Power BI hakee osoitteesta samat luvut kolmelta vuodelta, ilman kirjautumista. Osoite on salainen: kuka tahansa, joka tietää sen, näkee luvut.',
  none: 'Yhtään osoitetta ei ole vielä tehty.',
  add: 'Tee osoite',
  name: 'Mihin raporttiin',
  nameNeeded: 'Kirjoita, mihin raporttiin osoite tulee.',
  how: (tables: string) =>
    `Lisää Power BI:ssä osoitteen loppuun taulun nimi. Hae jokainen taulu omana kyselynään: ${tables}.`,
  madeFor: (name: string) => `Uusi osoite: ${name}`,
  madeBy: (who: string, day: string) => `${who} teki osoitteen ${day}`,
  broken:
    'Osoite ei toimi, koska sen tekijällä ei ole enää oikeutta lukuihin. Tee uusi osoite, jos sitä tarvitaan.',
  renew: 'Uusi osoite',
  renewNamed: (name: string) => `Uusi osoite: ${name}`,
  reallyRenew: 'Nykyinen osoite lakkaa heti toimimasta. Tehdäänkö uusi?',
  yesRenew: 'Kyllä, tee uusi',
  remove: 'Poista',
  removeNamed: (name: string) => `Poista: ${name}`,
  reallyRemove: 'Raportti ei saa enää lukuja tästä osoitteesta. Poistetaanko se?',
  yesRemove: 'Kyllä, poista',
};

const sv: typeof fi = {
  title: 'Siffrorna till Power BI',
  intro:
    'Power BI hämtar samma siffror för tre år från adressen, utan inloggning. Adressen är hemlig: alla som känner till den ser siffrorna.',
  none: 'Ingen adress har skapats ännu.',
  add: 'Skapa adress',
  name: 'Till vilken rapport',
  nameNeeded: 'Skriv vilken rapport adressen är för.',
  how: (tables) =>
    `Lägg i Power BI till tabellens namn i slutet av adressen. Hämta varje tabell som en egen fråga: ${tables}.`,
  madeFor: (name) => `Ny adress: ${name}`,
  madeBy: (who, day) => `${who} skapade adressen ${day}`,
  broken:
    'Adressen fungerar inte, eftersom den som skapade den inte längre har rätt till siffrorna. Skapa en ny adress om den behövs.',
  renew: 'Ny adress',
  renewNamed: (name) => `Ny adress: ${name}`,
  reallyRenew: 'Den nuvarande adressen slutar genast fungera. Ska en ny skapas?',
  yesRenew: 'Ja, skapa en ny',
  remove: 'Ta bort',
  removeNamed: (name) => `Ta bort: ${name}`,
  reallyRemove: 'Rapporten får inga siffror från adressen längre. Ska den tas bort?',
  yesRemove: 'Ja, ta bort',
};

const en: typeof fi = {
  title: 'Figures for Power BI',
  intro:
    'Power BI reads the same figures of three years from the address, without signing in. The address is secret: whoever knows it sees the figures.',
  none: 'No address has been made yet.',
  add: 'Make an address',
  name: 'For which report',
  nameNeeded: 'Write which report the address is for.',
  how: (tables) =>
    `In Power BI add the name of a table to the end of the address. Get each table as a query of its own: ${tables}.`,
  madeFor: (name) => `New address: ${name}`,
  madeBy: (who, day) => `${who} made the address on ${day}`,
  broken:
    'The address does not work, since who made it may not read these figures any more. Make a new address if it is needed.',
  renew: 'New address',
  renewNamed: (name) => `New address: ${name}`,
  reallyRenew: 'The present address stops working at once. Make a new one?',
  yesRenew: 'Yes, make a new one',
  remove: 'Remove',
  removeNamed: (name) => `Remove: ${name}`,
  reallyRemove: 'The report gets no more figures from this address. Remove it?',
  yesRemove: 'Yes, remove',
};

const wordings: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

export const biFeedsWords = (language: Language): typeof fi => wordings[language];
