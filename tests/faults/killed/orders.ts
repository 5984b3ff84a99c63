/** What the parent tells a waiting service process: begin, and where to die. */
export interface Order {
  readonly kind: 'live';
  /** The broken variant of `--prove`. */
  readonly broken: boolean;
  /** It shall tell the points that it meets. */
  readonly tells: boolean;
  /** `look requests.commit after`: calling file, call of a port, moment. */
  readonly death?: string;
}

export type Report =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'listens' }
  /** A point that this process came by for the first time. */
  | { readonly kind: 'met'; readonly point: string };

export function isOrder(message: unknown): message is Order {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
