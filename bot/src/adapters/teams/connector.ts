import type { Place } from './reference.ts';

/**
 * What Koppi asks of an SDK: four calls to Microsoft's connector in the bot's name. Each is tried
 * once, for `sendLimitMs` at most, and rejects with a `ConnectorError`. Who comes in is checked by
 * channel-token.ts, and an invoke is answered over the HTTP request that brought it: an SDK has no
 * part in either.
 */
export interface Connector {
  /**
   * Gives the id of the new activity, where the connector told one.
   * @param replyTo the activity that it answers
   */
  send(to: Place, activity: Message, replyTo?: string): Promise<string | undefined>;
  update(to: Place, activityId: string, activity: Message): Promise<void>;
  /** Gives the id of the conversation. */
  begin(serviceUrl: string, conversation: Beginning): Promise<string | undefined>;
  /** What the connector knows of somebody, by their id in that place. */
  member(of: Place, id: string): Promise<unknown>;
}

export type Message =
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'message'; readonly summary: string; readonly attachments: Attachment[] };

/** A card; what lists hold it in is the SDKs', which want to be able to change them. */
interface Attachment {
  readonly contentType: string;
  readonly content: object;
}

/** The personal conversation with one of our tenant; Teams takes the Entra id for the person. */
export interface Beginning {
  readonly isGroup: false;
  readonly bot: { readonly id: string };
  readonly members: readonly [{ readonly id: string }];
  readonly tenantId: string;
  readonly channelData: { readonly tenant: { readonly id: string } };
}

/** No status where no answer came. */
export interface ConnectorError extends Error {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | null | undefined } };
}

/** An answer that takes longer would outlast the 15 s after which Teams sends the turn again. */
export const sendLimitMs = 5_000;
