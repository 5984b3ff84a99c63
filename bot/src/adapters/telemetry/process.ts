import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';
import { ofProcess } from './instruments.ts';

/** The timer that is watched, milliseconds; what Node tells of it holds the time it was to wait. */
const resolution = 20;
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - resolution / 1000);

/** Loop and memory of this process, since the figures were last read; returns what ends it. */
export function watchProcess(meter: Meter): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let before = performance.eventLoopUtilization();
  const gauge = (name: keyof typeof ofProcess) => {
    const { unit, says: description } = ofProcess[name];
    return meter.createObservableGauge(name, { unit, description });
  };
  const p99 = gauge('nodejs.eventloop.delay.p99');
  const max = gauge('nodejs.eventloop.delay.max');
  const utilization = gauge('nodejs.eventloop.utilization');
  const heap = gauge('v8js.memory.heap.used');
  const memory = gauge('process.memory.usage');
  meter.addBatchObservableCallback(
    (result) => {
      const now = performance.eventLoopUtilization();
      const { heapUsed, rss } = process.memoryUsage();
      result.observe(p99, late(delay.percentile(99)));
      result.observe(max, late(delay.max));
      result.observe(utilization, performance.eventLoopUtilization(now, before).utilization);
      result.observe(heap, heapUsed);
      result.observe(memory, rss);
      before = now;
      delay.reset();
    },
    [p99, max, utilization, heap, memory],
  );
  return () => {
    delay.disable();
  };
}
