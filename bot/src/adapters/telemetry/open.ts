import { randomBytes } from 'node:crypto';
import type { TelemetrySettings } from '../../config.ts';
import type { Log } from '../../ports.ts';
import type { Credential } from './azure-post.ts';
import type { OpenTelemetry, Outlet } from './telemetry.ts';

/**
 * What the settings ask for, and no more of it is loaded than that; undefined where they ask for
 * nothing.
 * @param credential for Azure Monitor; undefined where the service has no identity
 */
export async function openTelemetry(
  settings: TelemetrySettings | undefined,
  log: Log,
  credential: (() => Credential) | undefined,
): Promise<OpenTelemetry | undefined> {
  if (!settings) return undefined;
  const { azure, local, traceRatio } = settings;
  const instance = randomBytes(4).toString('hex');
  const outlets: Outlet[] = [];
  if (azure !== undefined) {
    const { createAzureMonitor } = await import('./azure-monitor.ts');
    const from = { connectionString: azure, instance, log, credential: credential?.() };
    outlets.push(createAzureMonitor(from));
  }
  if (local?.kind === 'console') {
    const { onStandardOutput } = await import('./stdout.ts');
    outlets.push(onStandardOutput());
  }
  if (local?.kind === 'prometheus') {
    const { openPrometheus } = await import('./prometheus.ts');
    outlets.push({ reader: await openPrometheus(local.port) });
  }
  const { createTelemetry } = await import('./telemetry.ts');
  return createTelemetry({
    ...{ instance, traceRatio },
    readers: outlets.map(({ reader }) => reader),
    spans: outlets.flatMap(({ spans }) => spans ?? []),
  });
}
