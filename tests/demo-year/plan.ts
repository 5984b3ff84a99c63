import type { Calendar } from '../../bot/src/domain/schedule/calendar.ts';
import { isAdviser } from '../../bot/src/domain/consultation/rights.ts';
import { offeredKinds } from '../../bot/src/domain/consultation/kinds.ts';
import { suggest } from '../../bot/src/domain/consultation/cooperation.ts';
import type { Entry } from '../../bot/src/domain/consultation/entry.ts';
import type {
  ClosingDetails,
  FollowUpResult,
  Helped,
  Instead,
  Outcome,
  RequestFields,
} from '../../bot/src/domain/consultation/types.ts';
import {
  triggersOf,
  type County,
  type Person,
  type Topic,
} from '../../bot/src/domain/roster/county.ts';
import { day, minute, type Instant, type LocalDate } from '../../bot/src/domain/time.ts';
import { insteadWeights, phenomenonWeights, topicWeights, type YearModel } from './models.ts';
import { quota, type Luck, type Weights } from './quota.ts';
import { questionsOf } from './texts.ts';

/** A request from being asked to how it ended. */
export interface PlannedRequest {
  readonly kind: 'request';
  readonly at: Instant;
  readonly asker: Person;
  readonly taker: Person;
  readonly takenAt: Instant;
  readonly closedAt: Instant;
  readonly question: string;
  readonly form: Pick<
    RequestFields,
    'station' | 'topic' | 'kind' | 'urgency' | 'profession' | 'triggers'
  > &
    Partial<Pick<RequestFields, 'cooperation' | 'place'>>;
  readonly outcome: Outcome;
  readonly details: ClosingDetails;
  readonly helped?: Helped;
  /** Told with it. */
  readonly instead?: Instead;
  /** What becomes of what was taken over, when Koppi asks a month later. */
  readonly followUp?: FollowUpResult;
}

export interface PlannedEntry {
  readonly kind: 'entry';
  readonly at: Instant;
  readonly by: Person;
  readonly entry: Pick<Entry, 'kind' | 'station' | 'topic' | 'direction' | 'counterpart'> &
    Partial<Pick<Entry, 'channel' | 'timeBand' | 'outcome'>>;
}

export interface Planning {
  readonly county: County;
  readonly calendar: Calendar;
  readonly luck: Luck;
  readonly from: Instant;
  readonly until: Instant;
}

/** A whole year as it will be lived, from a seed: nothing is asked of the service yet. */
export function planYear(
  planning: Planning,
  model: YearModel,
): readonly (PlannedRequest | PlannedEntry)[] {
  const all = [...requestsOf(planning, model), ...entriesOf(planning, model)];
  return all.toSorted((a, b) => a.at - b.at);
}

function* requestsOf(planning: Planning, model: YearModel): Generator<PlannedRequest> {
  const { luck, county } = planning;
  const spread = <K extends string>(count: number, weights: Weights<K>) =>
    luck.shuffled(quota(count, weights));
  const offered = offeredKinds(county);
  const wanted = Object.entries(model.kinds).filter(([kind]) =>
    offered.some((one) => one === kind),
  );
  const kinds = spread(model.requests, Object.fromEntries(wanted) as YearModel['kinds']);
  const urgencies = spread(model.requests, model.urgencies);
  const ticked = spread(model.requests, model.triggers);
  const outcomes = new Map(
    offered.map((kind) => {
      const count = kinds.filter((one) => one === kind).length;
      return [kind, [...spread(count, model.outcomes[kind])]];
    }),
  );
  const services = [
    ...detailsOf(planning, model, kinds.filter((kind) => kind !== 'consult').length),
  ];
  const helped = spread(model.requests, { yes: 60, partly: 8, no: 2, silent: 30 });
  // In order: moments are drawn, and so they lie anywhere in the year.
  const instead = quota(model.requests, insteadWeights);
  for (const [index, kind] of kinds.entries()) {
    const outcome = outcomes.get(kind)?.pop() ?? 'solved';
    const urgency = urgencies[index] ?? 'today';
    const people = whoAsksWhom(planning, model);
    const triggers = ticked[index] === 'ticked' ? drawnTriggers(planning, people.station) : [];
    const cooperation = suggest(county.settings.triggerRules, triggers)?.cooperation;
    const rating = helped[index];
    yield {
      kind: 'request',
      ...{ asker: people.asker, taker: people.taker, outcome },
      ...momentsOf(planning, urgency, outcome),
      question: luck.one(questionsOf(people.topic)),
      form: {
        ...{ station: people.station, topic: people.topic, kind, urgency, triggers },
        profession: people.profession,
        ...(urgency === 'now' ? { place: 'huone 3' } : {}),
        ...(triggers.length > 0 && cooperation ? { cooperation } : {}),
      },
      details: kind === 'consult' ? {} : (services.pop() ?? {}),
      ...(rating === undefined || rating === 'silent'
        ? {}
        : { helped: rating, instead: instead[index] ?? 'asked-colleague' }),
      ...(outcome === 'handled' || outcome === 'finding-out'
        ? { followUp: luck.between(1, 100) <= 86 ? 'completed' : 'continues' }
        : {}),
    };
  }
}

