import type { Language } from '../domain/language.ts';

/** What is wrong with a field that came to the API, and what to do. */
const fi = {
  missing: 'Tämä puuttuu. Täytä kohta.',
  unfitText: 'Teksti ei kelpaa: se on liian pitkä tai väärää muotoa. Lyhennä tai korjaa se.',
  oneOf: 'Valitse jokin annetuista vaihtoehdoista.',
  date: 'Anna päivä muodossa 2026-11-24.',
  time: 'Anna kellonaika muodossa 08:30.',
  dateAndTime: 'Anna päivä ja kellonaika muodossa 2026-11-24T08:30:00Z.',
  atLeast: (least: string) => `Luvun on oltava vähintään ${least}.`,
  atMost: (most: string) => `Luku voi olla enintään ${most}.`,
  fewest: (least: string) => `Valitse vähintään ${least}.`,
  mostOf: (most: string) => `Tässä voi olla enintään ${most}. Poista ylimääräiset.`,
  unknownKey: 'Tässä on tieto, jota Koppi ei tunne. Poista se.',
  wrong: 'Tieto on väärää muotoa. Korjaa kohta.',
};

const sv: typeof fi = {
  missing: 'Det här fattas. Fyll i fältet.',
  unfitText: 'Texten duger inte: den är för lång eller i fel form. Förkorta eller rätta den.',
  oneOf: 'Välj ett av alternativen.',
  date: 'Ange dagen i formen 2026-11-24.',
  time: 'Ange klockslaget i formen 08:30.',
  dateAndTime: 'Ange dag och klockslag i formen 2026-11-24T08:30:00Z.',
  atLeast: (least) => `Talet måste vara minst ${least}.`,
  atMost: (most) => `Talet får vara högst ${most}.`,
  fewest: (least) => `Välj minst ${least}.`,
  mostOf: (most) => `Här får finnas högst ${most}. Ta bort de övriga.`,
  unknownKey: 'Här finns en uppgift som Koppi inte känner till. Ta bort den.',
  wrong: 'Uppgiften är i fel form. Rätta fältet.',
};

const en: typeof fi = {
  missing: 'This is missing. Fill it in.',
  unfitText: 'This text will not do: it is too long or in the wrong form. Shorten or correct it.',
  oneOf: 'Choose one of the options.',
  date: 'Give the day as 2026-11-24.',
  time: 'Give the time of day as 08:30.',
  dateAndTime: 'Give the day and time as 2026-11-24T08:30:00Z.',
  atLeast: (least) => `The number must be at least ${least}.`,
  atMost: (most) => `The number may be at most ${most}.`,
  fewest: (least) => `Choose at least ${least}.`,
  mostOf: (most) => `At most ${most} may stand here. Remove the others.`,
  unknownKey: 'This holds something that Koppi does not know. Remove it.',
  wrong: 'This is in the wrong form. Correct it.',
};

const words = { fi, sv, en } as const;

export type InputMistakeWords = typeof fi;

export const inputMistakeWordsOf = (language: Language): InputMistakeWords => words[language];
