import { AggregationTemporality, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import type { Log } from '../../ports.ts';
import { figureEnvelopes, spanEnvelope } from './azure-envelopes.ts';
import { createPost, type Credential } from './azure-post.ts';
import type { Outlet } from './telemetry.ts';

interface AzureMonitorSettings {
  /** Of the Application Insights resource; names it, and opens nothing. */
  readonly connectionString: string;
  readonly instance: string;
  readonly credential: Credential | undefined;
  readonly log: Log;
}

const everyMs = 60_000;

/**
 * Writes figures and spans in the words of Application Insights' ingestion, and nothing else: no
 * host, no address, no user, no figures about itself. See docs/adr/0018.
 */
export function createAzureMonitor(settings: AzureMonitorSettings): Outlet {
  const { connectionString, instance, credential, log } = settings;
  const sender = { key: partOf(connectionString, 'InstrumentationKey'), instance };
  const to = { endpoint: partOf(connectionString, 'IngestionEndpoint'), credential, log };
  const [figures, spans] = [createPost(to), createPost(to)];
  return {
    reader: new PeriodicExportingMetricReader({
      exportIntervalMillis: everyMs,
      exportTimeoutMillis: everyMs / 2,
      exporter: {
        export: (metrics, done) => void figures(figureEnvelopes(sender, metrics)).then(done),
        selectAggregationTemporality: () => AggregationTemporality.DELTA,
        ...nothingToEnd,
      },
    }),
    spans: new BatchSpanProcessor({
      exporter: {
        export: (all, done) => void spans(all.map((one) => spanEnvelope(sender, one))).then(done),
        ...nothingToEnd,
      },
    }),
  };
}

const nothingToEnd = {
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

/** `InstrumentationKey=…;IngestionEndpoint=…`; config.ts has seen that both are there. */
function partOf(connectionString: string, name: string): string {
  const parts = connectionString.split(';').map((part) => part.split(/=(.*)/su));
  const [, value = ''] = parts.find(([key]) => key?.toLowerCase() === name.toLowerCase()) ?? [];
  return value.trim();
}
