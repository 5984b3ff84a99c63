import type { MoveName } from '../../../contract/moves.ts';
import type { RequestSeen } from '../../../contract/request.ts';
import type { RequestItem } from '../../../contract/requests.ts';
import { movesOf, type OwnMove } from '../../../domain/consultation/may.ts';
import { engineActor, type Consultation, type LogRow } from '../../../domain/consultation/types.ts';
import type { Language } from '../../../domain/language.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { Plan } from '../../../domain/routing/types.ts';
import type { Instant } from '../../../domain/time.ts';
import type { StoredRequest } from '../../../ports.ts';
import { createPen, type Pen } from '../../../telling/pen.ts';
import { askedPeople, nextStepAt, planInWords } from '../../../telling/plan-words.ts';
import { neutralSentence } from '../../../telling/record-text.ts';
import { depthFor } from '../../../use-cases/see-request.ts';
import { phonesOf, takers } from '../../../use-cases/seen.ts';
import type { Tools } from '../../../use-cases/tools.ts';

/** Who reads it, and in which language. */
export interface Reader {
  readonly caller: PersonId;
  readonly language: Language;
}

type NameOf = (id: PersonId) => NonNullable<RequestSeen['adviser']>;

/** What a reader of the tab is told in sentences; React makes it harmless. */
export const penFor = ({ known }: Tools, { caller, language }: Reader): Pen =>
  createPen({ county: known.county(), language, me: caller }, (text) => text);

/** A line of a list. */
export function itemJson(tools: Tools, one: Consultation, reader: PersonId): RequestItem {
  const nameOf = namesOf(tools, one);
  const isLost = depthFor(tools, one, reader) === 'status';
  return {
    ...headOf(one, nameOf),
    asker: isLost ? null : nameOf(one.asker),
    outcome: isLost ? null : (one.outcome ?? null),
    dueAt: isoOrNull(nextStepAt(one, tools.clock.now())),
    answers: one.answers,
    referenceLeft: one.referenceWords ? one.referenceLeft : null,
    may: mayOf(tools, one, reader),
  };
}

/** The request as far as this reader may see it. */
export function requestJson(tools: Tools, stored: StoredRequest, reader: Reader): RequestSeen {
  const { consultation } = stored;
  const depth = depthFor(tools, consultation, reader.caller);
  const nameOf = namesOf(tools, consultation);
  const isLost = depth === 'status';
  const pen = penFor(tools, reader);
  const may = mayOf(tools, consultation, reader.caller);
  const toTake = may.includes('handOver') || may.includes('assign');
  const others = toTake ? takers(tools, consultation).map(nameOf) : [];
  return {
    ...headOf(consultation, nameOf),
    content: isLost ? null : contentOf(tools, stored, nameOf, pen),
    asked: depth === 'asker' ? askedOf(tools, consultation, nameOf, pen) : null,
    history: isLost ? [] : stored.log.map((row) => happened(row, nameOf)),
    askedPeople: isLost ? [] : askedPeople(consultation).map(nameOf),
    may,
    handOverTo: may.includes('handOver') ? others.filter(({ id }) => id !== reader.caller) : [],
    assignTo: may.includes('assign') ? others : [],
    closing: may.includes('close') ? [...tools.known.county().settings.closingFields] : [],
    canReopen: may.includes('reopen'),
  };
}

const namesOf =
  ({ known }: Tools, { asker, askerName }: Consultation): NameOf =>
  (id) => ({ id, name: known.person(id)?.name ?? (id === asker ? askerName : '') });

function headOf(consultation: Consultation, nameOf: NameOf) {
  const { id, version, state, station, topic, kind, urgency } = consultation;
  const { adviser, responsibleAdviser } = consultation;
  return {
    ...{ id, version, state, station, topic, kind, urgency },
    askedAt: iso(consultation.askedAt),
    since: iso(consultation.since),
    adviser: adviser === undefined ? null : nameOf(adviser),
    responsible: responsibleAdviser === undefined ? null : nameOf(responsibleAdviser),
    acceptedAt: isoOrNull(consultation.acceptedAt),
    closedAt: isoOrNull(consultation.closedAt),
  };
}

