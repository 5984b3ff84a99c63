import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Row, Rows } from '../../../bot/src/adapters/tables/rows.ts';
import type {
  Consultation,
  ConsultationText,
  LogRow,
} from '../../../bot/src/domain/consultation/types.ts';
import { fi } from '../../../bot/src/wording/fi.ts';
import { textOf, verbsOf } from '../../helpers/card.ts';
import type { FakeConnector } from '../../helpers/fake-connector.ts';
import type { Death } from './lives.ts';
import { cardIn, idOf, type Asked } from './traffic.ts';

export interface Found {
  lost: number;
  doubled: number;
  doubleClaims: number;
  /** Cards of a request sent to somebody who had been sent one. */
  extraCards: number;
  /** Words said to somebody who had been told. */
  extraWords: number;
  /** Outbox rows, due steps without a hint, lists and figures that do not follow. */
  unfinished: number;
}

export const nothingFound = (): Found => ({
  ...{ lost: 0, doubled: 0, doubleClaims: 0, unfinished: 0, extraCards: 0, extraWords: 0 },
});

interface Standing {
  readonly consultation: Consultation;
  readonly text: ConsultationText;
  readonly log: readonly LogRow[];
  readonly outbox: number;
  /** Activity ids of all cards that are kept up to date, by reader. */
  readonly cards: ReadonlyMap<string, readonly string[]>;
}

/** Holds the store and what people see against what people were told. */
export async function judge(
  rows: Rows,
  connector: FakeConnector,
  asked: readonly Asked[],
  deaths: readonly Death[],
  fault: (fault: string) => void,
): Promise<Found> {
  const found = nothingFound();
  const note: Note = (kind, id, words) => {
    found[kind] += 1;
    fault(`${kind} ${id}: ${words}`);
  };
  const standing = standingOf(await rows.listAcross('Requests', ''));
  const hints = Map.groupBy(await rows.listAcross('Due', 'due-'), ({ row }) => row.slice(25));
  const facts = Map.groupBy(
    (await rows.listAcross('Facts', '')).filter(({ values }) => values['moved'] !== true),
    ({ row }) => row,
  );
  const shown = shownAt(connector);
  for (const id of standing.keys())
    if (!asked.some((one) => one.id === id)) note('doubled', id, 'nobody sent it');
  const ids = new Set(asked.map(({ id }) => id));
  if (ids.size < asked.length) note('doubled', '', 'two forms are one request');
  for (const one of asked) {
    const stands = standing.get(one.id);
    if (!stands) {
      note('lost', one.id, 'acknowledged and not stored');
      continue;
    }
    const say = (kind: keyof Found, words: string) => note(kind, one.id, words);
    judgeState(one, stands, say);
    judgeLog(one, stands, say);
    judgeCards(one, stands, shown, say);
    judgeRest(stands, hints.get(one.id) ?? [], facts.get(one.id) ?? [], say);
  }
  found.extraCards = judgeSends(connector, deaths, note);
  found.extraWords = judgeWords(connector, asked, deaths, note);
  if (found.extraCards > deaths.length)
    note('doubled', '', `${found.extraCards} extra cards, ${deaths.length} deaths`);
  return found;
}

type Note = (kind: keyof Found, id: string, words: string) => void;
type Say = (kind: keyof Found, words: string) => void;

function judgeState(one: Asked, { consultation, text }: Standing, say: Say): void {
  const { state, adviser } = consultation;
  const [winner, ...more] = new Set(one.winners.map(({ identity }) => identity.aadObjectId));
  if (more.length > 0) say('doubleClaims', 'two were told that they have it');
  if (winner !== undefined && adviser !== winner) say('lost', 'it has another adviser');
  if (winner !== undefined && state !== (one.closed ? 'closed' : 'accepted'))
    say('lost', `its state is ${state}`);
  if (text.messages.length < Number(one.answered)) say('lost', 'its answer');
  if (text.messages.length > Number(one.answered)) say('doubled', 'its answer');
}

function judgeLog(one: Asked, { log }: Standing, say: Say): void {
  const times = (action: LogRow['action']) => log.filter((row) => row.action === action).length;
  const once = [
    ['sent', true],
    ['accepted', one.winners.length > 0],
    ['answered', one.answered],
    ['closed', one.closed],
  ] as const;
  for (const [action, happened] of once)
    if (times(action) !== Number(happened))
      say(
        times(action) > 1 ? (action === 'accepted' ? 'doubleClaims' : 'doubled') : 'lost',
        `${action} stands ${times(action)} times in its log`,
      );
}

