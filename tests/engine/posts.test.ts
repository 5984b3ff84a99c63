import { StorageUnavailable } from '../../bot/src/adapters/tables/rows.ts';
import type { Messenger, PeopleStore } from '../../bot/src/ports.ts';
import type { Tools } from '../../bot/src/use-cases/tools.ts';
import { engineWith } from './engine-with.ts';

/** Two advisers who are at work at eight, when the digests are due, and a messenger to watch. */
async function morning({
  send = () => Promise.resolve(),
  people = {},
}: {
  send?: (to: string) => Promise<void>;
  people?: Partial<PeopleStore>;
}) {
  const sent: string[] = [];
  const messenger: Messenger = {
    send: async (to) => {
      sent.push(to);
      await send(to);
      return { kind: 'sent', activityId: 'sent' };
    },
    update: (_to, activityId) => Promise.resolve({ kind: 'sent', activityId }),
    languageOf: () => 'fi',
  };
  let due = 0;
  const begun = await engineWith((tools: Tools) => {
    const count = {
      ...tools.due,
      due: (...asked: Parameters<Tools['due']['due']>) => {
        due += 1;
        return tools.due.due(...asked);
      },
    };
    return {
      messenger,
      tools: { ...tools, due: count, people: { ...tools.people, ...people } },
    };
  }, '08:00');
  const { tools, county } = begun;
  for (const { id, name } of county.people.filter((one) => /Sosiaaliohjaaja [AB]$/u.test(one.name)))
    tools.known.setPerson(await tools.people.savePerson(id, () => ({ id, name, reference: name })));
  return { ...begun, sent, looks: () => due };
}

describe('a digest that takes long', () => {
  const slow = async () => {
    const gate = Promise.withResolvers<undefined>();
    const begun = await morning({ send: () => gate.promise });
    return { ...begun, open: () => gate.resolve(undefined) };
  };

  it('holds up no step that is due', async () => {
    const { engine, looks, open } = await slow();
    for (let cycles = 0; cycles < 3; cycles += 1) expect(await engine.cycle()).toBe('whole');
    expect(looks()).toBe(3);
    open();
    await engine.settled();
  });

  it('is sent once, however many cycles go by', async () => {
    const { engine, sent, open } = await slow();
    for (let cycles = 0; cycles < 3; cycles += 1) await engine.cycle();
    open();
    await engine.settled();
    expect(sent.toSorted()).toEqual(['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B']);
  });

  it('is left to another instance by one that leaves', async () => {
    const { engine, sent, open } = await slow();
    await engine.cycle();
    const released = engine.release();
    open();
    await released;
    await engine.settled();
    expect(sent).toHaveLength(1);
  });
});

describe('a digest whose mark cannot be saved', () => {
  it('keeps nobody else from theirs, and is not sent again', async () => {
    const unsaved: string[] = [];
    const { engine, sent } = await morning({
      people: {
        savePerson: (id) => {
          unsaved.push(id);
          return Promise.reject(new StorageUnavailable());
        },
      },
    });
    for (let cycles = 0; cycles < 2; cycles += 1) {
      await engine.cycle();
      await engine.settled();
    }
    expect(sent).toHaveLength(2);
    expect(unsaved).toHaveLength(4);
  });
});
