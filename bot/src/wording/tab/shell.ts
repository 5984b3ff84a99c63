import type { Language } from '../../domain/language.ts';

/** The frame round every page of the tab: navigation, loading, what went wrong. */
const fi = {
  pages: {
    today: 'Tänään',
    requests: 'Konsultaatiot',
    library: 'Minikoulutukset',
    directory: 'Yhteystiedot',
    presence: 'Paikalla',
    network: 'Verkosto',
    statistics: 'Tilastot',
    settings: 'Asetukset',
  },
  menu: 'Valikko',
  skip: 'Siirry sisältöön',
  loading: 'Haetaan…',
  slow: 'Koppi avautuu tavallista hitaammin.',
  retry: 'Yritä uudelleen',
  reload: 'Lataa sivu uudelleen',
  close: 'Sulje',
  cancel: 'Peruuta',
  save: 'Tallenna',
  back: 'Takaisin',
  more: 'Näytä lisää',
  saved: 'Tallennettu.',
  language: 'Kieli',
  about: 'Ohje ja saavutettavuus',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  asTeams: 'Sama kuin Teamsissa',
  offline:
    'Ei verkkoyhteyttä. Kirjoittamasi on tallessa tässä ikkunassa, lähetä se kun yhteys palaa.',
  noAnswer:
    'Koppi ei vastaa. Kirjoittamasi on tallessa tässä ikkunassa, yritä hetken kuluttua uudelleen.',
  signedOut:
    'Kirjautuminen on vanhentunut. Kirjoittamasi on tallessa, kirjaudu ja yritä uudelleen.',
  partMissing:
    'Tämä osa ei tullut verkosta. Kirjoittamasi on tallessa: lähetä tai kopioi se ensin ja lataa sitten sivu uudelleen.',
  failed:
    'Jokin meni vikaan. Kirjoittamasi on tallessa tässä ikkunassa, yritä hetken kuluttua uudelleen. Jos vika toistuu, kerro siitä pääkäyttäjälle.',
  broken:
    'Jokin meni vikaan. Mitään ei hävinnyt: lataa sivu uudelleen. Jos vika toistuu, kerro siitä pääkäyttäjälle.',
  tooLarge: 'Sisältö on liian suuri. Lyhennä sitä ja yritä uudelleen.',
  codeInSearch:
    'Hakua ei tehty, koska siinä on jotain, mikä näyttää henkilötunnukselta. Etsi ilman sitä.',
  tooMany: 'Liian monta yritystä peräkkäin. Odota hetki ja yritä uudelleen.',
  notConnected: 'Koppi ei saanut yhteyttä Teamsiin. Sulje välilehti ja avaa se uudelleen.',
  notSignedIn:
    'Kirjautuminen ei onnistunut. Yritä uudelleen. Jos se ei auta, pyydä pääkäyttäjää tarkistamaan, että Koppi on hyväksytty käyttöön.',
  outside: {
    title: 'Koppi avautuu Teamsissa',
    text: 'Kopin välilehti toimii Microsoft Teamsissa, jossa se tunnistaa sinut.',
    open: 'Avaa Teamsissa',
    how: 'Avaa Teams ja valitse Koppi sovelluksista.',
  },
  chooser: {
    title: 'Kuka olet?',
    text: 'Paikallinen kokeiluympäristö: valitse, kenen silmin katsot.',
    change: 'Vaihda henkilöä',
  },
  nothingHere: 'Sivua ei löydy.',
};

