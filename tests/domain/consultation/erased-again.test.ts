import type { Change } from '../../../bot/src/domain/consultation/types.ts';
import { withdraw } from '../../../bot/src/domain/consultation/ask.ts';
import { answer, close } from '../../../bot/src/domain/consultation/converse.ts';
import { dueStep } from '../../../bot/src/domain/consultation/engine-steps.ts';
import type { Context, Decision } from '../../../bot/src/domain/consultation/change.ts';
import { accept } from '../../../bot/src/domain/consultation/take.ts';
import { day } from '../../../bot/src/domain/time.ts';
import { actor, morning, nurse, sent, tuesday } from './situation.ts';

const facts = tuesday();
const at = (days: number): Context => ({ now: morning + days * day, facts });

function must(decision: Decision): Change {
  if (decision.kind !== 'done') throw new Error(decision.kind);
  return decision.change;
}

/** As the engine does: from due instant to due instant, in order. */
function lived(change: Change, days: number): Change {
  const { due } = change.consultation;
  if (!due || due.at > at(days).now) return change;
  const next = dueStep(change, { now: due.at, facts });
  return next ? lived(next, days) : change;
}

/** Nobody took it, its texts were erased, and then somebody did. */
function takenLate(): Change {
  const expired = lived(sent(), 40);
  expect(expired.consultation).toMatchObject({ state: 'expired', textErased: true });
  return must(accept(expired, actor('a'), at(40)));
}

it('what is written after texts were erased is erased in its turn', () => {
  const answered = must(answer(takenLate(), actor('a'), 'Soita Kelaan.', at(40)));
  const closed = must(close(answered, actor('a'), { outcome: 'solved', details: {} }, at(41)));
  expect(lived(closed, 80).text).toEqual({ question: '', messages: [] });
});

it('what was taken late is not erased while it is open', () => {
  const answered = must(answer(takenLate(), actor('a'), 'Soita Kelaan.', at(40)));
  expect(lived(answered, 80).text.messages).toHaveLength(1);
});

it('withdrawn late, its new texts go as well', () => {
  const answered = must(answer(takenLate(), nurse, 'Onko uutisia?', at(40)));
  const withdrawn = must(withdraw(answered, nurse, at(41)));
  expect(lived(withdrawn, 80).text).toEqual({ question: '', messages: [] });
});
