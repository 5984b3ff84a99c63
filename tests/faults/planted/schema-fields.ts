import type { Json } from '../../helpers/card.ts';

/** A JSON Schema as GET /api/openapi.json has them. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export type Path = readonly (string | number)[];

/** What stands in a field by its name, where any text would be too vague. */
export type Usual = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, string>> = {
  date: '2026-11-25',
  time: '10:00',
  'date-time': '2026-11-25T10:00:00Z',
};

/**
 * Values that together have every field of a schema, those included that may be left out: one for
 * each way in which the schema can be an object.
 */
export function samplesOf(schema: Schema, usual: Usual, name = ''): readonly unknown[] {
  const ways = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
  if (ways) {
    const all = ways.flatMap((way) => samplesOf(way, usual, name));
    return all.some((one) => typeof one === 'object') ? all : all.slice(0, 1);
  }
  if (schema.properties) return objectsOf(schema.properties, usual);
  if (schema.type === 'array')
    return schema.items ? samplesOf(schema.items, usual, name).map((one) => [one]) : [[]];
  return [plainOf(schema, usual[name])];
}

function objectsOf(properties: NonNullable<Schema['properties']>, usual: Usual): readonly Json[] {
  const each = Object.entries(properties).map(
    ([name, schema]) => [name, samplesOf(schema, usual, name)] as const,
  );
  const first = Object.fromEntries(each.map(([name, [value]]) => [name, value]));
  const others = each.flatMap(([name, [, ...more]]) =>
    more.map((value) => ({ ...first, [name]: value })),
  );
  return [first, ...others];
}

function plainOf({ type, format, minimum = 0, ...schema }: Schema, usual: unknown): unknown {
  const choices = 'const' in schema ? [schema.const] : schema.enum;
  if (choices) return choices.includes(usual) ? usual : choices[0];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return usual ?? Math.max(minimum, 1);
  return usual ?? formats[format ?? ''] ?? 'teksti';
}

/** Where texts stand in a value. */
export function textsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

/** The value with a text at the path; what it has not got on the way there is taken from the sample. */
export function withText(value: unknown, path: Path, text: string, sample: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  const held = isEmpty(value) ? sample : value;
  const inner = withText(at(held, [key]), rest, text, at(sample, [key]));
  return Array.isArray(held) ? held.with(Number(key), inner) : { ...(held as Json), [key]: inner };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
