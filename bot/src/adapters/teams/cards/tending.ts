import type { Tended, View } from '../../../use-cases/view.ts';
import type { Pen } from '../../../telling/pen.ts';
import { act, aside, box, buttons, card, heading, paragraph, textInput } from './elements.ts';
import type { Maybe } from './elements.ts';
import { said, trainingParts } from './found.ts';
import { lineText, plainText } from './text.ts';
import type { Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** Once a month: does what you own still hold? Each line is done with one press. */
export function drawNudge({ entries, more }: Of<'nudge'>, pen: Pen): Drawn {
  const { tend, lists } = pen.words;
  const isLeft = entries.some(({ isFresh }) => !isFresh);
  const title = isLeft ? tend.heading : tend.allFresh;
  return card(title, [
    heading(title),
    isLeft && paragraph(tend.hint),
    ...entries.map((entry) => tendedBox(entry, pen)),
    more > 0 && aside(lists.more(more)),
  ]);
}

function tendedBox({ id, name, assuredDate, isFresh }: Tended, pen: Pen): Maybe {
  const { tend } = pen.words;
  return box(isFresh ? 'good' : 'emphasis', [
    paragraph(`**${said(name, pen) ?? ''}**`),
    isFresh
      ? paragraph(tend.fresh, { spacing: 'small' })
      : aside(assuredDate === undefined ? tend.never : tend.last(assuredDate)),
    !isFresh && buttons(act('contact.assure', tend.isRight, { entry: id })),
  ]);
}

/** What is said to be wrong, for who tends the entry; for who said so, what was answered. */
export function drawErrorReport(view: Of<'error-report'>, pen: Pen): Drawn {
  const { report, name, isOwn, mayAnswer, texts, now } = view;
  const { reports, receipt, button, error } = pen.words;
  const { id, text, by, at, answer } = report;
  const entry = said(name, pen) ?? '';
  const summary = said(name, pen, lineText) ?? '';
  const title = isOwn ? reports.answered(summary) : reports.heading(summary);
  const isShown = texts === 'shown';
  const line = (person: string, when: number) =>
    aside(receipt.messageBy(pen.person(person), pen.format.moment(when, now)));
  return card(title, [
    heading(isOwn ? reports.answered(entry) : reports.heading(entry)),
    isShown && line(by, at),
    isShown && paragraph(plainText(text)),
    answer && line(answer.by, answer.at),
    answer && isShown && paragraph(plainText(answer.text), { weight: 'bolder' }),
    answer && !isShown && paragraph(isOwn ? receipt.erased : reports.done),
    ...(mayAnswer
      ? [
          textInput('answer', reports.answer, {
            ...{ isMultiline: true, maxLength: 1000 },
            ...{ isRequired: true, errorMessage: error.write },
          }),
          buttons(act('report.answer', button.send, { report: id }, { style: 'positive' })),
        ]
      : []),
  ]);
}

/** What was learnt a while ago and wants to be read once more. */
export function drawRenewals({ renewals }: Of<'renewals'>, pen: Pen): Drawn {
  const { renewal } = pen.words;
  return card(renewal.heading, [
    heading(renewal.heading),
    paragraph(renewal.how),
    ...renewals.map(({ item, renewBy, hasEnded }) =>
      box('emphasis', [
        paragraph(`**${plainText(item.title)}**`),
        paragraph(hasEnded ? renewal.ended(renewBy) : renewal.ends(renewBy), { spacing: 'small' }),
        ...trainingParts(item, pen),
      ]),
    ),
  ]);
}

/** One that fits what was asked, or that was wished for. */
export function drawOfferedTraining({ item, why }: Of<'training-offered'>, pen: Pen): Drawn {
  const title = pen.words.offer[why];
  return card(title, [
    aside(title),
    paragraph(`**${plainText(item.title)}**`, { spacing: 'small' }),
    ...trainingParts(item, pen),
  ]);
}

/** Somebody has got a seat, has lost it, or need not come. */
export function drawSessionNews({ session, news }: Of<'session-news'>, pen: Pen): Drawn {
  const { title, from, until, station, room } = session;
  const words = pen.words.session;
  const where = [
    pen.place(station).name,
    ...(room === undefined ? [] : [pen.words.presence.room(room)]),
  ];
  return card(words[news], [
    heading(words[news]),
    paragraph(`**${plainText(title)}**`),
    paragraph(`${pen.format.day(from)} ${pen.format.span(from, until)}`, { spacing: 'small' }),
    paragraph(plainText(where.join(', ')), { spacing: 'none' }),
    aside(words.hint[news]),
  ]);
}
