import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import type { IMetricReader } from '@opentelemetry/sdk-metrics';

/**
 * `GET /metrics` for a scraper on this machine, on a port of its own: nothing of it is at the door.
 * @throws where the port is taken
 */
export async function openPrometheus(port: number): Promise<IMetricReader> {
  const reader = new PrometheusExporter({
    ...{ host: '127.0.0.1', port, preventServerStart: true },
    ...{ withoutScopeInfo: true, withoutTargetInfo: true },
  });
  await reader.startServer();
  return reader;
}
