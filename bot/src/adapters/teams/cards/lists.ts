import type { Consultation } from '../../../domain/consultation/types.ts';
import type { Instant } from '../../../domain/time.ts';
import type { View } from '../../../use-cases/view.ts';
import { act, aside, box, buttons, card, heading, paragraph } from './elements.ts';
import type { Maybe } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Action, Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;
type Buttons = (item: Consultation) => readonly (Action | false | undefined)[];

/** Longest list on one card. */
const shownItems = 12;

/** The asker's own requests, each with the way onwards. */
export function drawMine({ items, now }: Of<'mine'>, pen: Pen): Drawn {
  const { lists, button } = pen.words;
  return card(lists.mine, [
    heading(lists.mine),
    items.length === 0 && paragraph(lists.noMine),
    ...rows(items, now, pen, (item) => mineButtons(item, pen)),
    items.length === 0 && buttons(act('request.new', button.ask, {}, { style: 'positive' })),
  ]);
}

function mineButtons({ id, state, helped }: Consultation, pen: Pen): readonly (Action | false)[] {
  const { button } = pen.words;
  switch (state) {
    case 'waiting':
      return [
        act('request.edit', button.change, { id }),
        act('request.withdraw', button.withdraw, { id }),
      ];
    case 'accepted':
      return [
        act('request.answer', button.open, { id }),
        act('request.withdraw', button.withdraw, { id }),
      ];
    case 'expired':
      return [act('request.withdraw', button.withdraw, { id })];
    case 'closed':
      return [helped === undefined && act('rating.send', button.rate, { id })];
    case 'withdrawn':
      return [];
  }
}

/** Open requests that this adviser may take, and those already taken. */
export function drawQueue({ items, now }: Of<'queue'>, pen: Pen): Drawn {
  const { lists } = pen.words;
  return card(lists.queue, [
    heading(lists.queue),
    items.length === 0 && paragraph(lists.noQueue),
    ...queueRows(items, now, pen),
  ]);
}

/** Rows with Otan kopin on what is free, Avaa on what is the reader's own. */
export function queueRows(
  items: readonly Consultation[],
  now: Instant,
  pen: Pen,
): readonly Maybe[] {
  const { button } = pen.words;
  return rows(items, now, pen, ({ id, state, adviser }) => [
    (state === 'waiting' || state === 'expired') &&
      act('request.accept', button.accept, { id }, { style: 'positive' }),
    state === 'accepted' && adviser === pen.me && act('request.answer', button.open, { id }),
  ]);
}

/** Keskeneräiset: what was advice is closed by one tap on its line, the rest opens its form. */
export function drawUnfinished({ items, done, now }: Of<'unfinished'>, pen: Pen): Drawn {
  const { lists } = pen.words;
  return card(lists.unfinished, [
    heading(lists.unfinished),
    done !== undefined && paragraph(`✓ ${lists.done}`, { color: 'good' }),
    paragraph(items.length === 0 ? lists.noUnfinished : lists.unfinishedHint),
    ...rows(items, now, pen, (item) => unfinishedButtons(item, pen)),
  ]);
}

/** What is being handed over is for others to take: its line has no buttons. */
function unfinishedButtons({ id, kind, state }: Consultation, pen: Pen): readonly Action[] {
  if (state !== 'accepted') return [];
  const { button } = pen.words;
  const list = 'unfinished';
  const look = { style: 'positive' } as const;
  return [
    kind === 'consult'
      ? act('request.close', button.solved, { id, outcome: 'solved', list }, look)
      : act('request.close', button.close, { id }),
    act('request.answer', button.open, { id }),
  ];
}

function rows(
  items: readonly Consultation[],
  now: Instant,
  pen: Pen,
  buttonsOf: Buttons,
): readonly Maybe[] {
  const more = items.length - shownItems;
  return [
    ...items.slice(0, shownItems).map((item) => row(item, now, pen, buttonsOf)),
    more > 0 && aside(pen.words.lists.more(more)),
  ];
}

function row(item: Consultation, now: Instant, pen: Pen, buttonsOf: Buttons): Maybe {
  const { state, kind } = pen.words;
  const since = pen.format.moment(item.acceptedAt ?? item.since, now);
  const line = [state[item.state], kind[item.kind], whoElse(item, pen), since].filter(
    (piece) => piece !== undefined,
  );
  return box('emphasis', [
    paragraph(pen.subject(item), { weight: 'bolder' }),
    paragraph(line.join(' · '), { size: 'small', spacing: 'none' }),
    buttons(...buttonsOf(item)),
  ]);
}

/** The other one: the adviser for the asker, the asker for everybody else. */
function whoElse(item: Consultation, pen: Pen): string | undefined {
  if (item.asker !== pen.me) return pen.asker(item);
  return item.adviser === undefined ? undefined : pen.person(item.adviser);
}
