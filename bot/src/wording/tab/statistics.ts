import type { Language } from '../../domain/language.ts';

/** Tilastot: the page; names of figures, tables and periods stand in wording/statistics. */
const fi = {
  filters: 'Mitä katsotaan',
  period: 'Jakso',
  years: 'Vuodet',
  halfYears: 'Puolivuodet',
  quarters: 'Neljännekset',
  months: 'Kuukaudet',
  area: 'Missä',
  regions: 'Seudut',
  stations: 'Asemat',
  compare: 'Vertaa',
  noComparison: 'Ei vertailua',
  previous: 'Edelliseen jaksoon',
  yearBefore: 'Vuotta aiempaan',
  narrow: 'Rajaa',
  notNarrowed: 'Ei rajausta',
  choose: 'Valitse',
  clear: 'Poista valinnat',
  measure: 'Mitä kuvissa näytetään',
  breakdown: 'Muut erittelyt',
  whichBreakdown: 'Näytä erittely',
  figures: 'Kaikki luvut',
  figure: 'Luku',
  amounts: 'Määrät',
  times: 'Ajat',
  results: 'Tulokset',
  of: (count: number) => `(${count} asiasta)`,
  asTable: (name: string) => `Taulukkona: ${name}`,
  drawing: (name: string, what: string) => `${name}, ${what}. Samat luvut ovat taulukossa alla.`,
  before: (value: string) => `ennen ${value}`,
  comparedWith: (period: string) => `vertailussa ${period}`,
  row: 'Ryhmä',
  count: 'Määrä',
  share: 'Osuus',
  quarter: 'Neljännes',
  where: 'Alue',
  guarded: 'Asiakkaista ja vastauksista',
  guardedOf: (count: number, shareOf: number) =>
    count === shareOf
      ? `Päätettyjä asioita on ${count}. Prosentit ovat osuuksia niistä kaikista.`
      : `Päätettyjä asioita on ${count}. Prosentit ovat osuuksia niistä ${shareOf} asiasta, joista tieto on.`,
  fewer: (rest: string) => `Alle viiden määriä ei näytetä erikseen. Ne ovat rivillä ”${rest}”.`,
  noGuarded:
    'Näitä ei ole vielä kerrottavaksi. Ne tulevat näkyviin, kun neljännes on valmis ja vastauksia on vähintään viisi.',
  noPhenomena:
    'Ilmiöitä ei ole vielä kerrottavaksi. Ne tulevat näkyviin, kun neljännes on valmis ja samaa ilmiötä on kirjattu vähintään viidesti.',
  asWhole: 'Yhdessä ei voi laskea, koska alue on laajempi kuin valintasi. Katso ryhmittäin.',
  reach: 'Kuinka moni kysyy',
  few: 'alle 5',
  noReach:
    'Kysyneiden määriä ei ole vielä kerrottavaksi. Ne kerrotaan valmiista neljänneksistä, kun kysyneitä on vähintään viisi.',
  load: 'Työn jakautuminen',
  loadTold: (advisers: number, percent: string) =>
    advisers === 1
      ? 'Kaikki pyynnöt otti yksi ohjaaja.'
      : `Pyyntöjä otti ${advisers} ohjaajaa. Eniten ottaneen osuus on ${percent}.`,
  noLoad: 'Yhtään koppia ei ole otettu tällä jaksolla, joten jakautumista ei ole.',
  reading: 'Lukijalle',
  meanings: 'Mitä luvut tarkoittavat',
  leavesOut: (what: string) => `Mukana eivät ole: ${what}`,
  empty:
    'Tältä jaksolta ei ole pyyntöjä eikä merkintöjä. Valitse toinen jakso tai laajempi alue, niin luvut tulevat näkyviin.',
  notYours: 'Tilastot ovat verkoston vetäjille, raportin lukijoille ja pääkäyttäjille.',
  askAdmin: 'Jos tarvitset lukuja työssäsi, pyydä lukuoikeutta pääkäyttäjältä.',
};

