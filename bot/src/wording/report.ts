import type { Language } from '../domain/language.ts';

/** Words of `npm run report`. Codes such as outcomes have theirs in the main files. */
const fi = {
  title: (county: string, from: string, until: string) =>
    `Tilastot · ${county} · ${from} – ${until}`,
  sentence: {
    volume: (requests: number, entries: number) =>
      `Pyyntöjä on tullut ${requests} ja tilastomerkintöjä tehty ${entries}.`,
    taken: (count: number, half: string, most: string) =>
      `Koppi on otettu ${count} pyynnöstä: puolet ${half} kuluessa, yhdeksän kymmenestä ${most} kuluessa.`,
    noneTaken: 'Koppia ei ole vielä otettu.',
    solved: (closed: number, solved: number, percent: number) =>
      `Päätettyjä on ${closed}, ja niistä konsultaatio riitti ${percent} prosentissa (${solved}).`,
    noneClosed: 'Päätettyjä pyyntöjä ei vielä ole.',
    topic: (topic: string, count: number) => `Eniten on kysytty aiheesta ${topic} (${count}).`,
    noTopic: 'Mistään ei ole vielä kysytty.',
    without: (waiting: number, expired: number) =>
      `Ottajaa odottaa nyt ${waiting}, ja ilman ottajaa on jäänyt ${expired}.`,
  },
  table: {
    byStation: 'Asemittain',
    byMonth: 'Kuukausittain',
    timesByStation: 'Ajat asemittain',
    timesByMonth: 'Ajat kuukausittain',
    topic: 'Aihe',
    kind: 'Mitä pyydettiin',
    outcome: 'Miten päättyi',
    direction: 'Suunta',
    state: 'Tilanne',
    entryKind: 'Merkinnän laji',
  },
  column: {
    requests: 'Pyynnöt',
    taken: 'Otettu',
    closed: 'Päätetty',
    solved: 'Riitti',
    completed: 'Loppuun',
    oneContact: 'Kerralla',
    entries: 'Merkinnät',
    acceptMedian: 'Otto 50 %',
    acceptMost: 'Otto 90 %',
    closeMedian: 'Päätös 50 %',
    closeMost: 'Päätös 90 %',
  },
  total: 'Yhteensä',
  notes: [
    'Riitti: osuus päätetyistä, joissa konsultaatio yksin riitti. Loppuun: osuus niistä, joiden päättyminen on kerrottu. Kerralla: osuus niistä, joissa yksi yhteydenotto riitti.',
    'Ajat ovat kelloaikaa pyynnöstä: 50 % ja 90 % pyynnöistä otettiin tai päätettiin viimeistään siinä ajassa.',
  ],
  mistake: {
    usage:
      'Näin: npm run report -- [--lang fi|sv|en] [--from 2026-01] [--until 2026-12] [--station rantakyla]',
    range: 'Kuukausia tai asemaa ei tunnistettu.',
    settings: 'Raporttia ei voi tehdä, koska asetuksissa on puutteita:',
    storage:
      'Lukuja ei saatu: tietovarasto ei vastaa, tai Koppia ei ole vielä käynnistetty. Käynnistä se ja yritä uudelleen.',
  },
};

export type ReportWording = typeof fi;

