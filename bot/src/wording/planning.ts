import type { FigureName } from '../domain/planning/figures.ts';
import type { Language } from '../domain/language.ts';

type OfFigure = Readonly<Record<FigureName, (then: string, now: string) => string>>;

/** What a simulation of other days has to say; its figures are told in docs/planning-model.md. */
const fi = {
  locale: 'fi-FI',
  percent: (number: string) => `${number}\u00a0%`,
  minutes: (number: string) => `${number}\u00a0min`,
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${minutes}\u00a0min`,
  days: (days: number, hours: number) =>
    hours === 0 ? `${days}\u00a0pv` : `${days}\u00a0pv ${hours}\u00a0h`,
  underMinute: 'alle 1\u00a0min',
  nothing: '–',
  weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  weeks: { odd: ' (parittomat viikot)', even: ' (parilliset viikot)' },
  present: 'Nykyiset päivät',
  alternative: (letter: string) => `Vaihtoehto ${letter}`,
  onSiteDays: (who: string, station: string, before: string, after: string) =>
    `${who}, ${station}: ${before} → ${after}`,
  noDays: 'ei päiviä',
  otherDays: (who: string) => `${who}: etä- ja kokousajat tai kellonajat muuttuvat`,
  sameDays: (who: string) => `${who}: päivät pysyvät samoina`,
  extraDay: (who: string, station: string, when: string) =>
    `${who}, ${station}: ylimääräinen päivä ${when}`,
  away: (who: string, from: string, until: string) => `${who}: poissa ${from} – ${until}`,
  label: {
    onSite: 'Kohdataan paikan päällä',
    sameDay: 'Saa ottajan samana päivänä',
    notTaken: 'Jää ilman ottajaa',
    nowMedian: 'Nyt: tavallinen odotus',
    nowNinetieth: 'Nyt: pitkä odotus',
    todayMedian: 'Tänään: tavallinen odotus',
    todayNinetieth: 'Tänään: pitkä odotus',
    weekMedian: 'Ei kiirettä: tavallinen odotus',
    weekNinetieth: 'Ei kiirettä: pitkä odotus',
    interruptions: 'Keskeytyksiä työpäivässä työntekijää kohti',
  } satisfies Record<FigureName, string>,
  takenPerWeek: (who: string) => `${who}: pyyntöjä viikossa`,
  interruptionsPerDay: (who: string) => `${who}: keskeytyksiä työpäivässä`,
  differs: {
    onSite: (then, now) => `${then} pyynnöistä kohdattaisiin paikan päällä (nyt ${now}).`,
    sameDay: (then, now) => `${then} pyynnöistä saisi ottajan samana päivänä (nyt ${now}).`,
    notTaken: (then, now) => `Ilman ottajaa jäisi ${then} pyynnöistä (nyt ${now}).`,
    nowMedian: (then, now) => `Nyt-pyyntö odottaisi tavallisesti ${then} (nyt ${now}).`,
    nowNinetieth: (then, now) =>
      `Joka kymmenes nyt-pyyntö odottaisi pitempään kuin ${then} (nyt ${now}).`,
    todayMedian: (then, now) => `Tänään-pyyntö odottaisi tavallisesti ${then} (nyt ${now}).`,
    todayNinetieth: (then, now) =>
      `Joka kymmenes tänään-pyyntö odottaisi pitempään kuin ${then} (nyt ${now}).`,
    weekMedian: (then, now) => `Kiireetön pyyntö odottaisi tavallisesti ${then} (nyt ${now}).`,
    weekNinetieth: (then, now) =>
      `Joka kymmenes kiireetön pyyntö odottaisi pitempään kuin ${then} (nyt ${now}).`,
    interruptions: (then, now) =>
      `Keskeytyksiä tulisi ${then} työpäivässä työntekijää kohti (nyt ${now}).`,
  } satisfies OfFigure as OfFigure,
  noDifference: 'Ei eroa, jota voisi luvata: sattuma selittää sen, mitä luvuissa näkyy.',
  noRequests: 'Pyyntöjä ei tule, joten verrattavaa ei ole.',
  presentShares: (onSite: string, sameDay: string) =>
    `${onSite} pyynnöistä kohdataan paikan päällä, ja ${sameDay} saa ottajan samana päivänä.`,
  presentWait: (wait: string) => `Tänään-pyyntö odottaa tavallisesti ${wait}.`,
  presentInterruptions: (number: string) =>
    `Keskeytyksiä tulee ${number} työpäivässä työntekijää kohti.`,
  lived: (weeks: number, times: number, requests: string) =>
    `Tulevat ${weeks} viikkoa on laskettu ${times} kertaa, joka kerta samoin pyynnöin kaikille vaihtoehdoille. Valituilta asemilta tulee siinä ajassa noin ${requests} pyyntöä.`,
  log: (requests: number, weeks: number) =>
    `Pyyntöjen määrä ja ajat on arvioitu lokista: pyyntöjä ${requests}, viikkoja ${weeks}.`,
  noLog: 'Lokissa ei ole vielä pyyntöjä.',
  thin: (stations: string) =>
    `Lokissa on alle 50 pyyntöä näiltä asemilta: ${stations}. Niiden kohdalla nojataan muihin asemiin ja oletukseen, että asemalta tulee kolme pyyntöä viikossa virka-aikana.`,
  thinAll:
    'Miltään valitulta asemalta ei ole lokissa 50:tä pyyntöä. Siksi nojataan oletukseen, että asemalta tulee kolme pyyntöä viikossa virka-aikana.',
  people:
    'Kaikkien oletetaan olevan Kopin tavoitettavissa ja hoitavan yhden pyynnön kerrallaan. Poissaoloista ovat mukana vain jo merkityt.',
  unknown:
    'Koppi ei tiedä ajomatkoja eikä muuta asiakastyötä, eikä sitä, toisiko uusi päivä lisää pyyntöjä.',
  chance:
    '± kertoo, kuinka paljon sattuma heiluttaa lukua. Ero sanotaan vain, kun se on sattumaa suurempi.',
  failed: {
    'too-long':
      'Laskenta kesti liian kauan, ja se keskeytettiin. Poista yksi vaihtoehto ja yritä uudelleen.',
    broken: 'Laskenta ei onnistunut. Yritä hetken kuluttua uudelleen.',
  },
};

const sv: typeof fi = {
  locale: 'sv-FI',
  percent: (number) => `${number}\u00a0%`,
  minutes: (number) => `${number}\u00a0min`,
  hours: fi.hours,
  days: (days, hours) => (hours === 0 ? `${days}\u00a0dygn` : `${days}\u00a0dygn ${hours}\u00a0h`),
  underMinute: 'under 1\u00a0min',
  nothing: '–',
  weekdays: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  weeks: { odd: ' (udda veckor)', even: ' (jämna veckor)' },
  present: 'Nuvarande dagar',
  alternative: (letter) => `Alternativ ${letter}`,
  onSiteDays: (who, station, before, after) => `${who}, ${station}: ${before} → ${after}`,
  noDays: 'inga dagar',
  otherDays: (who) => `${who}: distans- och mötestider eller klockslag ändras`,
  sameDays: (who) => `${who}: dagarna är desamma`,
  extraDay: (who, station, when) => `${who}, ${station}: extra dag ${when}`,
  away: (who, from, until) => `${who}: borta ${from} – ${until}`,
  label: {
    onSite: 'Möts på plats',
    sameDay: 'Får en mottagare samma dag',
    notTaken: 'Blir utan mottagare',
    nowMedian: 'Nu: vanlig väntan',
    nowNinetieth: 'Nu: lång väntan',
    todayMedian: 'I dag: vanlig väntan',
    todayNinetieth: 'I dag: lång väntan',
    weekMedian: 'Ingen brådska: vanlig väntan',
    weekNinetieth: 'Ingen brådska: lång väntan',
    interruptions: 'Avbrott per arbetsdag och anställd',
  },
  takenPerWeek: (who) => `${who}: förfrågningar i veckan`,
  interruptionsPerDay: (who) => `${who}: avbrott per arbetsdag`,
  differs: {
    onSite: (then, now) => `${then} av förfrågningarna skulle mötas på plats (nu ${now}).`,
    sameDay: (then, now) =>
      `${then} av förfrågningarna skulle få en mottagare samma dag (nu ${now}).`,
    notTaken: (then, now) => `${then} av förfrågningarna skulle bli utan mottagare (nu ${now}).`,
    nowMedian: (then, now) => `En nu-förfrågan skulle vanligen vänta ${then} (nu ${now}).`,
    nowNinetieth: (then, now) =>
      `Var tionde nu-förfrågan skulle vänta längre än ${then} (nu ${now}).`,
    todayMedian: (then, now) => `En i dag-förfrågan skulle vanligen vänta ${then} (nu ${now}).`,
    todayNinetieth: (then, now) =>
      `Var tionde i dag-förfrågan skulle vänta längre än ${then} (nu ${now}).`,
    weekMedian: (then, now) =>
      `En förfrågan utan brådska skulle vanligen vänta ${then} (nu ${now}).`,
    weekNinetieth: (then, now) =>
      `Var tionde förfrågan utan brådska skulle vänta längre än ${then} (nu ${now}).`,
    interruptions: (then, now) =>
      `Avbrotten skulle vara ${then} per arbetsdag och anställd (nu ${now}).`,
  },
  noDifference: 'Ingen skillnad som går att lova: slumpen förklarar det som syns i siffrorna.',
  noRequests: 'Det kommer inga förfrågningar, så det finns inget att jämföra.',
  presentShares: (onSite, sameDay) =>
    `${onSite} av förfrågningarna möts på plats, och ${sameDay} får en mottagare samma dag.`,
  presentWait: (wait) => `En i dag-förfrågan väntar vanligen ${wait}.`,
  presentInterruptions: (number) => `Avbrotten är ${number} per arbetsdag och anställd.`,
  lived: (weeks, times, requests) =>
    `De kommande ${weeks} veckorna har räknats ${times} gånger, varje gång med samma förfrågningar för alla alternativ. Från de valda stationerna kommer under den tiden ungefär ${requests} förfrågningar.`,
  log: (requests, weeks) =>
    `Förfrågningarnas antal och tider är uppskattade ur loggen: förfrågningar ${requests}, veckor ${weeks}.`,
  noLog: 'Loggen har inga förfrågningar ännu.',
  thin: (stations) =>
    `I loggen finns under 50 förfrågningar från de här stationerna: ${stations}. För dem stöder vi oss på de andra stationerna och antar att en station skickar tre förfrågningar i veckan under kontorstid.`,
  thinAll:
    'Ingen av de valda stationerna har 50 förfrågningar i loggen. Därför antar vi att en station skickar tre förfrågningar i veckan under kontorstid.',
  people:
    'Alla antas kunna nås av Koppi och sköta en förfrågan i taget. Av frånvaron är bara den med som redan är antecknad.',
  unknown:
    'Koppi känner inte till körtider eller annat klientarbete, och inte heller om en ny dag skulle ge fler förfrågningar.',
  chance:
    '± säger hur mycket slumpen påverkar siffran. En skillnad sägs bara när den är större än slumpen.',
  failed: {
    'too-long': 'Beräkningen tog för lång tid och avbröts. Ta bort ett alternativ och försök igen.',
    broken: 'Beräkningen lyckades inte. Försök igen om en stund.',
  },
};

const en: typeof fi = {
  locale: 'en-GB',
  percent: (number) => `${number}%`,
  minutes: (number) => `${number}\u00a0min`,
  hours: fi.hours,
  days: (days, hours) => (hours === 0 ? `${days}\u00a0d` : `${days}\u00a0d ${hours}\u00a0h`),
  underMinute: 'under 1\u00a0min',
  nothing: '–',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weeks: { odd: ' (odd weeks)', even: ' (even weeks)' },
  present: 'Present days',
  alternative: (letter) => `Alternative ${letter}`,
  onSiteDays: (who, station, before, after) => `${who}, ${station}: ${before} → ${after}`,
  noDays: 'no days',
  otherDays: (who) => `${who}: remote and meeting times or hours change`,
  sameDays: (who) => `${who}: the days stay the same`,
  extraDay: (who, station, when) => `${who}, ${station}: extra day ${when}`,
  away: (who, from, until) => `${who}: away ${from} – ${until}`,
  label: {
    onSite: 'Met on site',
    sameDay: 'Taken on the same day',
    notTaken: 'Not taken by anybody',
    nowMedian: 'Now: usual wait',
    nowNinetieth: 'Now: long wait',
    todayMedian: 'Today: usual wait',
    todayNinetieth: 'Today: long wait',
    weekMedian: 'No hurry: usual wait',
    weekNinetieth: 'No hurry: long wait',
    interruptions: 'Interruptions a working day and person',
  },
  takenPerWeek: (who) => `${who}: requests a week`,
  interruptionsPerDay: (who) => `${who}: interruptions a working day`,
  differs: {
    onSite: (then, now) => `${then} of the requests would be met on site (now ${now}).`,
    sameDay: (then, now) => `${then} of the requests would be taken on the same day (now ${now}).`,
    notTaken: (then, now) => `Nobody would take ${then} of the requests (now ${now}).`,
    nowMedian: (then, now) => `A request for now would usually wait ${then} (now ${now}).`,
    nowNinetieth: (then, now) =>
      `One in ten requests for now would wait longer than ${then} (now ${now}).`,
    todayMedian: (then, now) => `A request for today would usually wait ${then} (now ${now}).`,
    todayNinetieth: (then, now) =>
      `One in ten requests for today would wait longer than ${then} (now ${now}).`,
    weekMedian: (then, now) => `A request in no hurry would usually wait ${then} (now ${now}).`,
    weekNinetieth: (then, now) =>
      `One in ten requests in no hurry would wait longer than ${then} (now ${now}).`,
    interruptions: (then, now) =>
      `Each person would be interrupted ${then} times a working day (now ${now}).`,
  },
  noDifference: 'No difference that could be promised: chance explains what the figures show.',
  noRequests: 'No requests come, so there is nothing to compare.',
  presentShares: (onSite, sameDay) =>
    `${onSite} of the requests are met on site, and ${sameDay} are taken on the same day.`,
  presentWait: (wait) => `A request for today usually waits ${wait}.`,
  presentInterruptions: (number) => `Each person is interrupted ${number} times a working day.`,
  lived: (weeks, times, requests) =>
    `The coming ${weeks} weeks were lived through ${times} times, each time with the same requests for every alternative. About ${requests} requests come from the chosen stations in that time.`,
  log: (requests, weeks) =>
    `How many requests come, and when, was learned from the log: requests ${requests}, weeks ${weeks}.`,
  noLog: 'There are no requests in the log yet.',
  thin: (stations) =>
    `The log has fewer than 50 requests from these stations: ${stations}. For them it rests on the other stations, and on the assumption that a station sends three requests a week in office hours.`,
  thinAll:
    'None of the chosen stations has 50 requests in the log. So it rests on the assumption that a station sends three requests a week in office hours.',
  people:
    'Everybody is taken to be within Koppi’s reach and to deal with one request at a time. Only absences that are marked already are counted.',
  unknown:
    'Koppi does not know driving times or other client work, nor whether a new day would bring more requests.',
  chance:
    '± tells how far chance moves a figure. A difference is told only where it is larger than chance.',
  failed: {
    'too-long': 'It took too long and was stopped. Remove an alternative and try again.',
    broken: 'It could not be worked out. Try again in a moment.',
  },
};

const words = { fi, sv, en } as const;

export type PlanningWords = typeof fi;
export const planningWordsOf = (language: Language): PlanningWords => words[language];
