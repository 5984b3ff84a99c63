import type { Attributes, Context } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { Timed } from '../../ports.ts';

/** The engine turns every second, and probes ask without end: of them one in a hundred tells enough. */
const ownRhythm = 0.01;

/**
 * A trace begins with a request or a cycle, and is kept or left as a whole; what goes on by itself
 * besides, such as looking for changes, makes figures but no traces.
 * @param ratio of what people ask for, 0 to 1
 */
export function createSampler(ratio: number): Sampler {
  const asked = new TraceIdRatioBasedSampler(ratio);
  const own = new TraceIdRatioBasedSampler(ratio * ownRhythm);
  const none = new AlwaysOffSampler();
  const samplerOf = (name: string, { 'http.route': route }: Attributes): Sampler => {
    if (name === ('koppi.engine.cycle' satisfies Timed)) return own;
    if (name !== ('http.server.request' satisfies Timed)) return none;
    return typeof route === 'string' && route.startsWith('/health/') ? own : asked;
  };
  return new ParentBasedSampler({
    root: {
      shouldSample: (context: Context, traceId, name, kind, attributes, links) =>
        samplerOf(name, attributes).shouldSample(context, traceId, name, kind, attributes, links),
      toString: () => `Koppi{${ratio}}`,
    },
  });
}
