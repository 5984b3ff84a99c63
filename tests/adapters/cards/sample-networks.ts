import { minutesOf } from '../../../bot/src/domain/network/minutes.ts';
import type {
  AgendaItem,
  Issue,
  Meeting,
  Network,
  Task,
} from '../../../bot/src/domain/network/types.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { at, named } from '../../helpers/builders.ts';

const counsellor = named('Sosiaaliohjaaja A');
const leader = named('Verkoston vetäjä');
const letters = 'abcdefghijklmnopqrstuvwx';

const network: Network = {
  ...{ id: letters, kind: 'peer', language: 'fi', leader, joining: 'open', by: leader },
  name: 'Sosiaaliohjaajien *verkosto*, jonka nimi on niin pitkä kuin nimi voi olla ja vielä pidempi',
  at: at('08:00'),
};
const task: Task = {
  ...{ id: letters, text: 'Kutsu [Kelan](x) yhteyshenkilö <at>Koppi</at>', owner: counsellor },
  ...{ due: '2026-12-01', state: 'open', by: leader, at: at('08:00') },
};
const issue: Issue = {
  ...{ id: letters, network: letters, steering: letters, by: counsellor, at: at('08:00') },
  ...{ title: 'Kitee tarvitsee *toisen* päivän', text: 'Kysymyksiä jää.' },
  figures: {
    ...{ since: 0, until: at('08:00'), stations: [], phenomena: [] },
    ...{ hasHidden: false, otherTasks: 0 },
  },
};
const answer = {
  kind: 'agreed',
  text: 'Kokeillaan _keväällä_.',
  by: leader,
  at: at('09:00'),
} as const;
const item: AgendaItem = {
  ...{ id: letters, meeting: letters, title: 'Häädöt *nyt*', text: '', position: 'a' },
  ...{ state: 'done', by: counsellor, at: at('08:00'), notes: 'Sovittiin.' },
  source: { kind: 'typed' },
};
const asked: AgendaItem = {
  ...item,
  source: {
    kind: 'case',
    case: {
      ...{ topic: 'benefits', kind: 'consult', outcome: 'solved' },
      text: { state: 'asked', request: letters, adviser: counsellor },
    },
  },
};
const meeting: Meeting = {
  ...{ id: letters, title: 'Verkostokokous', from: at('10:00'), until: at('11:00') },
  ...{ state: 'ended', by: leader },
};
const nothing = { meeting, items: [], decisions: [], tasks: [], attendance: [] };
const rows = {
  ...{
    ...nothing,
    items: [item, { ...item, id: 'other', source: { kind: 'standing' }, title: '' } as const],
  },
  decisions: Array.from({ length: 40 }, (_, index) => ({
    ...{ id: `d${index}`, meeting: letters, text: 'Soitetaan *heti*.', by: leader, at: index },
    ...(index < 20 ? { item: letters } : {}),
  })),
  tasks: [{ ...task, meeting: letters, item: 'other' }],
  attendance: [{ meeting: letters, person: counsellor, isPresent: true }],
};

/** What networks say, with what people may write in it. */
export const networkViews: Readonly<Record<string, View>> = {
  invited: { kind: 'network-news', news: { kind: 'invited', network, by: leader } },
  'task given': { kind: 'network-news', news: { kind: 'task-given', network, task } },
  'task due': { kind: 'network-news', news: { kind: 'task-due', network, task } },
  'issue brought': { kind: 'network-news', news: { kind: 'issue-brought', network, issue } },
  'issue answered': {
    kind: 'network-news',
    news: { kind: 'issue-answered', network, issue: { ...issue, answer } },
  },
  'case asked for': { kind: 'case-asked', network, meeting: letters, item: asked, state: 'asked' },
  'case given': { kind: 'case-asked', network, meeting: letters, item: asked, state: 'given' },
  'case refused': { kind: 'case-asked', network, meeting: letters, item: asked, state: 'refused' },
  minutes: { kind: 'minutes', minutes: minutesOf(network, rows) },
  'minutes of nothing': { kind: 'minutes', minutes: minutesOf(network, nothing) },
};
