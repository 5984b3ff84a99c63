/**
 * The life of a consultation as docs/lifecycle.md draws it and as the product is described, written
 * down a second time and without looking at bot/src/domain/consultation: which moves there are from
 * which state, who may make them, and what then is.
 */
export interface ModelPerson {
  readonly id: string;
  readonly role: string;
  readonly profession: string;
  readonly regions: readonly string[];
  readonly pool: boolean;
}

/** One request as the model knows it. */
export interface Life {
  readonly id: string;
  readonly asker: string;
  readonly profession: string;
  readonly kind: string;
  version: number;
  state: string;
  region: string;
  station: string;
  urgency: string;
  question: string;
  adviser?: string | undefined;
  /** Stays responsible until somebody takes it. */
  responsible?: string | undefined;
  wished?: string | undefined;
  /** In the present wait. */
  asked: Set<string>;
  /** Has had a card of it. */
  seen: Set<string>;
  /** Has said no, or handed it over. */
  out: Set<string>;
  referenceLeft: boolean;
  wider: boolean;
  lastWords: string;
  result?: string | undefined;
  outcome?: string | undefined;
  closedAt: number;
  helped?: string | undefined;
  followUp?: string | undefined;
  /** Acts that were done, by their activity. */
  done: Set<string>;
}

export interface Act {
  readonly by: ModelPerson;
  readonly verb: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly activityId: string;
}

/** `same`: nothing is left to do, and the person gets the good answer. */
export type Expected =
  | { readonly kind: 'done'; readonly action: string; readonly to: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused' }
  /** As if there were no such request. */
  | { readonly kind: 'hidden' };

/** From state and move to state, `waiting accept` → `accepted`. */
export type Drawing = ReadonlyMap<string, string>;

export interface World {
  readonly drawing: Drawing;
  person(id: string): ModelPerson | undefined;
  region(station: string): string;
}
