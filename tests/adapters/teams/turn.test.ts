import { channels } from '../../../bot/src/config.ts';
import type { Answer, Incoming } from '../../../bot/src/ports.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { cardOf } from '../../helpers/card.ts';
import { demoCounty, startBot, StorageUnavailable, type Bot } from './bot.ts';

const card: Answer = { view: { kind: 'help' }, language: 'fi' };
const sentence: Answer = {
  view: { kind: 'refused', refusal: { kind: 'not-found' } },
  language: 'fi',
};
const otherTenant = '11111111-2222-4333-8444-555555555555';

describe.each(channels)('by way of %s', (sdk) => {
  let bot: Bot;
  let heard: Incoming[];
  let say: () => Promise<Answer | undefined>;

  beforeAll(async () => {
    bot = await startBot(
      (incoming) => {
        heard.push(incoming);
        return say();
      },
      undefined,
      undefined,
      sdk,
    );
  });
  afterAll(() => bot.stop());
  beforeEach(() => {
    heard = [];
    say = () => Promise.resolve(card);
  });

  describe('a message', () => {
    it('is answered by exactly one activity, a card with a summary and no text', async () => {
      const { status, answers } = await bot.user().say('asiakas tarvitsee neuvoa');
      expect(status).toBe(200);
      expect(answers).toHaveLength(1);
      const [{ act, activity }] = answers as [(typeof answers)[number]];
      expect(act).toBe('send');
      expect(activity).toMatchObject({
        type: 'message',
        summary: expect.stringMatching(/./u) as unknown,
      });
      expect(activity.text).toBeUndefined();
      expect(cardOf(activity)).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    });

    it('is answered by a sentence where there is no card', async () => {
      say = () => Promise.resolve(sentence);
      const { answers } = await bot.user().say('terve');
      expect(answers.map(({ activity }) => [activity.type, activity.attachments])).toEqual([
        ['message', undefined],
      ]);
      expect(answers[0]?.activity.text).toMatch(/./u);
    });

    it('goes unanswered where there is nothing to say', async () => {
      say = () => Promise.resolve(undefined);
      expect(await bot.user().say('terve')).toEqual({ status: 200, body: '', answers: [] });
    });

    it('tells afterwards which activity holds the card', async () => {
      const told: (string | undefined)[] = [];
      say = () =>
        Promise.resolve({ ...card, afterwards: (id) => Promise.resolve(void told.push(id)) });
      const { answers } = await bot.user().say('terve');
      await bot.settled();
      expect(told).toEqual([answers[0]?.activityId]);
    });

    it('is answered whatever what follows it waits for', async () => {
      const gate = Promise.withResolvers<undefined>();
      say = () => Promise.resolve({ ...card, afterwards: () => gate.promise });
      expect((await bot.user().say('terve')).answers).toHaveLength(1);
      gate.resolve(undefined);
      await bot.settled();
    });

    it('is answered in spite of one fault of the connector', async () => {
      const user = bot.user();
      bot.connector.fail(user.chat, { status: 502 });
      const { status, answers } = await user.say('terve');
      expect([status, answers.map(({ outcome }) => outcome)]).toEqual([200, [502, 200]]);
    });

    it('is given up after the second fault, without afterwards', async () => {
      const user = bot.user();
      const afterwards = () => Promise.reject(new Error('nothing was sent'));
      say = () => Promise.resolve({ ...card, afterwards });
      bot.connector.fail(user.chat, { lost: 'reset' }, 2);
      const { status, answers } = await user.say('terve');
      expect([status, answers.map(({ outcome }) => outcome)]).toEqual([200, ['reset', 'reset']]);
      expect(bot.log.lines.at(-1)).toMatchObject({ event: 'not-delivered' });
    });
  });

  describe('a button', () => {
    const press = { verb: 'request.accept', data: { id: 'abc' } };

    it('is answered in place by the card’s new state', async () => {
      const outcome = await bot.user().execute(press, 'card-1');
      expect(outcome.status).toBe(200);
      expect(outcome.answers).toEqual([]);
      expect(outcome.answer).toMatchObject({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard' },
      });
    });

    it('is answered by a sentence beside the card where the card stays', async () => {
      say = () => Promise.resolve(sentence);
      const { answer } = await bot.user().execute(press);
      expect(answer).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringMatching(/./u) as unknown,
      });
    });

    it('tells afterwards which activity holds the card, without being waited for', async () => {
      const told = Promise.withResolvers<string | undefined>();
      const gate = Promise.withResolvers<undefined>();
      const afterwards = async (id: string | undefined): Promise<void> => {
        await gate.promise;
        told.resolve(id);
      };
      say = () => Promise.resolve({ ...card, afterwards });
      await bot.user().execute(press, 'card-7');
      gate.resolve(undefined);
      await bot.settled();
      expect(await told.promise).toBe('card-7');
    });

    it('of a client without Action.Execute is answered by a new activity', async () => {
      const data = { verb: 'request.accept', id: 'abc' };
      const { status, answers } = await bot
        .user()
        .post({ type: 'message', value: data, replyToId: 'card-1' });
      expect([status, answers.length]).toEqual([200, 1]);
      expect(heard[0]?.content).toEqual({
        kind: 'act',
        verb: 'request.accept',
        data: { id: 'abc' },
        cardActivityId: 'card-1',
        inPlace: false,
      });
    });

    it.each([
      ['without a verb', { data: { id: 'abc' } }],
      ['with a verb that is no word', { verb: 7 }],
      ['with data that is a list', { verb: 'request.accept', data: [] }],
    ])('%s comes in as one that nobody knows', async (_case, action) => {
      const { status, answer } = await bot.user().execute(action);
      expect([status, answer.statusCode]).toEqual([200, 200]);
      expect(heard[0]?.content).toMatchObject({ kind: 'act', verb: '', data: {} });
    });
  });

  it('what kept an act from being done is logged, and its answer given', async () => {
    say = () => Promise.resolve({ ...sentence, failed: new TypeError('salaisuus') });
    expect((await bot.user().say('terve')).answers).toHaveLength(1);
    expect(bot.log.lines).toContainEqual(expect.objectContaining({ event: 'turn-failed' }));
    expect(JSON.stringify(bot.log.lines)).not.toContain('salaisuus');
  });

  describe('a failure behind the adapter', () => {
    const secret = 'Matti on pyörätuolissa';

    it('is one sentence for the person and its class for the log', async () => {
      say = () => Promise.reject(new StorageUnavailable(secret));
      const { status, answers } = await bot.user().say('terve');
      expect(status).toBe(200);
      expect(answers.map(({ activity }) => activity.text)).toEqual([
        expect.stringContaining('Ei tallennettu'),
      ]);
      expect(bot.log.lines.at(-1)).toMatchObject({
        event: 'turn-failed',
        cause: expect.stringMatching(/^StorageUnavailable\b/u) as unknown,
      });
      expect(JSON.stringify(bot.log.lines)).not.toContain(secret);
    });

    it('is a sentence too where the answer cannot be drawn, and the log has the place', async () => {
      const broken = { kind: 'lost-card', text: secret } as unknown as View;
      say = () => Promise.resolve({ view: broken, language: 'fi' });
      const { answers } = await bot.user().say('terve');
      expect(answers).toHaveLength(1);
      expect(bot.log.lines.at(-1)).toMatchObject({
        event: 'turn-failed',
        cause: expect.stringMatching(/^TypeError at bot\/src\/[\w./-]+:\d+$/u) as unknown,
      });
      expect(JSON.stringify(bot.log.lines)).not.toContain(secret);
    });

    it('is told in the reader’s language, also in place', async () => {
      say = () => Promise.reject(new StorageUnavailable());
      const { answer } = await bot
        .user()
        .with({ locale: 'sv-FI' })
        .execute({ verb: 'request.send' });
      expect(answer.type).toBe('application/vnd.microsoft.activity.message');
      expect(answer.value).not.toContain('Ei tallennettu');
    });

    it('after the answer is only logged', async () => {
      say = () =>
        Promise.resolve({
          ...card,
          afterwards: () => Promise.reject(new StorageUnavailable(secret)),
        });
      const { status, answers } = await bot.user().say('terve');
      await bot.settled();
      expect([status, answers.length]).toEqual([200, 1]);
      expect(bot.log.lines.at(-1)).toMatchObject({ event: 'afterwards-failed' });
    });
  });

  describe('strangers', () => {
    const strangers = [
      ['another tenant’s person', { tenantId: otherTenant }, 'oman hyvinvointialueen'],
      ['somebody without an Entra id', { aadObjectId: '' }, 'ei vieraita'],
    ] as const;

    it.each(strangers)('%s is told so once when writing', async (_who, identity, words) => {
      const { status, answers } = await bot.user(identity).say('terve');
      expect([status, answers.length]).toEqual([200, 1]);
      expect(answers[0]?.activity.text).toContain(words);
      expect(heard).toEqual([]);
    });

    it.each(strangers)(
      '%s is told so beside the card when pressing',
      async (_who, identity, words) => {
        const { status, answer } = await bot.user(identity).execute({ verb: 'request.accept' });
        expect([status, answer.type]).toEqual([200, 'application/vnd.microsoft.activity.message']);
        expect(answer.value).toContain(words);
        expect(heard).toEqual([]);
      },
    );

    it.each(strangers)('%s is left alone when installing', async (_who, identity) => {
      expect(await bot.user(identity).install()).toEqual({ status: 200, body: '', answers: [] });
      expect(heard).toEqual([]);
    });

    it.each([
      ['in the channel’s data only', { channelData: { tenant: { id: otherTenant } } }],
      ['in the conversation only', { conversation: { id: 'a:1', tenantId: otherTenant } }],
      ['nowhere', { channelData: {}, conversation: { id: 'a:1' } }],
    ])('are known by their tenant %s', async (_where, activity) => {
      expect((await bot.user().post({ text: 'terve', ...activity })).status).toBe(200);
      expect(heard).toEqual([]);
    });
  });

  const channel = { id: '19:rantakyla@thread.tacv2', conversationType: 'channel' };

  const eventOf = (eventType: string) => ({
    channelData: { tenant: { id: demoCounty.tenantId }, eventType },
  });

  it('an edited message comes in as such', async () => {
    say = () => Promise.resolve(undefined);
    await bot.user().post({ type: 'messageUpdate', text: 'uusi', ...eventOf('editMessage') });
    expect(heard.map(({ content }) => content)).toEqual([{ kind: 'edited', text: 'uusi' }]);
  });

  describe('what says nothing, but shows where its sender’s chat is', () => {
    it.each([
      ['a reaction', { type: 'messageReaction' }],
      ['somebody typing', { type: 'typing' }],
      [
        'a message put back',
        { type: 'messageUpdate', text: 'uusi', ...eventOf('undeleteMessage') },
      ],
      ['a deleted message', { type: 'messageDelete', ...eventOf('softDeleteMessage') }],
    ])('%s comes in without a word', async (_case, activity) => {
      say = () => Promise.resolve(undefined);
      expect(await bot.user().post(activity)).toEqual({ status: 200, body: '', answers: [] });
      expect(heard.map(({ content }) => content)).toEqual([{ kind: 'wordless' }]);
    });
  });

  describe('what Koppi has nothing to say to', () => {
    it.each([
      ['a reaction in a channel', { type: 'messageReaction', conversation: channel }],
      ['another member', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }],
      ['an uninstall', { type: 'installationUpdate', action: 'remove' }],
      ['a search', { type: 'invoke', name: 'composeExtension/query', value: {} }],
      ['a dialog', { type: 'invoke', name: 'task/fetch', value: {} }],
    ])('%s is passed over', async (_case, activity) => {
      expect(await bot.user().post(activity)).toEqual({ status: 200, body: '', answers: [] });
      expect(heard).toEqual([]);
    });

    it.each([
      ['the bot among the added', { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }],
      ['an installation', { type: 'installationUpdate', action: 'add' }],
    ])('%s is an arrival', async (_case, activity) => {
      await bot.user().post(activity);
      expect(heard.map(({ content }) => content)).toEqual([{ kind: 'installed' }]);
    });
  });

  describe('a malformed envelope', () => {
    it.each([
      ['no type', { type: undefined }],
      ['no id on a message', { id: undefined }],
      ['no sender', { from: undefined }],
      ['a sender without id', { from: { name: 'x' } }],
      ['an Entra id that is a path', { from: { id: '29:1', aadObjectId: '../x' } }],
      ['no conversation', { conversation: null }],
      ['a text that is none', { text: { toString: 'x' } }],
      ['no service address', { serviceUrl: '' }],
      ['a list of members that is none', { membersAdded: 'bot' }],
    ])('with %s is 400', async (_case, activity) => {
      expect(await bot.user().post(activity)).toEqual({ status: 400, body: '', answers: [] });
      expect(heard).toEqual([]);
    });

    it.each(['null', '[]', '"text"', '7', '{}'])('%s is 400', async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    });
  });

  describe('an activity from elsewhere', () => {
    it.each([
      ['another channel', { channelId: 'webchat' }],
      ['another host', { serviceUrl: 'https://smba.trafficmanager.net.example.org/emea/' }],
      ['a host behind a name', { serviceUrl: 'https://smba.trafficmanager.net@example.org/' }],
      ['another port', { serviceUrl: 'https://smba.trafficmanager.net:8443/emea/' }],
      ['an unsealed line', { serviceUrl: 'http://smba.trafficmanager.net/emea/' }],
      ['a file', { serviceUrl: 'file:///etc/passwd' }],
    ])('of %s is 403', async (_case, activity) => {
      expect(await bot.user().post({ text: 'terve', ...activity })).toEqual({
        status: 403,
        body: '',
        answers: [],
      });
      expect(heard).toEqual([]);
    });
  });

  describe('one person’s acts', () => {
    it('are taken one after another, ten at once', async () => {
      let inside = 0;
      let most = 0;
      say = async () => {
        most = Math.max(most, (inside += 1));
        await new Promise(setImmediate);
        inside -= 1;
        return card;
      };
      const user = bot.user();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => user.execute({ verb: 'help.show' })),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
      expect(most).toBe(1);
    });

    it('beyond ten waiting are put off, not lost in silence', async () => {
      const gate = Promise.withResolvers<Answer>();
      say = () => gate.promise;
      const user = bot.user();
      const press = {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'help.show' } },
      };
      const statuses: number[] = [];
      const pressed = Array.from({ length: 12 }, async () => {
        const { status } = await user.post(press);
        statuses.push(status);
        gate.resolve(card);
      });
      await Promise.all(pressed);
      expect(statuses).toEqual([429, ...Array.from({ length: 11 }, () => 200)]);
    });

    it('beyond that are told when to come again', async () => {
      const gate = Promise.withResolvers<Answer>();
      say = () => gate.promise;
      const { id: aadObjectId } = demoCounty.people[0]!;
      const activity = {
        type: 'invoke',
        id: 'activity-1',
        name: 'adaptiveCard/action',
        channelId: 'msteams',
        serviceUrl: bot.connector.serviceUrl,
        from: { id: '29:1', aadObjectId },
        recipient: { id: 'bot' },
        conversation: { id: 'a:1', tenantId: demoCounty.tenantId },
        value: { action: { verb: 'help.show' } },
      };
      const press = () =>
        fetch(`${bot.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(activity),
        });
      const pressed = Array.from({ length: 12 }, press);
      const first = await Promise.race(pressed);
      expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
      gate.resolve(card);
      await Promise.all(pressed);
    });

    it('that waited until it was too late are answered honestly, and never begun', async () => {
      const gate = Promise.withResolvers<Answer>();
      const heardHere: Incoming[] = [];
      const hurried = await startBot(
        (incoming) => {
          heardHere.push(incoming);
          return gate.promise;
        },
        { local: true },
        100,
        sdk,
      );
      try {
        const user = hurried.user();
        const first = user.execute({ verb: 'help.show' });
        await new Promise(setImmediate);
        const pressed = await user.execute({ verb: 'request.accept' });
        expect(pressed.answer.value).toContain('Ei tallennettu');
        const { answers } = await user.say('terve');
        expect(answers.map(({ activity }) => activity.text)).toEqual([
          expect.stringContaining('Ei tallennettu'),
        ]);
        gate.resolve(card);
        expect((await first).status).toBe(200);
        expect(heardHere).toHaveLength(1);
      } finally {
        await hurried.stop();
      }
    });

    it('do not wait for those of others', async () => {
      const gate = Promise.withResolvers<Answer>();
      say = () => (heard.at(-1)?.caller.id === 'slow' ? gate.promise : Promise.resolve(card));
      const slow = bot.user({ aadObjectId: 'slow' }).execute({ verb: 'help.show' });
      expect((await bot.user().execute({ verb: 'help.show' })).status).toBe(200);
      gate.resolve(card);
      expect((await slow).status).toBe(200);
    });
  });
});
