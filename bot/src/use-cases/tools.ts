import type {
  Clock,
  ConfigStore,
  DueStore,
  Log,
  PeopleStore,
  RequestStore,
  SearchStore,
  ViewStore,
} from '../ports.ts';
import type { Book } from './book.ts';
import type { Known } from './known.ts';
import type { NetworkStore, Presence } from './networks/store.ts';
import type { FactStore } from './statistics.ts';

/** What the use cases work with; compose.ts puts it together. */
export interface Tools {
  readonly clock: Clock;
  readonly known: Known;
  readonly requests: RequestStore;
  readonly due: DueStore;
  readonly views: ViewStore;
  readonly facts: FactStore;
  readonly people: PeopleStore;
  readonly config: ConfigStore;
  /** Directory and library. */
  readonly book: Book;
  readonly searches: SearchStore;
  readonly networks: NetworkStore;
  readonly presence: Presence;
  readonly secrets: Secrets;
  /** Sends what the request's outbox holds, soon and without waiting. */
  readonly soon: (request: string) => void;
  /** Does what nobody waits for, in turn for each name; what fails is told to the log alone. */
  readonly aside: (name: string, work: () => Promise<void>) => void;
  readonly log: Log;
}

/** Nonces, sealed texts and chance; keyed by the store's own secret. */
export interface Secrets {
  /** Letters only: the same for the same inbound activity and person, so a re-delivery meets its own form. */
  nonce(seed: string, person: string): string;
  /** The nonce was minted for this person. */
  isNonce(nonce: string, person: string): boolean;
  /** Letters only: names an act, so that its second arrival is recognised. */
  operation(parts: readonly string[]): string;
  /** 256 bits that nobody guesses, for an address: the same for the same act. */
  address(person: string, act: string): string;
  /** A number in [0, below) that follows from the seed. */
  pick(seed: string, below: number): number;
  /** Hides a question in a channel card's data. */
  seal(text: string, nonce: string): string;
  unseal(sealed: string, nonce: string): string | undefined;
}

/** Fifteen seconds: by then the engine looks whether everything was sent. */
export const lookAgainMs = 15_000;
