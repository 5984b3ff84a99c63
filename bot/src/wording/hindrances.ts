import type { Language } from '../domain/language.ts';
import type { Hanging, Thing } from '../domain/settings/hanging.ts';

type Counts = Readonly<Record<keyof Hanging, (count: number) => string>>;

/** What stands in the way of a changed setting, and what to do about it. */
const fi = {
  and: ' ja ',
  counts: {
    requests: (count) => (count === 1 ? 'yksi avoin pyyntö' : `${count} avointa pyyntöä`),
    days: (count) => (count === 1 ? 'yksi paikallaoloaika' : `${count} paikallaoloaikaa`),
    people: (count) => (count === 1 ? 'yksi henkilö' : `${count} henkilöä`),
    stations: (count) => (count === 1 ? 'yksi asema' : `${count} asemaa`),
    topics: (count) => (count === 1 ? 'yksi aihe' : `${count} aihetta`),
    channels: (count) => (count === 1 ? 'yksi Teams-kanava' : `${count} Teams-kanavaa`),
  } satisfies Counts as Counts,
  inUse: (name: string, hanging: string, todo: string) =>
    `${name} on vielä käytössä: ${hanging}. ${todo}`,
  todo: {
    station:
      'Odota, että pyynnöt on päätetty, poista paikallaolot Paikalla-sivulta, vaihda henkilöiden asema ja kanavan asema komennolla ”asema”.',
    region: 'Siirrä asemat ja henkilöt ensin toiselle alueelle.',
    profession: 'Vaihda ensin henkilöiden ja aiheiden ammatti ja odota, että pyynnöt on päätetty.',
    topic: 'Odota, että pyynnöt on päätetty. Uusia pyyntöjä ei tule, kun poistat aiheen sanat.',
    person: 'Siirrä ensin pyynnöt toiselle.',
  } satisfies Record<Thing, string>,
  leaver: (name: string, hanging: string) =>
    `${name} poistuu luettelosta${hanging && ` (${hanging})`}. Otetut pyynnöt siirtyvät heti seuraavalle. Paikallaolot poistetaan, eivätkä ne palaa, vaikka kumoaisit muutoksen. Säilytysajan jälkeen henkilö tehdään nimettömäksi.`,
  noAdviser: (name: string, hanging: string) =>
    `${name} ei uudessa roolissaan enää ota konsultaatioita (${hanging}). Otetut pyynnöt siirtyvät heti seuraavalle. Paikallaolot poistetaan, eivätkä ne palaa, vaikka kumoaisit muutoksen.`,
  lastAdmin: 'Kukaan ei enää olisi pääkäyttäjä. Anna pääkäyttäjän rooli ensin toiselle henkilölle.',
  ownRole:
    'Luovut omasta pääkäyttäjän roolistasi. Et voi enää muuttaa asetuksia, ja vain toinen pääkäyttäjä voi palauttaa roolin.',
  changedSince: (what: string) =>
    `${what}: tätä on muutettu uudelleen sen jälkeen. Kumoa ensin uudempi muutos tai tee muutos käsin.`,
  namesGone:
    'Henkilön nimeä ja numeroita ei enää säilytetä historiassa. Lisää henkilö uudelleen Henkilöt-kohdassa.',
  cannotUndo: {
    changedSince: (what: string) => `Ei voi kumota: samaa on muutettu sen jälkeen (${what}).`,
    inUse: (name: string, hanging: string) =>
      `Ei voi kumota: ${name} on vielä käytössä (${hanging}).`,
    lastAdmin: 'Ei voi kumota: kukaan ei enää olisi pääkäyttäjä.',
    namesGone: 'Ei voi kumota: henkilön nimeä ja numeroita ei enää säilytetä.',
    unfit: 'Ei voi kumota: aiempi tieto ei enää sovi muihin asetuksiin.',
  },
  areas: {
    stations: 'Asemat',
    regions: 'Alueet',
    people: 'Henkilöt',
    professions: 'Ammatit',
    topics: 'Aiheet',
    phenomena: 'Ilmiöt',
    numbers: 'Numerot',
    everydayWords: 'Arkikielen sanat',
    recordSystem: 'Potilastietojärjestelmä',
    limits: 'Aikarajat ja kellonajat',
    retention: 'Säilytysajat',
    closing: 'Päättämisen kentät',
    posts: 'Kanavaviestit',
    kinds: 'Pyyntölajit',
    triggerRules: 'Herätelista',
    texts: 'Tekstit',
  },
};