/** Lisätiedot of all services, the shares exact in each field by itself; pensioners are the oldest. */
function detailsOf(
  { county, luck }: Planning,
  { details }: YearModel,
  count: number,
): readonly ClosingDetails[] {
  const spread = <K extends string>(weights: Weights<K>) => luck.shuffled(quota(count, weights));
  const [channel, followUp, socialClient] = [
    spread(details.channel),
    spread(details.followUp),
    spread(details.socialClient),
  ];
  const [oneContact, sharedClient] = [spread(details.oneContact), spread(details.sharedClient)];
  const ages = quota(count, details.ageBand);
  const pensioners = quota(count, details.pensioner).filter((one) => one === 'yes').length;
  const aged = luck.shuffled(
    ages.map((ageBand, at) => ({ ageBand, pensioner: at >= count - pensioners })),
  );
  const kept = new Set<string>(county.settings.closingFields);
  const responsible = county.professions.map(({ id }) => id);
  const phenomena = quota(
    count,
    Object.fromEntries(county.phenomena.map(({ id }, nth) => [id, phenomenonWeights[nth] ?? 1])),
  );
  return aged.map((person, at) => {
    const isShared = sharedClient[at] === 'yes';
    const all = {
      ...person,
      ...{ channel: channel[at], followUp: followUp[at], socialClient: socialClient[at] },
      oneContact: oneContact[at] === 'yes',
      sharedClient: isShared,
      ...(isShared ? { responsible: luck.one(responsible) } : {}),
      phenomenon: phenomena[at],
      recorded: true,
    };
    return Object.fromEntries(Object.entries(all).filter(([field]) => kept.has(field)));
  });
}

/** A station, somebody there, a topic, and somebody who answers for it. */
function whoAsksWhom({ county, luck }: Planning, { askers }: YearModel) {
  const station = luck.one(county.stations);
  const topic = drawnTopic(county, luck);
  const here = county.people.filter(({ stations }) => stations.includes(station.id));
  const asking = here.filter(({ role }) => askers === 'anybody' || role === 'asker');
  const asker = luck.one(asking.length > 0 ? asking : county.people.slice(0, 1));
  const answeringOf = (professions: readonly string[]) =>
    professions
      .filter((profession) => profession !== asker.profession)
      .map((profession) => ({
        profession,
        takers: takersOf(county, station.id, profession).filter(({ id }) => id !== asker.id),
      }))
      .filter(({ takers }) => takers.length > 0);
  const byTopic = answeringOf([topic.profession]);
  const isWide = askers === 'anybody' && luck.between(1, 100) > 55;
  const everybody = county.professions.map(({ id }) => id);
  const answering = isWide || byTopic.length === 0 ? answeringOf(everybody) : byTopic;
  const { profession, takers } = luck.one(answering);
  return { asker, station: station.id, topic: topic.id, profession, taker: luck.one(takers) };
}

/** What the seeds say is asked most is drawn most. */
function drawnTopic({ topics }: County, luck: Luck): Topic {
  return luck.one(
    topics.flatMap((topic) => Array.from({ length: topicWeights[topic.id] ?? 1 }, () => topic)),
  );
}

