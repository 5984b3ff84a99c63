import type { Counted, EntryRead, Matter } from './matters.ts';

// Every figure told as workload, counted in the plainest way from what docs/statistics.md says of it.

export interface Value {
  readonly value: number | null;
  readonly of: number | null;
}

const count = (value: number): Value => ({ value, of: null });

export function percent(part: number, of: number): number {
  const tenths = Math.floor((2000 * part + of) / (2 * of));
  return tenths / 10;
}

const share = (part: number, of: number): Value => ({
  value: of === 0 ? null : percent(part, of),
  of,
});

function time(minutes: readonly (number | undefined)[], percents: number): Value {
  const sorted = minutes.filter((one) => one !== undefined).sort((a, b) => a - b);
  const rank = Math.ceil((sorted.length * percents) / 100);
  return { value: sorted[rank - 1] ?? null, of: sorted.length };
}

const isCooperation = ({ kind, request }: EntryRead) =>
  (kind === 'consult' || kind === 'other') && request === undefined;
const meetingsOf = (entries: readonly EntryRead[]) =>
  entries.filter(({ kind }) => kind === 'meeting');
const closedOf = (matters: readonly Matter[]) =>
  matters.filter(({ outcome }) => outcome !== undefined);
const withOutcome = (matters: readonly Matter[], is: string) =>
  matters.filter(({ outcome }) => outcome === is).length;

export const figureRecounts: Readonly<Record<string, (counted: Counted) => Value>> = {
  requests: ({ matters }) => count(matters.length),
  entries: ({ entries }) => count(entries.length),
  cooperation: ({ matters, entries }) =>
    count(matters.length + entries.filter(isCooperation).length),
  taken: ({ matters }) =>
    count(matters.filter(({ minutesToTake }) => minutesToTake !== undefined).length),
  closed: ({ matters }) => count(closedOf(matters).length),
  notTaken: ({ matters }) => count(matters.filter(({ state }) => state === 'expired').length),
  notTakenShare: ({ matters }) =>
    share(matters.filter(({ state }) => state === 'expired').length, matters.length),
  withdrawn: ({ matters }) => count(matters.filter(({ state }) => state === 'withdrawn').length),
  handedOver: ({ matters }) => count(matters.filter(({ isHandedOver }) => isHandedOver).length),
  acceptMedian: ({ matters }) =>
    time(
      matters.map(({ minutesToTake }) => minutesToTake),
      50,
    ),
  acceptMost: ({ matters }) =>
    time(
      matters.map(({ minutesToTake }) => minutesToTake),
      90,
    ),
  onSiteAcceptMedian: ({ matters }) =>
    time(
      matters.map(({ onSiteToTake }) => onSiteToTake),
      50,
    ),
  onSiteAcceptMost: ({ matters }) =>
    time(
      matters.map(({ onSiteToTake }) => onSiteToTake),
      90,
    ),
  closeMedian: ({ matters }) =>
    time(
      matters.map(({ minutesToClose }) => minutesToClose),
      50,
    ),
  closeMost: ({ matters }) =>
    time(
      matters.map(({ minutesToClose }) => minutesToClose),
      90,
    ),
  onSiteCloseMedian: ({ matters }) =>
    time(
      matters.map(({ onSiteToClose }) => onSiteToClose),
      50,
    ),
  onSiteCloseMost: ({ matters }) =>
    time(
      matters.map(({ onSiteToClose }) => onSiteToClose),
      90,
    ),
  solvedAlone: ({ matters }) => share(withOutcome(matters, 'solved'), closedOf(matters).length),
  passedOn: ({ matters }) => share(withOutcome(matters, 'passed-on'), closedOf(matters).length),
  completed: ({ matters }) => {
    const ended = matters.filter(({ followUpResult }) => followUpResult !== undefined);
    return share(
      ended.filter(({ followUpResult }) => followUpResult === 'completed').length,
      ended.length,
    );
  },
  oneContact: ({ matters }) => {
    const noted = matters.filter(({ details }) => details.oneContact !== undefined);
    return share(noted.filter(({ details }) => details.oneContact).length, noted.length);
  },
  meetings: ({ entries }) => count(meetingsOf(entries).length),
  homeVisits: ({ entries }) => {
    const noted = meetingsOf(entries).filter(({ channel }) => channel !== undefined);
    return share(noted.filter(({ channel }) => channel === 'home-visit').length, noted.length);
  },
};

type Code = string | undefined;
export const yesNo = (is: boolean | undefined): Code =>
  is === undefined ? undefined : is ? 'yes' : 'no';

