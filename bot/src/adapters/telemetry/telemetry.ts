import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type IMetricReader } from '@opentelemetry/sdk-metrics';
import { TracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Counted, Figure, Gauged, Labels, Telemetry, Timed } from '../../ports.ts';
import { guardedFigures, guardedSpans } from './guard.ts';
import { counted, durationOf, gauged, timed } from './instruments.ts';
import { watchProcess } from './process.ts';
import { createSampler } from './sampler.ts';

export interface OpenTelemetry extends Telemetry {
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}

/** Somewhere that figures go, and perhaps spans. */
export interface Outlet {
  readonly reader: IMetricReader;
  readonly spans?: SpanProcessor;
}

interface Parts {
  /** This process among many; by chance, and of nobody. */
  readonly instance: string;
  readonly readers: readonly IMetricReader[];
  readonly spans: readonly SpanProcessor[];
  /** The part of all requests that is traced, 0 to 1. */
  readonly traceRatio: number;
}

/** Up to the minute that a call of the tab may take. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const kinds: Readonly<Record<Timed, SpanKind>> = {
  'http.server.request': SpanKind.SERVER,
  'koppi.turn': SpanKind.INTERNAL,
  'db.client.operation': SpanKind.CLIENT,
  'koppi.delivery': SpanKind.CLIENT,
  'koppi.engine.cycle': SpanKind.INTERNAL,
};

/** Behind the port: nothing of OpenTelemetry is global, so nothing else can put figures beside ours. */
export function createTelemetry({ instance, readers, spans, traceRatio }: Parts): OpenTelemetry {
  const routes = new Set<string>();
  const resource = resourceFromAttributes({
    'service.name': 'koppi',
    'service.instance.id': instance,
  });
  const meters = new MeterProvider({
    ...{ resource, readers: [...readers] },
    views: [guardedFigures(routes)],
  });
  const tracers = new TracerProvider({
    ...{ resource, sampler: createSampler(traceRatio) },
    spanProcessors: spans.map((next) => guardedSpans(next, routes)),
  });
  const meter = meters.getMeter('koppi');
  const tracer = tracers.getTracer('koppi');
  const active = new AsyncLocalStorage<Context>();

  const histograms = each(timed, (name, { says: description }) =>
    meter.createHistogram(durationOf(name), {
      ...{ description, unit: 's' },
      advice: { explicitBucketBoundaries: seconds },
    }),
  );
  const counters = each(counted, (name, { unit, says: description }) =>
    meter.createCounter(name, { unit, description }),
  );
  const gauges = each(gauged, (name, { unit, says: description }) =>
    meter.createObservableGauge(name, { unit, description }),
  );
  const unwatch = watchProcess(meter);

  return {
    timed: async (what, labels, work, told) => {
      // What follows from a cycle is the cycle's, whoever asked for one.
      const within =
        (what === 'koppi.engine.cycle' ? undefined : active.getStore()) ?? ROOT_CONTEXT;
      const span = tracer.startSpan(what, { kind: kinds[what], attributes: labels }, within);
      const began = performance.now();
      const end = (more: Labels) => {
        histograms[what].record((performance.now() - began) / 1000, { ...labels, ...more });
        span.setAttributes(more).end();
      };
      try {
        const outcome = await active.run(trace.setSpan(within, span), work);
        end(told?.(outcome) ?? {});
        return outcome;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        end({ 'error.type': error instanceof Error ? error.name : '' });
        throw error;
      }
    },
    count: (what, labels, more) => {
      counters[what].add(more, labels);
    },
    observe: (read) => {
      meter.addBatchObservableCallback(async (result) => {
        // Storage that does not answer is told by its own figures.
        const figures = await read().catch((): readonly Figure[] => []);
        for (const { what, value, labels } of figures) result.observe(gauges[what], value, labels);
      }, Object.values(gauges));
    },
    tellRoutes: (paths) => {
      for (const path of paths) routes.add(path);
    },
    close: async () => {
      unwatch();
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
    },
  };
}

type Name = Timed | Counted | Gauged;

/** One instrument for each name of a list. */
function each<N extends Name, T, I>(
  list: Readonly<Record<N, T>>,
  make: (name: N, one: T) => I,
): Readonly<Record<N, I>> {
  const names = Object.keys(list) as N[];
  return Object.fromEntries(names.map((name) => [name, make(name, list[name])])) as Record<N, I>;
}
