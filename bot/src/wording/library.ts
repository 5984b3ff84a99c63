import type { Language } from '../domain/language.ts';
import type { ItemRefusal } from '../domain/library/change.ts';
import type { PictureFault } from '../domain/library/pictures/types.ts';
import type { SessionRefusal } from '../domain/library/sessions.ts';
import type { WishDecision } from '../domain/library/wishes.ts';

type WishRefusal = Extract<WishDecision, { kind: 'refused' }>['why'];

/** What is said of a value or a file without anything to put in. */
type Plain =
  | 'needed'
  | 'missing'
  | 'not-a-link'
  | 'not-a-picture'
  | 'picture-gone'
  | 'no-alternative'
  | 'twice'
  | 'no-right-choice'
  | 'review-is-past'
  | 'not-a-date'
  | 'not-a-code'
  | 'not-a-step'
  | 'wrong-type'
  | 'not-utf-8'
  | 'no-front-matter'
  | 'not-closed'
  | 'anchor'
  | 'tag'
  | 'yaml';

/** Where wording has a number to put in. */
interface Counted {
  readonly tooLong: (limit: number) => string;
  readonly tooMany: (limit: number) => string;
  readonly tooFew: (limit: number) => string;
  readonly outOfRange: (least: number, most: number) => string;
  readonly tooLongToRead: (minutes: number) => string;
  readonly takesLonger: (minutes: number) => string;
  readonly unsafeAddress: (line: number) => string;
  readonly notOneOf: (values: string) => string;
  readonly unknown: (id: string) => string;
  readonly unknownKey: (key: string) => string;
  readonly fileName: (name: string) => string;
  readonly missingPicture: (name: string) => string;
  readonly missingItem: (id: string) => string;
  readonly archive: string;
}

interface LibraryWords extends Counted {
  readonly unanswered: string;
  readonly notYet: string;
  readonly unsafe: string;
  readonly taken: string;
  readonly reserved: string;
  readonly identityCode: string;
  readonly doubleBooked: string;
  readonly unknownPerson: string;
  readonly says: Readonly<Record<Plain, string>>;
  readonly picture: Readonly<Record<PictureFault, string>>;
  readonly item: Readonly<Record<ItemRefusal, string>>;
  readonly session: Readonly<Record<SessionRefusal, string>>;
  readonly wish: Readonly<Record<WishRefusal, string>>;
  readonly csv: readonly string[];
  readonly unknownProfession: string;
  readonly ways: Readonly<Record<'questions' | 'on-site', string>>;
  readonly languages: Readonly<Record<Language, string>>;
}

