import type { Language } from '../domain/language.ts';

/** What networks say in the chat: to one of their members, or in their channel. */
const fi = {
  news: {
    invited: (network: string) => `Sinut on kutsuttu: ${network}`,
    'task-given': (network: string) => `Sait tehtävän: ${network}`,
    'task-due': (network: string) => `Tänään on tehtäväsi päivä: ${network}`,
    'issue-brought': (network: string) => `Uusi asia ohjausryhmälle: ${network}`,
    'issue-answered': (network: string) => `Ohjausryhmä vastasi: ${network}`,
  },
  hint: 'Liity, niin näet verkoston kokoukset ja voit lisätä asioita niiden listalle.',
  task: {
    by: (name: string) => `antoi ${name}`,
    due: (day: string) => `viimeistään ${day}`,
  },
  issue: {
    agreed: 'Hyväksyttiin.',
    declined: 'Ei hyväksytty.',
    later: 'Palataan myöhemmin.',
    noted: 'Merkittiin tiedoksi.',
  },
  case: {
    title: (network: string) => `Saako tekstisi ottaa esimerkiksi? ${network}`,
    what: (topic: string) =>
      `Päättämäsi konsultaatio (${topic}) on viety kokouksen asialistalle esimerkkinä ilman asemaa, päivää ja nimiä. Verkoston jäsen toivoo mukaan myös kysymyksen ja paluutiedon.`,
    asked: 'Voit sanoa ei. Silloin mukana ovat vain aihe, laatu, lopputulos ja ilmiö.',
    given: 'Kiitos. Teksti näkyy kokouksen jäsenille, kunnes se muutenkin poistetaan.',
    refused: 'Selvä. Tekstiä ei oteta mukaan.',
    yes: 'Kyllä, ottakaa mukaan',
    no: 'Ei',
  },
  minutes: {
    title: (meeting: string) => `Pöytäkirja: ${meeting}`,
    present: (names: string) => `Läsnä: ${names}`,
    decision: 'Päätös',
    task: 'Tehtävä',
    standing: 'Mallin arviointi',
    item: 'Asia',
    nothing: 'Kokouksesta ei jäänyt päätöksiä eikä tehtäviä.',
  },
  button: { open: 'Avaa verkosto', minutes: 'Avaa pöytäkirja' },
};

const sv: typeof fi = {
  news: {
    invited: (network) => `Du är inbjuden: ${network}`,
    'task-given': (network) => `Du fick en uppgift: ${network}`,
    'task-due': (network) => `I dag ska din uppgift vara klar: ${network}`,
    'issue-brought': (network) => `Ett nytt ärende till styrgruppen: ${network}`,
    'issue-answered': (network) => `Styrgruppen har svarat: ${network}`,
  },
  hint: 'Gå med, så ser du nätverkets möten och kan lägga till saker på deras listor.',
  task: { by: (name) => `från ${name}`, due: (day) => `senast ${day}` },
  issue: {
    agreed: 'Godkändes.',
    declined: 'Godkändes inte.',
    later: 'Återkommer senare.',
    noted: 'Antecknades för kännedom.',
  },
  case: {
    title: (network) => `Får din text tas med som exempel? ${network}`,
    what: (topic) =>
      `En konsultation som du avslutat (${topic}) har tagits till ett mötes lista som exempel, utan station, dag och namn. En medlem i nätverket hoppas få med också frågan och återkopplingen.`,
    asked: 'Du kan säga nej. Då följer bara ämne, art, resultat och fenomen med.',
    given: 'Tack. Mötets medlemmar ser texten tills den också annars raderas.',
    refused: 'Uppfattat. Texten tas inte med.',
    yes: 'Ja, ta med den',
    no: 'Nej',
  },
  minutes: {
    title: (meeting) => `Protokoll: ${meeting}`,
    present: (names) => `Närvarande: ${names}`,
    decision: 'Beslut',
    task: 'Uppgift',
    standing: 'Utvärdering av modellen',
    item: 'Ärende',
    nothing: 'Inga beslut eller uppgifter antecknades på mötet.',
  },
  button: { open: 'Öppna nätverket', minutes: 'Öppna protokollet' },
};

const en: typeof fi = {
  news: {
    invited: (network) => `You are invited: ${network}`,
    'task-given': (network) => `You were given a task: ${network}`,
    'task-due': (network) => `Your task is due today: ${network}`,
    'issue-brought': (network) => `A new issue for the steering group: ${network}`,
    'issue-answered': (network) => `The steering group has answered: ${network}`,
  },
  hint: 'Join to see the network’s meetings and to add things to their agendas.',
  task: { by: (name) => `from ${name}`, due: (day) => `by ${day}` },
  issue: {
    agreed: 'Agreed.',
    declined: 'Not agreed.',
    later: 'To be taken up later.',
    noted: 'Noted.',
  },
  case: {
    title: (network) => `May your text be taken as a case? ${network}`,
    what: (topic) =>
      `A consultation that you closed (${topic}) is on a meeting’s agenda as a case, without station, day and names. A member of the network would like the question and its result too.`,
    asked: 'You may say no. Then only topic, kind, outcome and phenomenon come along.',
    given: 'Thank you. The meeting’s members see the text until it is deleted anyway.',
    refused: 'Noted. The text does not come along.',
    yes: 'Yes, bring it',
    no: 'No',
  },
  minutes: {
    title: (meeting) => `Minutes: ${meeting}`,
    present: (names) => `Present: ${names}`,
    decision: 'Decision',
    task: 'Task',
    standing: 'Evaluation of the model',
    item: 'Item',
    nothing: 'No decisions or tasks were noted in the meeting.',
  },
  button: { open: 'Open the network', minutes: 'Open the minutes' },
};

const words = { fi, sv, en } as const;

export const networkCardWords = (language: Language): typeof fi => words[language];
