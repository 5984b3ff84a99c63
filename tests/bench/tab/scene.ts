import type { Cast, Nurse, Person } from '../cast.ts';
import { createJourney, greet, settle, type Held, type Journey } from '../journey.ts';
import { play } from '../traffic.ts';
import type { World } from '../world.ts';

/** An ordinary morning: a nurse of the roster with requests of her own, some of them taken. */
export interface Scene {
  readonly service: string;
  readonly nurse: Nurse;
  /** Of her region, one of them at her station today. */
  readonly counsellors: readonly Person[];
  readonly coordinator: Person | undefined;
  /** Her requests that nobody has taken: the counsellors' cards. */
  readonly waiting: readonly Held[];
  readonly journey: Journey;
}

const taken = 2;

export async function playScene(world: World, cast: Cast, waiting: number): Promise<Scene> {
  const asked = taken + waiting;
  const { tenantId, people } = cast.county;
  const of = (role: string) =>
    people
      .filter((person) => person.role === role)
      .map(({ aadObjectId, name }) => ({ aadObjectId, name, tenantId }));
  const [nurse] = of('asker');
  if (!nurse) throw new Error('the county has no nurse');
  const nurses = [{ ...nurse, station: 'rantakyla' }];
  const own = { ...cast, nurses };
  const { url } = await world.startService(world.connectionString);
  await greet(url, world, own);
  const journey = createJourney(world, own);
  await world.taken();
  await play(url, journey.ask(asked), 1);
  const forms = journey.forms(asked, await world.taken());
  await play(url, journey.send(forms), 1);
  await settle(url, 0);
  const cards = journey.adviserCards(forms, await world.taken());
  await play(url, journey.accept(cards.slice(0, taken)), 1);
  await settle(url, 0);
  return {
    service: url,
    nurse: nurses[0]!,
    counsellors: of('adviser'),
    coordinator: of('coordinator')[0],
    waiting: cards.slice(taken),
    journey,
  };
}
