import type { Language } from '../domain/language.ts';
import type { Place } from './parts.ts';

/** A day may end in a point of its own ("ti 24.11."). */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What the service says of days: in the answers of the API, in calendar programs, of swaps. */
const fi = {
  weekdays: [
    'maanantaisin',
    'tiistaisin',
    'keskiviikkoisin',
    'torstaisin',
    'perjantaisin',
    'lauantaisin',
    'sunnuntaisin',
  ],
  mistakes: {
    'ends-before-it-begins': 'Loppu on ennen alkua. Muuta toista niistä.',
    'last-day-before-first': 'Viimeinen päivä on ennen ensimmäistä. Muuta toista niistä.',
    'station-needed': 'Valitse terveysasema, jolla olet paikalla.',
    'unknown-station': 'Tätä terveysasemaa ei ole. Valitse asema luettelosta.',
    'unknown-person': 'Tämä henkilö ei ole Kopissa työntekijänä. Valitse luettelosta toinen.',
    'same-person': 'Valitse joku muu kuin henkilö itse.',
    'over-already': 'Tämä aika on jo mennyt. Valitse myöhempi päivä.',
    'id-twice': 'Sama jakso on luettelossa kahdesti. Päivitä sivu ja yritä uudelleen.',
    'swap-asked-already': 'Tätä vaihtoa on jo ehdotettu. Odota vastausta tai peru ehdotus.',
  },
  clash: (who: string, at: Place, when: string, from: string, until: string) =>
    `${who} on silloin jo ${at.forms.at} (${when} ${from}–${until}). Muuta kellonaikaa, viikkoja tai asemaa.`,
  holiday: (name: string) =>
    `Päivä on pyhä (${name}), eikä silloin ole vaihdettavaa. Valitse toinen päivä.`,
  nothingToSwap: (who: string, when: string) =>
    `${who} ei ole millään asemalla paikalla ${ended(when)} Valitse toinen päivä.`,
  remarkHoliday: (when: string, name: string) =>
    `${when} on ${name}. Ylimääräinen päivä on silti voimassa.`,
  remarkTwice: (who: string, at: Place, when: string, from: string, until: string) =>
    `${who} olisi ${when} kahdessa paikassa: myös ${at.forms.at} ${from}–${until}.`,
  remarkName:
    'Huoneessa saattaa olla nimi, ja huone näkyy kaikille. Jos se on asiakkaan nimi, poista se ennen tallentamista.',
  swapAsked: (who: string, theirDay: string, ownDay: string) =>
    `${who} ehdottaa päivien vaihtoa: sinä hoitaisit hänen päivänsä ${theirDay}, ja hän hoitaisi sinun päiväsi ${ended(ownDay)} Vastaa Kopin välilehdellä kohdassa Paikalla.`,
  swapTakenBack: (who: string, theirDay: string, ownDay: string) =>
    `${who} perui ehdotuksensa vaihtaa päivät ${theirDay} ja ${ended(ownDay)} Päiväsi pysyvät ennallaan.`,
  swapAccepted: (who: string, ownDay: string, theirDay: string) =>
    `Vaihto sovittu: ${who} hoitaa päiväsi ${ownDay}, ja sinä hoidat hänen päivänsä ${ended(theirDay)}`,
  swapDeclined: (who: string, ownDay: string, theirDay: string) =>
    `${who} ei voi vaihtaa päiviä ${ownDay} ja ${ended(theirDay)} Päiväsi pysyvät ennallaan.`,
  feed: {
    name: (of: string) => `Koppi: ${of}`,
    'on-site': 'Paikalla',
    remote: 'Etänä',
    focus: 'Keskittymisaika',
    meeting: 'Kokous',
  },
  csv: {
    noHeading: (headings: string) =>
      `Ensimmäiseltä riviltä puuttuu otsikoita: ${headings}. Vie ensin nykyinen luettelo ja käytä sen otsikoita.`,
    unknownHeading: (heading: string) => `Otsikkoa ”${heading}” Koppi ei tunne. Poista sarake.`,
    headingTwice: (heading: string) => `Otsikko ”${heading}” on kahdesti. Jätä niistä yksi.`,
    broken: 'Rivillä on lainausmerkki väärässä paikassa. Korjaa se ja tuo tiedosto uudelleen.',
    empty: 'Tiedostossa ei ole yhtään riviä. Valitse toinen tiedosto.',
    tooManyCells: 'Rivillä on enemmän sarakkeita kuin otsikoita. Korjaa rivi.',
    tooManyRows: (limit: number) =>
      `Tiedostossa on yli ${limit} riviä. Jaa se osiin niin, että saman henkilön rivit ovat samassa osassa.`,
    tooManyColumns: (limit: number) =>
      `Tiedostossa on yli ${limit} saraketta. Poista ne, joita Koppi ei tunne.`,
    moreMistakes: (rows: number) =>
      `Virhe on vielä ${rows} muullakin rivillä. Korjaa ensin nämä ja valitse tiedosto uudelleen.`,
    missing: 'Tämä puuttuu. Täytä kohta.',
    unknownPerson: (text: string) => `Henkilöä ”${text}” ei ole Kopissa työntekijänä.`,
    twoPeople: (text: string) =>
      `Nimi ”${text}” on monella. Käytä nimen sijasta Entra-tunnistetta.`,
    notYours: (text: string) => `Et voi muuttaa henkilön ”${text}” päiviä.`,
    unknownStation: (text: string) => `Terveysasemaa ”${text}” ei ole.`,
    weekday: 'Kirjoita viikonpäivä, esimerkiksi ma tai maanantai.',
    time: 'Kirjoita kellonaika, esimerkiksi 8.30.',
    weeks: 'Kirjoita joka, parittomat tai parilliset.',
    date: 'Kirjoita päivä, esimerkiksi 24.11.2026.',
    kind: 'Kirjoita paikalla, etänä, keskittyminen tai kokous.',
    twice: (line: number) => `Sama rivi on jo rivillä ${line}. Poista toinen.`,
    tooMany: (limit: number) =>
      `Yhdellä henkilöllä voi olla enintään ${limit} jaksoa. Poista ylimääräiset.`,
    hidden: '(poistettu)',
  },
};

