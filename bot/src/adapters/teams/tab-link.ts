/** The address at which the tab shows a request. */
export type TabLink = (request: string) => string;

/** The tab's id in the app's manifest. */
const tabId = 'koppi';

/** Opens our tab in Teams, at the page it begins with. @param appId of the app's manifest */
export const teamsTab = (appId: string): string =>
  `https://teams.microsoft.com/l/entity/${appId}/${tabId}`;

/**
 * Opens our tab in Teams at one request: learn.microsoft.com, "Create deep links to tab".
 * @param appId of the app's manifest, which is neither the bot's id nor the tab's registration
 */
export const teamsTabLink =
  (appId: string): TabLink =>
  (request) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: `request/${request}` }));
    return `${teamsTab(appId)}?context=${context}`;
  };

/** At a desk there is no Teams: the tab as the service serves it. */
export const localTabLink =
  (port: () => number): TabLink =>
  (request) =>
    `http://127.0.0.1:${port()}/tab/requests/${request}`;
