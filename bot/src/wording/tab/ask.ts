import type { Language } from '../../domain/language.ts';

/** The dialog Kysy: from one sentence to a request that was sent. What cards say too is in terms. */
const fi = {
  title: 'Kysy',
  sentence: {
    label: 'Kirjoita yhdellä lauseella',
    example: 'Esimerkiksi: asiakas tarvitsee apua Kela-hakemukseen, tänään',
    privacy: 'Ei asiakkaan nimeä eikä tunnuksia. Näet pyynnön ennen kuin se lähtee.',
    onwards: 'Jatka',
    bare: 'Täytä lomake itse',
  },
  missingStation: 'Valitse terveysasema.',
  nothingAsked: 'Kirjoita kysymys tai valitse aihe.',
  permissionNeeded: 'Merkitse asiakkaan lupa saaduksi tai pyydä vain neuvoa.',
  noTopic: 'En osaa sanoa',
  noCallback: 'Ei tarvitse soittaa',
  counter: (used: number, most: number) => `${used}/${most} merkkiä`,
  tooLong: (over: number) => `Teksti on ${over} merkkiä liian pitkä. Lyhennä sitä.`,
  more: 'Lisävalinnat',
  startOver: 'Aloita alusta',
  sent: {
    title: 'Pyyntö on lähtenyt',
    earlier:
      'Pyyntö oli jo lähtenyt, joten viimeksi muuttamasi tiedot eivät ole siinä. Avaa pyyntö ja valitse Muuta.',
    numbers: 'Jos asia ei voi odottaa, soita',
    open: 'Avaa pyyntö',
    another: 'Kysy muuta',
  },
};

const sv: typeof fi = {
  title: 'Fråga',
  sentence: {
    label: 'Skriv med en mening',
    example: 'Till exempel: klienten behöver hjälp med en ansökan till FPA, i dag',
    privacy: 'Inga namn eller personuppgifter. Du ser förfrågan innan den skickas.',
    onwards: 'Fortsätt',
    bare: 'Fyll i formuläret själv',
  },
  missingStation: 'Välj hälsostation.',
  nothingAsked: 'Skriv en fråga eller välj ett ämne.',
  permissionNeeded: 'Markera klientens tillåtelse eller be bara om råd.',
  noTopic: 'Vet inte',
  noCallback: 'Behöver inte ringa',
  counter: (used, most) => `${used}/${most} tecken`,
  tooLong: (over) => `Texten är ${over} tecken för lång. Förkorta den.`,
  more: 'Fler val',
  startOver: 'Börja om',
  sent: {
    title: 'Förfrågan är skickad',
    earlier:
      'Förfrågan hade redan gått iväg, så det du ändrade sist är inte med. Öppna förfrågan och välj Ändra.',
    numbers: 'Om ärendet inte kan vänta, ring',
    open: 'Öppna förfrågan',
    another: 'Fråga något annat',
  },
};

const en: typeof fi = {
  title: 'Ask',
  sentence: {
    label: 'Write it in one sentence',
    example: 'For example: the client needs help with a benefit application, today',
    privacy: 'No client names or identity codes. You see the request before it goes.',
    onwards: 'Continue',
    bare: 'Fill in the form myself',
  },
  missingStation: 'Choose a health station.',
  nothingAsked: 'Write a question or choose a topic.',
  permissionNeeded: 'Tick the client’s permission, or just ask for advice.',
  noTopic: 'Not sure',
  noCallback: 'No need to call',
  counter: (used, most) => `${used}/${most} characters`,
  tooLong: (over) => `The text is ${over} characters too long. Shorten it.`,
  more: 'More choices',
  startOver: 'Start over',
  sent: {
    title: 'The request is on its way',
    earlier:
      'The request had already gone, so what you changed last is not in it. Open the request and choose Change.',
    numbers: 'If it cannot wait, call',
    open: 'Open the request',
    another: 'Ask something else',
  },
};

const words = { fi, sv, en } as const;

export const askWords = (language: Language): typeof fi => words[language];
