import type { Language } from '../domain/language.ts';

/** What the tab's API says when something was not done: what happened and what to do. */
const fi = {
  badInput: 'Jokin tieto on väärin. Korjaa merkityt kohdat ja tallenna uudelleen.',
  forbidden: 'Oikeutesi eivät riitä tähän. Jos niiden pitäisi, pyydä pääkäyttäjää lisäämään ne.',
  notFound: 'Tätä ei löydy, tai se ei kuulu sinulle. Palaa luetteloon.',
  stale:
    'Joku muu ehti muuttaa tätä sillä välin. Katso, mitä muuttui, ja tallenna sitten uudelleen.',
  ifMatchNeeded: 'Muutosta ei tehty: pyynnöstä puuttuu tieto siitä, mitä versiota muutettiin.',
  held: 'Tallennusta ei tehty, sillä jokin estää sen. Katso syy ja toimi sen mukaan.',
  askFirst: 'Varmista ensin, että tarkoitat tätä.',
  tooLarge: 'Liian suuri kerralla tuotavaksi. Jaa aineisto osiin ja tuo ne omina luetteloinaan.',
  unavailable: 'Ei tallennettu: tallennus ei nyt vastaa. Yritä hetken kuluttua uudelleen.',
  notRead: 'Tietoja ei saatu: tallennus ei nyt vastaa. Yritä hetken kuluttua uudelleen.',
  tooManyOpen: 'Koppi on auki jo liian monessa ikkunassa. Sulje niistä jokin.',
  tooMany: 'Laskenta on jo käynnissä. Odota, että se valmistuu, ja yritä sitten uudelleen.',
  busy: 'Mitään ei tehty: Kopilla on sinulta jo monta asiaa kesken. Odota hetki ja yritä uudelleen.',
  unreadable: 'Mitään ei tehty: pyyntöä ei voitu lukea. Päivitä sivu ja yritä uudelleen.',
  wrongMethod:
    'Mitään ei tehty: tässä kohdassa ei voi tehdä tätä. Päivitä sivu ja yritä uudelleen.',
  tooLong: 'Mitään ei tallennettu: liian paljon kerralla. Lyhennä tekstiä tai lähetä se osissa.',
  notJson: 'Mitään ei tehty: pyynnön on oltava pakkaamatonta JSONia.',
  unnoticed: 'Ei vielä lähetetty. Lue ensin huomautus, ja lähetä sitten.',
};

const sv: typeof fi = {
  badInput: 'Någon uppgift är fel. Rätta de markerade ställena och spara på nytt.',
  forbidden:
    'Dina rättigheter räcker inte till för det här. Om de borde göra det, be huvudanvändaren lägga till dem.',
  notFound: 'Det här finns inte, eller så hör det inte till dig. Gå tillbaka till listan.',
  stale: 'Någon annan hann ändra det här under tiden. Se vad som ändrades och spara sedan på nytt.',
  ifMatchNeeded: 'Ändringen gjordes inte: det framgår inte vilken version som skulle ändras.',
  held: 'Inget sparades, för något står i vägen. Se orsaken och gör som det står.',
  askFirst: 'Bekräfta först att du menar det här.',
  tooLarge:
    'För stort att hämta på en gång. Dela upp materialet och hämta delarna som egna listor.',
  unavailable: 'Inte sparat: lagringen svarar inte nu. Försök igen om en stund.',
  notRead: 'Uppgifterna kom inte: lagringen svarar inte nu. Försök igen om en stund.',
  tooManyOpen: 'Koppi är redan öppet i för många fönster. Stäng något av dem.',
  tooMany: 'En beräkning pågår redan. Vänta tills den är klar och försök sedan igen.',
  busy: 'Inget gjordes: Koppi har redan många ärenden från dig på gång. Vänta en stund och försök på nytt.',
  unreadable: 'Inget gjordes: det gick inte att läsa begäran. Uppdatera sidan och försök på nytt.',
  wrongMethod:
    'Inget gjordes: det går inte att göra det här på den här platsen. Uppdatera sidan och försök på nytt.',
  tooLong: 'Inget sparades: för mycket på en gång. Förkorta texten eller skicka den i delar.',
  notJson: 'Inget gjordes: begäran måste vara okomprimerad JSON.',
  unnoticed: 'Inte skickat än. Läs först anmärkningen och skicka sedan.',
};

const en: typeof fi = {
  badInput: 'Something is not right. Correct the marked fields and save again.',
  forbidden: 'Your rights do not cover this. If they should, ask the administrator to add them.',
  notFound: 'This was not found, or it is not yours. Go back to the list.',
  stale: 'Somebody else changed this meanwhile. See what changed, then save again.',
  ifMatchNeeded: 'Nothing was changed: the call does not say which version it was made from.',
  held: 'Nothing was saved, since something stands in the way. See why, and do as it says.',
  askFirst: 'Make sure first that you mean this.',
  tooLarge: 'Too large to import at once. Split it, and import the parts as lists of their own.',
  unavailable: 'Not saved: the storage does not answer now. Try again in a moment.',
  notRead: 'Nothing came: the storage does not answer now. Try again in a moment.',
  tooManyOpen: 'Koppi is open in too many windows already. Close one of them.',
  tooMany: 'A calculation is under way already. Wait until it is done, then try again.',
  busy: 'Nothing was done: Koppi already has much of yours under way. Wait a moment, then try again.',
  unreadable: 'Nothing was done: the call could not be read. Reload the page and try again.',
  wrongMethod: 'Nothing was done: this cannot be done here. Reload the page and try again.',
  tooLong: 'Nothing was saved: too much at once. Shorten the text, or send it in parts.',
  notJson: 'Nothing was done: the call must be JSON that is not compressed.',
  unnoticed: 'Not sent yet. Read the notice first, then send.',
};

const words = { fi, sv, en } as const;

export const problemWordsOf = (language: Language): typeof fi => words[language];
