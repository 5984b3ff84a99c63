import type { Envelope } from '../../contract/activity.ts';

/** Where Teams' connectors live; tokens of ours are sent nowhere else. */
const trustedHosts =
  /^(smba\.trafficmanager\.net|[a-z0-9.-]+\.botframework\.com|[a-z0-9.-]+\.teams\.microsoft\.com)$/u;
const loopback = /^(127(\.\d+){3}|localhost|\[::1\])$/u;

/** The activity comes from Teams and asks to be answered there; in local mode also at a desk. */
export function fromTeams({ channelId, serviceUrl }: Envelope, local: boolean): boolean {
  if (channelId !== 'msteams') return false;
  const url = new URL(serviceUrl);
  if (!isPlain(url, serviceUrl)) return false;
  if (local && loopback.test(url.hostname)) return /^https?:$/u.test(url.protocol);
  return url.protocol === 'https:' && url.port === '' && trustedHosts.test(url.hostname);
}

/**
 * Written as a URL is written that needs no reading: whatever parses it after us, leniently or
 * not, comes to the same host, and what is appended to it stays in the path.
 */
function isPlain({ href, username, password, pathname }: URL, given: string): boolean {
  if (href !== given && href !== `${given}/`) return false;
  return username === '' && password === '' && !/[^\w./-]/u.test(pathname) && !/[?#]/u.test(href);
}

/** Why somebody may not use this county's Koppi, as far as the activity itself tells. */
export function strangerOf(
  { tenants, from }: Envelope,
  tenantId: string,
): 'other-tenant' | 'guest' | undefined {
  const ours = tenantId.toLowerCase();
  if (tenants.length === 0 || tenants.some((tenant) => tenant !== ours)) return 'other-tenant';
  // Whoever joined a meeting without signing in has no id.
  return from.aadObjectId ? undefined : 'guest';
}
