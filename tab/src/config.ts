import type { TabConfig } from '../../bot/src/contract/tab-config.ts';

/** As the service wrote it into the page. */
export function readConfig(): TabConfig {
  const told = document.querySelector<HTMLMetaElement>('meta[name=koppi]')?.content ?? '';
  return JSON.parse(told) as TabConfig;
}
