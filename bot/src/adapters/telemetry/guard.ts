import type { ViewOptions } from '@opentelemetry/sdk-metrics';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';
import { allowedOnly, labelNames } from './allowed.ts';
import { timed } from './instruments.ts';

type Routes = ReadonlySet<string>;

/** Every figure goes through here, whatever instrument it is of and whoever reads it. */
export const guardedFigures = (routes: Routes): ViewOptions => ({
  instrumentName: '*',
  attributesProcessors: [{ process: (given) => allowedOnly(given, labelNames, routes) }],
});

/** Every span that ends goes on as its name, its times and what the gate lets through. */
export const guardedSpans = (next: SpanProcessor, routes: Routes): SpanProcessor => ({
  onStart: () => undefined,
  onEnd: (span) => {
    next.onEnd(bare(span, routes));
  },
  forceFlush: () => next.forceFlush(),
  shutdown: () => next.shutdown(),
});

function bare(span: ReadableSpan, routes: Routes): ReadableSpan {
  const { kind, startTime, endTime, duration, ended, resource, instrumentationScope } = span;
  const { parentSpanContext: parent } = span;
  return {
    ...{ kind, startTime, endTime, duration, ended, resource, instrumentationScope },
    name: span.name in timed ? span.name : 'unnamed',
    spanContext: () => span.spanContext(),
    ...(parent && { parentSpanContext: parent }),
    status: { code: span.status.code },
    attributes: allowedOnly(span.attributes, labelNames, routes),
    // What an SDK would note down of its own accord: messages of errors, and stacks.
    ...{ events: [], links: [] },
    ...{ droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  };
}
