import { pairedRows } from '../helpers/all-pairs.ts';
import { seeded } from '../helpers/seeded.ts';
import { expected, factors, tabMatrix, type ViewName } from '../helpers/tab-matrix.ts';

// Every page beside every language, theme and width; all of them together: tests/full/tab-matrix.

const { see, picture } = tabMatrix();
const sample = pairedRows(factors, seeded(4));

it.each(factors.view)('%s is clean', async (view) => {
  const cells = sample.filter((cell) => cell.view === view);
  expect(await Promise.all(cells.map((cell) => see(cell)))).toEqual(cells.map(expected));
});

/** For the README. */
const pictures: readonly (readonly [string, ViewName])[] = [
  ['today', 'today of a nurse'],
  ['ask', 'asking: the form'],
  ['adviser', 'today of an adviser'],
  ['list', 'requests'],
  ['request', 'a taken request'],
  ['contacts', 'contacts found'],
  ['contact', 'a contact'],
  ['contact-hours', 'hours and places of a contact'],
  ['contact-mistakes', 'mistakes of a new contact'],
  ['role-card-new', 'a new role card'],
  ['contacts-to-print', 'contacts to print'],
  ['contacts-import', 'what an import would change'],
  ['contacts-columns', 'columns of an import'],
  ['contacts-in-vain', 'what nobody found'],
  ['trainings', 'trainings'],
  ['training', 'a training'],
  ['training-picture', 'a training with a picture'],
  ['training-answered', 'a training answered'],
  ['training-made', 'making a training'],
  ['picture-added', 'adding a picture'],
  ['presence', 'presence by station'],
  ['persons', 'presence by person'],
  ['network', 'a network'],
  ['meeting', 'a meeting'],
  ['meeting-coming', 'a coming meeting'],
  ['steering', 'issues of a steering group'],
  ['minutes', 'minutes'],
  ['settings', 'settings: people'],
  ['history', 'settings: history'],
  ['conflict', 'settings: two at once'],
  ['reachability', 'settings: reachability'],
];

it.each(pictures)('tab-%s is pictured: light, dark and on a phone', async (name, view) => {
  const light = { view, language: 'fi', theme: 'default', width: 1280 } as const;
  await picture(light, `tab-${name}`);
  await picture({ ...light, theme: 'dark' }, `tab-${name}-dark`);
  await picture({ ...light, width: 360 }, `tab-${name}-phone`);
});
