import { createFigures } from '../../bot/src/engine/figures.ts';
import type { AuditTold } from '../../bot/src/ports.ts';
import { engineWith } from './engine-with.ts';

const now = 1_000_000;
const told: AuditTold = {
  ...{ at: now - 60_000, findings: 0, wholeAt: 0, wholeFindings: 2 },
  ...{ cleanAt: now - 300_000, outbox: { length: 3, oldestMs: 700_000 } },
};

const read = async (
  audit: AuditTold | undefined,
  lastCycle: () => Promise<number | undefined> = () => Promise.resolve(now - 4_000),
) => {
  const { tools } = await engineWith(() => ({}));
  const figures = await createFigures({
    ...{ tools, lease: { lastCycle }, machineNow: () => now, listening: () => 7 },
    audit: () => Promise.resolve(audit),
    within: (_limitMs, work) => work,
  })();
  return figures.map(({ what, value, labels = {} }) =>
    [what, ...Object.values(labels), value].join(' '),
  );
};

const own = [
  ...['koppi.requests.open now 0', 'koppi.requests.open today 0', 'koppi.requests.open week 0'],
  ...['koppi.dead_letters 0', 'koppi.live.listeners 7'],
];
const cycle = 'koppi.engine.cycle.age 4';

it('tells what is in memory, and in seconds what the store tells all instances', async () => {
  expect(await read(told)).toEqual([
    ...own,
    cycle,
    ...['koppi.audit.age 60', 'koppi.audit.findings 2', 'koppi.audit.clean.age 300'],
    ...['koppi.outbox.length 3', 'koppi.outbox.oldest.age 700'],
  ]);
});

it('leaves out what no audit has told yet', async () => {
  expect(await read(undefined)).toEqual([...own, cycle]);
  const { cleanAt: _never, outbox: _nor, ...older } = told;
  expect(await read(older)).toEqual([
    ...[...own, cycle],
    ...['koppi.audit.age 60', 'koppi.audit.findings 2'],
  ]);
});

it('tells what is in memory also when the store does not answer', async () => {
  expect(await read(told, () => Promise.reject(new Error('down')))).toEqual(own);
});
