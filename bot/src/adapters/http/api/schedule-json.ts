import type { Preview, PreviewSent } from '../../../contract/schedule-changes.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { ScheduleChange } from '../../../domain/schedule/change.ts';
import type { ScheduleMistake } from '../../../domain/schedule/mistakes.ts';
import type { Block } from '../../../domain/schedule/types.ts';
import { createPen, type Pen } from '../../../telling/pen.ts';
import { planInWords } from '../../../telling/plan-words.ts';
import { saysInWords } from '../../../telling/schedule.ts';
import type { EffectsShown } from '../../../use-cases/schedule/preview-change.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import type { Call } from '../door.ts';
import type { Problem } from '../problem.ts';

/** The wire says null where the domain says nothing. */
export function changeOf(sent: PreviewSent, caller: PersonId = ''): ScheduleChange {
  switch (sent.kind) {
    case 'blocks': {
      const { kind, person } = sent;
      return { kind, person, blocks: sent.blocks.map((block) => blockOf(block, person)) };
    }
    case 'absence': {
      const { substitute, ...rest } = sent;
      return { ...rest, ...(substitute === null ? {} : { substitute }) };
    }
    case 'extra-day': {
      const { room, ...rest } = sent;
      return { ...rest, ...(room === null ? {} : { room }) };
    }
    case 'swap':
      return { ...sent, person: sent.person ?? caller };
    case 'swap-answer':
    case 'absence-end':
    case 'extra-day-end':
      return sent;
  }
}

type BlockSent = Extract<PreviewSent, { kind: 'blocks' }>['blocks'][number];

function blockOf(
  { station, room, validFrom, validUntil, ...block }: BlockSent,
  person: PersonId,
): Block {
  return {
    ...block,
    person,
    ...(station === null ? {} : { station }),
    ...(room === null ? {} : { room }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validUntil === null ? {} : { validUntil }),
  };
}

export function effectsOnWire(
  tools: Tools,
  call: Call,
  { waiting, others, unattendedDays }: EffectsShown,
): Preview {
  const now = tools.clock.now();
  const pen = penFor(tools, call);
  return {
    waiting: waiting.map(({ before, after }) => ({
      id: before.id,
      station: before.station,
      topic: before.topic,
      urgency: before.urgency,
      planWordsBefore: [...planInWords(before, now, pen)],
      planWordsAfter: [...planInWords(after, now, pen)],
    })),
    waitingOthers: others,
    unattendedDays: [...unattendedDays],
    remarks: [],
  };
}

export function penFor({ known }: Tools, { caller, language }: Call): Pen {
  return createPen({ county: known.county(), language, me: caller }, (text) => text);
}

export function badInput(mistakes: readonly ScheduleMistake[], pen: Pen): Problem {
  const errors = mistakes.map(({ path, says }) => ({ path, message: saysInWords(says, pen) }));
  return { kind: 'bad-input', errors };
}
