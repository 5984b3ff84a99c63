import { verbsOf } from '../helpers/card.ts';
import type { Cast } from './cast.ts';
import type { Taken } from './connector.ts';
import { cardIn, createJourney, greet, settle, type Journey } from './journey.ts';
import { play, type Round } from './traffic.ts';
import type { World } from './world.ts';

/** The four that are measured, as the issue letters them. */
export const kinds = ['echo', 'form', 'send', 'accept'] as const;
export type Kind = (typeof kinds)[number];

/** How the rounds of one table are played. */
export interface Setting {
  readonly name: string;
  readonly inFlight: number;
  /** How long the connector takes to answer. */
  readonly connectorMs: number;
  /** Messages a round, and requests a round. */
  readonly messages: number;
  readonly requests: number;
}

/** One short round of each kind, played one after the other. */
export type Turnabout = Readonly<Record<Kind, Round>> & {
  /** Milliseconds from a send to the counsellor's card at the connector. */
  readonly cardMs: readonly number[];
};

/** One request of each kind after the other, in short rounds, so that noise hits all alike. */
export async function playRounds(
  world: World,
  cast: Cast,
  settings: readonly Setting[],
  { warmUps, turnabouts }: { readonly warmUps: number; readonly turnabouts: number },
): Promise<ReadonlyMap<Setting, readonly Turnabout[]>> {
  const { url, stop } = await world.startService(world.connectionString);
  await greet(url, world, cast);
  const player = { world, service: url, journey: createJourney(world, cast) };
  const played = new Map<Setting, Turnabout[]>(settings.map((setting) => [setting, []]));
  for (let number = -warmUps; number < turnabouts; number += 1)
    for (const [setting, of] of played) {
      await world.setDelay(setting.connectorMs);
      const one = await playTurnabout(player, setting, number % 2 === 0);
      if (number >= 0) of.push(one);
      await world.setDelay(0);
      // Uses up the engine's hints for the requests of this turnabout.
      await settle(url, 1);
    }
  await stop();
  return played;
}

interface Player {
  readonly world: World;
  readonly service: string;
  readonly journey: Journey;
}

async function playTurnabout(
  player: Player,
  setting: Setting,
  echoFirst: boolean,
): Promise<Turnabout> {
  const { world, service, journey } = player;
  const { inFlight, messages } = setting;
  const playEcho = () => play(world.echo, journey.ask(messages), inFlight);
  await world.taken();
  const first = echoFirst ? await playEcho() : undefined;
  const form = await play(service, journey.ask(messages), inFlight);
  const echo = first ?? (await playEcho());
  const requests = await playRequests(player, setting);
  return { echo, form, ...requests };
}

/** Requests go all their way to closing, so that as many are open in every round. */
async function playRequests({ world, service, journey }: Player, setting: Setting) {
  const { inFlight, requests } = setting;
  const forms = journey.forms(requests, await world.taken());
  const send = await play(service, journey.send(forms), inFlight);
  mustShow('request.withdraw', send);
  const cards = journey.adviserCards(forms, await takenOf({ world, service }, requests));
  const accept = await play(service, journey.accept(cards), inFlight);
  mustShow('request.close', accept);
  await settle(service, 0);
  await play(service, journey.close(cards, accept.answers), inFlight);
  const cardMs = cards.map(({ at }, index) => at - (send.begun[index] ?? NaN));
  return { send, accept, cardMs };
}

/** Teams' pace holds some of many cards for the same few counsellors back for a while. */
async function takenOf(
  { world, service }: Pick<Player, 'world' | 'service'>,
  cards: number,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (let minutes = 0; minutes < minutesAtMost; minutes += 1) {
    await settle(service, minutes === 0 ? 0 : 1);
    taken.push(...(await world.taken()));
    if (taken.filter(({ body }) => body.includes('request.accept')).length >= cards) break;
  }
  return taken;
}
const minutesAtMost = 10;

/** What is answered fast but wrong is not measured. */
function mustShow(verb: string, { answers }: Round): void {
  for (const answer of answers)
    if (!verbsOf(cardIn(answer)).includes(verb)) throw new Error(`No ${verb} on ${answer}`);
}