/** An adviser got a card, and the asker's receipt shows the state. */
function judgeCards(
  one: Asked,
  { consultation, cards }: Standing,
  shown: ReadonlyMap<string, string>,
  say: Say,
): void {
  const told = consultation.notified.some((person) => cards.has(person));
  if (!told && consultation.state !== 'expired') say('lost', 'no adviser has its card');
  const [receipt = ''] = cards.get(one.asker.identity.aadObjectId) ?? [];
  const text = shown.get(receipt) ?? '';
  if (!text.includes(fi.state[consultation.state]))
    say('lost', `its receipt does not say ${consultation.state}`);
}

function judgeRest(
  { consultation, outbox }: Standing,
  hints: readonly Row[],
  facts: readonly Row[],
  say: Say,
): void {
  const { due, version, state } = consultation;
  if (outbox > 0) say('unfinished', `${outbox} rows wait to be sent`);
  const open = state === 'waiting' || state === 'accepted';
  if (open && !due) say('unfinished', 'it has no due step');
  if (due && !hints.some(({ row }) => Date.parse(row.slice(0, 24)) <= due.at))
    say('unfinished', `nothing hints at its step ${due.kind}`);
  if (facts.length !== 1) say('doubled', `${facts.length} figures`);
  if (Number(facts[0]?.values['version']) !== version)
    say('unfinished', `its figure is old, with ${hints.length} hints left`);
}

function standingOf(all: readonly Row[]): Map<string, Standing> {
  const parted = Map.groupBy(all, ({ partition }) => partition);
  const standing = new Map<string, Standing>();
  for (const [id, own] of parted) {
    const named = (start: string) => own.filter(({ row }) => row.startsWith(start));
    const [state] = named('state');
    const [text] = named('text');
    if (!state || !text) continue;
    standing.set(id, {
      consultation: unpacked(state.values),
      text: unpacked(text.values),
      log: named('log-').map(({ values }) => unpacked<LogRow>(values)),
      outbox: named('out-').length,
      cards: new Map(
        named('card-').map(({ row, values }) => [
          row.slice('card-'.length),
          [String(values['activityId']), ...unpacked<readonly string[]>(values)],
        ]),
      ),
    });
  }
  return standing;
}

/** What can be read on each card that was sent, after its newest update. */
function shownAt({ calls }: FakeConnector): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const call of calls) {
    const card = call.delivered ? cardIn(call) : undefined;
    if (card) shown.set(call.activityId, textOf(card));
  }
  return shown;
}

/** Buttons that stand on cards of a request; a form that was sent twice is no such card. */
const ofRequest = new Set(['request.accept', 'request.withdraw', 'request.close']);

/**
 * Everything that was sent to somebody more than once: the sends of a request's card to each person,
 * whether or not the second is kept up to date beside the first. Each has to lie behind a death of its
 * own, before which the one before it was sent.
 */
function judgeSends({ calls }: FakeConnector, deaths: readonly Death[], note: Note): number {
  const cards = new Map<string, number[]>();
  for (const call of calls) {
    const card = call.act === 'send' && call.delivered ? cardIn(call) : undefined;
    const id = card && idOf(card, 'id');
    if (!card || id === undefined || !verbsOf(card).some((verb) => ofRequest.has(verb))) continue;
    const key = `${id} at ${call.conversation}`;
    cards.set(key, [...(cards.get(key) ?? []), call.order]);
  }
  let extra = 0;
  for (const [key, [first = 0, ...more]] of cards) {
    let before = first;
    const excuses = new Set(deaths);
    for (const order of more) {
      extra += 1;
      const excuse = [...excuses].find(({ from, until }) => before <= until && order > from);
      if (excuse) excuses.delete(excuse);
      else note('doubled', key, 'its card was sent again, and nobody had died');
      before = order;
    }
  }
  return extra;
}

/** That somebody took it is said to the asker: once, and once more at most for a death. */
function judgeWords(
  { calls }: FakeConnector,
  asked: readonly Asked[],
  deaths: readonly Death[],
  note: Note,
): number {
  let extra = 0;
  for (const [asker, own] of Map.groupBy(asked, (one) => one.asker)) {
    const said = calls.filter(
      ({ act, delivered, conversation, activity }) =>
        act === 'send' &&
        delivered &&
        conversation === asker.chat &&
        activity.text?.includes('otti kopin') === true,
    ).length;
    const taken = own.filter(({ winners }) => winners.length > 0).length;
    if (said < taken) note('lost', asker.chat, `${taken - said} words that somebody took it`);
    const more = Math.max(0, said - taken);
    if (more > deaths.length) note('doubled', asker.chat, `${more} words, ${deaths.length} deaths`);
    extra += more;
  }
  return extra;
}
