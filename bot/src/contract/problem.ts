import { z } from 'zod';

/** What an error of the API looks like: RFC 9457, in the reader's language. */
export const problemSchema = z.object({
  /** `about:blank#stale`: the kind, for programs. */
  type: z.string(),
  status: z.int(),
  /** What happened and what to do, for the person. */
  detail: z.string(),
  /** The fields with a mistake. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With 409 and 412: what stands there now, as a GET of the same address would show it. */
  current: z.unknown().optional(),
});

export type ProblemJson = z.infer<typeof problemSchema>;
