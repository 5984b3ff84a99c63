import { createConversations } from '../../../bot/src/adapters/teams/conversations.ts';
import { createLogBook } from '../log-book.ts';

const hour = 3_600_000;

function startCounting() {
  let now = 0;
  const conversations = createConversations({
    now: () => now,
    machineNow: () => now,
    log: createLogBook(),
  });
  return {
    ...conversations,
    pass: (ms: number) => {
      now += ms;
    },
    sends: (conversation: string) =>
      conversations.ended(conversation, { kind: 'sent', activityId: 'a' }),
  };
}

describe('conversations that are counted', () => {
  it('are forgotten after an hour in which nothing was sent', () => {
    const { sends, pass, size } = startCounting();
    for (let n = 0; n < 1_000; n += 1) sends(`a:${n}`);
    pass(hour + 1);
    sends('a:new');
    expect(size()).toBe(1);
  });

  it('are kept while they are in use, and while they may still rest', () => {
    const { sends, pass, size, ended, waitOf } = startCounting();
    sends('a:busy');
    ended('a:failing', { kind: 'later', afterMs: hour });
    pass(hour / 2);
    sends('a:busy');
    pass(hour / 2);
    sends('a:new');
    expect(size()).toBe(3);
    pass(hour / 2);
    sends('a:newer');
    expect(size()).toBe(3);
    expect(waitOf('a:busy').putOff).toBeLessThanOrEqual(0);
  });
});
