import { betweenOf } from '../domain/consultation/between.ts';
import { offeredKinds, usualKind } from '../domain/consultation/kinds.ts';
import type { Refusal } from '../domain/consultation/refusal.ts';
import type { RequestFields } from '../domain/consultation/types.ts';
import { anythingElse, type County, type PersonId } from '../domain/roster/county.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Tools } from './tools.ts';

export type FormInputs = Omit<Inputs<'request.send'>, 'nonce'>;

export type ReadFields =
  | { readonly kind: 'ok'; readonly fields: RequestFields; readonly question: string }
  | { readonly kind: 'missing'; readonly fields: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Form inputs against the county: what is not given gets the server's default. */
export function readFields(
  tools: Tools,
  asker: PersonId,
  inputs: FormInputs,
  question: string,
  before?: RequestFields,
): ReadFields {
  const county = tools.known.county();
  const unknown = unknownChoice(county, inputs, before);
  if (unknown) return { kind: 'refused', refusal: { kind: 'unknown-choice', field: unknown } };
  const given = { ...before, ...inputs };
  if (given.station === undefined) return { kind: 'missing', fields: ['station'] };
  if (given.topic === undefined && question === '')
    return { kind: 'refused', refusal: { kind: 'nothing-asked' } };
  const kind = given.kind ?? usualKind(county);
  const permission = given.permission ?? false;
  if (kind !== 'consult' && !permission)
    return { kind: 'refused', refusal: { kind: 'permission-needed' } };
  const profession = given.profession ?? professionOf(county, given.topic ?? anythingElse);
  return {
    kind: 'ok',
    question,
    fields: {
      station: given.station,
      topic: given.topic ?? anythingElse,
      kind,
      urgency: given.urgency ?? 'today',
      ...(given.place ? { place: given.place } : {}),
      way: given.way ?? 'teams-message',
      ...(given.callback ? { callback: given.callback } : {}),
      permission,
      triggers: triggersOf(inputs, before),
      ...(given.cooperation ? { cooperation: given.cooperation } : {}),
      profession,
      between: betweenOf(county, tools.known.person(asker)?.profession, profession),
    },
  };
}

function triggersOf({ triggers }: FormInputs, before: RequestFields | undefined) {
  return triggers === undefined ? (before?.triggers ?? []) : triggers.split(',');
}

function professionOf(county: County, topic: string): string {
  const wanted = county.topics.find(({ id }) => id === topic)?.profession;
  return wanted ?? county.topics[0]?.profession ?? 'social-counsellor';
}

/** The first input that names nothing of this county. */
export function unknownChoice(
  county: County,
  inputs: FormInputs,
  before: RequestFields | undefined,
): string | undefined {
  const lists = {
    station: county.stations,
    topic: county.topics,
    profession: county.professions,
  } as const;
  for (const field of ['station', 'topic', 'profession'] as const) {
    const value = inputs[field];
    if (value !== undefined && !lists[field].some(({ id }) => id === value)) return field;
  }
  // A kind that is not offered any more may stay with a request that was sent with it.
  const kinds: readonly (string | undefined)[] = [...offeredKinds(county), before?.kind, undefined];
  if (!kinds.includes(inputs.kind)) return 'kind';
  return unknownTrigger(county, inputs) ? 'triggers' : undefined;
}

function unknownTrigger(county: County, { station, triggers }: FormInputs): boolean {
  if (triggers === undefined) return false;
  const known = county.stations.find(({ id }) => id === station)?.triggers ?? [];
  return !triggers.split(',').every((one) => known.some(({ id }) => id === one));
}
