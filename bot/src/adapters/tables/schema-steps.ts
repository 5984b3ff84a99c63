import { healthAsksSocial } from '../../domain/consultation/between.ts';
import { packed, unpacked } from './packed.ts';
import type { Table, Values } from './rows.ts';

/** How one kind of rows changed its form; keys stay as they are. */
export interface SchemaStep {
  readonly table: Table;
  /** Matched with the row's key. */
  readonly rows: RegExp;
  /** The number of the new form: one more than the form before it. */
  readonly to: number;
  readonly change: (before: Values) => Values;
}

/**
 * Every change of form that an older Koppi's rows need, oldest first. What is only added and may be
 * absent needs none. Each has a store of before it in tests/fixtures/stores.
 */
export const schemaSteps: readonly SchemaStep[] = [
  // Before counties named sectors, every request went from health care to social care.
  { table: 'Requests', rows: /^state$/u, to: 2, change: withDirection },
  { table: 'Views', rows: /^/u, to: 2, change: withDirection },
];

function withDirection(values: Values): Values {
  return rewritten(values, (request) => ({ between: healthAsksSocial, ...request }));
}

/** The same columns, with what is packed in them changed. */
function rewritten(values: Values, change: (held: object) => object): Values {
  const columns = Object.entries(values).filter(([name]) => !/^json\d+$/u.test(name));
  return { ...Object.fromEntries(columns), ...packed(change(unpacked<object>(values))) };
}
