import type { Kit } from './kit.ts';

/** `bot` is POST /api/messages, `api` the tab's API. */
export const doors = ['bot', 'api'] as const;
export type Door = (typeof doors)[number];

export type Claims = Readonly<Record<string, unknown>>;

/** What a forger has to work with: a look at a good token, and whatever keys the kit has. */
export interface Base {
  readonly door: Door;
  readonly kit: Kit;
  /** Header and claims of a token that would be let in. */
  readonly header: Claims;
  readonly claims: Claims;
  /** The same for the other door, and a good token of it. */
  readonly otherDoors: string;
  /** A good token of this very door, to be spoilt. */
  readonly good: string;
  /** Of the activity that is sent along. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly random: () => number;
}

export interface Knock {
  /** Of the Authorization headers, in order. */
  readonly authorization: readonly string[];
  readonly cookie?: string;
  /** Appended to the address. */
  readonly query?: string;
  /** Goes over the activity. */
  readonly activity?: Readonly<Record<string, unknown>>;
}

export interface Kind {
  readonly name: string;
  readonly doors: readonly Door[];
  /** 401 unless told otherwise. */
  readonly statuses?: readonly number[];
  forge(base: Base): Knock | string;
}
