import type {
  Item,
  ItemContent,
  Question,
  Session,
  Wish,
} from '../../../bot/src/domain/library/types.ts';
import type { BodyRead, PublishContext } from '../../../bot/src/domain/library/publish.ts';
import type { Person, Role } from '../../../bot/src/domain/roster/county.ts';
import { at, demoCounty } from '../../helpers/builders.ts';

export const today = '2026-11-24';
export const when = { today, timeZone: 'Europe/Helsinki' };

export const aQuestion: Question = {
  text: 'Kenelle perustoimeentulotuki haetaan?',
  choices: ['Kelalta', 'Hyvinvointialueelta'],
  right: 0,
  explanation: 'Perustoimeentulotuki haetaan aina ensin Kelalta.',
};

/** What may be published as it is. */
export const content: ItemContent = {
  group: 'toimeentulotuki',
  language: 'fi',
  title: 'Toimeentulotuki pähkinänkuoressa',
  summary: 'Osaat kertoa, mistä tukea haetaan.',
  body: 'Perustoimeentulotuki haetaan **Kelalta**.',
  minutes: 3,
  topics: ['finances'],
  professions: [],
  pictures: [],
  attachments: [{ name: 'Kela', url: 'https://www.kela.fi/toimeentulotuki' }],
  questions: [aQuestion, { ...aQuestion, text: 'Mistä haetaan ehkäisevää tukea?', right: 1 }],
  author: 'a',
  reviewBy: '2027-11-24',
};

export const body: BodyRead = { text: 'Perustoimeentulotuki haetaan Kelalta.', unsafe: [] };

export const anItem = (changes: Partial<Item> = {}): Item => {
  const { group, language } = { ...content, ...changes };
  return {
    ...content,
    id: `${group}.${language}`,
    state: 'published',
    version: 3,
    changed: at('2026-10-01T12:00'),
    changedBy: 'a',
    ...changes,
  };
};

export const somebody = (id: string, role: Role = 'adviser'): Person => ({
  ...{ id, name: `Työntekijä ${id}`, role, profession: 'nurse' },
  ...{ regions: [], stations: [], pool: false, phones: [] },
});

export const publishing: PublishContext = {
  ...{ county: demoCounty, today, body },
  hasPicture: (source) => source === 'kuva.png',
};

/** For two people on Tuesday at one, a week from now. */
export const aSession = (changes: Partial<Session> = {}): Session => ({
  id: 'aamukoulu',
  item: 'toimeentulotuki.fi',
  title: 'Toimeentulotuki',
  station: 'kitee',
  from: at('2026-12-01T13:00'),
  until: at('2026-12-01T13:30'),
  seats: 2,
  by: 'a',
  signedUp: [],
  attended: [],
  ...changes,
});

export const aWish = (changes: Partial<Wish> = {}): Wish => ({
  ...{ id: 'toive', text: 'Edunvalvonnan hakeminen', by: 'x', at: at('10:00'), seconds: [] },
  ...changes,
});