const sv: ReportWording = {
  title: (county, from, until) => `Statistik · ${county} · ${from} – ${until}`,
  sentence: {
    volume: (requests, entries) =>
      `Antalet förfrågningar är ${requests} och antalet statistiknoteringar ${entries}.`,
    taken: (count, half, most) =>
      `Antalet förfrågningar som fått en mottagare är ${count}: hälften inom ${half}, nio av tio inom ${most}.`,
    noneTaken: 'Ingen förfrågan har fått en mottagare ännu.',
    solved: (closed, solved, percent) =>
      `Antalet avslutade är ${closed}, och i ${percent} procent av dem räckte konsultationen (${solved}).`,
    noneClosed: 'Ingen förfrågan har avslutats ännu.',
    topic: (topic, count) => `Mest har man frågat om ämnet ${topic} (${count}).`,
    noTopic: 'Man har inte frågat om något ännu.',
    without: (waiting, expired) =>
      `Nu väntar ${waiting} på mottagare, och ${expired} har blivit utan.`,
  },
  table: {
    byStation: 'Per station',
    byMonth: 'Per månad',
    timesByStation: 'Tider per station',
    timesByMonth: 'Tider per månad',
    topic: 'Ämne',
    kind: 'Vad man bad om',
    outcome: 'Hur det slutade',
    direction: 'Riktning',
    state: 'Läge',
    entryKind: 'Slag av notering',
  },
  column: {
    requests: 'Frågor',
    taken: 'Mottagna',
    closed: 'Avslutade',
    solved: 'Räckte',
    completed: 'Slutförda',
    oneContact: 'En kontakt',
    entries: 'Noteringar',
    acceptMedian: 'Mottagen 50 %',
    acceptMost: 'Mottagen 90 %',
    closeMedian: 'Avslutad 50 %',
    closeMost: 'Avslutad 90 %',
  },
  total: 'Totalt',
  notes: [
    'Mottagna: har fått en mottagare. Räckte: andelen avslutade där konsultationen ensam räckte. Slutförda: andelen av dem vars slut har berättats. En kontakt: andelen där en kontakt räckte.',
    'Tiderna är klocktid från förfrågan: 50 % och 90 % av förfrågningarna togs emot eller avslutades senast inom den tiden.',
  ],
  mistake: {
    usage:
      'Så här: npm run report -- [--lang fi|sv|en] [--from 2026-01] [--until 2026-12] [--station rantakyla]',
    range: 'Månaderna eller stationen kändes inte igen.',
    settings: 'Rapporten kan inte göras, eftersom det finns brister i inställningarna:',
    storage:
      'Siffrorna kunde inte läsas: datalagret svarar inte, eller Koppi har inte startats ännu. Starta det och försök igen.',
  },
};

const en: ReportWording = {
  title: (county, from, until) => `Statistics · ${county} · ${from} – ${until}`,
  sentence: {
    volume: (requests, entries) =>
      `Requests received: ${requests}; entries made for statistics: ${entries}.`,
    taken: (count, half, most) =>
      `Taken: ${count}; half of them within ${half}, nine in ten within ${most}.`,
    noneTaken: 'No request has been taken yet.',
    solved: (closed, solved, percent) =>
      `Closed: ${closed}; the consultation alone was enough in ${percent} per cent of them (${solved}).`,
    noneClosed: 'No request has been closed yet.',
    topic: (topic, count) => `Asked about most: ${topic} (${count}).`,
    noTopic: 'Nothing has been asked about yet.',
    without: (waiting, expired) =>
      `Waiting to be taken now: ${waiting}; not taken by anyone: ${expired}.`,
  },
  table: {
    byStation: 'By station',
    byMonth: 'By month',
    timesByStation: 'Times by station',
    timesByMonth: 'Times by month',
    topic: 'Topic',
    kind: 'What was asked for',
    outcome: 'How it ended',
    direction: 'Direction',
    state: 'State',
    entryKind: 'Kind of entry',
  },
  column: {
    requests: 'Requests',
    taken: 'Taken',
    closed: 'Closed',
    solved: 'Enough',
    completed: 'Completed',
    oneContact: 'One contact',
    entries: 'Entries',
    acceptMedian: 'Taken 50 %',
    acceptMost: 'Taken 90 %',
    closeMedian: 'Closed 50 %',
    closeMost: 'Closed 90 %',
  },
  total: 'Total',
  notes: [
    'Enough: share of the closed requests that the consultation alone solved. Completed: share of those whose end was told. One contact: share where one contact was enough.',
    'Times are by the wall clock from asking: 50 % and 90 % of the requests were taken or closed within that time.',
  ],
  mistake: {
    usage:
      'Use: npm run report -- [--lang fi|sv|en] [--from 2026-01] [--until 2026-12] [--station rantakyla]',
    range: 'The months or the station were not recognised.',
    settings: 'The report cannot be made, since settings are missing or wrong:',
    storage:
      'The figures could not be read: storage does not answer, or Koppi has not been started yet. Start it and try again.',
  },
};

const wordings: Readonly<Record<Language, ReportWording>> = { fi, sv, en };

export function reportWordingOf(language: Language): ReportWording {
  return wordings[language];
}
