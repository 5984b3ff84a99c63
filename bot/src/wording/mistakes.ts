import type { MistakeWords } from '../contract/county-mistakes.ts';
import type { Language } from '../domain/language.ts';

/** What is wrong with a setting, in the words of whoever is to mend it. */
const fi: MistakeWords = {
  simple: {
    id: 'Tunnuksessa voi olla vain kirjaimia a–z ja väliviivoja.',
    guid: 'Tämä ei ole Entra-tunniste. Se on muotoa 8-4-4-4-12 merkkiä ja löytyy Entran käyttäjätiedoista kohdasta Object ID.',
    empty: 'Tämä on tyhjä. Täytä kohta.',
    tooLong: 'Tässä voi olla enintään 500 merkkiä. Lyhennä tekstiä.',
    phone: 'Puhelinnumerossa voi olla vain numeroita, välejä ja väliviivoja, enintään 25 merkkiä.',
    municipality: 'Kuntakoodissa on kolme numeroa, esimerkiksi 260 (Kitee).',
    date: 'Anna päivä muodossa 2026-11-24.',
    time: 'Anna kellonaika muodossa 08:30.',
    dateAndTime: 'Anna päivä ja kellonaika muodossa 2026-11-24T08:30.',
    whole: 'Anna kokonaisluku.',
    atLeastOne: 'Luvun on oltava vähintään 1.',
    tooMuch: 'Luku voi olla enintään 525\u00a0600.',
    weekday: 'Viikonpäivä on luku 1 (maanantai) – 7 (sunnuntai).',
    lowerCase: 'Käytä vain pieniä kirjaimia.',
    emptyList: 'Luettelo ei voi olla tyhjä. Jätä siihen vähintään yksi rivi.',
    timeZone: 'Tämä ei ole aikavyöhyke, kuten Europe/Helsinki.',
    address: 'Osoitteen on alettava https://.',
    missing: 'Tämä puuttuu. Täytä kohta.',
    unknownKey: 'Tätä kohtaa Koppi ei tunne.',
    identityCode: 'Tässä on henkilötunnus. Poista se.',
    identifier: 'Tässä näyttää olevan puhelinnumero, osoite, linkki tai muu tunniste. Poista se.',
    tooMuchInAll:
      'Asetuksissa voi olla yhteensä enintään 250\u00a0000 merkkiä. Poista jotakin, mitä ei enää tarvita.',
    onSiteNowhere: 'Valitse, millä asemalla ollaan paikalla.',
    ownPair: 'Kukaan ei voi olla itsensä työpari. Valitse toinen henkilö.',
    firstAsker: 'Ensimmäisen henkilön on oltava kysyjä.',
    noCoordinator:
      'Kukaan ei olisi verkoston vetäjä. Pyynnöt, joita kukaan ei ota, päätyvät vetäjälle: jätä vähintään yksi.',
    noAdmin: 'Kukaan ei olisi pääkäyttäjä. Jätä vähintään yksi.',
  },
  type: () => 'Tieto on väärää muotoa. Korjaa kohta.',
  oneOf: (values) => `Valitse jokin näistä: ${values}.`,
  repeated: (value) => `”${value}” on jo luettelossa. Valitse toinen.`,
  loneWord: (word) =>
    `”${word}” on rivillä yksin. Lisää rivin muut sanat, pilkku väliin, tai poista rivi.`,
  repeatedWord: (word) =>
    `”${word}” on luettelossa kahdesti. Jätä se vain yhdelle riville tai yhdistä rivit.`,
  unknown: {
    region: (value) => `Aluetta ”${value}” ei ole. Valitse alue luettelosta.`,
    station: (value) => `Asemaa ”${value}” ei ole. Valitse asema luettelosta.`,
    person: () => 'Henkilöä ei ole luettelossa. Valitse toinen.',
    profession: (value) => `Ammattia ”${value}” ei ole. Valitse ammatti luettelosta.`,
    trigger: (value) => `Herätettä ”${value}” ei ole millään asemalla. Valitse heräte luettelosta.`,
  },
  notAfter: (from, until) => `Loppuaika (${until}) ei ole alkuajan (${from}) jälkeen.`,
  lastBeforeFirst: (first, last) =>
    `Viimeinen päivä (${last}) on ennen ensimmäistä päivää (${first}).`,
  lonePair: () => 'Työparin on oltava molemminpuolinen.',
  notMore: (limit, value) => `Luvun on oltava suurempi kuin ”${limitsFi[limit]}” (${value}).`,
};

