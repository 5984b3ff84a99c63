import { isVerb, readInputs } from '../contract/verbs.ts';
import type { Inputs, Verb } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import {
  acceptRequest,
  answerFollowUp,
  answerRequest,
  assignRequest,
  declineRequest,
  handOverRequest,
} from './adviser-moves.ts';
import { editRequest, sendRating, simpleMoves } from './asker-moves.ts';
import { setAbsence, setState } from './away.ts';
import { answerAndClose, closeRequest } from './closing.ts';
import { openEntry, sendEntry } from './entries.ts';
import { move } from './move.ts';
import { checkTriggers } from './check-triggers.ts';
import { openEmptyForm } from './open-form.ts';
import { sendRequest } from './send-request.ts';
import { answerCase } from './networks/answer-case.ts';
import { setLanguage, setStation } from './settings.ts';
import { answerReportFromCard, assureEntry } from './tend.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

type Handler<V extends Verb> = (
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<V>,
) => View | Promise<View>;

const simple =
  (verb: keyof typeof simpleMoves): Handler<keyof typeof simpleMoves> =>
  (tools, incoming, inputs) =>
    move(tools, incoming, inputs, simpleMoves[verb]);

/** What each button of every card does. */
const handlers: { readonly [V in Verb]: Handler<V> } = {
  'station.set': (tools, incoming, { station }) => setStation(tools, incoming, station),
  'request.new': openEmptyForm,
  'request.send': sendRequest,
  'request.edit': editRequest,
  'request.check': checkTriggers,
  'request.withdraw': simple('request.withdraw'),
  'request.referenceLeft': simple('request.referenceLeft'),
  'request.stillHere': simple('request.stillHere'),
  'request.clientLeft': simple('request.clientLeft'),
  'request.accept': acceptRequest,
  'request.answer': answerRequest,
  'request.answerAndClose': answerAndClose,
  'request.decline': declineRequest,
  'request.handOver': handOverRequest,
  'request.close': closeRequest,
  'request.reopen': simple('request.reopen'),
  'request.followUp': answerFollowUp,
  'request.assign': assignRequest,
  'request.wider': simple('request.wider'),
  'rating.send': sendRating,
  'entry.new': (tools, incoming, { request }) => openEntry(tools, incoming, request),
  'entry.send': sendEntry,
  'absence.set': setAbsence,
  'state.set': setState,
  'contact.assure': assureEntry,
  'report.answer': answerReportFromCard,
  'case.answer': answerCase,
  'language.set': (tools, incoming, { language }) => setLanguage(tools, incoming, language),
  'help.show': () => ({ kind: 'help' }),
};

/** A press on a card; its data is untrusted until `readInputs` has passed it. */
export function act(
  tools: Tools,
  incoming: Incoming,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): View | Promise<View> {
  return isVerb(verb) ? handle(tools, incoming, verb, data) : badCard;
}

function handle<V extends Verb>(
  tools: Tools,
  incoming: Incoming,
  verb: V,
  data: Readonly<Record<string, unknown>>,
): View | Promise<View> {
  const inputs = readInputs(verb, data);
  return inputs === undefined ? badCard : handlers[verb](tools, incoming, inputs);
}

const badCard: View = { kind: 'refused', refusal: { kind: 'bad-card' } };