const sv: typeof fi = {
  filters: 'Vad man tittar på',
  period: 'Period',
  years: 'År',
  halfYears: 'Halvår',
  quarters: 'Kvartal',
  months: 'Månader',
  area: 'Var',
  regions: 'Områden',
  stations: 'Stationer',
  compare: 'Jämför',
  noComparison: 'Ingen jämförelse',
  previous: 'Med perioden före',
  yearBefore: 'Med ett år tidigare',
  narrow: 'Avgränsa',
  notNarrowed: 'Ingen avgränsning',
  choose: 'Välj',
  clear: 'Ta bort valen',
  measure: 'Vad bilderna visar',
  breakdown: 'Andra fördelningar',
  whichBreakdown: 'Visa fördelning',
  figures: 'Alla siffror',
  figure: 'Siffra',
  amounts: 'Antal',
  times: 'Tider',
  results: 'Resultat',
  of: (count) => `(av ${count})`,
  asTable: (name) => `Som tabell: ${name}`,
  drawing: (name, what) => `${name}, ${what}. Samma siffror finns i tabellen nedanför.`,
  before: (value) => `förut ${value}`,
  comparedWith: (period) => `jämfört med ${period}`,
  row: 'Grupp',
  count: 'Antal',
  share: 'Andel',
  quarter: 'Kvartal',
  where: 'Område',
  guarded: 'Om klienter och svar',
  guardedOf: (count, shareOf) =>
    count === shareOf
      ? `Avslutade ärenden: ${count}. Procenten är andelar av dem alla.`
      : `Avslutade ärenden: ${count}. Procenten är andelar av de ${shareOf} som uppgiften finns om.`,
  fewer: (rest) => `Antal under fem visas inte för sig. De finns på raden ”${rest}”.`,
  noGuarded:
    'Det finns inget att berätta ännu. Siffrorna kommer när ett kvartal är färdigt och svaren är minst fem.',
  noPhenomena:
    'Det finns inga fenomen att berätta om ännu. De kommer när ett kvartal är färdigt och samma fenomen har noterats minst fem gånger.',
  asWhole: 'De kan inte räknas ihop, eftersom området är större än ditt val. Se grupperna.',
  reach: 'Hur många som frågar',
  few: 'under 5',
  noReach:
    'Det finns inget att berätta ännu. Antalet som frågat berättas om färdiga kvartal, när de är minst fem.',
  load: 'Arbetets fördelning',
  loadTold: (advisers, percent) =>
    advisers === 1
      ? 'En handledare tog emot alla förfrågningar.'
      : `${advisers} handledare tog emot förfrågningar. Andelen för den som tog emot mest är ${percent}.`,
  noLoad: 'Ingen förfrågan togs emot under perioden, så det finns ingen fördelning.',
  reading: 'Till läsaren',
  meanings: 'Vad siffrorna betyder',
  leavesOut: (what) => `Inte medräknat: ${what}`,
  empty:
    'Under den här perioden finns inga förfrågningar eller noteringar. Välj en annan period eller ett större område, så syns siffrorna.',
  notYours: 'Statistiken är för nätverksledare, rapportläsare och huvudanvändare.',
  askAdmin: 'Om du behöver siffror i ditt arbete, be huvudanvändaren om läsrätt.',
};

const en: typeof fi = {
  filters: 'What to look at',
  period: 'Period',
  years: 'Years',
  halfYears: 'Half-years',
  quarters: 'Quarters',
  months: 'Months',
  area: 'Where',
  regions: 'Regions',
  stations: 'Stations',
  compare: 'Compare',
  noComparison: 'No comparison',
  previous: 'With the period before',
  yearBefore: 'With a year earlier',
  narrow: 'Narrow down',
  notNarrowed: 'Not narrowed',
  choose: 'Choose',
  clear: 'Clear the choices',
  measure: 'What the charts show',
  breakdown: 'Other breakdowns',
  whichBreakdown: 'Show breakdown',
  figures: 'All figures',
  figure: 'Figure',
  amounts: 'Numbers',
  times: 'Times',
  results: 'Results',
  of: (count) => `(of ${count})`,
  asTable: (name) => `As a table: ${name}`,
  drawing: (name, what) => `${name}, ${what}. The same figures are in the table below.`,
  before: (value) => `before ${value}`,
  comparedWith: (period) => `compared with ${period}`,
  row: 'Group',
  count: 'Number',
  share: 'Share',
  quarter: 'Quarter',
  where: 'Area',
  guarded: 'About clients and answers',
  guardedOf: (count, shareOf) =>
    count === shareOf
      ? `Closed matters: ${count}. Percentages are shares of all of them.`
      : `Closed matters: ${count}. Percentages are shares of the ${shareOf} of which it is known.`,
  fewer: (rest) => `Numbers below five are not shown on their own. They are in the row "${rest}".`,
  noGuarded:
    'There is nothing to tell yet. These appear when a quarter is finished and there are at least five answers.',
  noPhenomena:
    'There are no phenomena to tell yet. They appear when a quarter is finished and the same phenomenon was noted at least five times.',
  asWhole: 'They cannot be added up, since the area is wider than your choice. See the groups.',
  reach: 'How many ask',
  few: 'under 5',
  noReach:
    'There is nothing to tell yet. The number of people who asked is told of finished quarters, from five people on.',
  load: 'Spread of work',
  loadTold: (advisers, percent) =>
    advisers === 1
      ? 'One adviser took all requests.'
      : `${advisers} advisers took requests. The share of the one who took most is ${percent}.`,
  noLoad: 'No request was taken in this period, so there is no spread to show.',
  reading: 'For the reader',
  meanings: 'What the figures mean',
  leavesOut: (what) => `Left out: ${what}`,
  empty:
    'There are no requests or entries in this period. Choose another period or a wider area to see figures.',
  notYours: 'Statistics are for coordinators, report readers and administrators.',
  askAdmin: 'If you need figures in your work, ask the administrator for reading rights.',
};

const wordings: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

export const statisticsPageWords = (language: Language): typeof fi => wordings[language];
