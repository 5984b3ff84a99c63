/** What the page shows one at a time, in the order of the list; each has an address of its own. */
export const subjects = [
  'people',
  'reachability',
  'stations',
  'regions',
  'professions',
  'topics',
  'phenomena',
  'numbers',
  'everydayWords',
  'recordSystem',
  'limits',
  'kinds',
  'triggerRules',
  'closing',
  'retention',
  'posts',
  'texts',
  'history',
] as const;
export type Subject = (typeof subjects)[number];

export const isSubject = (text: string): text is Subject => subjects.some((one) => one === text);
