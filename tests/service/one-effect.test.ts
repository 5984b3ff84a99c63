import { randomUUID } from 'node:crypto';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import type { LogAction } from '../../bot/src/domain/consultation/types.ts';
import { pressed, submitted, type Json } from '../helpers/card.ts';
import type { Person, Seen } from '../helpers/person.ts';
import { StorageUnavailable, type RunningService } from '../helpers/service.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

let hold = { rows: createMemoryRows(), loseNextAnswer: () => {} };
const world = freshService(() => {
  hold = losing(createMemoryRows());
  return { rows: hold.rows };
});

/** Does what it is asked to, but once the answer is lost on its way back. */
function losing(rows: Rows): typeof hold {
  let lose = false;
  return {
    loseNextAnswer: () => (lose = true),
    rows: {
      ...rows,
      write: async (...given) => {
        const written = await rows.write(...given);
        if (!lose || given[0] !== 'Requests') return written;
        lose = false;
        throw new StorageUnavailable('the answer was lost');
      },
    },
  };
}

/** What a client sends for a press; `fallback` for one without Action.Execute. */
function pressOf(seen: Seen, verb: string, inputs = {}, data = {}, fallback = false): Json {
  const card = seen.card ?? {};
  const press = { verb, inputs, data };
  const replyToId = seen.activityId;
  if (fallback) return { type: 'message', replyToId, value: submitted(card, press) };
  const action = { type: 'Action.Execute', ...pressed(card, press) };
  return { type: 'invoke', name: 'adaptiveCard/action', replyToId, value: { action } };
}

interface Prepared {
  readonly by: Person;
  readonly on: Seen;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly data?: Json;
}

type Prepare = (service: RunningService) => Promise<Prepared>;

const asked: Prepare = async ({ people: { nurse, a } }) => {
  await nurse.asks(todaySentence);
  return { by: a, on: a.card() };
};
const taken: Prepare = async (service) => {
  const { by } = await asked(service);
  return { by, on: await by.taps('request.accept') };
};
const closed: Prepare = async (service) => {
  const { by } = await taken(service);
  await by.taps('request.close', { outcome: 'solved' });
  const { nurse } = service.people;
  return { by: nurse, on: nurse.card() };
};
const own =
  (before: Prepare): Prepare =>
  async (service) => {
    await before(service);
    return { by: service.people.nurse, on: service.people.nurse.card() };
  };
const withInputs =
  (before: Prepare, inputs: Readonly<Record<string, string>>, data: Json = {}): Prepare =>
  async (service) => ({ ...(await before(service)), inputs, data });

const edited: Prepare = async (service) => {
  const { by } = await own(asked)(service);
  const on = await by.taps('request.edit');
  return { by, on, inputs: { question: 'Kuka auttaa hakemuksessa?' } };
};
const handled: Prepare = async ({ people: { nurse } }) => {
  const receipt = await nurse.asks(todaySentence, { kind: 'handle', permission: 'true' });
  return { by: nurse, on: receipt };
};
const form: Prepare = async ({ people: { nurse } }) => ({
  by: nurse,
  on: await nurse.writes(nowSentence),
});
const toB: Prepare = async (service) => ({
  ...(await taken(service)),
  inputs: { adviser: service.people.b.id },
});

const acts: readonly (readonly [verb: string, leaves: LogAction, prepare: Prepare])[] = [
  ['request.send', 'sent', form],
  ['request.accept', 'accepted', asked],
  ['request.decline', 'declined', asked],
  ['request.edit', 'edited', edited],
  ['request.withdraw', 'withdrawn', own(asked)],
  ['request.referenceLeft', 'reference-left', handled],
  ['request.answer', 'answered', withInputs(taken, { answer: 'Soita Kelaan.' })],
  ['request.answerAndClose', 'closed', withInputs(taken, { answer: 'Soita Kelaan.' })],
  ['request.close', 'closed', withInputs(taken, { outcome: 'solved' })],
  ['request.handOver', 'handed-over', toB],
  ['rating.send', 'rated', withInputs(closed, {}, { helped: 'yes' })],
  ['request.reopen', 'reopened', closed],
];

type Send = (by: Person, press: (fallback?: boolean) => Json) => Promise<unknown>;

const ways: Readonly<Record<string, Send>> = {
  'the same activity twice at once': (by, press) => {
    const activity = { ...press(), id: randomUUID() };
    return Promise.all([by.post(activity), by.post(activity)]);
  },
  'the same activity again': async (by, press) => {
    const activity = { ...press(), id: randomUUID() };
    await by.post(activity);
    await by.post(activity);
  },
  'the same under new ids': async (by, press) => {
    await Promise.all([by.post(press()), by.post(press())]);
    await by.post(press());
  },
  'the same through the fallback': async (by, press) => {
    await Promise.all([by.post(press(true)), by.post(press(true))]);
    await by.post(press(true));
  },
  'again after an answer that was lost': async (by, press) => {
    const activity = { ...press(), id: randomUUID() };
    hold.loseNextAnswer();
    await by.post(activity);
    await by.post(activity);
  },
};

describe.each(Object.entries(ways))('%s', (_way, send) => {
  it.each(acts)('%s leaves one log row', async (verb, leaves, prepare) => {
    const { by, on, inputs, data } = await prepare(world());
    await send(by, (fallback) => pressOf(on, verb, inputs, data, fallback));
    await world().settled();
    const [request, ...others] = await world().requests();
    expect(others).toEqual([]);
    expect(request!.log.filter(({ action }) => action === leaves)).toHaveLength(1);
    expect(request!.text.messages.length).toBeLessThan(2);
    expect((await world().statistics()).totals.total).toBe(1);
  });
});

