/** The address at which the tab shows a request, a training by its group, or a place in a network. */
export type TabLink = (id: string, what?: keyof typeof pages) => string;

/** The tab's id in the app's manifest. */
const tabId = 'koppi';

/** Opens our tab in Teams, at the page it begins with. @param appId of the app's manifest */
export const teamsTab = (appId: string): string =>
  `https://teams.microsoft.com/l/entity/${appId}/${tabId}`;

/**
 * Opens our tab in Teams at one such place: learn.microsoft.com, "Create deep links to tab".
 * @param appId of the app's manifest, which is neither the bot's id nor the tab's registration
 */
export const teamsTabLink =
  (appId: string): TabLink =>
  (id, what = 'request') => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: `${what}/${id}` }));
    return `${teamsTab(appId)}?context=${context}`;
  };

/** At a desk there is no Teams: the tab as the service serves it. */
export const localTabLink =
  (port: () => number): TabLink =>
  (id, what = 'request') =>
    `http://127.0.0.1:${port()}/tab/${pages[what]}/${id}`;

const pages = { request: 'requests', training: 'library/item', network: 'network' } as const;
