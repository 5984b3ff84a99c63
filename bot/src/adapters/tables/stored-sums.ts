import { z } from 'zod';
import type { Sums } from '../../domain/statistics/fold.ts';
import type { Tally } from '../../domain/statistics/tally.ts';
import { packed, unpacked } from './packed.ts';
import type { Values } from './rows.ts';

const count = z.int().nonnegative();
const codes = tallyOf(z.string());
const minutes = tallyOf(count);

const work = {
  total: count,
  byTopic: codes,
  byKind: codes,
  byOutcome: codes,
  byDirection: codes,
  byCounterpart: codes,
  byChannel: codes,
  byTimeBand: codes,
};

/** Strict: sums that counted other things than today's are not read as today's. */
const storedSums = z.strictObject({
  requests: z.strictObject({
    ...work,
    byUrgency: codes,
    byState: codes,
    byFollowUpResult: codes,
    byOneContact: codes,
    minutesToAccept: minutes,
    minutesToClose: minutes,
  }),
  entries: z.strictObject({ ...work, linked: count }),
});

export function packedSums(sums: Sums): Values {
  return packed(z.encode(storedSums, sums));
}

/** None while the month is being sealed, or when other things were counted then than now. */
export function unpackedSums(values: Values): Sums | undefined {
  return 'json0' in values ? storedSums.safeParse(unpacked(values)).data : undefined;
}

/** A tally travels as pairs: JSON has no maps, and an object would turn minutes into text. */
function tallyOf<V extends string | number>(value: z.ZodType<V, V>) {
  return z.codec(
    z.array(z.tuple([value, count])),
    z.custom<Tally<V>>((tally) => tally instanceof Map),
    { decode: (pairs) => new Map(pairs), encode: (tally) => [...tally] },
  );
}
