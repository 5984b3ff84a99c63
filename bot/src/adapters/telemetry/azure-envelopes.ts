import { SpanKind, SpanStatusCode, type HrTime } from '@opentelemetry/api';
import { hrTimeToMilliseconds } from '@opentelemetry/core';
import {
  DataPointType,
  type DataPoint,
  type Histogram,
  type MetricData,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';

/** What Application Insights takes in: its public data model, version 2. */
export interface Envelope {
  readonly name: string;
  readonly time: string;
  readonly iKey: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: {
    readonly baseType: string;
    readonly baseData: Readonly<Record<string, unknown>>;
  };
}

/** From whom: the key of the resource, and this process by a word made by chance. */
export interface Sender {
  readonly key: string;
  readonly instance: string;
}

export function figureEnvelopes(
  sender: Sender,
  { scopeMetrics }: ResourceMetrics,
): readonly Envelope[] {
  return scopeMetrics.flatMap(({ metrics }) =>
    metrics.flatMap((metric) =>
      pointsOf(metric).map(({ endTime, attributes, ...value }) =>
        envelope(sender, endTime, 'Metric', 'MetricData', {
          metrics: [{ name: metric.descriptor.name, kind: 'Aggregation', ...value }],
          properties: texts(attributes),
        }),
      ),
    ),
  );
}

type Point = Pick<DataPoint<unknown>, 'endTime' | 'attributes'> & {
  readonly value: number;
  readonly count: number;
  readonly min: number;
  readonly max: number;
};

function pointsOf(metric: MetricData): readonly Point[] {
  if (metric.dataPointType === DataPointType.HISTOGRAM) return metric.dataPoints.map(summed);
  if (metric.dataPointType === DataPointType.EXPONENTIAL_HISTOGRAM) return [];
  return metric.dataPoints.map(({ endTime, attributes, value }) => ({
    ...{ endTime, attributes, value, count: 1, min: value, max: value },
  }));
}

function summed({ endTime, attributes, value }: DataPoint<Histogram>): Point {
  const { sum = 0, count, min = 0, max = 0 } = value;
  return { endTime, attributes, value: sum, count, min, max };
}

/** A request or a cycle is a request to Application Insights; what happens within is what it depends on. */
export function spanEnvelope(sender: Sender, span: ReadableSpan): Envelope {
  const { traceId, spanId } = span.spanContext();
  const isRequest = span.parentSpanContext === undefined;
  const status = span.attributes['http.response.status_code'];
  const isGood = span.status.code !== SpanStatusCode.ERROR && !(Number(status ?? 200) >= 500);
  const said = {
    ...{ id: spanId, name: titleOf(span), success: isGood },
    duration: timeSpan(hrTimeToMilliseconds(span.duration)),
    properties: texts(span.attributes),
  };
  const tags = {
    'ai.operation.id': traceId,
    ...(span.parentSpanContext && { 'ai.operation.parentId': span.parentSpanContext.spanId }),
  };
  const code = String(status ?? (isGood ? 0 : 1));
  return isRequest
    ? envelope(
        ...([sender, span.startTime, 'Request', 'RequestData'] as const),
        { ...said, responseCode: code },
        { ...tags, 'ai.operation.name': said.name },
      )
    : envelope(
        ...([sender, span.startTime, 'RemoteDependency', 'RemoteDependencyData'] as const),
        { ...said, resultCode: code, type: span.kind === SpanKind.CLIENT ? span.name : 'InProc' },
        tags,
      );
}

/** Out of what the gate let through, and nothing else. */
function titleOf({ name, attributes }: ReadableSpan): string {
  const words = [
    ...['http.request.method', 'http.route', 'db.collection.name', 'db.operation.name'],
    ...['koppi.verb', 'koppi.turn.kind', 'koppi.delivery.act'],
  ].flatMap((key) => attributes[key] ?? []);
  return words.length === 0 ? name : words.join(' ');
}

function envelope(
  { key, instance }: Sender,
  time: HrTime,
  name: string,
  baseType: string,
  baseData: Readonly<Record<string, unknown>>,
  tags: Readonly<Record<string, string>> = {},
): Envelope {
  return {
    name: `Microsoft.ApplicationInsights.${name}`,
    time: new Date(hrTimeToMilliseconds(time)).toISOString(),
    iKey: key,
    tags: { 'ai.cloud.role': 'koppi', 'ai.cloud.roleInstance': instance, ...tags },
    data: { baseType, baseData: { ver: 2, ...baseData } },
  };
}

const texts = (attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));

/** `d.hh:mm:ss.fff`, as .NET writes a span of time. */
function timeSpan(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [days, rest] = [Math.floor(ms / 86_400_000), ms % 86_400_000];
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map(two).join(':');
  return `${days}.${clock}.${String(Math.floor(rest % 1000)).padStart(3, '0')}`;
}