const limitsFi = {
  nowAloneMinutes: 'Ensin vain paikalla olevat',
  nowCoordinatorMinutes: 'Vetäjälle',
  nowExpiresMinutes: 'Päättyy',
};

const sv: MistakeWords = {
  simple: {
    id: 'Ett id får bara innehålla bokstäverna a–z och bindestreck.',
    guid: 'Det här är inget Entra-id. Det har formen 8-4-4-4-12 tecken och finns i Entra under Object ID.',
    empty: 'Det här är tomt. Fyll i stället.',
    tooLong: 'Här ryms högst 500 tecken. Korta texten.',
    phone:
      'Ett telefonnummer får bara innehålla siffror, mellanslag och bindestreck, högst 25 tecken.',
    municipality: 'En kommunkod har tre siffror, till exempel 260 (Kitee).',
    date: 'Ange dagen i formen 2026-11-24.',
    time: 'Ange klockslaget i formen 08:30.',
    dateAndTime: 'Ange dag och klockslag i formen 2026-11-24T08:30.',
    whole: 'Ange ett heltal.',
    atLeastOne: 'Talet måste vara minst 1.',
    tooMuch: 'Talet får vara högst 525\u00a0600.',
    weekday: 'Veckodagen är ett tal från 1 (måndag) till 7 (söndag).',
    lowerCase: 'Använd bara små bokstäver.',
    emptyList: 'Listan kan inte vara tom. Lämna kvar minst en rad.',
    timeZone: 'Det här är ingen tidszon, som Europe/Helsinki.',
    address: 'Adressen måste börja med https://.',
    missing: 'Det här saknas. Fyll i stället.',
    unknownKey: 'Det här stället känner Koppi inte till.',
    identityCode: 'Här finns en personbeteckning. Ta bort den.',
    identifier:
      'Här verkar finnas ett telefonnummer, en adress, en länk eller något annat kännetecken. Ta bort det.',
    tooMuchInAll:
      'Inställningarna får innehålla högst 250\u00a0000 tecken. Ta bort något som inte längre behövs.',
    onSiteNowhere: 'Välj vid vilken station personen är på plats.',
    ownPair: 'Ingen kan vara sitt eget arbetspar. Välj en annan person.',
    firstAsker: 'Den första personen måste vara frågande.',
    noCoordinator:
      'Ingen skulle vara nätverksledare. Förfrågningar som ingen tar går till ledaren: lämna kvar minst en.',
    noAdmin: 'Ingen skulle vara huvudanvändare. Lämna kvar minst en.',
  },
  type: () => 'Uppgiften har fel form. Rätta stället.',
  oneOf: (values) => `Välj något av följande: ${values}.`,
  repeated: (value) => `”${value}” finns redan i listan. Välj något annat.`,
  loneWord: (word) =>
    `”${word}” står ensamt på raden. Lägg till radens andra ord med komma emellan, eller ta bort raden.`,
  repeatedWord: (word) =>
    `”${word}” finns två gånger i listan. Lämna det bara på en rad eller slå ihop raderna.`,
  unknown: {
    region: (value) => `Området ”${value}” finns inte. Välj ett område i listan.`,
    station: (value) => `Stationen ”${value}” finns inte. Välj en station i listan.`,
    person: () => 'Personen finns inte i listan. Välj en annan.',
    profession: (value) => `Yrket ”${value}” finns inte. Välj ett yrke i listan.`,
    trigger: (value) => `Signalen ”${value}” finns inte vid någon station. Välj en i listan.`,
  },
  notAfter: (from, until) => `Sluttiden (${until}) är inte efter starttiden (${from}).`,
  lastBeforeFirst: (first, last) => `Den sista dagen (${last}) är före den första (${first}).`,
  lonePair: () => 'Ett arbetspar måste vara ömsesidigt.',
  notMore: (limit, value) => `Talet måste vara större än ”${limitsSv[limit]}” (${value}).`,
};

