import { randomUUID } from 'node:crypto';
import type { LogAction } from '../../../bot/src/domain/consultation/types.ts';
import type { PersonId } from '../../../bot/src/domain/roster/county.ts';
import { elementsOf, pressed, submitted, type Json, type Press } from '../../helpers/card.ts';
import type { Deed, Role, Story } from './lives.ts';
import { asJson, type Answered, type ShownCard, type Town } from './town.ts';

export type Cast = Readonly<Record<Role, PersonId>>;

/** A story on its way. */
export interface Life {
  readonly story: Story;
  readonly cast: Cast;
  request?: string;
  /** What the log must hold of people's acts, in order. */
  readonly wanted: { readonly actor: PersonId; readonly action: LogAction }[];
  /** Second deliveries that are still under way. */
  readonly late: Late[];
  answered?: Answered;
  deliveries: number;
  readonly wrong: string[];
}

interface Late {
  readonly deed: Deed;
  readonly activity: Json;
  readonly first: Answered;
  /** Acts of the story until it arrives. */
  after: number;
}

/** Lives through one part of the story, each act delivered one to five times. */
export async function livePart(
  town: Town,
  life: Life,
  part: number,
  random: () => number,
): Promise<void> {
  try {
    for (const deed of life.story.parts[part] ?? []) {
      const due = life.late.filter((late) => (late.after -= 1) <= 0);
      await Promise.all([act(town, life, deed, random), arriveLate(town, life, due)]);
    }
  } catch (error) {
    life.wrong.push(`cannot go on: ${String(error)}`);
  }
}

/** What has not arrived until now. */
export function arriveLast(town: Town, life: Life): Promise<void> {
  return arriveLate(town, life, life.late);
}

async function arriveLate(town: Town, life: Life, due: readonly Late[]): Promise<void> {
  const arriving = [...due];
  for (const late of arriving) life.late.splice(life.late.indexOf(late), 1);
  await Promise.all(
    arriving.map(async ({ deed, activity, first }) => {
      life.deliveries += 1;
      const again = await town.deliver(activity);
      if (!isJudged(deed)) return;
      if (again.drawn.kind !== first.drawn.kind || again.view.kind === 'refused')
        life.wrong.push(`late ${nameOf(deed)} was answered with ${sayingOf(again)}`);
    }),
  );
}

async function act(town: Town, life: Life, deed: Deed, random: () => number): Promise<void> {
  const activity = await activityOf(town, life, deed, random);
  const copies = Array.from({ length: Math.floor(random() * 5) }, () => {
    const isLate = random() < 0.5;
    const newId = random() < 0.5 && !(isLate && deed.own);
    return { isLate, activity: newId ? { ...activity, id: randomUUID() } : activity };
  });
  const now = [activity, ...copies.filter(({ isLate }) => !isLate).map((copy) => copy.activity)];
  life.deliveries += now.length;
  const answers = await Promise.all(now.map((one) => town.deliver(one)));
  const [first] = answers;
  if (!first) return;
  life.answered = first;
  if (deed.verb === 'request.send') life.request = requestOf(first);
  const actor = life.cast[deed.by];
  for (const action of deed.leaves ?? []) life.wanted.push({ actor, action });
  for (const copy of copies)
    if (copy.isLate)
      life.late.push({ deed, activity: copy.activity, first, after: 1 + Math.floor(random() * 6) });
  const other = answers.find((answer) => lookOf(answer) !== lookOf(first));
  if (isJudged(deed) && (other ?? first).view.kind === 'refused')
    life.wrong.push(`${nameOf(deed)} was answered with ${sayingOf(other ?? first)}`);
  else if (isJudged(deed) && other)
    life.wrong.push(`${nameOf(deed)} was answered in two ways: ${sayingOf(other)}`);
}

/** A form that is only opened is not answered with a form once the request has gone on. */
const isJudged = ({ leaves, verb }: Deed): boolean => leaves !== undefined || verb === 'entry.send';

const nameOf = ({ by, says, verb }: Deed): string => `${by} ${says ?? verb ?? ''}`;

const sayingOf = ({ view, drawn }: Answered): string =>
  drawn.kind === 'text' ? drawn.text : view.kind;

/** Times and versions may have gone on by a little. */
const lookOf = ({ drawn }: Answered): string => JSON.stringify(drawn).replaceAll(/\d+/gu, '#');

function requestOf({ view }: Answered): string {
  if (view.kind !== 'receipt') throw new Error(`A form was answered with ${view.kind}`);
  return view.seen.consultation.id;
}

async function activityOf(town: Town, life: Life, deed: Deed, random: () => number): Promise<Json> {
  const by = life.cast[deed.by];
  const envelope = { ...town.envelope(by), id: randomUUID() };
  if (deed.says !== undefined) return { ...envelope, type: 'message', text: deed.says };
  const inputs = Object.fromEntries(
    Object.entries(deed.inputs ?? {}).map(([key, value]) => [key, personIn(life.cast, value)]),
  );
  const press: Press = { verb: deed.verb ?? '', inputs, data: deed.which ?? {} };
  const { card, activityId } = await cardFor(town, life, deed);
  if (random() < 0.3)
    return {
      ...{ ...envelope, type: 'message', replyToId: activityId },
      value: submitted(card, press),
    };
  const action = { type: 'Action.Execute', ...pressed(card, press) };
  return {
    ...{ ...envelope, type: 'invoke', name: 'adaptiveCard/action', replyToId: activityId },
    value: { action },
  };
}

const personIn = (cast: Cast, value: string): string =>
  value === 'adviser' || value === 'second' ? cast[value] : value;

/** The card before the person's eyes: of the answer before, of the request as it is now, or a word of its own. */
async function cardFor(town: Town, life: Life, deed: Deed): Promise<ShownCard> {
  const { answered, request } = life;
  if (deed.onAnswer && answered?.drawn.kind === 'card')
    return { activityId: answered.activityId, card: asJson(answered.drawn.card) };
  const by = life.cast[deed.by];
  if (request === undefined) throw new Error(`No card to press ${deed.verb ?? ''} on`);
  const shown = town.shown(by).filter(({ card }) => isOn(card, request));
  const drawn = await town.cardOf(request, by);
  const offers = ({ card }: ShownCard) =>
    [...elementsOf(card)].some(({ verb }) => verb === deed.verb);
  if (offers(drawn)) return { ...drawn, activityId: shown[0]?.activityId ?? drawn.activityId };
  const found = shown.find(offers);
  if (!found) throw new Error(`Nobody shows ${deed.verb ?? ''} in "${life.story.name}"`);
  return found;
}

const isOn = (card: Json, request: string): boolean =>
  [...elementsOf(card)].some(({ data }) => (data as Json | undefined)?.['id'] === request);
