import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import type { Messenger } from '../../../bot/src/ports.ts';
import { openOffice } from '../moves/office.ts';
import type { Demo } from './county.ts';
import type { Oracle } from './oracle.ts';
import { minuteMs } from './wall.ts';
import type { Look } from './week.ts';

type Told = Pick<Look, 'gap' | 'overlap' | 'note' | 'seen'>;

/** The engine goes from minute to minute: each adviser with hours that day gets one digest, at its time. */
export async function liveThroughPosts(
  { read }: Demo,
  oracle: Oracle,
  dates: readonly string[],
  stride: number,
  { gap, overlap, note, seen }: Told,
): Promise<void> {
  const digests: string[] = [];
  const { digestAt } = read.county.settings;
  const begin = oracle.instantOf(dates[0] ?? '', '00:00');
  let now = begin;
  const messenger: Messenger = {
    send: (_to, { view, reader }) => {
      if (view.kind === 'digest') {
        digests.push(`${view.date} ${reader}`);
        note(`digest ${view.date} ${reader} ${now}`);
        const late = now - oracle.instantOf(view.date, digestAt);
        if (late < 0) overlap(`the digest of ${view.date} comes ${-late / minuteMs} min early`);
        if (late >= stride * minuteMs) gap(`the digest of ${view.date} is late`);
      }
      return Promise.resolve({ kind: 'sent', activityId: 'sent' });
    },
    update: (_to, activityId) => Promise.resolve({ kind: 'sent', activityId }),
    languageOf: () => 'fi',
  };
  const office = await openOffice({
    ...{ rows: createMemoryRows(), start: seen(begin), messenger, holder: 'clock' },
    ...{ soon: () => {}, first: read },
  });
  const advisers = read.county.people.filter(({ role }) => role === 'adviser');
  for (const { id, name } of advisers)
    office.tools.known.setPerson(
      await office.tools.people.savePerson(id, () => ({ id, name, reference: `chat-${id}` })),
    );
  const minutes = oracle.minutes.filter(({ date }) => dates.includes(date)).length;
  for (let passed = 0; passed < minutes; passed += stride) {
    await office.pass(passed === 0 ? 0 : stride * minuteMs);
    now = begin + (passed + stride) * minuteMs;
  }
  for (const date of dates)
    for (const { id } of advisers) {
      const times = digests.filter((one) => one === `${date} ${id}`).length;
      const wanted = oracle.hasDay(id, date) ? 1 : 0;
      if (times < wanted) gap(`${date}: no digest`);
      if (times > wanted) overlap(`${date}: ${times} digests`);
    }
}