describe('what arrives once more after others have acted', () => {
  const ids = [
    ['under its own id', (activity: Json) => activity],
    ['under a new id', (activity: Json) => ({ ...activity, id: randomUUID() })],
  ] as const;

  describe.each(ids)('%s', (_name, again) => {
    const firstThen = async (prepared: Prepared, verb: string, then: () => Promise<unknown>) => {
      const { by, on, inputs, data } = prepared;
      const activity = { ...pressOf(on, verb, inputs, data), id: randomUUID() };
      await by.post(activity);
      await world().settled();
      await then();
      const { body } = await by.post(again(activity));
      await world().settled();
      return { body, request: (await world().requests())[0]! };
    };

    it('does not close what was reopened', async () => {
      const prepared = withInputs(taken, { outcome: 'solved' })(world());
      const { request } = await firstThen(await prepared, 'request.close', () =>
        world().people.nurse.taps('request.reopen'),
      );
      expect(request.consultation.state).toBe('accepted');
    });

    it('does not reopen what was closed again', async () => {
      const { a } = world().people;
      const { request } = await firstThen(await closed(world()), 'request.reopen', () =>
        a.taps('request.close', { outcome: 'solved' }),
      );
      expect(request.consultation.state).toBe('closed');
    });

    it('does not say twice what was answered meanwhile', async () => {
      const prepared = await withInputs(taken, { answer: 'Soita Kelaan.' })(world());
      const { request, body } = await firstThen(prepared, 'request.answer', () =>
        world().people.nurse.taps('request.answer', { answer: 'Kiitos!' }),
      );
      const said = request.text.messages.map(({ text }) => text);
      expect(said).toEqual(['Soita Kelaan.', 'Kiitos!']);
      expect(body).toContain('Kiitos!');
    });

    it('does not take again what was handed over', async () => {
      const { a, b } = world().people;
      const { request } = await firstThen(await asked(world()), 'request.accept', () =>
        a.taps('request.handOver', { adviser: b.id }),
      );
      expect(request.consultation.state).toBe('waiting');
    });

    it('does not change back what was edited twice', async () => {
      const { nurse } = world().people;
      const { request } = await firstThen(await edited(world()), 'request.edit', async () => {
        const later = await nurse.taps('request.edit');
        await nurse.taps('request.edit', { question: 'Kuka auttaa liitteissä?' }, { on: later });
      });
      expect(request.text.question).toBe('Kuka auttaa liitteissä?');
    });

    it('is answered with what stands now, not with a refusal', async () => {
      const prepared = await withInputs(taken, { answer: 'Soita Kelaan.' })(world());
      const { body } = await firstThen(prepared, 'request.answer', () =>
        world().people.a.taps('request.close', { outcome: 'solved' }),
      );
      expect(body).toContain('AdaptiveCard');
    });
  });

  it('the same words on a newer card are another answer', async () => {
    const { nurse, a } = world().people;
    await taken(world());
    for (const words of ['Kiitos!', 'Vielä yksi asia?']) {
      await nurse.taps('request.answer', { answer: words });
      await a.taps('request.answer', { answer: 'Hyvä.' });
    }
    const said = (await world().requests())[0]!.text.messages.map(({ text }) => text);
    expect(said).toEqual(['Kiitos!', 'Hyvä.', 'Vielä yksi asia?', 'Hyvä.']);
  });

  it('a form that was sent and withdrawn is not sent again', async () => {
    const { by, on } = await form(world());
    await by.post(pressOf(on, 'request.send'));
    await world().settled();
    await by.taps('request.withdraw');
    await by.post(pressOf(on, 'request.send'));
    await world().settled();
    const states = (await world().requests()).map(({ consultation }) => consultation.state);
    expect(states).toEqual(['withdrawn']);
  });
});

describe('what one says about oneself, arriving once more after something newer', () => {
  const says = async (by: Person, text: string) => {
    const activity = { type: 'message', text, id: randomUUID() };
    await by.post(activity);
    await world().settled();
    return async () => {
      await by.post(activity);
      await world().settled();
    };
  };

  it('does not bring back the older language', async () => {
    const { nurse } = world().people;
    const again = await says(nurse, 'kieli svenska');
    await says(nurse, 'språk suomi');
    await again();
    expect((await nurse.writes('ohje')).text).toContain('Näin Koppi auttaa');
  });

  it('does not bring back the older station', async () => {
    const { nurse } = world().people;
    const again = await says(nurse, 'asema Kitee');
    await says(nurse, 'asema Niinivaara');
    await again();
    expect((await nurse.writes('kysymys asumistuesta, tänään')).summary).toContain('Niinivaara');
  });

  it('does not make busy who is free again', async () => {
    const { nurse, a } = world().people;
    const again = await says(a, 'varattu 14');
    await says(a, 'vapaa');
    await again();
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('does not send away who is back', async () => {
    const { nurse, a } = world().people;
    const again = await says(a, 'poissa tänään');
    await says(a, 'vapaa');
    await again();
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });
});

it.each(['at once', 'later'])('an entry whose form is sent again %s counts once', async (when) => {
  const { a } = world().people;
  const on = await a.writes('merkintä');
  const press = () => pressOf(on, 'entry.send', { topic: 'benefits' });
  if (when === 'at once') await Promise.all([a.post(press()), a.post(press())]);
  else {
    await a.post(press());
    await a.taps('entry.send', { topic: 'housing' }, { on: await a.writes('merkintä') });
    await a.post(press());
  }
  await world().settled();
  const { entries } = (await world().statistics()).totals;
  expect(entries.total).toBe(when === 'at once' ? 1 : 2);
});
