import type { Language } from '../../domain/language.ts';
import type { RecordSystem } from '../../domain/roster/county.ts';

/** One request as a line of a list. */
const fi = {
  you: 'sinä',
  next: (when: string) => `seuraava askel ${when}`,
  answers: (count: number) => (count === 1 ? 'yksi viesti' : `${count} viestiä`),
  handing: (name: string) => `${name} siirtää saattaen`,
  handingYou: 'siirrät saattaen: vastaat, kunnes joku ottaa kopin',
  leaveMessage: (system: RecordSystem) => `jätä viesti ${system.to}`,
  awaitsMessage: (system: RecordSystem) => `odottaa viestiä ${system.at}`,
};

const sv: typeof fi = {
  you: 'du',
  next: (when) => `nästa steg ${when}`,
  answers: (count) => (count === 1 ? 'ett meddelande' : `${count} meddelanden`),
  handing: (name) => `${name} lämnar över`,
  handingYou: 'du lämnar över: du ansvarar tills någon tar emot',
  leaveMessage: (system) => `lämna ett meddelande i ${system.name}`,
  awaitsMessage: (system) => `väntar på ett meddelande i ${system.name}`,
};

const en: typeof fi = {
  you: 'you',
  next: (when) => `next step ${when}`,
  answers: (count) => (count === 1 ? 'one message' : `${count} messages`),
  handing: (name) => `${name} is handing it over`,
  handingYou: 'you are handing it over: yours until somebody takes it',
  leaveMessage: (system) => `leave a message in ${system.name}`,
  awaitsMessage: (system) => `waits for a message in ${system.name}`,
};

const words = { fi, sv, en } as const;

export const requestLineWords = (language: Language): typeof fi => words[language];
