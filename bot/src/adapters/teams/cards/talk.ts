import type { Instant } from '../../../domain/time.ts';
import type { Seen } from '../../../use-cases/view.ts';
import { aside, box, paragraph, subheading } from './elements.ts';
import type { Maybe } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import { plainText } from './text.ts';
import type { Container } from './types.ts';

/** Longest talk shown on a card, so that it stays well under the size Teams takes. */
const shownMessages = 8;

/** The question as a quote; says so when retention has taken it. */
export function quote({ consultation, text }: Seen, pen: Pen): Container | undefined {
  if (consultation.textErased) return box('emphasis', [aside(pen.words.receipt.erased)]);
  if (text.question === '') return undefined;
  return box('emphasis', [paragraph(plainText(text.question))]);
}

/** Answers and further words, the newest last, and the paluutieto. */
export function talk({ text, consultation }: Seen, now: Instant, pen: Pen): readonly Maybe[] {
  const { receipt } = pen.words;
  const left = text.messages.length - shownMessages;
  const who = (id: string) =>
    id === consultation.asker ? pen.asker(consultation) : pen.person(id);
  return [
    left > 0 && aside(receipt.earlier(left)),
    ...text.messages
      .slice(-shownMessages)
      .map(({ from, at, text: said }) =>
        box(from === consultation.asker ? 'emphasis' : 'good', [
          aside(receipt.messageBy(who(from), pen.format.moment(at, now))),
          paragraph(plainText(said), { spacing: 'none' }),
        ]),
      ),
    text.result !== undefined &&
      box('good', [
        subheading(receipt.result),
        paragraph(plainText(text.result), { spacing: 'none' }),
      ]),
  ];
}