/** What the library says when something is to be mended, and the headings of its files. */
const fi: LibraryWords = {
  unanswered: 'Vastaa myös tähän kysymykseen.',
  notYet: 'Tämän vuoro on myöhemmin. Tee ensin polun edelliset vaiheet.',
  unsafe: 'Tätä osoitetta ei näytetä. Kirjoita se kokonaan, alkuun https://.',
  taken: 'Tästä koulutuksesta on jo tämänkielinen versio. Muokkaa sitä.',
  reserved: 'Tämä sana on varattu Kopille. Valitse toinen tunnus.',
  identityCode: 'Tekstissä näyttää olevan henkilötunnus. Poista se ja tallenna uudelleen.',
  doubleBooked: 'Olet ilmoittautunut samaan aikaan toiseen koulutukseen. Peru se ensin.',
  unknownPerson: 'Tätä henkilöä ei ole luettelossa. Valitse henkilö luettelosta.',
  tooLong: (limit) => `Lyhennä: enintään ${limit} merkkiä.`,
  tooMany: (limit) => `Näitä voi olla enintään ${limit}.`,
  tooFew: (limit) => `Näitä pitää olla vähintään ${limit}.`,
  outOfRange: (least, most) => `Anna kokonaisluku väliltä ${least}–${most}.`,
  tooLongToRead: (minutes) =>
    `Lukemiseen ja kysymyksiin menee noin ${minutes} minuuttia. Lyhennä tai jaa kahteen osaan: enintään 5 minuuttia.`,
  takesLonger: (minutes) =>
    `Lukemiseen ja kysymyksiin menee noin ${minutes} minuuttia. Muuta kesto.`,
  unsafeAddress: (line) =>
    `Rivillä ${line} on linkki tai kuva, jota ei näytetä. Kirjoita osoite kokonaan, alkuun https://.`,
  notOneOf: (values) => `Valitse jokin näistä: ${values}.`,
  unknown: (id) => `Tätä ei ole asetuksissa: ${id}. Valitse toinen.`,
  unknownKey: (key) => `Tätä tietoa ei tunneta: ${key}. Poista se.`,
  fileName: (name) => `Tiedoston nimen pitäisi olla ${name}.`,
  missingPicture: (name) => `Kuva ${name} puuttuu.`,
  missingItem: (id) => `Koulutusta ${id} ei löydy.`,
  archive: 'Zip-pakettia ei voi avata, tai se on liian suuri. Valitse siitä puretut tiedostot.',
  says: {
    needed: 'Tämä puuttuu.',
    missing: 'Tämä puuttuu.',
    'not-a-link': 'Kirjoita osoite kokonaan, alkuun https://.',
    'not-a-picture': 'Kuvan osoitteen alussa pitää olla https://.',
    'picture-gone': 'Tätä kuvaa ei ole tallessa. Poista se luettelosta ja lisää kuva uudelleen.',
    'no-alternative': 'Kerro sanoin, mitä kuvassa näkyy. Ruudunlukija lukee sen.',
    twice: 'Sama on kahteen kertaan. Poista toinen.',
    'no-right-choice': 'Merkitse oikea vastaus.',
    'review-is-past': 'Anna tarkistuspäivä, joka on tulossa.',
    'not-a-date': 'Anna päivä muodossa 2027-05-31.',
    'not-a-code': 'Käytä vain pieniä kirjaimia a–z ja yhdysviivoja.',
    'not-a-step': 'Vaihe on joko koulutus tai tehtävä.',
    'wrong-type': 'Tieto on väärää muotoa.',
    'not-utf-8': 'Tallenna tiedosto UTF-8-muodossa.',
    'no-front-matter': 'Tiedoston alusta puuttuvat tiedot rivien --- välistä.',
    'not-closed': 'Tietojen lopusta puuttuu rivi ---.',
    anchor: 'Viittaukset (& ja *) eivät käy. Kirjoita arvo auki.',
    tag: 'Tyyppimerkinnät (!) eivät käy. Poista ne.',
    yaml: 'Tietoja ei voi lukea. Tarkista sisennykset ja lainausmerkit.',
  },
  picture: {
    'wrong-kind': 'Tämä ei ole kuva, jonka voi näyttää. Valitse PNG-, JPEG- tai WebP-kuva.',
    'too-many-bytes': 'Kuva on liian suuri. Pienennä se: enintään 180 kilotavua.',
    'too-many-pixels': 'Kuva on liian suuri. Pienennä se: enintään 1600 kuvapistettä sivultaan.',
    broken: 'Kuvatiedosto on rikki. Tallenna kuva uudelleen ja valitse se.',
    'carries-more':
      'Tiedostossa on muutakin kuin kuva, esimerkiksi kuvauspaikka. Tallenna kuva ilman lisätietoja ja valitse se.',
  },
  item: {
    'not-writer': 'Koulutuksia tekevät sosiaaliohjaajat, verkoston vetäjä ja pääkäyttäjä.',
    'not-publisher':
      'Tämän voi tehdä koulutuksen tekijä, verkoston vetäjä tai pääkäyttäjä. Pyydä heitä.',
    'not-from-this-state': 'Tätä ei voi tehdä koulutuksen nykyisessä tilassa. Katso tila ensin.',
    'other-item': 'Tunnusta ja kieltä ei voi vaihtaa. Tee siitä uusi koulutus.',
    'no-successor': 'Valitse tilalle jokin toinen koulutus, joka on julkaistu.',
  },
  session: {
    'not-holder': 'Tämän voi tehdä koulutuksen pitäjä, verkoston vetäjä tai pääkäyttäjä.',
    cancelled: 'Koulutus on peruttu.',
    begun: 'Koulutus on jo alkanut.',
    'not-begun': 'Läsnäolijat merkitään vasta, kun koulutus on alkanut.',
    'waiting-list-full': 'Jonokin on täynnä. Kysy pitäjältä uutta kertaa.',
    'signed-up-for-this-time':
      'Tähän aikaan ja paikkaan on jo ilmoittauduttu. Peru tämä ja tee uusi kerta.',
    'ends-before-it-begins': 'Lopun pitää olla alun jälkeen.',
    'begins-in-the-past': 'Valitse aika, joka on tulossa.',
    seats: 'Anna paikkojen määrä väliltä 1–500.',
  },
  wish: {
    answered: 'Toiveeseen on jo vastattu.',
    own: 'Tämä on oma toiveesi.',
    'not-writer': 'Toiveisiin vastaavat sosiaaliohjaajat, verkoston vetäjä ja pääkäyttäjä.',
    'not-published': 'Julkaise koulutus ensin.',
  },
  unknownProfession: 'Ammatti ei tiedossa',
  csv: [
    'Nimi',
    'Ammatti',
    'Koulutus',
    'Otsikko',
    'Kieli',
    'Päivä',
    'Tapa',
    'Oikein',
    'Kysymyksiä',
    'Uusittava viimeistään',
  ],
  ways: { questions: 'Kysymykset', 'on-site': 'Paikan päällä' },
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
};

