import { begin, card, done, logRow, refused, tell, toChannel } from './change.ts';
import type { Actor, Context, Decision, Whole } from './change.ts';
import { allowed } from './lifecycle.ts';
import type { Move } from './lifecycle.ts';
import { routed, withDue } from './route.ts';
import { whyNotOpen } from './take.ts';
import type { Change, ChannelCard, Consultation, Helped, Instead, RequestFields } from './types.ts';
import type { StationId } from '../roster/county.ts';
import type { Instant } from '../time.ts';

export interface NewRequest {
  readonly id: string;
  readonly asker: Actor;
  readonly fields: RequestFields;
  readonly question: string;
  readonly referenceWords?: readonly [string, string];
  readonly channelCard?: ChannelCard;
}

/** Lähetä: the first version, already routed. */
export function send(request: NewRequest, context: Context): Change {
  const { id, asker, fields, question, referenceWords, channelCard } = request;
  const consultation: Consultation = {
    ...fields,
    id,
    version: 1,
    state: 'waiting',
    asker: asker.id,
    askerName: asker.name,
    askedAt: context.now,
    since: context.now,
    ...(referenceWords ? { referenceWords } : {}),
    ...(channelCard ? { channelCard } : {}),
    referenceLeft: false,
    formerStations: [],
    hasQuestion: question !== '',
    answers: 0,
    excluded: [],
    notified: [],
    holders: [],
    coordinatorTold: false,
    reminded: false,
    wider: false,
    details: {},
    followUpAsked: false,
    textErased: false,
  };
  const change: Change = {
    consultation,
    text: { question, messages: [] },
    log: [logRow(consultation, { actor: asker.id, action: 'sent' }, context.now)],
    intents: [card(asker.id, true), ...toChannel(consultation)],
  };
  return routed(change, context);
}

/** Muuta: the plan is made anew from what was changed. */
export function edit(
  whole: Whole,
  actor: Actor,
  edited: {
    readonly fields: RequestFields;
    readonly question: string;
    readonly referenceWords?: readonly [string, string];
  },
  context: Context,
): Decision {
  const { fields, question, referenceWords } = edited;
  const same = isSame(whole, fields, question);
  return asAsker('edit', whole, actor, same, () => {
    const restart = restarts(whole.consultation, fields);
    const change = begin(
      whole,
      {
        ...fields,
        place: fields.place,
        callback: fields.callback,
        cooperation: fields.cooperation,
        formerStations: stationsLeft(whole.consultation, fields.station),
        hasQuestion: question !== '',
        referenceWords: whole.consultation.referenceWords ?? referenceWords,
        ...(restart ? fresh(context.now) : {}),
      },
      { actor: actor.id, action: 'edited' },
      context.now,
    );
    return routed({ ...change, text: { ...change.text, question } }, context);
  });
}

const editable = [
  ...(['station', 'topic', 'kind', 'urgency', 'place', 'way'] as const),
  ...(['callback', 'permission', 'triggers', 'cooperation', 'profession'] as const),
];

/** The same form again, or one in which nothing was changed. */
function isSame({ consultation, text }: Whole, fields: RequestFields, question: string): boolean {
  const differs = editable.some(
    (field) => JSON.stringify(consultation[field]) !== JSON.stringify(fields[field]),
  );
  return !differs && text.question === question;
}

function stationsLeft({ station, formerStations }: Consultation, next: StationId): StationId[] {
  return [...new Set([...formerStations, station])].filter((id) => id !== next);
}

/** Another station, urgency or profession is another route: it starts again. */
function restarts(before: Consultation, after: RequestFields): boolean {
  return (
    before.station !== after.station ||
    before.urgency !== after.urgency ||
    before.profession !== after.profession
  );
}

function fresh(now: Instant) {
  return {
    since: now,
    notified: [],
    notifiedAt: undefined,
    stepUntil: undefined,
    reminded: false,
    coordinatorTold: false,
    askedStillHere: undefined,
  };
}

