import { positionLast } from '../../domain/network/agenda.ts';
import { nextMeeting, overdueMs } from '../../domain/network/meeting.ts';
import { meetingsAhead, occurrencesAfter } from '../../domain/network/series.ts';
import type { AgendaItem, Meeting, Network, Series, Source } from '../../domain/network/types.ts';
import { koppiItself } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { makePart } from './inside.ts';

/** Keeps some meetings of each series ahead. Done again, it adds nothing. */
export async function planAhead(tools: Tools, network: Network): Promise<void> {
  if (network.closed !== undefined) return;
  const [series, meetings] = await Promise.all([
    tools.networks.all(network.id, 'series'),
    tools.networks.all(network.id, 'meeting'),
  ]);
  for (const one of series.filter(({ ended }) => !ended))
    await planSeries(tools, network, one, meetings);
}

async function planSeries(
  tools: Tools,
  { id: network, leader }: Network,
  series: Series,
  meetings: readonly Meeting[],
): Promise<void> {
  const now = tools.clock.now();
  const own = meetings.filter(({ series: of, from }) => of === series.id && from > now);
  const missing = meetingsAhead - own.filter(({ state }) => state === 'planned').length;
  if (missing <= 0) return;
  const last = Math.max(now, ...own.map(({ from }) => from));
  const { timeZone } = tools.known.county();
  for (const { date, from, until } of occurrencesAfter(series, last, missing, timeZone)) {
    const id = tools.secrets.operation(['meeting', network, series.id, `${series.revision}`, date]);
    const { title, place } = series;
    await addMeeting(tools, network, {
      ...{ id, series: series.id, title, from, until, state: 'planned', by: leader },
      ...(place === undefined ? {} : { place }),
    });
  }
}

/** With its standing item, and looked at once it must be over; answers of the steering group wait for it. */
export async function addMeeting(
  tools: Tools,
  network: string,
  meeting: Meeting,
): Promise<Meeting> {
  await hintMeeting(tools, network, meeting);
  const made = await makePart(tools, { network, part: 'meeting', id: meeting.id }, meeting);
  await addItem(tools, network, made, { mark: 'standing', source: { kind: 'standing' } });
  return made;
}

export const hintMeeting = (tools: Tools, network: string, { id, until }: Meeting): Promise<void> =>
  tools.networks.hint([{ kind: 'over', network, id, at: until + overdueMs }]);

interface ByItself {
  /** What it comes from: the same is put on an agenda once. */
  readonly mark: string;
  readonly source: Source;
  readonly like?: Partial<AgendaItem>;
}

/** Puts something on an agenda by itself, last. */
export async function addItem(
  tools: Tools,
  network: string,
  { id: meeting }: Meeting,
  { mark, source, like = {} }: ByItself,
): Promise<AgendaItem> {
  const id = tools.secrets.operation(['item', network, meeting, mark]);
  const items = await tools.networks.all(network, 'item', meeting);
  const fresh: AgendaItem = {
    ...{ title: '', text: '', state: 'waiting', notes: '', by: koppiItself },
    ...like,
    ...{ id, meeting, source, position: positionLast(items, id), at: tools.clock.now() },
  };
  return makePart(tools, { network, part: 'item', meeting, id }, fresh);
}

/** Answers that have come since are put on the agenda of the next meeting, each once. */
export async function placeAnswers(tools: Tools, network: string): Promise<void> {
  const [sent, meetings] = await Promise.all([
    tools.networks.all(network, 'sent'),
    tools.networks.all(network, 'meeting'),
  ]);
  const waiting = sent.filter(({ answer, placed }) => answer && placed === undefined);
  const open = meetings.find(({ state }) => state === 'open');
  const next = open ?? nextMeeting(meetings, tools.clock.now());
  if (!next) return;
  for (const issue of waiting) {
    const { id, title, by } = issue;
    const source = { kind: 'answer', issue: id } as const;
    await addItem(tools, network, next, { mark: `answer ${id}`, source, like: { title, by } });
    await tools.networks.change(
      { network, part: 'sent', id },
      (before) => before && { ...before, placed: next.id },
    );
  }
}
