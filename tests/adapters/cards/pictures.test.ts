import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import { localTabLink } from '../../../bot/src/adapters/teams/tab-link.ts';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import type { Item } from '../../../bot/src/domain/library/types.ts';
import { anItem } from '../../domain/library/items.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { elementsOf } from '../../helpers/card.ts';

const source = 'abcdefghijklmnopqrstuvwx.png';
const pictured = anItem({
  body: `Hae näin.\n\n![Kolme vaihetta](${source})`,
  pictures: [{ source, alternative: 'Kolme vaihetta' }],
});
const elementsIn = (item: Item, language: Language, isLinked = true) => {
  const tabLink = localTabLink(() => 3978);
  const view = { kind: 'items-found', trainings: [item] } as const;
  const context = { county: demoCounty, language, me: 'a', ...(isLinked ? { tabLink } : {}) };
  const drawn = drawView(view, context);
  return drawn.kind === 'card' ? [...elementsOf(drawn.card)] : [];
};
const told = {
  fi: ['Kuvat näet välilehdellä.', 'Avaa välilehdellä'],
  sv: ['Bilderna ser du i fliken.', 'Öppna i fliken'],
  en: ['The pictures are in the tab.', 'Open in the tab'],
} as const;

// Teams fetches a card's pictures from a public address, which Koppi has not: the tab shows them.

it.each(languages)('a card says in %s where its pictures are, and leads there', (language) => {
  const elements = elementsIn(pictured, language);
  const [sentence, title] = told[language];
  expect(elements.filter(({ text }) => text === sentence)).toHaveLength(1);
  expect(elements.filter((one) => one['title'] === title).map(({ url }) => url)).toEqual([
    'http://127.0.0.1:3978/tab/library/item/toimeentulotuki',
  ]);
});

it('a card holds the words of a picture and no address of one', () => {
  const elements = elementsIn(pictured, 'fi');
  expect(elements.some(({ text }) => String(text).includes('Kolme vaihetta'))).toBe(true);
  expect(elements.filter(({ type }) => type === 'Image')).toEqual([]);
  expect(JSON.stringify(elements)).not.toContain(source);
});

it('without the address of the tab it says so all the same', () => {
  const elements = elementsIn(pictured, 'fi', false);
  expect(elements.some(({ text }) => text === told.fi[0])).toBe(true);
  expect(elements.filter((one) => one['title'] === told.fi[1])).toEqual([]);
});

it('a training without pictures says nothing of them', () => {
  const elements = elementsIn(anItem(), 'fi');
  expect(elements.filter(({ text }) => text === told.fi[0])).toEqual([]);
});
