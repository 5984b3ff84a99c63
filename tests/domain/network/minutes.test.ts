import { minutesOf } from '../../../bot/src/domain/network/minutes.ts';
import type {
  AgendaItem,
  Decision,
  Meeting,
  Network,
  Task,
} from '../../../bot/src/domain/network/types.ts';

const network: Network = {
  ...{ id: 'verkosto', kind: 'peer', name: 'Asiakasvastaavat', language: 'fi', leader: 'a' },
  ...{ joining: 'open', by: 'a', at: 0 },
};
const item = (id: string, position: string): AgendaItem => ({
  ...{ id, meeting: 'kokous', title: id, text: '', position, state: 'done', by: 'a', at: 0 },
  ...{ source: { kind: 'typed' }, notes: '' },
});
const decision = (id: string, at: number, of?: string): Decision => ({
  ...{ id, meeting: 'kokous', text: id, by: 'a', at },
  ...(of === undefined ? {} : { item: of }),
});
const task = (id: string, meeting: string, of?: string): Task => ({
  ...{ id, meeting, text: id, owner: 'a', state: 'open', by: 'a', at: 0 },
  ...(of === undefined ? {} : { item: of }),
});

it('minutes hold who was there and each item with what came of it', () => {
  const meeting: Meeting = {
    ...{ id: 'kokous', title: 'Kokous', from: 0, until: 1, state: 'ended', by: 'a' },
  };
  const told = minutesOf(network, {
    meeting,
    items: [item('second', 'b'), item('first', 'a')],
    decisions: [
      decision('later', 2, 'first'),
      decision('loose', 1),
      decision('sooner', 1, 'first'),
      // Its item was taken away: the decision stays.
      decision('orphan', 3, 'gone'),
    ],
    tasks: [task('here', 'kokous', 'second'), task('loose', 'kokous'), task('old', 'edellinen')],
    attendance: [
      { meeting: 'kokous', person: 'a', isPresent: true },
      { meeting: 'kokous', person: 'b', isPresent: false },
    ],
  });
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  expect(told.present).toEqual(['a']);
  expect(told.items.map(({ item: { id } }) => id)).toEqual(['first', 'second']);
  expect(ids(told.items[0]?.decisions ?? [])).toEqual(['sooner', 'later']);
  expect(ids(told.items[1]?.tasks ?? [])).toEqual(['here']);
  expect(ids(told.decisions)).toEqual(['loose', 'orphan']);
  expect(ids(told.tasks)).toEqual(['loose']);
});