const sv: typeof fi = {
  weekdays: [
    'på måndagar',
    'på tisdagar',
    'på onsdagar',
    'på torsdagar',
    'på fredagar',
    'på lördagar',
    'på söndagar',
  ],
  mistakes: {
    'ends-before-it-begins': 'Slutet är före början. Ändra den ena.',
    'last-day-before-first': 'Den sista dagen är före den första. Ändra den ena.',
    'station-needed': 'Välj hälsostationen där du är på plats.',
    'unknown-station': 'Den här hälsostationen finns inte. Välj en i listan.',
    'unknown-person': 'Personen är inte anställd i Koppi. Välj en annan i listan.',
    'same-person': 'Välj någon annan än personen själv.',
    'over-already': 'Den här tiden är redan förbi. Välj en senare dag.',
    'id-twice': 'Samma pass finns två gånger i listan. Ladda om sidan och försök igen.',
    'swap-asked-already': 'Det här bytet är redan föreslaget. Vänta på svar eller ta tillbaka det.',
  },
  clash: (who, at, when, from, until) =>
    `${who} är då redan på plats i ${at.name} (${when} ${from}–${until}). Ändra klockslag, veckor eller station.`,
  holiday: (name) => `Dagen är helgdag (${name}) och då finns inget att byta. Välj en annan dag.`,
  nothingToSwap: (who, when) =>
    `${who} är inte på plats någonstans ${ended(when)} Välj en annan dag.`,
  remarkHoliday: (when, name) => `${when} är ${name}. Den extra dagen gäller ändå.`,
  remarkTwice: (who, at, when, from, until) =>
    `${who} skulle vara på två ställen ${when}: också i ${at.name} ${from}–${until}.`,
  remarkName:
    'Rummet kan innehålla ett namn, och rummet syns för alla. Om det är klientens, ta bort det innan du sparar.',
  swapAsked: (who, theirDay, ownDay) =>
    `${who} föreslår ett byte av dagar: du skulle sköta dagen ${theirDay}, och ${who} skulle sköta din dag ${ended(ownDay)} Svara i Koppis flik under På plats.`,
  swapTakenBack: (who, theirDay, ownDay) =>
    `${who} har tagit tillbaka förslaget att byta dagarna ${theirDay} och ${ended(ownDay)} Dina dagar är som förut.`,
  swapAccepted: (who, ownDay, theirDay) =>
    `Bytet är klart: ${who} sköter din dag ${ownDay}, och du sköter dagen ${ended(theirDay)}`,
  swapDeclined: (who, ownDay, theirDay) =>
    `${who} kan inte byta dagarna ${ownDay} och ${ended(theirDay)} Dina dagar är som förut.`,
  feed: {
    name: (of) => `Koppi: ${of}`,
    'on-site': 'På plats',
    remote: 'På distans',
    focus: 'Fokustid',
    meeting: 'Möte',
  },
  csv: {
    noHeading: (headings) =>
      `På första raden saknas rubriker: ${headings}. Exportera först den nuvarande listan och använd dess rubriker.`,
    unknownHeading: (heading) => `Rubriken ”${heading}” känner Koppi inte till. Ta bort kolumnen.`,
    headingTwice: (heading) => `Rubriken ”${heading}” finns två gånger. Behåll en av dem.`,
    broken: 'På raden finns ett citattecken på fel ställe. Rätta det och importera på nytt.',
    empty: 'Filen har inga rader. Välj en annan fil.',
    tooManyCells: 'Raden har fler kolumner än det finns rubriker. Rätta raden.',
    tooManyRows: (limit) =>
      `Filen har fler än ${limit} rader. Dela den så att samma persons rader är i samma del.`,
    tooManyColumns: (limit) =>
      `Filen har fler än ${limit} kolumner. Ta bort dem som Koppi inte känner till.`,
    moreMistakes: (rows) =>
      `Det finns fel på ${rows} ${rows === 1 ? 'rad' : 'rader'} till. Rätta först de här och välj filen på nytt.`,
    missing: 'Det här saknas. Fyll i stället.',
    unknownPerson: (text) => `Personen ”${text}” är inte anställd i Koppi.`,
    twoPeople: (text) => `Flera heter ”${text}”. Använd Entra-id i stället för namnet.`,
    notYours: (text) => `Du kan inte ändra dagarna för ”${text}”.`,
    unknownStation: (text) => `Hälsostationen ”${text}” finns inte.`,
    weekday: 'Skriv veckodagen, till exempel mån eller måndag.',
    time: 'Skriv klockslaget, till exempel 8.30.',
    weeks: 'Skriv varje, udda eller jämna.',
    date: 'Skriv dagen, till exempel 24.11.2026.',
    kind: 'Skriv på plats, distans, fokus eller möte.',
    twice: (line) => `Samma rad finns redan på rad ${line}. Ta bort den ena.`,
    tooMany: (limit) => `En person kan ha högst ${limit} pass. Ta bort de överflödiga.`,
    hidden: '(borttaget)',
  },
};