function contentOf(
  tools: Tools,
  { consultation, text }: StoredRequest,
  nameOf: NameOf,
  pen: Pen,
): RequestSeen['content'] {
  const { asker, adviser, textErased, place, way, callback } = consultation;
  const { triggers, referenceWords, profession, permission } = consultation;
  return {
    asker: nameOf(asker),
    question: text.question,
    erased: textErased,
    place: place ?? null,
    callback: callback ?? null,
    ...{ way, profession, permission },
    triggers: [...triggers],
    cooperation: consultation.cooperation ?? null,
    referenceWords: referenceWords ? [...referenceWords] : null,
    referenceLeft: consultation.referenceLeft,
    messages: text.messages.map((message) => ({
      from: nameOf(message.from),
      at: iso(message.at),
      text: message.text,
    })),
    result: text.result ?? null,
    outcome: consultation.outcome ?? null,
    askerPhones: [...phonesOf(tools, consultation)],
    adviserPhones: adviser === undefined ? [] : [...pen.phones(adviser)],
    recordText: neutralSentence(consultation, pen),
  };
}

function askedOf(
  { clock }: Tools,
  consultation: Consultation,
  nameOf: NameOf,
  pen: Pen,
): NonNullable<RequestSeen['asked']> {
  const { state, plan, helped, instead } = consultation;
  return {
    plan: plan ? planOf(plan, nameOf) : null,
    planWords: state === 'waiting' ? [...planInWords(consultation, clock.now(), pen)] : [],
    numbers: state === 'waiting' || state === 'expired' ? numbersFor(consultation, pen) : [],
    helped: helped ?? null,
    instead: instead ?? null,
  };
}

/** As many people as the chat's receipt names. */
const calledAtMost = 3;

function numbersFor(consultation: Consultation, pen: Pen) {
  const people = askedPeople(consultation).slice(0, calledAtMost);
  return [
    ...people.flatMap((id) => pen.phones(id).map((phone) => ({ name: pen.person(id), phone }))),
    ...pen.county.numbers.map(({ name, phone }) => ({ name: name[pen.language], phone })),
  ];
}

function planOf({ steps, expiresAt, nobodyNow }: Plan, nameOf: NameOf) {
  return {
    steps: steps.map(({ at, tier, people }) => ({ at: iso(at), tier, people: people.map(nameOf) })),
    expiresAt: iso(expiresAt),
    nobodyNow,
  };
}

function happened({ at, actor, action, from, to, reason, people = [] }: LogRow, nameOf: NameOf) {
  return {
    at: iso(at),
    actor: actor === engineActor ? null : nameOf(actor),
    action,
    from: from ?? null,
    to,
    reason: reason ?? null,
    people: people.map(nameOf),
  };
}

/** The lifecycle's moves by the names that the tab sends. */
const sentAs: Readonly<Record<OwnMove, MoveName>> = {
  edit: 'edit',
  withdraw: 'withdraw',
  leaveReference: 'referenceLeft',
  stillHere: 'stillHere',
  clientLeft: 'clientLeft',
  askWider: 'wider',
  accept: 'accept',
  decline: 'decline',
  assign: 'assign',
  answer: 'answer',
  handOver: 'handOver',
  close: 'close',
  rate: 'rating.send',
  followUp: 'followUp',
  reopen: 'reopen',
};

function mayOf({ known, clock }: Tools, consultation: Consultation, reader: PersonId): MoveName[] {
  const actor = known.actor({ id: reader, name: '' });
  const own = movesOf(consultation, actor, { now: clock.now(), facts: known.facts() });
  // What hands over is closed with its own form: it ends with a paluutieto.
  const both = own.includes('close') && consultation.kind === 'consult';
  return [...own.map((move) => sentAs[move]), ...(both ? (['answerAndClose'] as const) : [])];
}

export const iso = (at: Instant): string => new Date(at).toISOString();
export const isoOrNull = (at: Instant | undefined): string | null =>
  at === undefined ? null : iso(at);
