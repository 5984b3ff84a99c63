/* eslint-disable @typescript-eslint/no-deprecated -- all of teamsfx is; it was named by the product's owner, see docs/adr/0002 */
import { TeamsUserCredential } from '@microsoft/teamsfx';
import type { Token } from '../api/session.ts';

/**
 * A token for Koppi's own API, from Teams' single sign-on. The only file that knows teamsfx, which is
 * past its upstream support, and loaded only inside Teams.
 * @throws when Teams or Entra gives none
 */
export async function teamsToken(clientId: string): Promise<Token> {
  const initiateLoginEndpoint = `${location.origin}/tab/`;
  const credential = new TeamsUserCredential({ initiateLoginEndpoint, clientId });
  // Without scopes it is the token of single sign-on itself, meant for our own API.
  const got = await credential.getToken([]);
  if (!got) throw new Error('no token');
  return { token: got.token, expiresOnTimestamp: got.expiresOnTimestamp };
}
