import type { Envelope } from '../../contract/activity.ts';

/** Where Teams' connectors live; tokens of ours are sent nowhere else. */
const trustedHosts =
  /^(smba\.trafficmanager\.net|.+\.botframework\.com|.+\.teams\.microsoft\.com)$/u;
const loopback = /^(127(\.\d+){3}|localhost|\[::1\])$/u;

/** The activity comes from Teams and asks to be answered there; in local mode also at a desk. */
export function fromTeams({ channelId, serviceUrl }: Envelope, local: boolean): boolean {
  if (channelId !== 'msteams') return false;
  const { protocol, hostname, port } = new URL(serviceUrl);
  if (local && loopback.test(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && port === '' && trustedHosts.test(hostname);
}

/** Why somebody may not use this county's Koppi; undefined for members of its own tenant. */
export function strangerOf(
  { conversation, channelData, from }: Envelope,
  tenantId: string,
): 'other-tenant' | 'guest' | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id != null);
  if (named.length === 0 || named.some((id) => id !== tenantId)) return 'other-tenant';
  return from.aadObjectId ? undefined : 'guest';
}
