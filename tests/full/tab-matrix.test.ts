import { expected, factors, tabMatrix, type Cell, type ViewName } from '../helpers/tab-matrix.ts';

const { seeThemes } = tabMatrix();

/** Beside those of the everyday matrix: light, dark and on a phone. */
const pictures: Partial<Readonly<Record<ViewName, string>>> = {
  'closing a request': 'closing',
  'editing a request': 'editing',
  'handing a request over': 'handing-over',
  'declining a request': 'declining',
  'giving a request to somebody': 'assigning',
  'making an entry': 'entry',
  'a closed request': 'closed-request',
  'reporting a contact': 'contact-report',
  'removed contacts': 'contacts-removed',
  'an induction path': 'induction-path',
  'wishes for trainings': 'wishes',
  'sessions of trainings': 'sessions',
  'planning a session': 'session',
  'coverage of trainings': 'coverage',
  'trainings to edit': 'trainings-to-edit',
  'trainings as files': 'training-files',
  'a training gives way to another': 'training-superseded',
  'versions of a training': 'training-versions',
  'days of one’s own': 'own-days',
  'an absence': 'absence',
  'an extra day': 'extra-day',
  'a swap of days': 'swap',
  'days from a file': 'days-from-file',
  'an address for a calendar': 'calendar-address',
  'settings: stations': 'settings-stations',
  'settings: a station': 'settings-station',
  'settings: a person': 'settings-person',
  'settings: regions': 'settings-regions',
  'settings: professions': 'settings-professions',
  'settings: topics': 'settings-topics',
  'settings: a topic': 'settings-topic',
  'settings: phenomena': 'settings-phenomena',
  'settings: numbers': 'settings-numbers',
  'settings: everyday words': 'settings-everyday-words',
  'settings: record system': 'settings-record-system',
  'settings: limits': 'settings-limits',
  'settings: kinds': 'settings-kinds',
  'settings: trigger rules': 'settings-triggers',
  'settings: closing': 'settings-closing',
  'settings: retention': 'settings-retention',
  'settings: posts': 'settings-posts',
  'settings: texts': 'settings-texts',
  'members of a network': 'network-members',
  'tasks of a network': 'network-tasks',
  'development of the model': 'network-ideas',
  'the error page': 'error',
  offline: 'offline',
};

function pictureOf({ view, language, theme, width }: Cell): string | undefined {
  const name = pictures[view];
  if (name === undefined || language !== 'fi' || theme === 'contrast') return undefined;
  if (width === 360) return theme === 'default' ? `tab-${name}-phone` : undefined;
  return theme === 'default' ? `tab-${name}` : `tab-${name}-dark`;
}

describe.each(factors.view)('%s', (view) => {
  it.each(factors.width)('is clean %i pixels wide, in every language and theme', async (width) => {
    const shown = factors.language.map((language) => ({ view, language, width }));
    const seen = await Promise.all(shown.map((one) => seeThemes(one, pictureOf)));
    const cells = shown.flatMap((one) => factors.theme.map((theme) => ({ ...one, theme })));
    expect(seen.flat()).toEqual(cells.map(expected));
  });
});