/** The station's own, else of its region or the pool, else the coordinators; a pair as one. */
function takersOf(county: County, station: string, profession: string): readonly Person[] {
  const region = county.stations.find(({ id }) => id === station)?.region ?? '';
  const all = county.people.filter((person) => isAdviser(person) && person.role === 'adviser');
  const wanted = all.filter((person) => person.profession === profession);
  const own = wanted.filter(({ stations }) => stations.includes(station));
  const near = wanted.filter(({ regions, pool }) => pool || regions.includes(region));
  const nearest = own.length > 0 ? own : near;
  const pairs = all.filter(({ id }) => nearest.some(({ pair }) => pair === id));
  const coordinators = county.people.filter(
    ({ role, regions }) =>
      role === 'coordinator' && (regions.length === 0 || regions.includes(region)),
  );
  return nearest.length > 0 ? [...nearest, ...pairs] : coordinators;
}

function drawnTriggers({ county, luck }: Planning, station: string): readonly string[] {
  const all = triggersOf(county.stations.find(({ id }) => id === station)).map(({ id }) => id);
  return all.length === 0
    ? []
    : luck.shuffled(all).slice(0, luck.between(1, Math.min(5, all.length)));
}

/** Asked in office hours; taken sooner the more urgent it is; what is taken over takes days. */
function momentsOf(planning: Planning, urgency: RequestFields['urgency'], outcome: Outcome) {
  const { luck } = planning;
  const at = drawnMoment(planning);
  const takenAt =
    urgency === 'week'
      ? workingMoment(planning, at + luck.between(1, 6) * day)
      : at + luck.between(2, urgency === 'now' ? 8 : 50) * minute;
  const isLong = outcome !== 'solved' && outcome !== 'no-need';
  const closedAt = isLong
    ? workingMoment(planning, takenAt + luck.between(1, 9) * day)
    : takenAt + luck.between(3, 55) * minute;
  return { at, takenAt, closedAt };
}

/** A moment between 8.15 and 14.30 of some working day; the last weeks are left for what was begun. */
function drawnMoment({ calendar, luck, from, until }: Planning): Instant {
  for (;;) {
    const date = calendar.dateOf(
      from + luck.between(0, Math.floor((until - from) / day) - 18) * day,
    );
    if (calendar.isWorkingDay(date)) return timeOn({ calendar, luck }, date);
  }
}

function workingMoment({ calendar, luck }: Planning, at: Instant): Instant {
  let date = calendar.dateOf(at);
  while (!calendar.isWorkingDay(date)) date = calendar.nextDate(date);
  return timeOn({ calendar, luck }, date);
}

const timeOn = (
  { calendar, luck }: Pick<Planning, 'calendar' | 'luck'>,
  date: LocalDate,
): Instant => calendar.instantOf(date, '08:15') + luck.between(0, 375) * minute;

function* entriesOf(planning: Planning, model: YearModel): Generator<PlannedEntry> {
  const { luck } = planning;
  const { cooperation, meetings } = model;
  const spread = <K extends string>(count: number, weights: Weights<K>) =>
    luck.shuffled(quota(count, weights));
  const directions = spread(cooperation.count, cooperation.directions);
  const counterparts = spread(cooperation.count, cooperation.counterparts);
  for (const [index, kind] of spread(cooperation.count, cooperation.kinds).entries())
    yield entryBy(planning, {
      kind,
      direction: directions[index] ?? 'to-social',
      counterpart: counterparts[index] ?? 'health',
      timeBand: luck.one(['under-5', '5-10', '10-15', '15-20']),
    });
  for (const channel of spread(meetings.count, meetings.channels))
    yield entryBy(planning, {
      ...{ kind: 'meeting', direction: 'to-social', counterpart: 'health', channel },
      timeBand: channel === 'home-visit' ? luck.one(['1-h', '2-h']) : luck.one(['over-20', '1-h']),
      outcome: luck.one(['handled', 'handled', 'handled', 'finding-out', 'passed-on']),
    });
}

function entryBy(
  planning: Planning,
  entry: Omit<PlannedEntry['entry'], 'station' | 'topic'>,
): PlannedEntry {
  const { county, luck } = planning;
  const by = luck.one(county.people.filter(({ role }) => role === 'adviser'));
  const own = by.stations.length > 0 ? by.stations : county.stations.map(({ id }) => id);
  const topic = drawnTopic(county, luck).id;
  return {
    kind: 'entry',
    at: drawnMoment(planning),
    by,
    entry: { ...entry, station: luck.one(own), topic },
  };
}
