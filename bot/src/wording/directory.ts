import type { Language } from '../domain/language.ts';

type Sentences = Readonly<Record<string, string>>;

/** What is wrong in an entry that somebody writes, and why something was not done with it. */
const fi = {
  missing: 'Tämä on tyhjä. Täytä kohta ainakin yhdellä kielellä.',
  tooLong: 'Teksti on liian pitkä. Lyhennä sitä.',
  wrong: 'Tieto on väärää muotoa. Korjaa kohta.',
  /** By the field's own name, where it has a sentence of its own. */
  wrongIn: {
    number: 'Tämä ei ole puhelinnumero. Kirjoita se esimerkiksi näin: 013 000 1234.',
    email: 'Tämä ei ole sähköpostiosoite. Kirjoita se esimerkiksi näin: nimi@alue.fi.',
    url: 'Tämä ei ole verkko-osoite. Kirjoita se esimerkiksi näin: www.alue.fi.',
    website: 'Tämä ei ole verkko-osoite. Kirjoita se esimerkiksi näin: www.alue.fi.',
    maximumAge: 'Vanhin ikä on pienempi kuin nuorin ikä. Korjaa toinen.',
    closesAt: 'Avaamis- ja sulkemisaika ovat samat. Korjaa toinen.',
    validTo: 'Viimeinen päivä on ennen ensimmäistä. Korjaa toinen.',
    to: 'Viimeinen päivä on ennen ensimmäistä. Korjaa toinen.',
    postalCode: 'Postinumerossa on viisi numeroa. Korjaa se.',
  } as Sentences,
  missingIn: {
    number: 'Numero puuttuu. Kirjoita se tai poista kohta.',
    days: 'Päivä puuttuu. Valitse ainakin yksi.',
    opensAt: 'Kellonaika puuttuu. Kirjoita, milloin avataan.',
    closesAt: 'Kellonaika puuttuu. Kirjoita, milloin suljetaan.',
    validFrom: 'Päivä puuttuu. Kirjoita, mistä päivästä viikot lasketaan.',
    from: 'Päivä puuttuu. Kirjoita, mikä päivä on kyseessä.',
    address1: 'Katuosoite puuttuu. Kirjoita se.',
    postalCode: 'Postinumero puuttuu. Kirjoita se.',
    city: 'Paikkakunta puuttuu. Kirjoita se.',
    location: 'Paikka puuttuu. Valitse paikka luettelosta tai lisää uusi.',
  } as Sentences,
  twice: 'Tämä paikka on lomakkeella jo. Poista toinen.',
  inUse: (services: number) =>
    services === 1
      ? 'Tätä ei voi vielä poistaa, koska yksi palvelu käyttää sitä. Poista palvelu tai vaihda sen tiedot ensin.'
      : `Tätä ei voi vielä poistaa, koska ${services} palvelua käyttää sitä. Poista palvelut tai vaihda niiden tiedot ensin.`,
  unknown: 'Tätä ei ole enää valittavana. Valitse toinen.',
  reportMissing: 'Teksti puuttuu. Kirjoita, mistä on kyse.',
  reportTooLong: 'Tässä voi olla enintään 1000 merkkiä. Lyhennä tekstiä.',
  answered: (who: string) =>
    `${who} ehti jo vastata tähän. Avaa yhteystieto uudelleen ja lue vastaus.`,
  somebody: 'Joku muu',
  noStation:
    'Koppi ei tiedä, millä asemalla olet. Valitse asemasi ensin omista asetuksista, niin voit kiinnittää sille.',
};

