import { z } from 'zod';
import { textOf } from './text.ts';

/** The commands of the message extension and their one parameter, as the app's manifest names them. */
export const searchCommands = { contacts: 'searchContacts', items: 'searchTrainings' } as const;
export const searchParameter = 'query';

/** Teams asks for 25 at a time. */
const mostAtOnce = 25;
const deepest = 500;

const querySchema = z.object({
  commandId: z.enum(searchCommands),
  parameters: z
    .array(z.object({ name: textOf(1, 100), value: textOf(0, 500).nullish() }))
    .max(5)
    .nullish(),
  queryOptions: z
    .object({
      skip: z.int().min(0).max(deepest).nullish(),
      count: z.int().min(1).max(100).nullish(),
    })
    .nullish(),
});

export interface Query {
  readonly what: keyof typeof searchCommands;
  /** Empty where nothing has been typed yet. */
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/** What `composeExtension/query` asks for; undefined for what no client of ours sends. */
export function queryOf(value: unknown): Query | undefined {
  const given = querySchema.safeParse(value).data;
  if (given === undefined) return undefined;
  const typed = given.parameters?.find(({ name }) => name === searchParameter)?.value ?? '';
  const { skip, count } = given.queryOptions ?? {};
  return {
    what: given.commandId === searchCommands.contacts ? 'contacts' : 'items',
    words: typed.trim(),
    skip: skip ?? 0,
    count: Math.min(count ?? mostAtOnce, mostAtOnce),
  };
}
