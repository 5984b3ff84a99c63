import type { Language } from '../domain/language.ts';

/** What is wrong in an entry that somebody writes, and why something was not done with it. */
const fi = {
  missing: 'Tämä on tyhjä. Täytä kohta ainakin yhdellä kielellä.',
  tooLong: 'Teksti on liian pitkä. Lyhennä sitä.',
  wrong: 'Tieto on väärää muotoa. Korjaa kohta.',
  wrongNumber: 'Tämä ei ole puhelinnumero. Kirjoita se esimerkiksi näin: 013 000 1234.',
  wrongEmail: 'Tämä ei ole sähköpostiosoite. Kirjoita se esimerkiksi näin: nimi@alue.fi.',
  wrongAddress: 'Tämä ei ole verkko-osoite. Kirjoita se esimerkiksi näin: www.alue.fi.',
  wrongAges: 'Vanhin ikä on pienempi kuin nuorin ikä. Korjaa toinen.',
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
  wrongNumber: 'Det här är inget telefonnummer. Skriv det till exempel så här: 013 000 1234.',
  wrongEmail: 'Det här är ingen e-postadress. Skriv den till exempel så här: namn@omrade.fi.',
  wrongAddress: 'Det här är ingen webbadress. Skriv den till exempel så här: www.omrade.fi.',
  wrongAges: 'Högsta åldern är lägre än lägsta åldern. Rätta den ena.',
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
  wrongNumber: 'This is not a telephone number. Write it for example like this: 013 000 1234.',
  wrongEmail: 'This is not an e-mail address. Write it for example like this: name@area.fi.',
  wrongAddress: 'This is not a web address. Write it for example like this: www.area.fi.',
  wrongAges: 'The highest age is below the lowest. Correct one of them.',
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

export const directoryWordsOf = (language: Language): typeof fi => words[language];
