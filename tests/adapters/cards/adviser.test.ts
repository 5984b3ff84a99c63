import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import type { AdaptiveCard } from '../../../bot/src/adapters/teams/cards/types.ts';
import { closingFields } from '../../../bot/src/domain/roster/county.ts';
import type { County } from '../../../bot/src/domain/roster/county.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { demoCounty, named } from '../../helpers/builders.ts';
import {
  elementsOf,
  prefilledOf,
  pressed,
  submitted,
  textOf,
  verbsOf,
} from '../../helpers/card.ts';
import { counsellorA, counsellorB, sample } from './sample-views.ts';

function cardOf(view: View, county: County = demoCounty): AdaptiveCard & Record<string, unknown> {
  const drawn = drawView(view, { county, language: 'fi', me: counsellorA });
  if (drawn.kind !== 'card') throw new Error(drawn.text);
  return { ...drawn.card };
}

const inputsOf = (card: AdaptiveCard): readonly unknown[] =>
  [...elementsOf(card)].filter(({ type }) => String(type).startsWith('Input.')).map(({ id }) => id);

const isOpen = (card: AdaptiveCard, part: string): unknown =>
  [...elementsOf(card)].find(({ id }) => id === part)?.isVisible;

describe('the adviser’s card', () => {
  it.each([
    ['adviser, waiting', ['request.decline', 'request.accept']],
    ['adviser, my hand-over waits', ['request.accept']],
    ['adviser, expired', ['request.accept']],
    [
      'adviser, taken',
      ['request.answer', 'request.answerAndClose', 'request.close', 'request.handOver'],
    ],
    ['adviser, closing', ['request.answer', 'request.close', 'request.handOver']],
    ['adviser, nobody else', ['request.answer', 'request.answerAndClose', 'request.close']],
    ['adviser, closed', ['request.reopen']],
    ['adviser, withdrawn', []],
    ['adviser, taken by another', []],
    ['lost, taken', []],
    ['lost, declined', []],
  ])('%s: offers the moves of its state', (name, verbs) => {
    expect(verbsOf(cardOf(sample(name)))).toEqual(verbs);
  });

  it('is taken with one press that no input can stop', () => {
    expect(pressed(cardOf(sample('adviser, waiting')), { verb: 'request.accept' })).toMatchObject({
      title: 'Otan kopin',
      data: { verb: 'request.accept', id: 'kolibri' },
    });
    expect(submitted(cardOf(sample('adviser, waiting')), { verb: 'request.accept' })).toEqual({
      verb: 'request.accept',
      id: 'kolibri',
      nonce: 'v1',
    });
  });

  it('closes in two taps, the usual outcome chosen', () => {
    expect(pressed(cardOf(sample('adviser, taken')), { verb: 'request.close' })).toMatchObject({
      data: { id: 'kolibri', outcome: 'solved' },
    });
    expect(prefilledOf(cardOf(sample('adviser, closing')))).toHaveProperty('outcome', 'handled');
  });

  it('asks for the report back from every kind but advice', () => {
    expect(inputsOf(cardOf(sample('adviser, taken')))).not.toContain('result');
    expect(inputsOf(cardOf(sample('adviser, closing')))).toContain('result');
  });

  it('has only those optional fields that the county keeps', () => {
    const kept = ['channel', 'oneContact'] as const;
    const county = { ...demoCounty, settings: { ...demoCounty.settings, closingFields: kept } };
    const asked = (one: County) =>
      inputsOf(cardOf(sample('adviser, taken'), one)).filter((id) =>
        closingFields.some((field) => field === id),
      );
    expect(asked(county)).toEqual(kept);
    expect(asked(demoCounty)).toEqual(closingFields);
    const none = { ...demoCounty, settings: { ...demoCounty.settings, closingFields: [] } };
    expect(textOf(cardOf(sample('adviser, taken'), none))).not.toContain('Lisätiedot');
  });

  it('waits for the message in the record system until the asker has left it', () => {
    expect(textOf(cardOf(sample('adviser, taken, message awaited')))).toContain(
      'Odottaa viestiä Mediatrissa',
    );
    expect(textOf(cardOf(sample('adviser, closing')))).toContain(
      'Viesti on Mediatrissa näillä viitesanoilla.',
    );
  });

  it.each([
    ['adviser, taken', 'answer-part'],
    ['adviser, closing', 'close-part'],
    ['adviser, handing over', 'hand-over-part'],
    ['adviser, declining', 'decline-part'],
  ])('%s: %s stands open', (name, part) => {
    expect(isOpen(cardOf(sample(name)), part)).toBe(true);
  });

  it.each([
    ['adviser, closing', 'answer-part'],
    ['adviser, taken', 'close-part'],
    ['adviser, waiting', 'decline-part'],
  ])('%s: %s is folded', (name, part) => {
    expect(isOpen(cardOf(sample(name)), part)).toBe(false);
  });

  it('hands over to somebody of the list', () => {
    const press = { verb: 'request.handOver', inputs: { adviser: counsellorB } };
    expect(pressed(cardOf(sample('adviser, handing over')), press)).toMatchObject({
      data: { id: 'kolibri', adviser: counsellorB },
    });
  });

  it('tells the old adviser who answers for it meanwhile', () => {
    expect(textOf(cardOf(sample('adviser, my hand-over waits')))).toContain(
      'Vastaat asiasta, kunnes joku ottaa kopin.',
    );
    expect(textOf(cardOf(sample('adviser, handed to me')))).toContain(
      'Sosiaaliohjaaja B siirtää tämän saattaen. Sinulle siirretty.',
    );
  });

  it('links to the asker’s chat and phone', () => {
    const urls = [...elementsOf(cardOf(sample('adviser, waiting')))].map(({ url }) => url);
    expect(urls).toContain('tel:0130001101');
    expect(urls).toContain(
      `https://teams.microsoft.com/l/chat/0/0?users=8%3Aorgid%3A${named('Hoitaja Rantakylä')}`,
    );
  });

  it('names the winner to those who came second', () => {
    expect(textOf(cardOf(sample('lost, taken')))).toContain(
      'Sosiaaliohjaaja B ehti ensin, klo 10.17.',
    );
    expect(inputsOf(cardOf(sample('lost, taken')))).toEqual([]);
  });
});

