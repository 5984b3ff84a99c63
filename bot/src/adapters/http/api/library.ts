import {
  answeredSchema,
  answerSentSchema,
  completedSchema,
  completionSentSchema,
  itemQuerySchema,
  itemSeenSchema,
  libraryQuerySchema,
  librarySchema,
  pathSchema,
  taskSentSchema,
  type AnswerSeen,
  type Completed,
  type ItemSeen,
  type Library,
} from '../../../contract/library.ts';
import { itemKind } from '../../../domain/library/documents.ts';
import { mayWrite } from '../../../domain/library/rights.ts';
import type { Completion, Item, Question } from '../../../domain/library/types.ts';
import { mineOf, type LibraryReader } from '../../../use-cases/library/groups.ts';
import {
  completeItem,
  itemRead,
  tickTask,
  type Answers,
} from '../../../use-cases/library/learn.ts';
import {
  findGroups,
  pathOf,
  pathsOf,
  readGroup,
  seePath,
} from '../../../use-cases/library/read.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { cardJson, itemSeenJson, mineJson } from './library-json.ts';

/** Minikoulutukset as everybody reads and takes them. */
export const libraryRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/library',
    summary: 'Published trainings with one’s own completions, and one’s induction paths',
    query: libraryQuerySchema,
    answer: librarySchema,
    handle: (call) => {
      const { groups, ...found } = findGroups(tools, call, call.query);
      const paths = [...pathsOf(tools, call)];
      const json = { groups: groups.map(cardJson), ...found, paths, may: mayOf(tools, call) };
      return { kind: 'ok', json, etag: etagOf(tools, json) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/:group',
    summary: 'One training to be read and answered; of something superseded, what took its place',
    query: itemQuerySchema,
    answer: itemSeenSchema,
    handle: (call) => {
      const shown = seen(tools, { ...call, ...call.query }, call.params['group'] ?? '');
      if (shown.kind === 'ok') tools.book.opened(`${itemKind}:${shown.json.group}`, call.caller);
      return shown;
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/:group/answers',
    summary: 'Whether one answer was right, and why; nothing is kept',
    body: answerSentSchema,
    answer: answeredSchema,
    handle: (call) => answered(tools, call, { ...call.body, group: call.params['group'] ?? '' }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/:group/completions',
    summary: 'Answers to a training’s questions; tells which were right, and why',
    body: completionSentSchema,
    answer: completedSchema,
    handle: (call) => completed(tools, call, { ...call.body, group: call.params['group'] ?? '' }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/paths/:path/tasks/:task',
    summary: 'A task of an induction path is ticked in its turn, or the tick taken away',
    body: taskSentSchema,
    answer: pathSchema,
    handle: async (call) => {
      const { path: id = '', task = '' } = call.params;
      const ticked = await tickTask(tools, call, { path: id, task, ...call.body });
      const path = pathOf(tools, call, id);
      if (ticked === 'not-found' || !path) return { kind: 'not-found' };
      if (ticked === 'not-yet') {
        const message = libraryWordsOf(call.language).notYet;
        return { kind: 'held', errors: [{ path: '', message }] };
      }
      return { kind: 'ok', json: seePath(tools, call, path) };
    },
  }),
];

/** Names what is shown: the same for the same. */
export const etagOf = (tools: Tools, json: unknown): string =>
  tools.secrets.operation(['library', JSON.stringify(json)]);

function mayOf(tools: Tools, { caller, role }: Call): Library['may'] {
  const leads = role === 'coordinator' || role === 'admin';
  return {
    write: mayWrite(tools.known.person(caller)),
    readCoverage: leads || role === 'reader',
    files: leads,
  };
}

function seen(
  tools: Tools,
  reader: LibraryReader,
  group: string,
): { kind: 'not-found' } | { kind: 'ok'; json: ItemSeen; etag: string } {
  const found = readGroup(tools, reader, group);
  if (!found) return { kind: 'not-found' };
  const json = itemSeenJson(tools, found, reader.caller);
  return { kind: 'ok', json, etag: etagOf(tools, json) };
}

type OneAnswer = Omit<Answers, 'answers'> & { readonly question: number; readonly answer: number };

function answered(
  tools: Tools,
  call: LibraryReader,
  { question: index, answer, ...read }: OneAnswer,
): Answered<AnswerSeen> {
  const item = itemRead(tools, read);
  if (item === 'not-found') return { kind: 'not-found' };
  if (item === 'stale') return stale(tools, call, read);
  const question = item.questions[index];
  if (question?.choices[answer] === undefined) return unanswered(call, 'answer');
  return { kind: 'ok', json: answerJson(question, answer) };
}

const answerJson = ({ right, explanation }: Question, chosen: number): AnswerSeen => ({
  ...{ chosen, right, explanation },
});

function unanswered({ language }: LibraryReader, path: string): Problem {
  return { kind: 'bad-input', errors: [{ path, message: libraryWordsOf(language).unanswered }] };
}

/** With the item as it is now, in the language in which it was read. */
function stale(
  tools: Tools,
  reader: LibraryReader,
  { group, language }: Pick<Answers, 'group' | 'language'>,
): Problem {
  const now = seen(tools, { ...reader, language }, group);
  return now.kind === 'ok' ? { kind: 'stale', current: now.json, etag: now.etag } : now;
}

async function completed(
  tools: Tools,
  call: LibraryReader,
  answers: Answers,
): Promise<Answered<Completed>> {
  const done = await completeItem(tools, call, answers);
  switch (done.kind) {
    case 'not-found':
      return done;
    case 'stale':
      return stale(tools, call, answers);
    case 'unanswered':
      return unanswered(call, `answers.${done.question}`);
    case 'completed':
      return { kind: 'ok', json: outcomeJson(tools, done) };
  }
}

function outcomeJson(
  tools: Tools,
  { item, completion }: { readonly item: Item; readonly completion: Completion },
): Completed {
  const { answers, rightAnswers } = completion;
  return {
    questions: item.questions.map((question, index) => answerJson(question, answers[index] ?? -1)),
    rightAnswers,
    mine: mineJson(mineOf(tools, completion)),
  };
}
