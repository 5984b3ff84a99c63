/** What is to be seen on a page. */
export interface Mark {
  readonly selector: string;
  readonly text?: string;
}

/** A page as its reader waits for it: what must stand there, and the button that must answer. */
export interface Sight {
  /** Who looks, by aadObjectId; chosen before. */
  readonly person: string;
  readonly drawn: readonly Mark[];
  readonly button: Mark;
  readonly answered: Mark;
  /** What the press brings in the end, where that comes over the network. */
  readonly opened?: Mark;
}