describe('lists', () => {
  it('advice is closed from its line in one press, the rest opens its form', () => {
    const card = cardOf(sample('unfinished'));
    const lineOf = (id: string) => pressed(card, { verb: 'request.close', data: { id } }).data;
    expect(lineOf('harakka')).toEqual({
      verb: 'request.close',
      id: 'harakka',
      outcome: 'solved',
      list: 'unfinished',
      nonce: 'v1',
    });
    expect(lineOf('varis')).toEqual({ verb: 'request.close', id: 'varis', nonce: 'v1' });
    expect(textOf(card)).toContain('✓ Päätetty.');
  });

  it('what waits for a new taker cannot be closed from the list', () => {
    const press = { verb: 'request.close', data: { id: 'kolibri' } };
    expect(() => pressed(cardOf(sample('unfinished')), press)).toThrow('No button');
  });

  it('the queue offers what is free, and opens what is one’s own', () => {
    expect(verbsOf(cardOf(sample('queue')))).toEqual([
      'request.accept',
      'request.answer',
      'request.answer',
      'request.accept',
    ]);
  });

  it('a long queue tells how much more there is', () => {
    expect(textOf(cardOf(sample('queue, long')))).toContain('Lisäksi 48 muuta.');
  });

  it('"Miten päättyi?" is one press', () => {
    const press = { verb: 'request.followUp', data: { result: 'completed' } };
    expect(pressed(cardOf(sample('follow-up')), press)).toMatchObject({
      title: 'Hoidettiin loppuun',
    });
    expect(verbsOf(cardOf(sample('follow-up, answered')))).toEqual([]);
  });

  it('the coordinator assigns or takes', () => {
    const press = { verb: 'request.assign', inputs: { adviser: counsellorB } };
    expect(pressed(cardOf(sample('coordinator, no taker')), press)).toMatchObject({
      data: { id: 'kolibri', adviser: counsellorB },
    });
    expect(verbsOf(cardOf(sample('coordinator, taken')))).toEqual([]);
  });
});

describe('the rest', () => {
  it('an entry is ready but for its topic', () => {
    const press = { verb: 'entry.send', inputs: { topic: 'benefits' } };
    expect(pressed(cardOf(sample('entry form')), press).data).toEqual({
      verb: 'entry.send',
      id: 'lumikko',
      nonce: 'lumikko',
      entryKind: 'consult',
      station: 'kitee',
      topic: 'benefits',
      channel: 'none',
      direction: 'to-social',
      counterpart: 'health',
    });
    expect(textOf(cardOf(sample('entry form')))).toContain('Tilastomerkintä, ei asiakaskirjaus');
  });

  it('an entry about a request names it', () => {
    const press = { verb: 'entry.send', inputs: { topic: 'benefits', station: 'kitee' } };
    expect(pressed(cardOf(sample('entry form, linked')), press)).toMatchObject({
      data: { id: 'kolibri', nonce: 'lumikko', request: 'kolibri' },
    });
  });

  it('who is where: somebody on a home visit is back on site later', () => {
    expect(textOf(cardOf(sample('presence'))).split('\n')).toEqual(
      expect.arrayContaining([
        'Tänään ti 24.11.',
        '**Rantakylä**: Sosiaaliohjaaja A klo 8–15, huone 2 (kotikäynnillä, paikalla klo 14 alkaen)',
        '**Kitee**: ei ketään paikalla',
        'Ti 1.12.',
      ]),
    );
  });

  it('a day later in the week on which nobody is anywhere is left out', () => {
    expect(textOf(cardOf(sample('presence')))).not.toContain('Ke 25.11.');
  });

  it('the morning tells where to be and what waits', () => {
    expect(textOf(cardOf(sample('digest'))).split('\n')).toEqual(
      expect.arrayContaining([
        'Hyvää huomenta! Ti 24.11.',
        'Rantakylässä klo 8–15, huone 2',
        'Rantakylässä klo 12–12.30, tiimin palaverissa, huone 2',
        'Keskittymisaika klo 13–14',
        'Yksi pyyntö odottaa ottajaa.',
        'Otan kopin',
      ]),
    );
  });

  it('an absence needs its first day only', () => {
    const press = { verb: 'absence.set', inputs: { from: '2026-11-25' } };
    expect(pressed(cardOf(sample('absence form')), press)).toMatchObject({
      data: { from: '2026-11-25' },
    });
    expect(textOf(cardOf(sample('absence set')))).toContain(
      'Poissa ti 24.11. klo 10.22 – ke 25.11. klo 16.',
    );
  });

  it('a momentary state can be ended at once', () => {
    expect(pressed(cardOf(sample('state set')), { verb: 'state.set' })).toMatchObject({
      data: { state: 'free' },
    });
  });
});
