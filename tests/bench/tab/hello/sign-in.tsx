// eslint-disable-next-line no-restricted-imports -- as the toolkit lays it, outside Koppi's fences
import { TeamsUserCredential } from '@microsoft/teamsfx';

/** The token of Teams' single sign-on, as the scaffold asks for it before it calls its API. */
export async function teamsToken(clientId: string): Promise<string> {
  const initiateLoginEndpoint = `${location.origin}/tab/`;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all of teamsfx is
  const got = await new TeamsUserCredential({ initiateLoginEndpoint, clientId }).getToken([]);
  return got?.token ?? '';
}
