import type { StatisticsWording } from './index.ts';

const nothing = '–';
const known = 'Ärenden där detta inte är antecknat.';
const unclosed = 'Ärenden som inte är avslutade.';
const accepted = 'Förfrågningar som ingen har tagit emot.';
const onSite = 'Samma tid, men bara den tid då någon handledare var på plats på stationen.';
const ofMatters = 'Andel av ärenden, inte av klienter.';

/** Statistikens ord. */
export const sv: StatisticsWording = {
  figure: {
    requests: {
      name: 'Förfrågningar',
      means: 'Förfrågningar som skickats med Koppi, i den månad då de skickades.',
      leavesOut: nothing,
    },
    entries: {
      name: 'Noteringar',
      means: 'Statistiknoteringar, i den månad då de gjordes.',
      leavesOut: nothing,
    },
    cooperation: {
      name: 'Samarbete mellan yrkesutbildade',
      means:
        'Förfrågningar samt noteringar om konsultationer och annat samarbete, i båda riktningarna.',
      leavesOut: 'Klientmöten och noteringar som hör till en förfrågan.',
    },
    taken: {
      name: 'Mottagna',
      means:
        'Förfrågningar som någon har tagit emot minst en gång, också de som senare återtogs eller åter väntar.',
      leavesOut: 'Förfrågningar som ingen har tagit emot.',
    },
    closed: {
      name: 'Avslutade',
      means: 'Förfrågningar som har ett resultat.',
      leavesOut: 'Återöppnade, tills de avslutas igen.',
    },
    notTaken: {
      name: 'Utan mottagare',
      means: 'Förfrågningar som nu är i läget ”ingen mottagare”.',
      leavesOut: 'Förfrågningar som togs emot senare.',
    },
    notTakenShare: {
      name: 'Utan mottagare, andel',
      means: 'Andelen av alla förfrågningar som blev utan mottagare.',
      leavesOut: nothing,
    },
    withdrawn: {
      name: 'Återtagna',
      means: 'Förfrågningar som frågeställaren tog tillbaka.',
      leavesOut: nothing,
    },
    handedOver: {
      name: 'Givna vidare',
      means:
        'Förfrågningar som mottagaren gav vidare, även om hen tog dem tillbaka, och de vars mottagare slutade.',
      leavesOut: 'Förfrågningar från tiden innan detta räknades.',
    },
    acceptMedian: {
      name: 'Mottagen, hälften',
      means:
        'Klocktid från att förfrågan skickades till att den först togs emot: hälften inom denna tid.',
      leavesOut: accepted,
    },
    acceptMost: {
      name: 'Mottagen, 9 av 10',
      means:
        'Klocktid från att förfrågan skickades till att den först togs emot: nio av tio inom denna tid.',
      leavesOut: accepted,
    },
    onSiteAcceptMedian: {
      name: 'Mottagen i tid på plats, hälften',
      means: onSite,
      leavesOut: `${accepted} Även de från tiden innan detta mättes.`,
    },
    onSiteAcceptMost: {
      name: 'Mottagen i tid på plats, 9 av 10',
      means: onSite,
      leavesOut: `${accepted} Även de från tiden innan detta mättes.`,
    },
    closeMedian: {
      name: 'Avslutad, hälften',
      means:
        'Klocktid från att förfrågan skickades till att den avslutades: hälften inom denna tid.',
      leavesOut: unclosed,
    },
    closeMost: {
      name: 'Avslutad, 9 av 10',
      means:
        'Klocktid från att förfrågan skickades till att den avslutades: nio av tio inom denna tid.',
      leavesOut: unclosed,
    },
    onSiteCloseMedian: {
      name: 'Avslutad i tid på plats, hälften',
      means: onSite,
      leavesOut: `${unclosed} Även de från tiden innan detta mättes.`,
    },
    onSiteCloseMost: {
      name: 'Avslutad i tid på plats, 9 av 10',
      means: onSite,
      leavesOut: `${unclosed} Även de från tiden innan detta mättes.`,
    },
    solvedAlone: {
      name: 'Konsultationen räckte',
      means: 'Andelen avslutade där konsultationen ensam räckte.',
      leavesOut: unclosed,
    },
    passedOn: {
      name: 'Hänvisades vidare',
      means: 'Andelen avslutade som hänvisades vidare.',
      leavesOut: unclosed,
    },
    completed: {
      name: 'Slutfördes',
      means: 'Andelen av de övertagna ärenden vars slut har berättats.',
      leavesOut: 'Ärenden där frågan ”Hur slutade det?” inte har besvarats.',
    },
    oneContact: {
      name: 'En kontakt räckte',
      means: `Andelen ärenden där en kontakt räckte. ${ofMatters}`,
      leavesOut: known,
    },
    meetings: {
      name: 'Klientmöten',
      means: 'Noteringar av slaget klientmöte.',
      leavesOut: nothing,
    },
    homeVisits: {
      name: 'Hembesök av klientmötena',
      means: 'Andelen hembesök av klientmötena.',
      leavesOut: 'Möten där kontaktsättet inte är antecknat.',
    },
  },
  kept: {
    ageBand: {
      name: 'Klientens åldersgrupp',
      means: `Avslutade ärenden enligt åldersgrupp. ${ofMatters}`,
      leavesOut: unclosed,
    },
    pensioner: {
      name: 'Pensionstagare',
      means: `Avslutade ärenden enligt om klienten var pensionstagare. ${ofMatters}`,
      leavesOut: unclosed,
    },
    socialClient: {
      name: 'Klient inom socialvården',
      means: `Avslutade ärenden enligt om det fanns en klientrelation. ${ofMatters}`,
      leavesOut: unclosed,
    },
    phenomenon: {
      name: 'Fenomen',
      means: 'Avslutade ärenden enligt fenomen.',
      leavesOut: unclosed,
    },
    sharedClient: {
      name: 'Gemensam klient identifierad',
      means: 'Avslutade ärenden enligt om en gemensam klient identifierades.',
      leavesOut: unclosed,
    },
    responsible: {
      name: 'Ansvarig arbetstagares yrke',
      means: 'Avslutade ärenden där en ansvarig arbetstagare avtalades, enligt yrke.',
      leavesOut: unclosed,
    },
    helped: {
      name: 'Var det till hjälp?',
      means: 'Frågeställarnas svar om avslutade ärenden.',
      leavesOut: unclosed,
    },
    instead: {
      name: 'Vad hade du gjort utan konsultationen?',
      means: 'Frågeställarnas svar om avslutade ärenden.',
      leavesOut: unclosed,
    },
    activeAskers: {
      name: 'Har frågat',
      means: 'Hur många olika personer som skickade en förfrågan under kvartalet.',
      leavesOut: 'Stationer med färre än fem som inte kan slås ihop med andra.',
    },
    firstAskers: {
      name: 'Har frågat för första gången',
      means: 'Av dem de som inte frågade under de tolv månaderna före.',
      leavesOut: 'Grupper där någondera delen är mindre än fem.',
    },
  },
  load: {
    name: 'Arbetets fördelning mellan handledarna',
    means:
      'Hur många förfrågningar varje handledare har eller senast hade, störst först och utan namn.',
    leavesOut: 'Noteringar och förfrågningar som ingen har tagit emot sedan de gavs vidare.',
    advisers: 'Handledare',
    most: 'Andel för den som tagit flest',
    nth: (n) => `Handledare ${n}`,
  },
  feedbackFigure: {
    name: 'Klientrespons',
    means:
      'Summor som skrivits in för hand: Roidu, NPS, PROM och livskvalitetsmätaren. Koppi samlar inte in respons.',
    leavesOut: nothing,
  },
  table: {
    station: 'Per station',
    region: 'Per område',
    month: 'Per månad',
    quarter: 'Per kvartal',
    halfYear: 'Per halvår',
    topic: 'Ämne',
    kind: 'Vad man bad om',
    urgency: 'Brådska',
    state: 'Läge nu',
    outcome: 'Resultat',
    direction: 'Riktning',
    counterpart: 'Med vem',
    way: 'Svarssätt',
    profession: 'Vem man frågade',
    askerProfession: 'Frågeställarens yrke',
    channel: 'Kontakt med klienten',
    timeBand: 'Tid som gick åt',
    followUp: 'Avtalad fortsättning',
    followUpResult: 'Hur det slutade',
    oneContact: 'En kontakt räckte',
    entryKind: 'Slag av notering',
    meetingChannel: 'Klientmöten',
  },
  column: {
    requests: 'Förfrågningar',
    requestShare: 'Av förfrågningar',
    entries: 'Noteringar',
    entryShare: 'Av noteringar',
  },
  yesNo: { yes: 'Ja', no: 'Nej' },
  rest: 'Övriga och okända',
  wholeCounty: 'Hela området',
  narrowed: (name, value) => `${name}: ${value}`,
  cross: (rows, columns) => `${rows} och ${columns.toLocaleLowerCase('sv')}`,
  title: (county, period) => `Koppi · ${county} · ${period}`,
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  months: (from, until) =>
    from.year === until.year
      ? `${months[from.month - 1] ?? ''}–${months[until.month - 1] ?? ''} ${until.year}`
      : `${months[from.month - 1] ?? ''} ${from.year} – ${months[until.month - 1] ?? ''} ${until.year}`,
  quarter: (year, n) => `Kvartal ${n}/${year}`,
  halfYear: (year, n) => `Halvår ${n}/${year}`,
  percent: (value) => `${number(value)} %`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    if (hours === 0) return `${minutes} min`;
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  },
  number,
  sentence: {
    volume: (requests, entries) =>
      `Antalet förfrågningar var ${requests} och antalet noteringar ${entries}.`,
    volumeCompared: (requests, before, entries) =>
      `Antalet förfrågningar var ${requests}, under jämförelseperioden ${before}, och antalet noteringar ${entries}.`,
    taken: (half, most) =>
      `Hälften av förfrågningarna fick en mottagare inom ${half} och nio av tio inom ${most}.`,
    noneTaken: 'Ingen förfrågan har fått en mottagare ännu.',
    noRequests: 'Det finns inga tider att berätta om, eftersom inga förfrågningar kom.',
    solved: (closed, percent) =>
      `Antalet avslutade ärenden är ${closed}, och i ${percent} procent av dem räckte konsultationen ensam.`,
    solvedOne: (isSolved) =>
      isSolved
        ? 'Ett ärende är avslutat, och konsultationen ensam räckte.'
        : 'Ett ärende är avslutat, och det krävde annat utöver konsultationen.',
    noneClosed: 'Inga ärenden är avslutade ännu.',
    topics: (list) => `Mest frågade man om ${list}.`,
    grown: (topic, before, now) =>
      `Frågorna ökade mest i ämnet ”${topic}”: förut ${before}, nu ${now}.`,
    noTopic: 'Det finns inga ämnen att berätta om, eftersom inga förfrågningar kom.',
    notTaken: (count, percent) =>
      count === 1
        ? `En förfrågan (${percent}) är utan mottagare: det lönar sig att se när den kom.`
        : `${count} förfrågningar (${percent}) är utan mottagare: det lönar sig att se när de kom.`,
    quiet: (stations) =>
      `Från de här stationerna kom inga förfrågningar: ${stations}. Ett besök på teamets möte kan hjälpa i gång.`,
    slower: (before, now) =>
      `Nio av tio fick förut en mottagare inom ${before}, nu inom ${now}: titta gärna tillsammans på tiderna på plats.`,
    allTaken: 'Varje förfrågan har fått en mottagare eller väntar ännu på sin tur.',
  },
  note: {
    fixed:
      'Siffror som beskriver klienter, frågeställarnas svar och antalet som frågat berättas bara om färdiga kvartal och i grupper om minst fem. Avgränsningen ändrar dem inte.',
    unsettled:
      'Ett kvartal är färdigt 45 dagar efter att det slutat. Om de här berättas det inte ännu:',
    narrowed:
      'När rapporten avgränsas med ämne eller något annat visas inga siffror som beskriver klienter.',
    matters: 'Andelarna är andelar av ärenden, inte av klienter.',
    unfinished: 'Perioden pågår ännu, så siffrorna ändras.',
  },
  atLeast: 'minst',
};

const months = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];

function number(value: number): string {
  return String(value).replace('.', ',');
}
