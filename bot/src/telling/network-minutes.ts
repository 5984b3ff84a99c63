import type { Minutes, MinutesItem } from '../domain/network/minutes.ts';
import type { AgendaItem, Case, Decision, Source, Task } from '../domain/network/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { capital } from '../wording/parts.ts';
import { meetingWords } from '../wording/tab/meeting.ts';
import { networkTabWords } from '../wording/tab/network.ts';
import { termsOf } from '../wording/terms/index.ts';
import type { Pen } from './pen.ts';

/** Pöytäkirja in words, in the order in which it is read. */
export interface MinutesTold {
  readonly title: string;
  /** What to know before reading it. */
  readonly note: string | undefined;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly sections: readonly {
    readonly title: string;
    readonly texts: readonly string[];
    /** Decisions and tasks. */
    readonly lines: readonly string[];
  }[];
}

export function tellMinutes(minutes: Minutes, pen: Pen): MinutesTold {
  const { network, meeting, present, items, decisions, tasks } = minutes;
  const words = createWords(pen);
  const { record } = words;
  const { from, until, place } = meeting;
  const loose = words.lines({ decisions, tasks });
  return {
    title: record.title(meeting.title),
    note: meeting.state === 'ended' ? undefined : record.draft,
    facts: [
      { name: words.kind[network.kind], text: network.name },
      {
        name: record.when,
        text: capital(`${pen.format.day(from)} ${pen.format.span(from, until)}`),
      },
      ...(place === undefined ? [] : [{ name: record.place, text: place }]),
      {
        name: record.present,
        text: present.length === 0 ? record.nobody : present.map(words.name).join(', '),
      },
    ],
    sections: [
      ...items.map((one, index) => ({
        title: `${index + 1}. ${words.titleOf(one.item)}`,
        texts: textsOf(one, meeting.state === 'ended', words),
        lines: words.lines(one),
      })),
      ...(loose.length === 0 ? [] : [{ title: record.others, texts: [], lines: loose }]),
    ],
  };
}

function textsOf({ item }: MinutesItem, isOver: boolean, words: Words): readonly string[] {
  const { text, source, notes, state } = item;
  const isLeft = isOver && state === 'waiting' && source.kind !== 'standing';
  return [
    text,
    ...words.sourceTold(source),
    notes,
    ...(isLeft ? [words.record.notDone] : []),
  ].filter((one) => one !== '');
}

type Words = ReturnType<typeof createWords>;

function createWords(pen: Pen) {
  const { agenda, record, case: caseWords } = meetingWords(pen.language);
  const { since, tasks: taskWords, kind, somebody } = networkTabWords(pen.language);
  const { outcome } = termsOf(pen.language);
  const station = (id: string) => pen.place(id).name;
  const phenomenon = (id: string) =>
    pen.county.phenomena.find((one) => one.id === id)?.name[pen.language] ?? id;
  // Who has left the county has no name any more.
  const name = (id: PersonId) =>
    pen.county.people.some((person) => person.id === id) ? pen.person(id) : somebody;
  const caseTold = ({ kind: what, outcome: end, phenomenon: seen, text }: Case) => [
    caseWords.told(pen.kind(what), outcome[end]),
    ...(seen === undefined ? [] : [`${caseWords.phenomenon}: ${phenomenon(seen)}`]),
    ...(text.state === 'given'
      ? [
          `${caseWords.question}: ${text.question}`,
          ...(text.result === undefined ? [] : [`${caseWords.result}: ${text.result}`]),
        ]
      : []),
    ...(text.state === 'none' || text.state === 'given' ? [] : [caseWords.text[text.state]]),
  ];
  return {
    ...{ record, kind, name },
    /** As it was written, else as what it comes from. */
    titleOf: ({ title, source }: AgendaItem): string => {
      if (title !== '') return title;
      if (source.kind === 'standing') return agenda.standing;
      if (source.kind === 'case') return caseWords.named(pen.topic(source.case.topic));
      if (source.kind !== 'since') return agenda.title;
      const { line } = source;
      const at = line.station === undefined ? since.several : station(line.station);
      return line.what === 'phenomenon'
        ? `${phenomenon(line.phenomenon)}: ${since.times(line.count)}, ${at}`
        : `${at}: ${since.lines[line.what](line.count)}`;
    },
    sourceTold: (source: Source): readonly string[] => {
      switch (source.kind) {
        case 'typed':
        case 'standing':
          return [];
        case 'since': {
          const { day } = pen.format;
          return [agenda.since(since.title, day(source.since), day(source.until))];
        }
        case 'case':
          return caseTold(source.case);
        case 'carried':
        case 'issue':
        case 'answer':
          return [agenda[source.kind]];
      }
    },
    lines: (all: {
      readonly decisions: readonly Decision[];
      readonly tasks: readonly Task[];
    }): readonly string[] => [
      ...all.decisions.map(({ text }) => `${record.decision}: ${text}`),
      ...all.tasks.map(({ text, owner, due, station: at }) => {
        const told = [
          ...[text, name(owner)],
          ...(due === undefined ? [] : [taskWords.by(pen.format.date(due))]),
          ...(at === undefined ? [] : [station(at)]),
        ];
        return `${record.task}: ${told.join(' · ')}`;
      }),
    ],
  };
}