const sv: LibraryWords = {
  unanswered: 'Svara också på den här frågan.',
  notYet: 'Det här kommer senare. Gör först de tidigare stegen.',
  unsafe: 'Den här adressen visas inte. Skriv ut den helt, med https:// i början.',
  taken: 'Utbildningen finns redan på det här språket. Redigera den.',
  reserved: 'Det här ordet är reserverat för Koppi. Välj ett annat namn.',
  identityCode:
    'Det ser ut att finnas en personbeteckning i texten. Ta bort den och spara på nytt.',
  doubleBooked: 'Du är anmäld till en annan utbildning vid samma tid. Avanmäl dig först.',
  unknownPerson: 'Personen finns inte i listan. Välj en person i listan.',
  tooLong: (limit) => `Förkorta: högst ${limit} tecken.`,
  tooMany: (limit) => `Det får finnas högst ${limit}.`,
  tooFew: (limit) => `Det ska finnas minst ${limit}.`,
  outOfRange: (least, most) => `Ange ett heltal mellan ${least} och ${most}.`,
  tooLongToRead: (minutes) =>
    `Att läsa och svara tar ungefär ${minutes} minuter. Förkorta eller dela i två delar: högst 5 minuter.`,
  takesLonger: (minutes) => `Att läsa och svara tar ungefär ${minutes} minuter. Ändra tiden.`,
  unsafeAddress: (line) =>
    `På rad ${line} finns en länk eller bild som inte visas. Skriv ut adressen helt, med https:// i början.`,
  notOneOf: (values) => `Välj något av dessa: ${values}.`,
  unknown: (id) => `Det här finns inte i inställningarna: ${id}. Välj något annat.`,
  unknownKey: (key) => `Uppgiften är okänd: ${key}. Ta bort den.`,
  fileName: (name) => `Filen borde heta ${name}.`,
  missingPicture: (name) => `Bilden ${name} saknas.`,
  missingItem: (id) => `Utbildningen ${id} finns inte.`,
  archive: 'Zip-paketet kan inte öppnas eller är för stort. Välj de uppackade filerna.',
  says: {
    needed: 'Det här saknas.',
    missing: 'Det här saknas.',
    'not-a-link': 'Skriv ut adressen helt, med https:// i början.',
    'not-a-picture': 'Bildens adress ska börja med https://.',
    'picture-gone':
      'Den här bilden finns inte sparad. Ta bort den ur listan och lägg till den igen.',
    'no-alternative': 'Berätta i ord vad bilden visar. Skärmläsaren läser det.',
    twice: 'Samma sak finns två gånger. Ta bort den ena.',
    'no-right-choice': 'Märk ut det rätta svaret.',
    'review-is-past': 'Ange ett granskningsdatum som ligger framåt.',
    'not-a-date': 'Ange dagen i formen 2027-05-31.',
    'not-a-code': 'Använd bara små bokstäver a–z och bindestreck.',
    'not-a-step': 'Ett steg är antingen en utbildning eller en uppgift.',
    'wrong-type': 'Uppgiften har fel form.',
    'not-utf-8': 'Spara filen som UTF-8.',
    'no-front-matter': 'Uppgifterna mellan raderna --- saknas i början av filen.',
    'not-closed': 'Raden --- saknas efter uppgifterna.',
    anchor: 'Hänvisningar (& och *) går inte. Skriv ut värdet.',
    tag: 'Typmärken (!) går inte. Ta bort dem.',
    yaml: 'Uppgifterna kan inte läsas. Kontrollera indrag och citattecken.',
  },
  picture: {
    'wrong-kind': 'Det här är ingen bild som kan visas. Välj en PNG-, JPEG- eller WebP-bild.',
    'too-many-bytes': 'Bilden är för stor. Förminska den: högst 180 kilobyte.',
    'too-many-pixels': 'Bilden är för stor. Förminska den: högst 1600 bildpunkter per sida.',
    broken: 'Bildfilen är trasig. Spara bilden på nytt och välj den.',
    'carries-more':
      'Filen innehåller mer än en bild, till exempel var den togs. Spara bilden utan tilläggsuppgifter och välj den.',
  },
  item: {
    'not-writer': 'Utbildningar görs av socialhandledare, nätverksledaren och huvudanvändaren.',
    'not-publisher':
      'Det här kan utbildningens författare, nätverksledaren eller huvudanvändaren göra. Be dem.',
    'not-from-this-state': 'Det här går inte i utbildningens nuvarande läge. Se läget först.',
    'other-item': 'Namn och språk kan inte bytas. Gör en ny utbildning av det.',
    'no-successor': 'Välj en annan utbildning som är publicerad i stället.',
  },
  session: {
    'not-holder': 'Det här kan den som håller utbildningen, nätverksledaren eller huvudanvändaren.',
    cancelled: 'Utbildningen är inställd.',
    begun: 'Utbildningen har redan börjat.',
    'not-begun': 'Närvarande antecknas först när utbildningen har börjat.',
    'waiting-list-full': 'Också kön är full. Fråga efter ett nytt tillfälle.',
    'signed-up-for-this-time':
      'Någon är redan anmäld till den här tiden och platsen. Ställ in och gör ett nytt tillfälle.',
    'ends-before-it-begins': 'Slutet ska vara efter början.',
    'begins-in-the-past': 'Välj en tid som ligger framåt.',
    seats: 'Ange antalet platser mellan 1 och 500.',
  },
  wish: {
    answered: 'Önskemålet har redan fått ett svar.',
    own: 'Det här är ditt eget önskemål.',
    'not-writer': 'Önskemål besvaras av socialhandledare, nätverksledaren och huvudanvändaren.',
    'not-published': 'Publicera utbildningen först.',
  },
  unknownProfession: 'Yrket är inte känt',
  csv: [
    'Namn',
    'Yrke',
    'Utbildning',
    'Rubrik',
    'Språk',
    'Dag',
    'Sätt',
    'Rätt',
    'Frågor',
    'Förnyas senast',
  ],
  ways: { questions: 'Frågor', 'on-site': 'På plats' },
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
};

