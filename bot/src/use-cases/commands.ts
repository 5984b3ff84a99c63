import { readSentence } from '../domain/reading/sentence.ts';
import { isAdviser } from '../domain/consultation/rights.ts';
import type { Incoming } from '../ports.ts';
import { languageNamed } from '../wording/commands.ts';
import type { Command } from '../wording/commands.ts';
import { setAbsence, setState } from './away.ts';
import { openEntry } from './entries.ts';
import { findContacts, findItems } from './find.ts';
import { mineView, presenceView, queueView, unfinishedView } from './lists.ts';
import { openEmptyForm } from './open-form.ts';
import { setLanguage, setStation } from './settings.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

type Handler = (tools: Tools, incoming: Incoming, rest: string) => View | Promise<View>;

const forAdvisers =
  (handler: Handler): Handler =>
  (tools, incoming, rest) =>
    isAdviser(tools.known.person(incoming.caller.id))
      ? handler(tools, incoming, rest)
      : { kind: 'refused', refusal: { kind: 'not-adviser' } };

const state =
  (kind: 'busy' | 'home-visit' | 'travelling'): Handler =>
  (tools, incoming, rest) =>
    setState(tools, incoming, { state: kind, ...(rest === '' ? {} : { until: rest }) });

/** product.md "Bot": the commands, and what each of them does. */
const handlers: Readonly<Record<Command['command'], Handler>> = {
  consult: openEmptyForm,
  mine: (tools, { caller }) => mineView(tools, caller.id),
  presence: (tools, incoming) => presenceView(tools, incoming),
  directory: findContacts,
  training: findItems,
  entry: (tools, incoming) => openEntry(tools, incoming),
  queue: forAdvisers(queueView),
  unfinished: forAdvisers((tools, { caller }) => unfinishedView(tools, caller.id)),
  away: (tools, incoming, rest) => setAbsence(tools, incoming, rest === '' ? {} : { from: rest }),
  busy: state('busy'),
  'home-visit': state('home-visit'),
  travelling: state('travelling'),
  free: (tools, incoming) => setState(tools, incoming, { state: 'free' }),
  station: (tools, incoming, rest) =>
    setStation(
      tools,
      incoming,
      readSentence(rest, tools.known.lexicon(), incoming.language).station,
    ),
  language: (tools, incoming, rest) => setLanguage(tools, incoming, languageNamed(rest)),
  help: () => ({ kind: 'help' }),
  hello: (tools, incoming) => welcomeView(tools, incoming),
};

export function runCommand(
  tools: Tools,
  incoming: Incoming,
  { command, rest }: Command,
): View | Promise<View> {
  return handlers[command](tools, incoming, rest);
}

export function welcomeView(tools: Tools, { caller, conversation }: Incoming): View {
  const home = tools.known.contact(caller.id)?.homeStation;
  const channel = conversation.kind !== 'personal';
  return { kind: 'welcome', channel, ...(home ? { homeStation: home } : {}) };
}
