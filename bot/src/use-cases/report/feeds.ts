import type { Language } from '../../domain/language.ts';
import type { PersonId, RegionId, Station } from '../../domain/roster/county.ts';
import { biFeedLimits, type BiFeed, type BiFeedWritten } from '../../domain/statistics/bi-feed.ts';
import { monthAfter, monthOf, monthsBetween } from '../../domain/statistics/months.ts';
import type { StarData } from '../../domain/statistics/star.ts';
import { mayWriteAt, stationsOf } from '../../domain/statistics/targets.ts';
import type { Tools } from '../tools.ts';
import { keptByHand, type ByHand } from './by-hand.ts';
import { placesFor } from './places.ts';

const byHand = keptByHand({
  shelf: 'feeds',
  most: biFeedLimits.feeds,
  text: 'name',
  unknownIn: ({ known }, { region }) =>
    region === undefined || known.county().regions.some(({ id }) => id === region)
      ? undefined
      : 'region',
  mayWrite: mayHave,
});
export const feedEtag = byHand.etagOf;

/** Figures of the place, from outside: for who answers for all of it. */
function mayHave({ known }: Tools, person: PersonId, { region }: Pick<BiFeed, 'region'>): boolean {
  const place = region === undefined ? {} : { region };
  return mayWriteAt(known.person(person), place, known.county());
}

/** What became of the feed; its address is told this once. */
export interface AddressMade {
  readonly told: ByHand<BiFeed>;
  readonly path: string;
}

interface Asked {
  readonly caller: PersonId;
  readonly language: Language;
  /** The same act sent again is told the same address. */
  readonly act: string;
}

export async function makeFeed(
  tools: Tools,
  asked: Asked,
  { name, region }: { readonly name: string; readonly region?: RegionId },
): Promise<AddressMade> {
  const { address, written } = fresh(tools, asked);
  const feed = { ...written, name, ...(region === undefined ? {} : { region }) };
  const told = await byHand.add(tools, asked.caller, feed, asked.act);
  return { told, path: pathOf(address) };
}

/**
 * Another address; the one before is gone at once. The feed is from now on its renewer's.
 * @param etag of what was seen
 */
export async function renewFeed(
  tools: Tools,
  asked: Asked,
  id: string,
  etag: string,
): Promise<AddressMade> {
  const { address, written } = fresh(tools, asked);
  const known = tools.book.on('feeds').get(id);
  const path = pathOf(address);
  if (known?.mark === written.mark) return { told: { kind: 'done', value: known }, path };
  const { id: _, ...before } = known ?? { id, name: '' };
  const told = await byHand.change(tools, asked.caller, id, { ...before, ...written }, etag);
  return { told, path };
}

export const removeFeed = (tools: Tools, caller: PersonId, id: string, etag: string) =>
  byHand.change(tools, caller, id, undefined, etag);

function fresh(tools: Tools, { caller, language, act }: Asked) {
  const address = tools.secrets.address(caller, act);
  const written: Omit<BiFeedWritten, 'name' | 'region'> = {
    ...{ by: caller, made: tools.clock.now(), mark: markOf(tools, address), language },
  };
  return { address, written };
}

const pathOf = (address: string): string => `/bi/${address}/`;

const markOf = ({ secrets }: Tools, address: string): string =>
  secrets.operation(['bi-feed', address]);

/** Those that the caller may renew and take away, and where they may make one. */
export function ownBiFeeds(tools: Tools, caller: PersonId) {
  const { regions, mayWholeCounty } = placesFor(tools, caller);
  const items = [...tools.book.on('feeds').values()]
    .filter((feed) => mayHave(tools, caller, feed))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .map((feed) => ({ feed, works: mayHave(tools, feed.by, feed) }));
  return { items, regions, mayWholeCounty };
}

/** Undefined for what is no address, is one no more, or was made by somebody who may not any more. */
export function findBiFeed(tools: Tools, address: string): BiFeed | undefined {
  const mark = markOf(tools, address);
  const feed = [...tools.book.on('feeds').values()].find((one) => one.mark === mark);
  return feed && mayHave(tools, feed.by, feed) ? feed : undefined;
}

/** Three years, as GET /api/statistics gives at once. */
const monthsTold = 36;

/** What a feed tells, as it stands now. */
export async function readStar(
  { known, facts, book, clock }: Tools,
  { region }: Pick<BiFeed, 'region'>,
): Promise<StarData> {
  const county = known.county();
  const stations: readonly Station[] = stationsOf(region === undefined ? {} : { region }, county);
  const last = monthOf(clock.now(), county.timeZone);
  const months = monthsBetween(monthAfter(last, 1 - monthsTold), last);
  const read = await facts.read(
    months,
    stations.map(({ id }) => id),
  );
  return {
    ...{ months, stations, published: [...book.on('published').values()] },
    parts: read.map(({ month, station, sums }) => ({ month, station, work: sums })),
  };
}
