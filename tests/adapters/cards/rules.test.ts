import { isDeepStrictEqual } from 'node:util';
import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import type { Drawn } from '../../../bot/src/adapters/teams/cards/types.ts';
import { isVerb } from '../../../bot/src/contract/verbs.ts';
import { languages } from '../../../bot/src/domain/language.ts';
import type { Language } from '../../../bot/src/domain/language.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { complaintsOf } from '../../helpers/card-parser.ts';
import { elementsOf, textOf } from '../../helpers/card.ts';
import type { Json } from '../../helpers/card.ts';
import { counsellorA, sample, sampleViews } from './sample-views.ts';

const draw = (view: View, language: Language = 'fi'): Drawn =>
  drawView(view, { county: demoCounty, language, me: counsellorA });

/** Every card that is drawn, in every language. */
const cards = languages.flatMap((language) =>
  sampleViews.flatMap(([name, view]) => {
    const drawn = draw(view, language);
    return drawn.kind === 'card' ? [{ name: `${name} (${language})`, ...drawn }] : [];
  }),
);
const eachCard = cards.map((one) => [one.name, one] as const);

const idsOf = (elements: readonly Json[]) => elements.map(({ id }) => id);
const typed = (card: object, type: RegExp): readonly Json[] =>
  [...elementsOf(card)].filter((element) => type.test(String(element.type)));

it('draws every kind of view', () => {
  const all: Record<View['kind'], true> = {
    welcome: true,
    help: true,
    'unknown-input': true,
    form: true,
    receipt: true,
    'adviser-card': true,
    'lost-card': true,
    'coordinator-card': true,
    'channel-status': true,
    mine: true,
    queue: true,
    unfinished: true,
    'follow-up': true,
    presence: true,
    digest: true,
    'station-post': true,
    'entry-form': true,
    'entry-done': true,
    'absence-form': true,
    'absence-set': true,
    'state-form': true,
    'state-set': true,
    'state-cleared': true,
    swap: true,
    'station-form': true,
    'station-set': true,
    'language-form': true,
    'language-set': true,
    'find-what': true,
    'contacts-found': true,
    'items-found': true,
    nudge: true,
    'error-report': true,
    renewals: true,
    'training-offered': true,
    'contact-offered': true,
    'session-news': true,
    'network-news': true,
    'case-asked': true,
    minutes: true,
    'card-posted': true,
    'write-privately': true,
    refused: true,
    notice: true,
  };
  expect(new Set(sampleViews.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(all)));
});

it('the parser does complain of what is wrong', () => {
  const wrong = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'x' }] };
  expect(complaintsOf(wrong)).not.toEqual([]);
});

describe.each(eachCard)('%s', (_name, { card, summary }) => {
  const inputs = typed(card, /^Input\./);
  const executes = typed(card, /^Action\.Execute$/);

  it('is a card of version 1.5 that the parser takes without a word', () => {
    expect(card.version).toBe('1.5');
    expect(complaintsOf(card)).toEqual([]);
  });

  it('is at most 80 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(80_000);
  });

  it('says in its summary what it is, in one short line', () => {
    expect(summary).toMatch(/^[^\n]{4,100}$/);
    expect(card.fallbackText).toBe(summary);
  });

  it('has at most six buttons in a row, and no empty row', () => {
    const rows = typed(card, /^ActionSet$/).map(({ actions }) => (actions as unknown[]).length);
    expect(rows.filter((count) => count < 1 || count > 6)).toEqual([]);
  });

  it('has a label on every input, and a message where one is required', () => {
    expect(inputs.filter(({ label }) => typeof label !== 'string' || label === '')).toEqual([]);
    expect(
      inputs.filter(
        ({ isRequired, errorMessage }) => isRequired === true && errorMessage === undefined,
      ),
    ).toEqual([]);
  });

  it('never hides an input that stops the sending', () => {
    const hidden = typed(card, /^Container$/).filter(({ isVisible }) => isVisible === false);
    const stopping = hidden
      .flatMap((part) => typed(part, /^Input\./))
      .filter(({ isRequired }) => isRequired === true);
    expect(idsOf(stopping)).toEqual([]);
  });

  it('has every input once, and prefills only what can be chosen', () => {
    const ids = idsOf(inputs);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const astray = inputs.filter(({ value, choices, isMultiSelect }) => {
      if (value === undefined || choices === undefined || isMultiSelect === true) return false;
      return !(choices as readonly Json[]).some((choice) => choice.value === value);
    });
    expect(idsOf(astray)).toEqual([]);
  });

  it('unfolds only parts that it has', () => {
    const targets = typed(card, /^Action\.ToggleVisibility$/).flatMap(
      ({ targetElements }) => targetElements as string[],
    );
    const ids = idsOf(typed(card, /^Container$/));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('uses the verbs of the contract, on both kinds of button alike', () => {
    const wrong = executes.filter(({ verb, data, fallback, title, style, associatedInputs }) => {
      const submit = { type: 'Action.Submit', title, style, data, associatedInputs };
      const alike = isDeepStrictEqual({ ...submit, ...(fallback as Json) }, submit);
      return !isVerb(String(verb)) || (data as Json).verb !== verb || !alike;
    });
    expect(wrong).toEqual([]);
  });

  it('wraps every text', () => {
    expect(typed(card, /^TextBlock$/).filter(({ wrap }) => wrap !== true)).toEqual([]);
  });

  it('shows nothing undefined', () => {
    expect(JSON.stringify(card)).not.toMatch(/undefined|\[object|NaN/);
  });
});

const privateWords = /kela-päätös|hylätty|valitta/i;

it.each(eachCard)('the summary of %s holds no word of the question', (_name, { summary }) => {
  expect(summary).not.toMatch(privateWords);
});

it.each(['form, sealed in a channel', 'channel status', 'welcome in a channel', 'station post'])(
  'a channel sees no word of the question: %s',
  (name) => {
    const drawn = draw(sample(name));
    expect(JSON.stringify(drawn)).not.toMatch(privateWords);
  },
);

it.each(sampleViews.filter(([, { kind }]) => kind === 'notice'))(
  'is one line without the question: %s',
  (_name, view) => {
    const drawn = draw(view);
    if (drawn.kind !== 'text') throw new Error('a notice is a text');
    expect(drawn.text).toMatch(/^Rantakylä · Nyt · [^\n]+$/);
    expect(drawn.text).not.toMatch(privateWords);
  },
);

it('the words that are looked for are there to be found', () => {
  const drawn = draw(sample('receipt, now'));
  if (drawn.kind !== 'card') throw new Error('a receipt is a card');
  expect(textOf({ ...drawn.card })).toMatch(privateWords);
});