const en: LibraryWords = {
  unanswered: 'Answer this question too.',
  notYet: 'The turn of this comes later. Take the earlier steps of the path first.',
  unsafe: 'This address is not shown. Write it out, with https:// before it.',
  taken: 'This training is there in this language already. Edit that one.',
  reserved: 'This word is Koppi’s own. Choose another name.',
  identityCode: 'The text seems to hold a personal identity code. Take it out and save again.',
  doubleBooked: 'You have signed up for another training at that time. Sign off from it first.',
  unknownPerson: 'This person is not on the list. Choose somebody who is.',
  tooLong: (limit) => `Make it shorter: at most ${limit} characters.`,
  tooMany: (limit) => `There may be at most ${limit}.`,
  tooFew: (limit) => `There must be at least ${limit}.`,
  outOfRange: (least, most) => `Give a whole number from ${least} to ${most}.`,
  tooLongToRead: (minutes) =>
    `Reading and answering takes about ${minutes} minutes. Shorten it or make two of it: 5 minutes at most.`,
  takesLonger: (minutes) =>
    `Reading and answering takes about ${minutes} minutes. Change the time.`,
  unsafeAddress: (line) =>
    `On line ${line} there is a link or picture that is not shown. Write its address out, with https:// before it.`,
  notOneOf: (values) => `Choose one of these: ${values}.`,
  unknown: (id) => `This is not in the settings: ${id}. Choose another one.`,
  unknownKey: (key) => `This is not known: ${key}. Take it out.`,
  fileName: (name) => `The file should be called ${name}.`,
  missingPicture: (name) => `The picture ${name} is missing.`,
  missingItem: (id) => `There is no training ${id}.`,
  archive: 'The zip archive cannot be opened or is too large. Choose the unpacked files.',
  says: {
    needed: 'This is missing.',
    missing: 'This is missing.',
    'not-a-link': 'Write the address out, with https:// before it.',
    'not-a-picture': 'The address of a picture must begin with https://.',
    'picture-gone': 'This picture is not stored. Take it off the list and add it again.',
    'no-alternative': 'Say in words what the picture shows. Screen readers read it out.',
    twice: 'The same is there twice. Take one away.',
    'no-right-choice': 'Mark the right answer.',
    'review-is-past': 'Give a review date that is still to come.',
    'not-a-date': 'Give the day as 2027-05-31.',
    'not-a-code': 'Use small letters a–z and hyphens only.',
    'not-a-step': 'A step is either a training or a task.',
    'wrong-type': 'This has the wrong form.',
    'not-utf-8': 'Save the file as UTF-8.',
    'no-front-matter': 'The file does not begin with its details between lines of ---.',
    'not-closed': 'The line --- after the details is missing.',
    anchor: 'References (& and *) cannot be used. Write the value out.',
    tag: 'Type marks (!) cannot be used. Take them out.',
    yaml: 'The details cannot be read. Look at indents and quotation marks.',
  },
  picture: {
    'wrong-kind': 'This is not a picture that can be shown. Choose a PNG, JPEG or WebP picture.',
    'too-many-bytes': 'The picture is too large. Make it smaller: 180 kilobytes at most.',
    'too-many-pixels': 'The picture is too large. Make it smaller: 1600 pixels a side at most.',
    broken: 'The picture file is broken. Save the picture again and choose it.',
    'carries-more':
      'The file holds more than a picture, for example where it was taken. Save the picture without such details and choose it.',
  },
  item: {
    'not-writer': 'Trainings are made by advisers, coordinators and administrators.',
    'not-publisher': 'Its author, a coordinator or an administrator may do this. Ask one of them.',
    'not-from-this-state': 'This cannot be done as the training stands now. Look where it stands.',
    'other-item': 'Name and language cannot be changed. Make a new training of it.',
    'no-successor': 'Choose another training, one that is published, to take its place.',
  },
  session: {
    'not-holder': 'Who holds the training, a coordinator or an administrator may do this.',
    cancelled: 'The training is cancelled.',
    begun: 'The training has begun.',
    'not-begun': 'Who was there is noted once the training has begun.',
    'waiting-list-full': 'Even the waiting list is full. Ask for another time.',
    'signed-up-for-this-time':
      'People have signed up for this time and place. Cancel it and make a new one.',
    'ends-before-it-begins': 'The end must come after the beginning.',
    'begins-in-the-past': 'Choose a time that is still to come.',
    seats: 'Give a number of seats from 1 to 500.',
  },
  wish: {
    answered: 'The wish has been answered.',
    own: 'This is your own wish.',
    'not-writer': 'Wishes are answered by advisers, coordinators and administrators.',
    'not-published': 'Publish the training first.',
  },
  unknownProfession: 'Profession not known',
  csv: [
    'Name',
    'Profession',
    'Training',
    'Title',
    'Language',
    'Day',
    'Way',
    'Right',
    'Questions',
    'Renew by',
  ],
  ways: { questions: 'Questions', 'on-site': 'On site' },
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
};

const words = { fi, sv, en } as const;

export const libraryWordsOf = (language: Language): LibraryWords => words[language];
