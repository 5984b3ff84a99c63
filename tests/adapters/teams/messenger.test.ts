import { channels } from '../../../bot/src/config.ts';
import type { Answer, Delivery, Incoming, Outgoing } from '../../../bot/src/ports.ts';
import type { Trouble } from '../../helpers/fake-connector.ts';
import { demoCounty, startBot, type Bot } from './bot.ts';

const message: Outgoing = { view: { kind: 'help' }, language: 'fi', reader: 'nurse' };
const troubles: readonly [string, Trouble, Delivery][] = [
  ['403', { status: 403 }, { kind: 'unreachable' }],
  ['404', { status: 404 }, { kind: 'unreachable', gone: true }],
  [
    '429 with a wait',
    { status: 429, retryAfterSeconds: 7 },
    { kind: 'later', why: 'held', afterMs: 7_000 },
  ],
  [
    '429 with a wait of a day',
    { status: 429, retryAfterSeconds: 86_400 },
    { kind: 'later', why: 'held', afterMs: 600_000 },
  ],
  [
    '503 with a wait without an end',
    { status: 503, retryAfterSeconds: Infinity },
    { kind: 'later', why: 'down', afterMs: 600_000 },
  ],
  ['412', { status: 412 }, { kind: 'later' }],
  ['400', { status: 400 }, { kind: 'later', why: 'refused' }],
  ['401', { status: 401 }, { kind: 'later', why: 'down' }],
  ['500', { status: 500 }, { kind: 'later', why: 'down' }],
  ['502', { status: 502 }, { kind: 'later', why: 'down' }],
  ['503', { status: 503 }, { kind: 'later', why: 'down' }],
  ['504', { status: 504 }, { kind: 'later', why: 'down' }],
  ['a reset connection', { lost: 'reset' }, { kind: 'later', why: 'down' }],
];

describe.each(channels)('by way of %s', (sdk) => {
  let bot: Bot;
  let heard: Incoming[];
  let chat: string;
  let reference: string;
  const quiet = (incoming: Incoming): Promise<Answer | undefined> => {
    heard.push(incoming);
    return Promise.resolve(undefined);
  };

  beforeAll(async () => {
    bot = await startBot(quiet, undefined, undefined, sdk);
  });
  afterAll(() => bot.stop());
  beforeEach(async () => {
    heard = [];
    const user = bot.user();
    await user.say('terve');
    chat = user.chat;
    reference = heard[0]!.conversation.reference;
  });

  describe('a message without a turn', () => {
    it('arrives, and its card is updated under the same id', async () => {
      const sent = await bot.messenger.send(reference, message);
      if (sent.kind !== 'sent') throw new Error(sent.kind);
      const changed = { ...message, view: { kind: 'absence-form' } } as const;
      const updated = await bot.messenger.update(reference, sent.activityId, changed);
      expect(updated).toEqual(sent);
      const shown = bot.connector.shown(chat).filter(({ id }) => id === sent.activityId);
      expect(shown).toEqual([
        expect.objectContaining({ summary: expect.stringMatching(/./u) as unknown }),
      ]);
      const acts = bot.connector.calls.filter(({ activityId }) => activityId === sent.activityId);
      expect(acts.map(({ act }) => act)).toEqual(['send', 'update']);
      expect(acts[0]?.activity.attachments).not.toEqual(acts[1]?.activity.attachments);
    });

    it.each(troubles)('that meets %s is tried once and told', async (_name, trouble, delivery) => {
      for (const act of ['send', 'update'] as const) {
        const before = bot.connector.calls.length;
        bot.connector.fail(chat, trouble);
        const told =
          act === 'send'
            ? bot.messenger.send(reference, message)
            : bot.messenger.update(reference, 'card-1', message);
        expect(await told).toEqual(delivery);
        expect(bot.connector.calls.slice(before).map((call) => call.act)).toEqual([act]);
      }
      expect(bot.log.lines.at(-1)).toMatchObject({ event: 'not-delivered' });
    });

    it('to a silent connector is given up for now', async () => {
      bot.connector.fail(chat, { lost: 'time-out' });
      expect(await bot.messenger.send(reference, message)).toEqual({ kind: 'later', why: 'down' });
    }, 15_000);

    it('to a connector that is not there is kept for later', async () => {
      const gone = JSON.stringify({ ...JSON.parse(reference), serviceUrl: 'http://127.0.0.1:1/' });
      expect(await bot.messenger.send(gone, message)).toEqual({ kind: 'later', why: 'down' });
    });
  });

  describe('a conversation that the bot begins', () => {
    const nurse = 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99';
    const begin = () => {
      const production = bot.inProduction();
      if (!production.reach) throw new Error('Production begins conversations');
      return production.reach(nurse, reference);
    };

    it('is the personal one with that person, in our tenant', async () => {
      const reached = await begin();
      if (reached.kind !== 'reached') throw new Error(reached.kind);
      const [created] = bot.connector.calls.filter(({ act }) => act === 'create');
      expect(created!.activity).toMatchObject({
        isGroup: false,
        members: [{ id: nurse }],
        tenantId: demoCounty.tenantId,
      });
      expect(await bot.messenger.send(reached.reference, message)).toMatchObject({ kind: 'sent' });
      expect(bot.connector.shown(created!.conversation)).toHaveLength(1);
    });

    it.each([
      ['403', { status: 403 }, 'unreachable'],
      ['404', { status: 404 }, 'unreachable'],
      ['429', { status: 429 }, 'later'],
    ] as const)('that meets %s is told', async (_name, trouble, kind) => {
      bot.connector.fail('*', trouble);
      expect(await begin()).toMatchObject({ kind });
    });

    it('is never begun in local mode', () => {
      expect(bot.messenger.reach).toBeUndefined();
    });
  });
});