interface Codes {
  readonly requests?: (matter: Matter) => Code;
  readonly entries?: (entry: EntryRead) => Code;
}

/** What each code table counts by. */
const tables: Readonly<Record<string, Codes>> = {
  topic: { requests: (one) => one.topic, entries: (one) => one.topic },
  kind: { requests: (one) => one.kind },
  urgency: { requests: (one) => one.urgency },
  state: { requests: (one) => one.state },
  outcome: { requests: (one) => one.outcome, entries: (one) => one.outcome },
  direction: {
    requests: (one) => one.direction,
    entries: (one) => (isCooperation(one) ? one.direction : undefined),
  },
  counterpart: {
    requests: (one) => one.counterpart,
    entries: (one) => (isCooperation(one) ? one.counterpart : undefined),
  },
  way: { requests: (one) => one.way },
  profession: { requests: (one) => one.profession },
  askerProfession: { requests: (one) => one.askerProfession },
  channel: { requests: ({ details }) => details.channel, entries: (one) => one.channel },
  timeBand: { requests: ({ details }) => details.timeBand, entries: (one) => one.timeBand },
  followUp: { requests: ({ details }) => details.followUp },
  followUpResult: { requests: (one) => one.followUpResult },
  oneContact: { requests: ({ details }) => yesNo(details.oneContact) },
  entryKind: { entries: (one) => one.kind },
  meetingChannel: { entries: (one) => (one.kind === 'meeting' ? one.channel : undefined) },
};

/** Of each code that was met: how many, and which share of those of whom it is known. */
export function codeTables(now: Counted, before: Counted | undefined) {
  return Object.entries(tables).flatMap(([id, { requests, entries }]) => {
    const columns = (counted: Counted) => [
      ...(requests ? [counted.matters.map(requests)] : []),
      ...(entries ? [counted.entries.map(entries)] : []),
    ];
    const valuesOf = (code: string, counted: Counted) =>
      columns(counted).flatMap((column) => {
        const known = column.filter((one) => one !== undefined);
        const same = known.filter((one) => one === code).length;
        return [same, known.length === 0 ? null : percent(same, known.length)];
      });
    const met = new Set(columns(now).flat());
    met.delete(undefined);
    const rows = [...met].map(
      (code) =>
        [
          code,
          { values: valuesOf(code!, now), before: before ? valuesOf(code!, before) : null },
        ] as const,
    );
    return rows.length === 0 ? [] : [[id, new Map(rows)] as const];
  });
}

/** How many requests and entries have each code that was met. */
export const codeCounts = ({ matters, entries }: Counted) =>
  Object.entries(tables).flatMap(([id, codes]) => {
    const ofRequests = codes.requests ? matters.map(codes.requests) : [];
    const ofEntries = codes.entries ? entries.map(codes.entries) : [];
    const met = new Set([...ofRequests, ...ofEntries].filter((one) => one !== undefined));
    const same = (all: readonly Code[], code: string) => all.filter((one) => one === code).length;
    return [...met].map(
      (code) => [`${id}:${code}`, same(ofRequests, code), same(ofEntries, code)] as const,
    );
  });

/** What a report may be narrowed by; an entry has no kind of request, urgency, way or asker. */
export function narrowed({ matters, entries }: Counted, by: string, is: string): Counted {
  const entryCode = new Map<string, (entry: EntryRead) => Code>([
    ['topic', (one) => one.topic],
    ['outcome', (one) => one.outcome],
    ['direction', (one) => one.direction],
    ['counterpart', (one) => one.counterpart],
    ['channel', (one) => one.channel],
  ]).get(by);
  return {
    matters: matters.filter((one) => tables[by]!.requests!(one) === is),
    entries: entries.filter((one) => entryCode?.(one) === is),
  };
}

/** One code against another: how many requests, in the rows and columns that were met. */
export function crossTable(
  { matters }: Counted,
  before: Counted | undefined,
  rows: string,
  columns: string,
) {
  const [rowOf, columnOf] = [tables[rows]!.requests!, tables[columns]!.requests!];
  const met = matters.filter((one) => rowOf(one) !== undefined);
  const known = (codes: readonly Code[]) => new Set(codes.filter((one) => one !== undefined));
  const countIn = (some: readonly Matter[], row: string, column: string) =>
    some.filter((one) => rowOf(one) === row && columnOf(one) === column).length;
  return new Map(
    [...known(met.map(rowOf))].flatMap((row) =>
      [...known(met.map(columnOf))].map((column) => [
        `${row} ${column}`,
        {
          value: countIn(matters, row, column),
          before: before ? countIn(before.matters, row, column) : null,
        },
      ]),
    ),
  );
}
