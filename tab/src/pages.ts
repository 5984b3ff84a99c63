/** The pages by the first word of their address below /tab/; each comes when it is opened. */
export const pages = {
  today: () => import('./pages/today/index.tsx'),
  requests: () => import('./pages/requests/index.tsx'),
  directory: () => import('./pages/directory/index.tsx'),
  library: () => import('./pages/library/index.tsx'),
  network: () => import('./pages/network/index.tsx'),
  presence: () => import('./pages/presence/index.tsx'),
  statistics: () => import('./pages/statistics/index.tsx'),
  settings: () => import('./pages/settings/index.tsx'),
} as const;

const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name);

/** The page at an address; whoever comes without one begins with today. */
export function pageAt(path: string): keyof typeof pages {
  const name = /^\/tab\/(\w+)/u.exec(path)?.[1] ?? '';
  return isPage(name) ? name : 'today';
}
