// Apart from the schemas, so that the tab can read them without zod.

/** What people do with a request: the bot's own verbs, without their "request.". */
export const moves = [
  'accept',
  'answer',
  'answerAndClose',
  'decline',
  'handOver',
  'close',
  'reopen',
  'followUp',
  'assign',
  'wider',
  'withdraw',
  'referenceLeft',
  'stillHere',
  'clientLeft',
  'edit',
  'rating.send',
] as const;
export type MoveName = (typeof moves)[number];

/** Whose requests: asked by me, taken by me now or before, those I may take, all of my region. */
export const scopes = ['mine', 'taken', 'queue', 'all'] as const;
export type Scope = (typeof scopes)[number];
