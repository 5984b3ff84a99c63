import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import { localTabLink, teamsTabLink } from '../../../bot/src/adapters/teams/tab-link.ts';
import { languages } from '../../../bot/src/domain/language.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { elementsOf } from '../../helpers/card.ts';
import { counsellorA, sampleViews } from './sample-views.ts';

const tabLink = teamsTabLink('7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e');
const withTab = ['receipt', 'adviser-card', 'coordinator-card'];
const shown = sampleViews.filter(([, { kind }]) => withTab.includes(kind));

const elementsIn = (
  view: (typeof shown)[number][1],
  language: (typeof languages)[number],
  link = true,
) => {
  const drawn = drawView(view, {
    ...{ county: demoCounty, language, me: counsellorA },
    ...(link ? { tabLink } : {}),
  });
  return drawn.kind === 'card' ? [...elementsOf(drawn.card)] : [];
};

const titles = { fi: 'Avaa välilehdellä', sv: 'Öppna i fliken', en: 'Open in the tab' };

describe.each(languages)('in %s', (language) => {
  it.each(shown)('%s leads to its request in the tab, if the reader has it', (_name, view) => {
    if (!('seen' in view)) throw new Error('no request');
    const elements = elementsIn(view, language);
    const [button, ...more] = elements.filter(({ title }) => title === titles[language]);
    const isLost = view.seen.consultation.state === 'withdrawn' && view.kind !== 'receipt';
    const isOthers =
      view.kind === 'adviser-card' &&
      ['accepted', 'closed'].includes(view.seen.consultation.state) &&
      view.seen.consultation.adviser !== view.viewer;
    if (isLost || isOthers) expect(button).toBeUndefined();
    else expect(button?.['url']).toBe(tabLink(view.seen.consultation.id));
    expect(more).toEqual([]);
    const rows = elements.filter(({ type }) => type === 'ActionSet');
    const lengths = rows.map(({ actions }) => (actions as unknown[]).length);
    expect(lengths.filter((count) => count < 1 || count > 6)).toEqual([]);
  });
});

it('without the address of the tab nothing leads there', () => {
  const all = shown.flatMap(([, view]) => elementsIn(view, 'fi', false));
  expect(all.filter(({ title }) => title === titles.fi)).toEqual([]);
  expect(all.filter(({ type }) => type === 'ActionSet').length).toBeGreaterThan(0);
});

it('Teams finds the tab by the app, the tab the request by the context', () => {
  const url = new URL(tabLink('abcdefghijklmnopqrstuvwx'));
  expect(url.origin + url.pathname).toBe(
    'https://teams.microsoft.com/l/entity/7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e/koppi',
  );
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'request/abcdefghijklmnopqrstuvwx',
  });
});

it('at a desk it is where the service listens', () => {
  expect(localTabLink(() => 3978)('abc')).toBe('http://127.0.0.1:3978/tab/requests/abc');
});
