import { ConsoleMetricExporter, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';

const everyMs = 10_000;

/** For a desk: each span as it ends, all figures every ten seconds and at the end, on standard output. */
export const onStandardOutput = () => ({
  reader: new PeriodicExportingMetricReader({
    exporter: new ConsoleMetricExporter(),
    ...{ exportIntervalMillis: everyMs, exportTimeoutMillis: everyMs },
  }),
  spans: new SimpleSpanProcessor({ exporter: new ConsoleSpanExporter() }),
});
