export type TeamsSettings = { readonly local: true } | BotSettings;

/** Who the bot is; at a desk there is no Entra, and nobody signs anything. */
export interface BotSettings {
  readonly local?: false;
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** Of SingleTenant bots only. */
  readonly password?: string;
  readonly tenantId: string;
  /** Where the channel's signing keys are published, when not at Microsoft's address. */
  readonly openIdMetadataUrl?: string;
}

/** Where the channel says where its keys are. */
export const metadataUrlOf = ({ openIdMetadataUrl }: BotSettings): string =>
  openIdMetadataUrl ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration';
