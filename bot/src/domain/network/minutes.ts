import type { PersonId } from '../roster/county.ts';
import { inOrder } from './agenda.ts';
import { attendees } from './meeting.ts';
import type { AgendaItem, Attendance, Decision, Meeting, Network, Task } from './types.ts';

/** What a meeting left behind; made from its rows whenever it is looked at. */
export interface Minutes {
  readonly network: Network;
  readonly meeting: Meeting;
  readonly present: readonly PersonId[];
  readonly items: readonly MinutesItem[];
  /** Of no item. */
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
}

export interface MinutesItem {
  readonly item: AgendaItem;
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
}

export interface MeetingRows {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  /** Of the network. */
  readonly tasks: readonly Task[];
  readonly attendance: readonly Attendance[];
}

export function minutesOf(network: Network, rows: MeetingRows): Minutes {
  const { meeting, attendance } = rows;
  const own = rows.tasks.filter(({ meeting: of }) => of === meeting.id);
  const items = inOrder(rows.items);
  const isOfItem = (id: string) => (one: { readonly item?: string }) => one.item === id;
  const isLoose = ({ item }: { readonly item?: string }) => !items.some(({ id }) => id === item);
  const decisions = byTime(rows.decisions);
  const tasks = byTime(own);
  return {
    ...{ network, meeting, present: attendees(attendance) },
    items: items.map((item) => ({
      item,
      decisions: decisions.filter(isOfItem(item.id)),
      tasks: tasks.filter(isOfItem(item.id)),
    })),
    decisions: decisions.filter(isLoose),
    tasks: tasks.filter(isLoose),
  };
}

const byTime = <T extends { readonly at: number; readonly id: string }>(all: readonly T[]) =>
  all.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