const sv: typeof fi = {
  and: ' och ',
  counts: {
    requests: (count) => (count === 1 ? 'en öppen förfrågan' : `${count} öppna förfrågningar`),
    days: (count) => (count === 1 ? 'en tid på plats' : `${count} tider på plats`),
    people: (count) => (count === 1 ? 'en person' : `${count} personer`),
    stations: (count) => (count === 1 ? 'en station' : `${count} stationer`),
    topics: (count) => (count === 1 ? 'ett ämne' : `${count} ämnen`),
    channels: (count) => (count === 1 ? 'en Teams-kanal' : `${count} Teams-kanaler`),
  },
  inUse: (name, hanging, todo) => `${name} används ännu: ${hanging}. ${todo}`,
  todo: {
    station:
      'Vänta tills förfrågningarna är avslutade, ta bort tiderna på sidan På plats, byt personernas station och kanalens station med kommandot ”station”.',
    region: 'Flytta först stationerna och personerna till ett annat område.',
    profession:
      'Byt först personernas och ämnenas yrke och vänta tills förfrågningarna är avslutade.',
    topic:
      'Vänta tills förfrågningarna är avslutade. Det kommer inga nya när du tar bort ämnets ord.',
    person: 'Flytta först förfrågningarna till någon annan.',
  },
  leaver: (name, hanging) =>
    `${name} försvinner ur listan${hanging && ` (${hanging})`}. Mottagna förfrågningar går genast till nästa person. Tiderna på plats tas bort och kommer inte tillbaka även om du ångrar ändringen. Efter förvaringstiden görs personen anonym.`,
  noAdviser: (name, hanging) =>
    `${name} tar i sin nya roll inte längre emot konsultationer (${hanging}). Mottagna förfrågningar går genast till nästa person. Tiderna på plats tas bort och kommer inte tillbaka även om du ångrar ändringen.`,
  lastAdmin: 'Ingen skulle vara huvudanvändare. Ge först rollen till en annan person.',
  ownRole:
    'Du avstår från din egen roll som huvudanvändare. Du kan inte längre ändra inställningar, och bara en annan huvudanvändare kan ge rollen tillbaka.',
  changedSince: (what) =>
    `${what}: det här har ändrats på nytt efteråt. Ångra först den nyare ändringen eller ändra för hand.`,
  namesGone:
    'Personens namn och nummer finns inte längre i historiken. Lägg till personen på nytt under Personer.',
  cannotUndo: {
    changedSince: (what) => `Kan inte ångras: samma sak har ändrats efteråt (${what}).`,
    inUse: (name, hanging) => `Kan inte ångras: ${name} används ännu (${hanging}).`,
    lastAdmin: 'Kan inte ångras: ingen skulle längre vara huvudanvändare.',
    namesGone: 'Kan inte ångras: personens namn och nummer sparas inte längre.',
    unfit: 'Kan inte ångras: det tidigare passar inte längre ihop med de andra inställningarna.',
  },
  areas: {
    stations: 'Stationer',
    regions: 'Områden',
    people: 'Personer',
    professions: 'Yrken',
    topics: 'Ämnen',
    phenomena: 'Fenomen',
    numbers: 'Nummer',
    everydayWords: 'Vardagsord',
    recordSystem: 'Patientdatasystem',
    limits: 'Tidsgränser och klockslag',
    retention: 'Förvaringstider',
    closing: 'Fält vid avslut',
    posts: 'Kanalmeddelanden',
    kinds: 'Slag av förfrågan',
    triggerRules: 'Signallista',
    texts: 'Texter',
  },
};

const en: typeof fi = {
  and: ' and ',
  counts: {
    requests: (count) => (count === 1 ? 'one open request' : `${count} open requests`),
    days: (count) => (count === 1 ? 'one on-site time' : `${count} on-site times`),
    people: (count) => (count === 1 ? 'one person' : `${count} people`),
    stations: (count) => (count === 1 ? 'one station' : `${count} stations`),
    topics: (count) => (count === 1 ? 'one topic' : `${count} topics`),
    channels: (count) => (count === 1 ? 'one Teams channel' : `${count} Teams channels`),
  },
  inUse: (name, hanging, todo) => `${name} is still in use: ${hanging}. ${todo}`,
  todo: {
    station:
      'Wait until the requests are closed, remove the times on the On site page, change the people’s station, and the channel’s with the command “station”.',
    region: 'Move its stations and people to another region first.',
    profession:
      'Change the profession of its people and topics first, and wait until the requests are closed.',
    topic: 'Wait until the requests are closed. No new ones come once you remove its words.',
    person: 'Hand the requests to somebody else first.',
  },
  leaver: (name, hanging) =>
    `${name} leaves the list${hanging && ` (${hanging})`}. Requests they took go to the next person at once. Their on-site times are removed and do not come back when you undo the change. After the retention time they are made anonymous.`,
  noAdviser: (name, hanging) =>
    `${name} is not consulted any more in the new role (${hanging}). Requests they took go to the next person at once. Their on-site times are removed and do not come back when you undo the change.`,
  lastAdmin: 'Nobody would be an administrator. Give the role to somebody else first.',
  ownRole:
    'You give up your own role as administrator. You cannot change settings any more, and only another administrator can give the role back.',
  changedSince: (what) =>
    `${what}: this was changed again since. Undo the newer change first, or change it by hand.`,
  namesGone:
    'The person’s name and numbers are not kept in the history any more. Add the person again under People.',
  cannotUndo: {
    changedSince: (what) => `This cannot be undone: the same was changed since (${what}).`,
    inUse: (name, hanging) => `This cannot be undone: ${name} is still in use (${hanging}).`,
    lastAdmin: 'This cannot be undone: nobody would be an administrator.',
    namesGone: 'This cannot be undone: the person’s name and numbers are not kept any more.',
    unfit: 'This cannot be undone: what was before does not fit the other settings any more.',
  },
  areas: {
    stations: 'Stations',
    regions: 'Regions',
    people: 'People',
    professions: 'Professions',
    topics: 'Topics',
    phenomena: 'Phenomena',
    numbers: 'Numbers',
    everydayWords: 'Everyday words',
    recordSystem: 'Record system',
    limits: 'Time limits and times',
    retention: 'Retention',
    closing: 'Closing fields',
    posts: 'Channel posts',
    kinds: 'Kinds of request',
    triggerRules: 'Signal check',
    texts: 'Texts',
  },
};

const words: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

export const hindranceWordsOf = (language: Language): typeof fi => words[language];
