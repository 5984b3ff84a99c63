import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { choicesOf, pressed, prefilledOf, submitted, textOf, verbsOf } from './card.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';
import { teamsUser, type TeamsUser } from './teams-user.ts';

const form = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Ymmärsin näin' },
    { type: 'Input.Text', id: 'question', value: 'voiko hakea takautuvasti', maxLength: 40 },
    { type: 'Input.Toggle', id: 'permission', title: 'Lupa on', isVisible: false },
    {
      type: 'Input.ChoiceSet',
      id: 'urgency',
      value: 'week',
      isRequired: true,
      choices: [
        { value: 'now', title: 'Nyt' },
        { value: 'week', title: 'Ei kiirettä' },
      ],
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Lähetä',
      verb: 'request.send',
      data: { nonce: 'abc', urgency: 'hidden by the input' },
      fallback: { type: 'Action.Submit', data: { verb: 'request.send', nonce: 'abc' } },
    },
    { type: 'Action.Execute', verb: 'help.show', associatedInputs: 'none', data: { id: 'x' } },
    {
      type: 'Action.ShowCard',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'reason', isRequired: true }],
        actions: [{ type: 'Action.Execute', verb: 'request.decline', data: { id: 'x' } }],
      },
    },
  ],
};

describe('a press, as a client makes it', () => {
  it('sends prefilled values, hidden ones too, over the data of the button', () => {
    expect(pressed(form, { verb: 'request.send', inputs: { urgency: 'now' } })).toMatchObject({
      verb: 'request.send',
      data: {
        nonce: 'abc',
        question: 'voiko hakea takautuvasti',
        permission: 'false',
        urgency: 'now',
      },
    });
  });

  it('leaves empty inputs out', () => {
    const { data } = pressed(form, { verb: 'request.send', inputs: { question: '' } });
    expect(data).not.toHaveProperty('question');
  });

  it('sends no inputs with a button that asks for none', () => {
    expect(pressed(form, { verb: 'help.show' }).data).toEqual({ id: 'x' });
  });

  it('sends inputs of the unfolded part with its buttons and with no others', () => {
    const inputs = { reason: 'en ehdi' };
    expect(pressed(form, { verb: 'request.decline', inputs }).data).toMatchObject({
      id: 'x',
      reason: 'en ehdi',
      urgency: 'week',
    });
    expect(() => pressed(form, { verb: 'request.send', inputs })).toThrow('No input reason');
  });

  it('falls back to the submit of the same button', () => {
    expect(submitted(form, { verb: 'request.send' })).toMatchObject({
      verb: 'request.send',
      nonce: 'abc',
      urgency: 'week',
    });
    expect(() => submitted(form, { verb: 'help.show' })).toThrow('no Action.Submit');
  });

  it.each([
    ['a required input is empty', 'request.decline', {}, 'reason is required'],
    ['the choice is not offered', 'request.send', { urgency: 'soon' }, 'has no soon'],
    ['the text is too long', 'request.send', { question: 'x'.repeat(41) }, 'takes 40'],
    ['no such button is there', 'request.close', {}, 'No button request.close'],
  ])('does not happen when %s', (_, verb, inputs, why) => {
    expect(() => pressed(form, { verb, inputs })).toThrow(why);
  });
});

it('reads a card as a person does', () => {
  expect(verbsOf(form)).toEqual(['request.send', 'help.show', 'request.decline']);
  expect(prefilledOf(form)).toMatchObject({ urgency: 'week', permission: 'false' });
  expect(choicesOf(form, 'urgency').get('now')).toBe('Nyt');
  expect(textOf(form).split('\n')).toEqual(expect.arrayContaining(['Ymmärsin näin', 'Lupa on']));
});

describe('a person in Teams', () => {
  let connector: FakeConnector;
  let bot: Server;
  let nurse: TeamsUser;
  const inbound: Record<string, unknown>[] = [];

  /** Answers a message through the connector and an invoke in the response, as bots do. */
  beforeEach(async () => {
    connector = await startFakeConnector();
    inbound.length = 0;
    bot = createServer((request, response) => {
      void (async () => {
        const activity = (await json(request)) as Record<string, unknown>;
        inbound.push(activity);
        if (activity.type === 'message')
          await fetch(`${connector.serviceUrl}v3/conversations/${nurse.chat}/activities`, {
            method: 'POST',
            body: JSON.stringify({ type: 'message', text: 'vastaus' }),
          });
        response.end(
          activity.type === 'invoke'
            ? JSON.stringify({
                statusCode: 200,
                type: 'application/vnd.microsoft.card.adaptive',
                value: form,
              })
            : '',
        );
      })();
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const { port } = bot.address() as AddressInfo;
    const identity = { aadObjectId: 'nurse-id', name: 'Hoitaja Rantakylä', tenantId: 'county' };
    nurse = teamsUser({ bot: `http://127.0.0.1:${port}`, connector }, identity);
  });
  afterEach(async () => {
    bot.closeAllConnections();
    bot.close();
    await connector.stop();
  });

  it('gets what the bot sends during the turn', async () => {
    const { status, answers } = await nurse.say('hei');
    expect([status, ...answers.map(({ activity }) => activity.text)]).toEqual([200, 'vastaus']);
  });

  it('gets the card that answers a press', async () => {
    const { answer } = await nurse.press(form, { verb: 'request.send' }, 'card-1');
    expect(answer).toMatchObject({ statusCode: 200, value: form });
    expect(inbound[0]).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: 'card-1',
      from: { aadObjectId: 'nurse-id' },
      value: { action: { type: 'Action.Execute', verb: 'request.send' }, trigger: 'manual' },
    });
  });

  it('mentions the bot outside the personal chat and writes in the language asked for', async () => {
    const place = { kind: 'channel', id: '19:station' } as const;
    await nurse.with({ locale: 'sv-FI', place }).say('hej');
    expect(inbound[0]).toMatchObject({
      locale: 'sv-FI',
      text: '<at>Koppi</at> hej',
      conversation: { id: '19:station', conversationType: 'channel', tenantId: 'county' },
      channelData: { tenant: { id: 'county' }, channel: { id: '19:station' } },
    });
  });
});