const en: typeof fi = {
  weekdays: [
    'on Mondays',
    'on Tuesdays',
    'on Wednesdays',
    'on Thursdays',
    'on Fridays',
    'on Saturdays',
    'on Sundays',
  ],
  mistakes: {
    'ends-before-it-begins': 'The end is before the start. Change one of them.',
    'last-day-before-first': 'The last day is before the first. Change one of them.',
    'station-needed': 'Choose the health station where you are on site.',
    'unknown-station': 'There is no such health station. Choose one from the list.',
    'unknown-person': 'This person is not on the staff in Koppi. Choose another from the list.',
    'same-person': 'Choose somebody else than the person themselves.',
    'over-already': 'This time is over already. Choose a later day.',
    'id-twice': 'The same block is in the list twice. Reload the page and try again.',
    'swap-asked-already':
      'This swap has been proposed already. Wait for the answer or take it back.',
  },
  clash: (who, at, when, from, until) =>
    `${who} is then on site at ${at.name} already (${when} ${from}–${until}). Change the times, the weeks or the station.`,
  holiday: (name) => `This is a public holiday (${name}) with nothing to swap. Choose another day.`,
  nothingToSwap: (who, when) => `${who} is on site nowhere on ${when}. Choose another day.`,
  remarkHoliday: (when, name) => `${when} is ${name}. The extra day holds all the same.`,
  remarkTwice: (who, at, when, from, until) =>
    `${who} would be in two places on ${when}: also at ${at.name} ${from}–${until}.`,
  remarkName:
    'The room may hold a name, and everybody sees the room. If it is the client’s, remove it before saving.',
  swapAsked: (who, theirDay, ownDay) =>
    `${who} proposes to swap days: you would do their day ${theirDay}, and they would do your day ${ownDay}. Answer in Koppi’s tab under On site.`,
  swapTakenBack: (who, theirDay, ownDay) =>
    `${who} has taken back the proposal to swap the days ${theirDay} and ${ownDay}. Your days stay as they were.`,
  swapAccepted: (who, ownDay, theirDay) =>
    `The swap is agreed: ${who} does your day ${ownDay}, and you do their day ${theirDay}.`,
  swapDeclined: (who, ownDay, theirDay) =>
    `${who} cannot swap the days ${ownDay} and ${theirDay}. Your days stay as they were.`,
  feed: {
    name: (of) => `Koppi: ${of}`,
    'on-site': 'On site',
    remote: 'Remote',
    focus: 'Focus time',
    meeting: 'Meeting',
  },
  csv: {
    noHeading: (headings) =>
      `The first line lacks headings: ${headings}. Export the present list first and use its headings.`,
    unknownHeading: (heading) => `Koppi does not know the heading “${heading}”. Remove the column.`,
    headingTwice: (heading) => `The heading “${heading}” is there twice. Keep one of them.`,
    broken: 'A quotation mark stands in the wrong place on this line. Correct it and import again.',
    empty: 'The file has no rows. Choose another file.',
    tooManyCells: 'The row has more columns than there are headings. Correct the row.',
    tooManyRows: (limit) =>
      `The file has more than ${limit} rows. Split it so that each person’s rows are in one part.`,
    tooManyColumns: (limit) =>
      `The file has more than ${limit} columns. Remove those that Koppi does not know.`,
    moreMistakes: (rows) =>
      `There are mistakes on ${rows} more ${rows === 1 ? 'row' : 'rows'}. Correct these first and choose the file again.`,
    missing: 'This is missing. Fill it in.',
    unknownPerson: (text) => `“${text}” is not on the staff in Koppi.`,
    twoPeople: (text) =>
      `Several people are called “${text}”. Use the Entra id instead of the name.`,
    notYours: (text) => `You cannot change the days of “${text}”.`,
    unknownStation: (text) => `There is no health station “${text}”.`,
    weekday: 'Write the weekday, such as Mon or Monday.',
    time: 'Write the time, such as 8:30.',
    weeks: 'Write every, odd or even.',
    date: 'Write the day, such as 2026-11-24.',
    kind: 'Write on site, remote, focus or meeting.',
    twice: (line) => `The same row is on line ${line} already. Remove one of them.`,
    tooMany: (limit) => `One person can have at most ${limit} blocks. Remove the others.`,
    hidden: '(removed)',
  },
};

export type ScheduleWords = typeof fi;

const words: Readonly<Record<Language, ScheduleWords>> = { fi, sv, en };

export const scheduleWordsOf = (language: Language): ScheduleWords => words[language];
