import fc from 'fast-check';
import { changeItem, createItem, differences } from '../../../bot/src/domain/library/change.ts';
import type { ItemChange, ItemContext } from '../../../bot/src/domain/library/change.ts';
import { publishMistakes } from '../../../bot/src/domain/library/publish.ts';
import { itemStates, type Item } from '../../../bot/src/domain/library/types.ts';
import { at } from '../../helpers/builders.ts';
import { runs } from '../../helpers/thorough.ts';
import { anItem, content, publishing, somebody } from './items.ts';

const author = somebody('a');
const other = somebody('b');
const by = (person = author): ItemContext => ({ ...publishing, by: person, now: at('10:00') });

const retitled: ItemChange = { kind: 'save', content: { ...content, title: 'Uusi nimi' } };
const successor = anItem({ group: 'perustoimeentulotuki' });
const superseded = anItem({ state: 'superseded', supersededBy: successor.id });

describe('an item', () => {
  it('begins as a draft of its author', () => {
    expect(createItem(content, by())).toEqual({
      kind: 'changed',
      item: {
        ...content,
        ...{ id: 'toimeentulotuki.fi', state: 'draft', version: 1 },
        ...{ changed: at('10:00'), changedBy: 'a' },
      },
    });
  });

  it.each<{ does: string; before: Item; change: ItemChange; after: Partial<Item> }>([
    {
      does: 'is published',
      before: anItem({ state: 'draft' }),
      change: { kind: 'publish' },
      after: { state: 'published' },
    },
    {
      does: 'is withdrawn',
      before: anItem(),
      change: { kind: 'withdraw' },
      after: { state: 'withdrawn' },
    },
    {
      does: 'comes back when withdrawn',
      before: anItem({ state: 'withdrawn' }),
      change: { kind: 'publish' },
      after: { state: 'published' },
    },
    {
      does: 'is superseded',
      before: anItem(),
      change: { kind: 'supersede', by: successor },
      after: { state: 'superseded', supersededBy: successor.id },
    },
    {
      does: 'comes back when superseded, and names no successor',
      before: superseded,
      change: { kind: 'publish' },
      after: { state: 'published' },
    },
    {
      does: 'is changed while everybody sees it',
      before: anItem(),
      change: retitled,
      after: { state: 'published', title: 'Uusi nimi' },
    },
  ])('$does', ({ before, change, after }) => {
    const { supersededBy: _, ...rest } = before;
    expect(changeItem(before, change, by())).toEqual({
      kind: 'changed',
      item: { ...rest, ...after, version: 4, changed: at('10:00'), changedBy: 'a' },
    });
  });

  it.each<{ does: string; before: Item; change: ItemChange }>([
    { does: 'published', before: anItem(), change: { kind: 'publish' } },
    {
      does: 'withdrawn',
      before: anItem({ state: 'withdrawn' }),
      change: { kind: 'withdraw' },
    },
    { does: 'superseded', before: superseded, change: { kind: 'supersede', by: successor } },
    { does: 'saved', before: anItem(), change: { kind: 'save', content } },
  ])('is not $does twice', ({ before, change }) => {
    expect(changeItem(before, change, by())).toEqual({ kind: 'same', item: before });
  });

  it.each<{ why: string; before: Item; change: ItemChange; who?: typeof author }>([
    { why: 'not-writer', before: anItem(), change: retitled, who: somebody('a', 'asker') },
    { why: 'not-writer', before: anItem(), change: retitled, who: somebody('a', 'reader') },
    { why: 'not-publisher', before: anItem(), change: retitled, who: other },
    {
      why: 'not-publisher',
      before: anItem({ state: 'draft' }),
      change: { kind: 'publish' },
      who: other,
    },
    { why: 'not-publisher', before: anItem(), change: { kind: 'withdraw' }, who: other },
    {
      why: 'not-publisher',
      before: anItem({ state: 'draft' }),
      change: { kind: 'save', content: { ...content, author: 'b' } },
      who: other,
    },
    { why: 'not-from-this-state', before: superseded, change: retitled },
    {
      why: 'not-from-this-state',
      before: anItem({ state: 'draft' }),
      change: { kind: 'withdraw' },
    },
    {
      why: 'other-item',
      before: anItem(),
      change: { kind: 'save', content: { ...content, language: 'sv' } },
    },
    { why: 'no-successor', before: anItem(), change: { kind: 'supersede', by: anItem() } },
    {
      why: 'no-successor',
      before: anItem(),
      change: { kind: 'supersede', by: { ...successor, state: 'draft' } },
    },
  ])('is left as it was: $why ($change.kind)', ({ why, before, change, who }) => {
    expect(changeItem(before, change, by(who))).toEqual({ kind: 'refused', why });
  });

  it('is another’s only where somebody leads', () => {
    expect(createItem(content, by(other))).toEqual({ kind: 'refused', why: 'not-publisher' });
    expect(createItem(content, by(somebody('k', 'coordinator')))).toMatchObject({
      item: { author: 'a', changedBy: 'k' },
    });
  });

  it('may be helped with by every writer while it is a draft', () => {
    const draft = anItem({ state: 'draft' });
    expect(changeItem(draft, retitled, by(other))).toMatchObject({
      item: { title: 'Uusi nimi', author: 'a', changedBy: 'b' },
    });
  });

  it('tells what a version changed', () => {
    expect(differences(anItem(), anItem({ title: 'Uusi nimi', version: 4 }))).toEqual(['title']);
    expect(differences(superseded, anItem())).toEqual(['state', 'supersededBy']);
  });
});

describe('whatever is done with an item', () => {
  const changes: fc.Arbitrary<ItemChange> = fc.oneof(
    fc.constantFrom<ItemChange>(
      { kind: 'publish' },
      { kind: 'withdraw' },
      { kind: 'supersede', by: successor },
      retitled,
    ),
    fc
      .record({
        title: fc.constantFrom('', 'Nimi'),
        minutes: fc.integer({ min: 0, max: 7 }),
        reviewBy: fc.constantFrom('2026-01-01', '2027-01-01'),
        questions: fc.constantFrom([], content.questions),
      })
      .map((some): ItemChange => ({ kind: 'save', content: { ...content, ...some } })),
  );
  const people = fc.constantFrom(
    author,
    other,
    somebody('k', 'coordinator'),
    somebody('x', 'asker'),
  );

  it('what is published is valid, and the versions count up one by one', () => {
    const moves = fc.array(fc.tuple(changes, people), { maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...itemStates), moves, (state, all) => {
        let item = state === 'superseded' ? superseded : anItem({ state });
        for (const [change, person] of all) {
          const decision = changeItem(item, change, by(person));
          if (decision.kind !== 'changed') continue;
          expect(decision.item.version).toBe(item.version + 1);
          expect(decision.item.id).toBe(item.id);
          item = decision.item;
          if (item.state === 'published') expect(publishMistakes(item, publishing)).toEqual([]);
          expect(item.supersededBy !== undefined).toBe(item.state === 'superseded');
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
