import type { Actor } from '../domain/consultation/change.ts';
import { mayRead } from '../domain/consultation/rights.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { day, minute } from '../domain/time.ts';
import type { StoredRequest } from '../ports.ts';
import type { Tools } from './tools.ts';
import { untilDone } from './until-done.ts';

/** A card drawn again and again is one reading; after so many of them one a day is enough. */
const readingsByTheHour = 200;

/** A request with its texts for one who may read it; undefined for everybody else. It is logged who did. */
export async function readRequest(
  tools: Tools,
  actor: Actor,
  id: string,
): Promise<StoredRequest | undefined> {
  const stored = await tools.requests.load(id);
  if (!stored || !mayRead(actor, stored.consultation, tools.known.facts())) return undefined;
  await noteReading(tools, actor.id, stored);
  return stored;
}

/**
 * Notes who opens the texts, and when. What cannot be noted is not shown: that every reading can be
 * told afterwards is promised to those whose matters they are about (product.md "Privacy").
 * @throws StorageUnavailable when it could not be noted
 */
export async function noteReading(
  tools: Tools,
  person: PersonId,
  read: StoredRequest,
): Promise<void> {
  let stored: StoredRequest | undefined = read;
  const at = tools.clock.now();
  await untilDone(async () => {
    if (!stored || stored.consultation.textErased || isNoted(stored, person, at)) return true;
    if ((await tools.requests.noteRead(stored, { person, at })) === 'done') return true;
    stored = await tools.requests.load(read.consultation.id);
    return false;
  });
}

function isNoted({ readings }: StoredRequest, person: PersonId, at: number): boolean {
  const apart = readings.length < readingsByTheHour ? 60 * minute : day;
  return readings.some((one) => one.person === person && at - one.at < apart);
}
