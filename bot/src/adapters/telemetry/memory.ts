import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
  type DataPoint,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { createTelemetry, type OpenTelemetry } from './telemetry.ts';

export interface TelemetryInMemory {
  readonly telemetry: OpenTelemetry;
  /** All spans that ended so far, in the order of their ends. */
  readonly spans: () => readonly ReadableSpan[];
  /** All figures as they stand now, by the name of their instrument. */
  readonly figures: () => Promise<ReadonlyMap<string, readonly DataPoint<unknown>[]>>;
  /** Everything that left, as text, to look for what must not be there. */
  readonly everything: () => Promise<string>;
}

/** Never by itself: whoever wants figures asks for them. */
const never = 2 ** 31 - 1;

/** The twin: the same gate and the same instruments, and what leaves stays in this process. */
export function createTelemetryInMemory(traceRatio = 1): TelemetryInMemory {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({
    ...{ exporter, exportIntervalMillis: never, exportTimeoutMillis: never },
  });
  const spans = new InMemorySpanExporter();
  const telemetry = createTelemetry({
    ...{ instance: 'memory', traceRatio },
    readers: [reader],
    spans: [new SimpleSpanProcessor({ exporter: spans })],
  });
  const newest = async (): Promise<ResourceMetrics | undefined> => {
    exporter.reset();
    await reader.forceFlush();
    return exporter.getMetrics().at(-1);
  };
  return {
    telemetry,
    spans: () => spans.getFinishedSpans(),
    figures: async () => {
      const metrics = (await newest())?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
      return new Map(
        metrics.map(({ descriptor, dataPoints }) => [descriptor.name, [...dataPoints]]),
      );
    },
    everything: async () => {
      const told = spans
        .getFinishedSpans()
        .map(({ spanContext, ...span }) => [span, spanContext()]);
      return JSON.stringify([await newest(), told]);
    },
  };
}