const limitsSv = {
  nowAloneMinutes: 'Först bara de som är på plats',
  nowCoordinatorMinutes: 'Till ledaren',
  nowExpiresMinutes: 'Avslutas',
};

const en: MistakeWords = {
  simple: {
    id: 'An id holds only the letters a to z and hyphens.',
    guid: 'This is no Entra id. It has the form 8-4-4-4-12 and is found in Entra as Object ID.',
    empty: 'This is empty. Fill it in.',
    tooLong: 'There is room for 500 characters. Shorten the text.',
    phone: 'A phone number holds digits, spaces and hyphens only, at most 25 characters.',
    municipality: 'A municipality code has three digits, for example 260 (Kitee).',
    date: 'Write the day as 2026-11-24.',
    time: 'Write the time as 08:30.',
    dateAndTime: 'Write day and time as 2026-11-24T08:30.',
    whole: 'Give a whole number.',
    atLeastOne: 'The number must be at least 1.',
    tooMuch: 'The number must be at most 525,600.',
    weekday: 'A weekday is 1 (Monday) to 7 (Sunday).',
    lowerCase: 'Use small letters only.',
    emptyList: 'The list cannot be empty. Leave at least one row.',
    timeZone: 'This is not a time zone, such as Europe/Helsinki.',
    address: 'The address must begin with https://.',
    missing: 'This is missing. Fill it in.',
    unknownKey: 'Koppi knows no such field.',
    identityCode: 'This holds a personal identity code. Remove it.',
    identifier: 'This seems to hold a phone number, an address, a link or the like. Remove it.',
    tooMuchInAll:
      'The settings may hold 250,000 characters altogether. Remove what is not needed any more.',
    onSiteNowhere: 'Choose at which station the person is on site.',
    ownPair: 'Nobody can be a pair with themselves. Choose another person.',
    firstAsker: 'The first person must be an asker.',
    noCoordinator:
      'Nobody would be the coordinator. Requests that nobody takes go to the coordinator: leave at least one.',
    noAdmin: 'Nobody would be an administrator. Leave at least one.',
  },
  type: () => 'This is not of the right form. Correct it.',
  oneOf: (values) => `Choose one of these: ${values}.`,
  repeated: (value) => `“${value}” is in the list already. Choose another.`,
  loneWord: (word) =>
    `“${word}” is alone on its line. Add the other words with commas between, or remove the line.`,
  repeatedWord: (word) =>
    `“${word}” is in the list twice. Leave it on one line only, or join the lines.`,
  unknown: {
    region: (value) => `There is no region “${value}”. Choose one from the list.`,
    station: (value) => `There is no station “${value}”. Choose one from the list.`,
    person: () => 'This person is not in the list. Choose another.',
    profession: (value) => `There is no profession “${value}”. Choose one from the list.`,
    trigger: (value) => `No station has the signal “${value}”. Choose one from the list.`,
  },
  notAfter: (from, until) => `The end (${until}) is not after the start (${from}).`,
  lastBeforeFirst: (first, last) => `The last day (${last}) is before the first (${first}).`,
  lonePair: () => 'A pair must be mutual.',
  notMore: (limit, value) => `The number must be larger than “${limitsEn[limit]}” (${value}).`,
};

const limitsEn = {
  nowAloneMinutes: 'On-site staff alone first',
  nowCoordinatorMinutes: 'To the coordinator',
  nowExpiresMinutes: 'Ends',
};

const words: Readonly<Record<Language, MistakeWords>> = { fi, sv, en };

export const mistakeWordsOf = (language: Language): MistakeWords => words[language];
