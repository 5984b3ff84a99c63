import type { Presence } from '../../../domain/schedule/types.ts';
import type { View } from '../../../use-cases/view.ts';
import { capital } from '../../../wording/parts.ts';
import { aside, card, heading, paragraph } from './elements.ts';
import { queueRows } from './lists.ts';
import type { Pen } from '../../../telling/pen.ts';
import { plainText } from './text.ts';
import type { Drawn } from './types.ts';

type DigestView = Extract<View, { kind: 'digest' }>;

/** An adviser's morning: where to be today, what waits, what is unfinished. */
export function drawDigest(view: DigestView, pen: Pen): Drawn {
  const { date, own, waiting, unfinished, now } = view;
  const { digest } = pen.words;
  const title = digest.heading(capital(pen.format.date(date)));
  return card(title, [
    heading(title),
    ...(own.length === 0 ? [digest.offSite] : own.map((one) => ownLine(one, pen))).map((line) =>
      paragraph(line, { spacing: 'small' }),
    ),
    paragraph(waiting.length === 0 ? digest.nothing : digest.waiting(waiting.length), {
      weight: 'bolder',
    }),
    ...queueRows(waiting, now, pen),
    unfinished > 0 && aside(digest.unfinished(unfinished)),
  ]);
}

function ownLine(one: Presence, pen: Pen): string {
  const { digest, presenceKind, presence } = pen.words;
  const span = pen.format.span(one.from, one.until);
  const room = one.room === undefined ? '' : `, ${presence.room(plainText(one.room))}`;
  if (one.station === undefined) return `${capital(presenceKind[one.kind])} ${span}`;
  const where = digest.atStation(pen.place(one.station), span);
  return one.kind === 'on-site' ? `${where}${room}` : `${where}, ${presenceKind[one.kind]}${room}`;
}
