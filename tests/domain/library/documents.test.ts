import { documentsOf } from '../../../bot/src/domain/library/documents.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { anItem, aQuestion } from './items.ts';

const finnish = anItem({
  body: 'Tuki haetaan **[Kelasta](https://www.kela.fi)**. <b>Heti</b>',
  questions: [aQuestion],
});
const swedish = anItem({
  ...{ language: 'sv', title: 'Utkomststöd', summary: 'Du kan ge råd.', body: 'Sök hos FPA.' },
  ...{ questions: [], changed: finnish.changed + 1 },
});

it('an item is found in each of its languages, by its words alone', () => {
  expect(documentsOf([finnish, swedish], demoCounty.topics, () => 7)).toEqual([
    {
      ...{ id: 'item:toimeentulotuki', kind: 'item', municipalities: [] },
      ...{ changed: swedish.changed, uses: 7 },
      fields: {
        name: { fi: ['Toimeentulotuki pähkinänkuoressa'], sv: ['Utkomststöd'] },
        keywords: { fi: ['Taloudellinen tilanne'], sv: ['Ekonomisk situation'] },
        summary: { fi: ['Osaat kertoa, mistä tukea haetaan.'], sv: ['Du kan ge råd.'] },
        body: {
          fi: ['Tuki haetaan Kelasta. <b>Heti</b>', aQuestion.text, aQuestion.explanation],
          sv: ['Sök hos FPA.'],
        },
      },
    },
  ]);
});

it.each(['draft', 'withdrawn', 'superseded'] as const)('what is %s is not found', (state) => {
  expect(documentsOf([anItem({ state })], demoCounty.topics, () => 0)).toEqual([]);
});
