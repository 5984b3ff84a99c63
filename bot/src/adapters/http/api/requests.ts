import { requestSchema, type RequestSeen } from '../../../contract/request.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { Plan } from '../../../domain/routing/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { seeRequest } from '../../../use-cases/see-request.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import type { Seen } from '../../../use-cases/view.ts';
import { apiRoute, type ApiRoute } from '../door.ts';

type NameOf = (id: PersonId) => NonNullable<RequestSeen['adviser']>;

/** What is not the caller's is 404, as what is not. */
export const requestRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/requests/:id',
    summary: 'One request, as far as the caller may see it',
    answer: requestSchema,
    handle: async ({ caller, params }) => {
      const read = await seeRequest(tools, caller, params['id'] ?? '');
      if (!read) return { kind: 'not-found' };
      const { seen, depth } = read;
      const nameOf = namesOf(tools, seen.consultation);
      const json: RequestSeen = {
        ...statusOf(seen.consultation, nameOf),
        content: depth === 'status' ? null : contentOf(seen, nameOf),
        asked: depth === 'asker' ? askedOf(seen.consultation, nameOf) : null,
      };
      return { kind: 'ok', json, etag: String(json.version) };
    },
  }),
];

const namesOf =
  ({ known }: Tools, { asker, askerName }: Consultation): NameOf =>
  (id) => ({ id, name: known.person(id)?.name ?? (id === asker ? askerName : '') });

function statusOf(
  consultation: Consultation,
  nameOf: NameOf,
): Omit<RequestSeen, 'content' | 'asked'> {
  const { id, version, state, station, topic, kind, urgency, adviser } = consultation;
  return {
    ...{ id, version, state, station, topic, kind, urgency },
    askedAt: iso(consultation.askedAt),
    since: iso(consultation.since),
    adviser: adviser === undefined ? null : nameOf(adviser),
    acceptedAt: isoOrNull(consultation.acceptedAt),
    closedAt: isoOrNull(consultation.closedAt),
  };
}

function contentOf({ consultation, text }: Seen, nameOf: NameOf): RequestSeen['content'] {
  const { asker, textErased, place, way, callback, triggers, referenceWords } = consultation;
  return {
    asker: nameOf(asker),
    question: text.question,
    erased: textErased,
    place: place ?? null,
    way,
    callback: callback ?? null,
    triggers: [...triggers],
    referenceWords: referenceWords ? [...referenceWords] : null,
    referenceLeft: consultation.referenceLeft,
    messages: text.messages.map((message) => ({
      from: nameOf(message.from),
      at: iso(message.at),
      text: message.text,
    })),
    result: text.result ?? null,
    outcome: consultation.outcome ?? null,
  };
}

function askedOf(
  { plan, helped, instead }: Consultation,
  nameOf: NameOf,
): NonNullable<RequestSeen['asked']> {
  return {
    plan: plan ? planOf(plan, nameOf) : null,
    helped: helped ?? null,
    instead: instead ?? null,
  };
}

function planOf({ steps, expiresAt, nobodyNow }: Plan, nameOf: NameOf) {
  return {
    steps: steps.map(({ at, tier, people }) => ({ at: iso(at), tier, people: people.map(nameOf) })),
    expiresAt: iso(expiresAt),
    nobodyNow,
  };
}

const iso = (at: Instant): string => new Date(at).toISOString();
const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : iso(at));
