import type { Work } from './fold.ts';
import type { Tally } from './tally.ts';

interface Counted {
  readonly requests?: Tally<string>;
  readonly entries?: Tally<string>;
}

/** What is counted by code; a table has a column of requests, of entries, or both. */
export const codeTables = {
  topic: ({ requests, entries }) => ({ requests: requests.byTopic, entries: entries.byTopic }),
  kind: ({ requests }) => ({ requests: requests.byKind }),
  urgency: ({ requests }) => ({ requests: requests.byUrgency }),
  state: ({ requests }) => ({ requests: requests.byState }),
  outcome: ({ requests, entries }) => ({
    requests: requests.byOutcome,
    entries: entries.byOutcome,
  }),
  direction: ({ requests, entries }) => ({
    requests: requests.byDirection,
    entries: entries.cooperationByDirection,
  }),
  counterpart: ({ requests, entries }) => ({
    requests: requests.byCounterpart,
    entries: entries.cooperationByCounterpart,
  }),
  way: ({ requests }) => ({ requests: requests.byWay }),
  profession: ({ requests }) => ({ requests: requests.byProfession }),
  askerProfession: ({ requests }) => ({ requests: requests.byAskerProfession }),
  channel: ({ requests, entries }) => ({
    requests: requests.byChannel,
    entries: entries.byChannel,
  }),
  timeBand: ({ requests, entries }) => ({
    requests: requests.byTimeBand,
    entries: entries.byTimeBand,
  }),
  followUp: ({ requests }) => ({ requests: requests.byFollowUp }),
  followUpResult: ({ requests }) => ({ requests: requests.byFollowUpResult }),
  oneContact: ({ requests }) => ({ requests: requests.byOneContact }),
  entryKind: ({ entries }) => ({ entries: entries.byKind }),
  meetingChannel: ({ entries }) => ({ entries: entries.meetingsByChannel }),
} as const satisfies Readonly<Record<string, (work: Work) => Counted>>;

export type CodeTable = keyof typeof codeTables;

export const countedBy = (table: CodeTable, work: Work): Counted => codeTables[table](work);