const sv: typeof fi = {
  missing: 'Det här är tomt. Fyll i det på minst ett språk.',
  tooLong: 'Texten är för lång. Korta den.',
  wrong: 'Uppgiften har fel form. Rätta den.',
  wrongIn: {
    number: 'Det här är inget telefonnummer. Skriv det till exempel så här: 013 000 1234.',
    email: 'Det här är ingen e-postadress. Skriv den till exempel så här: namn@omrade.fi.',
    url: 'Det här är ingen webbadress. Skriv den till exempel så här: www.omrade.fi.',
    website: 'Det här är ingen webbadress. Skriv den till exempel så här: www.omrade.fi.',
    maximumAge: 'Högsta åldern är lägre än lägsta åldern. Rätta den ena.',
    closesAt: 'Öppnings- och stängningstiden är samma. Rätta den ena.',
    validTo: 'Den sista dagen är före den första. Rätta den ena.',
    to: 'Den sista dagen är före den första. Rätta den ena.',
    postalCode: 'Ett postnummer har fem siffror. Rätta det.',
  },
  missingIn: {
    number: 'Numret saknas. Skriv det eller ta bort punkten.',
    days: 'Dagen saknas. Välj minst en.',
    opensAt: 'Klockslaget saknas. Skriv när det öppnas.',
    closesAt: 'Klockslaget saknas. Skriv när det stängs.',
    validFrom: 'Dagen saknas. Skriv från vilken dag veckorna räknas.',
    from: 'Dagen saknas. Skriv vilken dag det gäller.',
    address1: 'Gatuadressen saknas. Skriv den.',
    postalCode: 'Postnumret saknas. Skriv det.',
    city: 'Orten saknas. Skriv den.',
    location: 'Platsen saknas. Välj en plats i listan eller lägg till en ny.',
  },
  twice: 'Den här platsen finns redan i formuläret. Ta bort den ena.',
  inUse: (services) =>
    services === 1
      ? 'Det här kan inte tas bort ännu, eftersom en tjänst använder det. Ta först bort tjänsten eller ändra dess uppgifter.'
      : `Det här kan inte tas bort ännu, eftersom ${services} tjänster använder det. Ta först bort tjänsterna eller ändra deras uppgifter.`,
  unknown: 'Det här går inte längre att välja. Välj något annat.',
  reportMissing: 'Texten saknas. Skriv vad det gäller.',
  reportTooLong: 'Här ryms högst 1000 tecken. Korta texten.',
  answered: (who) => `${who} hann redan svara på det här. Öppna kontakten på nytt och läs svaret.`,
  somebody: 'Någon annan',
  noStation:
    'Koppi vet inte vilken station du är på. Välj först din station i dina egna inställningar, så kan du fästa där.',
};

const en: typeof fi = {
  missing: 'This is empty. Fill it in at least in one language.',
  tooLong: 'The text is too long. Shorten it.',
  wrong: 'This is not of the right form. Correct it.',
  wrongIn: {
    number: 'This is not a telephone number. Write it for example like this: 013 000 1234.',
    email: 'This is not an e-mail address. Write it for example like this: name@area.fi.',
    url: 'This is not a web address. Write it for example like this: www.area.fi.',
    website: 'This is not a web address. Write it for example like this: www.area.fi.',
    maximumAge: 'The highest age is below the lowest. Correct one of them.',
    closesAt: 'It opens and closes at the same time. Correct one of them.',
    validTo: 'The last day is before the first. Correct one of them.',
    to: 'The last day is before the first. Correct one of them.',
    postalCode: 'A postal code has five digits. Correct it.',
  },
  missingIn: {
    number: 'The number is missing. Write it or remove this part.',
    days: 'The day is missing. Choose at least one.',
    opensAt: 'The time is missing. Write when it opens.',
    closesAt: 'The time is missing. Write when it closes.',
    validFrom: 'The day is missing. Write from which day the weeks are counted.',
    from: 'The day is missing. Write which day this is about.',
    address1: 'The street address is missing. Write it.',
    postalCode: 'The postal code is missing. Write it.',
    city: 'The town is missing. Write it.',
    location: 'The place is missing. Choose one from the list or add a new one.',
  },
  twice: 'This place is on the form already. Remove one of them.',
  inUse: (services) =>
    services === 1
      ? 'This cannot be removed yet, since a service uses it. Remove the service or change its details first.'
      : `This cannot be removed yet, since ${services} services use it. Remove the services or change their details first.`,
  unknown: 'This can no longer be chosen. Choose another.',
  reportMissing: 'The text is missing. Write what it is about.',
  reportTooLong: 'At most 1000 characters fit here. Shorten the text.',
  answered: (who) =>
    `${who} has already answered this. Open the contact again and read the answer.`,
  somebody: 'Somebody else',
  noStation:
    'Koppi does not know which station you are at. Choose your station in your own settings first, then you can pin there.',
};

const words = { fi, sv, en } as const;

export type DirectoryMistakeWords = typeof fi;

export const directoryWordsOf = (language: Language): DirectoryMistakeWords => words[language];