/** Peru. */
export function withdraw(whole: Whole, actor: Actor, context: Context): Decision {
  const { consultation } = whole;
  if (consultation.state === 'withdrawn' && consultation.asker === actor.id)
    return { kind: 'already' };
  return asAsker('withdraw', whole, actor, false, () => {
    const change = begin(
      whole,
      { state: 'withdrawn', endedAt: context.now, plan: undefined, stepUntil: undefined },
      { actor: actor.id, action: 'withdrawn' },
      context.now,
    );
    const adviser = consultation.adviser ?? consultation.responsibleAdviser;
    const told = adviser
      ? tell(change, [{ kind: 'notice', person: adviser, notice: 'withdrawn' }])
      : change;
    return withDue(told, context);
  });
}

/** Viesti jätetty: the message with the reference words stands in the record system. */
export function leaveReference(whole: Whole, actor: Actor, context: Context): Decision {
  const { referenceLeft } = whole.consultation;
  return asAsker('leaveReference', whole, actor, referenceLeft, () =>
    withDue(
      begin(
        whole,
        { referenceLeft: true },
        { actor: actor.id, action: 'reference-left' },
        context.now,
      ),
      context,
    ),
  );
}

/** Asiakas on yhä täällä: the same urgency starts again, everybody who can be is asked, and those asked before are reminded. */
export function stillHere(whole: Whole, actor: Actor, context: Context): Decision {
  const { notified, excluded } = whole.consultation;
  const asked = notified.filter(
    (person) => !excluded.includes(person) && context.facts.calendar.worksAt(person, context.now),
  );
  return asAsker('stillHere', whole, actor, false, () =>
    tell(
      routed(
        begin(
          whole,
          { since: context.now, askedStillHere: undefined, wider: true },
          { actor: actor.id, action: 'still-here' },
          context.now,
        ),
        context,
      ),
      asked.map((person) => ({ kind: 'notice', person, notice: 'reminder' })),
    ),
  );
}

/** Asiakas lähti, palataan tänään. */
export function clientLeft(whole: Whole, actor: Actor, context: Context): Decision {
  const left = whole.consultation.urgency === 'today';
  return asAsker('clientLeft', whole, actor, left, () =>
    routed(
      begin(
        whole,
        { ...fresh(context.now), urgency: 'today', place: undefined },
        { actor: actor.id, action: 'client-left' },
        context.now,
      ),
      context,
    ),
  );
}

/** Kysy laajemmin: region and pool are asked at once. */
export function askWider(whole: Whole, actor: Actor, context: Context): Decision {
  return asAsker('askWider', whole, actor, whole.consultation.wider, () =>
    routed(
      begin(
        whole,
        { wider: true, stepUntil: undefined },
        { actor: actor.id, action: 'asked-wider' },
        context.now,
      ),
      context,
    ),
  );
}

export interface Rating {
  readonly helped?: Helped;
  readonly instead?: Instead;
}

/** Oliko tästä apua? */
export function rate(whole: Whole, actor: Actor, rating: Rating, context: Context): Decision {
  const { helped, instead } = whole.consultation;
  const same =
    (rating.helped === undefined || rating.helped === helped) &&
    (rating.instead === undefined || rating.instead === instead);
  return asAsker('rate', whole, actor, same, () =>
    withDue(begin(whole, rating, { actor: actor.id, action: 'rated' }, context.now), context),
  );
}

/** Guards of every move that only the asker makes; `already`: it would change nothing. */
function asAsker(
  move: Move,
  whole: Whole,
  actor: Actor,
  already: boolean,
  make: () => Change,
): Decision {
  const { consultation } = whole;
  if (consultation.asker !== actor.id) return refused({ kind: 'not-found' });
  if (!allowed(move, consultation.state)) return refused(whyNotOpen(consultation));
  if (already) return { kind: 'already' };
  return done(make());
}