const sv: typeof fi = {
  pages: {
    today: 'I dag',
    requests: 'Konsultationer',
    library: 'Miniutbildningar',
    directory: 'Kontakter',
    presence: 'På plats',
    network: 'Nätverk',
    statistics: 'Statistik',
    settings: 'Inställningar',
  },
  menu: 'Meny',
  skip: 'Gå till innehållet',
  loading: 'Hämtar…',
  slow: 'Det tar längre än vanligt att öppna Koppi.',
  retry: 'Försök igen',
  reload: 'Ladda sidan på nytt',
  close: 'Stäng',
  cancel: 'Avbryt',
  save: 'Spara',
  back: 'Tillbaka',
  more: 'Visa fler',
  saved: 'Sparat.',
  language: 'Språk',
  about: 'Hjälp och tillgänglighet',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  asTeams: 'Samma som i Teams',
  offline:
    'Ingen nätförbindelse. Det du skrivit finns kvar i det här fönstret, skicka det när förbindelsen är tillbaka.',
  noAnswer:
    'Koppi svarar inte. Det du skrivit finns kvar i det här fönstret, försök igen om en stund.',
  signedOut: 'Inloggningen har gått ut. Det du skrivit finns kvar, logga in och försök igen.',
  partMissing:
    'Den här delen kom inte från nätet. Det du skrivit finns kvar: skicka eller kopiera det först och ladda sedan sidan på nytt.',
  failed:
    'Något gick fel. Det du skrivit finns kvar i det här fönstret, försök igen om en stund. Om felet upprepas, berätta det för huvudanvändaren.',
  broken:
    'Något gick fel. Inget gick förlorat: ladda sidan på nytt. Om felet upprepas, berätta det för huvudanvändaren.',
  tooLarge: 'Innehållet är för stort. Förkorta det och försök igen.',
  codeInSearch:
    'Sökningen gjordes inte, eftersom något i den ser ut som en personbeteckning. Sök utan det.',
  tooMany: 'För många försök i rad. Vänta en stund och försök igen.',
  notConnected: 'Koppi fick ingen kontakt med Teams. Stäng fliken och öppna den på nytt.',
  notSignedIn:
    'Inloggningen lyckades inte. Försök igen. Om det inte hjälper, be huvudanvändaren kontrollera att Koppi är godkänt.',
  outside: {
    title: 'Koppi öppnas i Teams',
    text: 'Koppis flik fungerar i Microsoft Teams, där den känner igen dig.',
    open: 'Öppna i Teams',
    how: 'Öppna Teams och välj Koppi bland apparna.',
  },
  chooser: {
    title: 'Vem är du?',
    text: 'Lokal provmiljö: välj med vems ögon du tittar.',
    change: 'Byt person',
  },
  nothingHere: 'Sidan finns inte.',
};

const en: typeof fi = {
  pages: {
    today: 'Today',
    requests: 'Consultations',
    library: 'Mini-trainings',
    directory: 'Contacts',
    presence: 'On site',
    network: 'Network',
    statistics: 'Statistics',
    settings: 'Settings',
  },
  menu: 'Menu',
  skip: 'Skip to content',
  loading: 'Loading…',
  slow: 'Koppi is taking longer than usual to open.',
  retry: 'Try again',
  reload: 'Reload the page',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  more: 'Show more',
  saved: 'Saved.',
  language: 'Language',
  about: 'Help and accessibility',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  asTeams: 'Same as in Teams',
  offline:
    'No network. What you typed is kept in this window; send it when the connection is back.',
  noAnswer: 'Koppi does not answer. What you typed is kept in this window; try again in a moment.',
  signedOut: 'Your sign-in has expired. What you typed is kept; sign in and try again.',
  partMissing:
    'This part did not come over the network. What you typed is kept: send or copy it first, then reload the page.',
  failed:
    'Something went wrong. What you typed is kept in this window; try again in a moment. If it happens again, tell the administrator.',
  broken:
    'Something went wrong. Nothing is lost: reload the page. If it happens again, tell the administrator.',
  tooLarge: 'This is too large. Shorten it and try again.',
  codeInSearch:
    'Nothing was looked for, because something in the words looks like an identity code. Search without it.',
  tooMany: 'Too many attempts in a row. Wait a moment and try again.',
  notConnected: 'Koppi could not connect to Teams. Close the tab and open it again.',
  notSignedIn:
    'Signing in did not succeed. Try again. If that does not help, ask the administrator to check that Koppi is approved.',
  outside: {
    title: 'Koppi opens in Teams',
    text: 'Koppi’s tab works in Microsoft Teams, where it knows who you are.',
    open: 'Open in Teams',
    how: 'Open Teams and choose Koppi among the apps.',
  },
  chooser: {
    title: 'Who are you?',
    text: 'Local trial environment: choose through whose eyes you look.',
    change: 'Change person',
  },
  nothingHere: 'There is no such page.',
};

const words = { fi, sv, en } as const;

export type ShellWords = typeof fi;
export const shellWords = (language: Language): ShellWords => words[language];
