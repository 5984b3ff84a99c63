import type { Minutes } from '../../../domain/network/minutes.ts';
import type { AgendaItem, Issue, Task } from '../../../domain/network/types.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { View } from '../../../use-cases/view.ts';
import { networkCardWords } from '../../../wording/network-cards.ts';
import { capital } from '../../../wording/parts.ts';
import { act, aside, buttons, card, heading, open, paragraph, type Maybe } from './elements.ts';
import { lineText, plainText } from './text.ts';
import type { Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** What concerns somebody in a network: an invitation, a task, an issue and its answer. */
export function drawNetworkNews({ news }: Of<'network-news'>, pen: Pen): Drawn {
  const words = networkCardWords(pen.language);
  const says = words.news[news.kind];
  const name = short(news.network.name);
  const at = 'task' in news ? '/tasks' : 'issue' in news ? '/issues' : '';
  const link = pen.tabLink?.(`${news.network.id}${at}`, 'network');
  return card(says(lineText(name)), [
    heading(says(plainText(name))),
    ...('task' in news ? taskLines(news.task, pen) : []),
    ...('issue' in news ? issueLines(news.issue, pen) : []),
    news.kind === 'invited' && paragraph(words.hint),
    link === undefined ? undefined : buttons(open(words.button.open, link)),
  ]);
}

function taskLines({ text, due, by }: Task, pen: Pen): readonly Maybe[] {
  const { task } = networkCardWords(pen.language);
  return [
    paragraph(plainText(text), { weight: 'bolder' }),
    aside(
      [task.by(pen.person(by)), ...(due === undefined ? [] : [task.due(dayOf(due, pen))])].join(
        ' · ',
      ),
    ),
  ];
}

function issueLines({ title, answer }: Issue, pen: Pen): readonly Maybe[] {
  const { issue } = networkCardWords(pen.language);
  return [
    paragraph(plainText(title), { weight: 'bolder' }),
    answer && paragraph(`${issue[answer.kind]} ${plainText(answer.text)}`),
  ];
}

/** For a line that stands on a locked phone. */
const nameAtMost = 48;
const short = (name: string): string =>
  name.length > nameAtMost ? `${name.slice(0, nameAtMost - 1).trimEnd()}…` : name;

const dayOf = (date: string, pen: Pen): string => pen.format.date(date);

/** The adviser is asked whether the text of their consultation may go along with a case. */
export function drawCaseAsked(
  { network, meeting, item, state }: Of<'case-asked'>,
  pen: Pen,
): Drawn {
  const { case: words } = networkCardWords(pen.language);
  const name = short(network.name);
  const topic = item.source.kind === 'case' ? pen.topic(item.source.case.topic) : '';
  const data = { network: network.id, meeting, item: item.id };
  return card(words.title(lineText(name)), [
    heading(words.title(plainText(name))),
    paragraph(words.what(topic)),
    paragraph(words[state]),
    state === 'asked'
      ? buttons(
          act('case.answer', words.yes, { ...data, answer: 'yes' }, { style: 'positive' }),
          act('case.answer', words.no, { ...data, answer: 'no' }),
        )
      : undefined,
  ]);
}

/** So many lines of decisions and tasks; the rest stands in the tab. */
const linesAtMost = 30;

/** Pöytäkirja in the channel: when, who, what was decided and who does what; all of it in the tab. */
export function drawMinutes({ minutes }: Of<'minutes'>, pen: Pen): Drawn {
  const { minutes: words, button } = networkCardWords(pen.language);
  const { network, meeting, present } = minutes;
  const name = short(meeting.title);
  const link = pen.tabLink?.(`${network.id}/meetings/${meeting.id}/minutes`, 'network');
  const when = `${pen.format.day(meeting.from)} ${pen.format.span(meeting.from, meeting.until)}`;
  const lines = linesOf(minutes, pen);
  return card(words.title(lineText(name)), [
    heading(words.title(plainText(name))),
    paragraph(capital(when)),
    present.length > 0 && aside(words.present(pen.people(present))),
    ...lines.slice(0, linesAtMost),
    lines.length === 0 && paragraph(words.nothing),
    lines.length > linesAtMost && aside(pen.words.lists.more(lines.length - linesAtMost)),
    link === undefined ? undefined : buttons(open(button.minutes, link)),
  ]);
}

function linesOf({ items, decisions, tasks }: Minutes, pen: Pen): readonly Maybe[] {
  const { minutes: words } = networkCardWords(pen.language);
  const told = (all: Pick<Minutes, 'decisions' | 'tasks'>) => [
    ...all.decisions.map(({ text }) => paragraph(`**${words.decision}:** ${plainText(text)}`)),
    ...all.tasks.map(({ text, owner, due }) =>
      paragraph(
        `**${words.task}:** ${[
          plainText(text),
          pen.person(owner),
          ...(due === undefined ? [] : [dayOf(due, pen)]),
        ].join(' · ')}`,
      ),
    ),
  ];
  return [
    ...items.flatMap(({ item, ...all }) => {
      const own = told(all);
      return own.length === 0 ? [] : [paragraph(titleOf(item, pen), { weight: 'bolder' }), ...own];
    }),
    ...told({ decisions, tasks }),
  ];
}

function titleOf({ title, source }: AgendaItem, pen: Pen): string {
  const { minutes: words } = networkCardWords(pen.language);
  if (title !== '') return plainText(title);
  return source.kind === 'standing' ? words.standing : words.item;
}
