import {
  ideaSchema,
  ideaSentSchema,
  ideasSchema,
  issueAnswerSchema,
  issueSchema,
  issuesSchema,
  newIssueSchema,
  newTaskSchema,
  taskSchema,
  taskSentSchema,
  tasksQuerySchema,
  tasksSchema,
  type TaskSent,
} from '../../../contract/networks.ts';
import type { Issue } from '../../../domain/network/types.ts';
import { addIdea, changeIdea, ideasOf } from '../../../use-cases/networks/ideas.ts';
import type { Done } from '../../../use-cases/networks/inside.ts';
import { answerIssue, issuesOf, takeToSteering } from '../../../use-cases/networks/issues.ts';
import { changeTask, makeTask, tasksPage } from '../../../use-cases/networks/tasks.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';
import { afterOf, answered, created, cursorOf, idIn } from './network-answers.ts';
import { placeIn } from './network-meetings.ts';
import { ideaJson, issueJson, taskJson } from './networks-json.ts';

const base = '/api/networks/:network';

/** What goes on between meetings: tasks, development of the model, issues of the steering group. */
export const networkRecordRoutes = (tools: Tools): readonly ApiRoute[] => [
  ...taskRoutes(tools),
  ...ideaRoutes(tools),
  ...issueRoutes(tools),
];

const writtenOf = ({ text, owner, due, station }: Omit<TaskSent, 'state'>) => ({
  ...{ text, owner },
  ...(due === null ? {} : { due }),
  ...(station === null ? {} : { station }),
});

const taskRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/tasks`,
    summary: 'Open tasks by their day, or ended ones, newest first',
    query: tasksQuerySchema,
    answer: tasksSchema,
    handle: async (call) => {
      const { state, cursor, limit } = call.query;
      const wanted = { isOpen: state === 'open', after: afterOf(cursor), limit };
      const page = await tasksPage(tools, call.caller, idIn(call, 'network'), wanted);
      return answered(call, page, ({ items, next }) => ({
        ...{ items: items.map((one) => taskJson(tools, one)), cursor: cursorOf(next) },
      }));
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/tasks`,
    summary: 'A task of a member; its owner is reminded once, in the morning of its day',
    body: newTaskSchema,
    answer: taskSchema,
    handle: async (call) => {
      const { meeting, item } = call.body;
      const origin = {
        ...(meeting === null ? {} : { meeting }),
        ...(item === null ? {} : { item }),
      };
      const made = await makeTask(tools, call.caller, idIn(call, 'network'), {
        ...{ written: writtenOf(call.body), origin, act: atTab(call).actKey },
      });
      return created(answered(call, made, (one) => taskJson(tools, one)));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/tasks/:task`,
    summary: 'Text, owner, day and state of a task, also between meetings',
    body: taskSentSchema,
    answer: taskSchema,
    ifMatch: true,
    handle: async (call) => {
      const place = { network: idIn(call, 'network'), task: idIn(call, 'task') };
      const written = { ...writtenOf(call.body), state: call.body.state };
      const changed = await changeTask(tools, call.caller, place, written, call.ifMatch);
      return answered(call, changed, (one) => taskJson(tools, one));
    },
  }),
];

const ideaRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/ideas`,
    summary: 'The development list of the model, newest first',
    answer: ideasSchema,
    handle: async (call) =>
      answered(call, await ideasOf(tools, call.caller, idIn(call, 'network')), (all) => ({
        items: all.map((one) => ideaJson(tools, one)),
      })),
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/ideas`,
    summary: 'Something to develop',
    body: ideaSentSchema,
    answer: ideaSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const made = await addIdea(tools, call.caller, idIn(call, 'network'), call.body, actKey);
      return created(answered(call, made, (one) => ideaJson(tools, one)));
    },
  }),
  apiRoute({
    method: 'PUT',
    path: `${base}/ideas/:idea`,
    summary: 'What it says and how far it is; earlier states are kept',
    body: ideaSentSchema,
    answer: ideaSchema,
    ifMatch: true,
    handle: async (call) => {
      const place = { network: idIn(call, 'network'), idea: idIn(call, 'idea') };
      const changed = await changeIdea(tools, call.caller, place, call.body, call.ifMatch);
      return answered(call, changed, (one) => ideaJson(tools, one));
    },
  }),
];

const issueRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: `${base}/issues`,
    summary: 'What was taken to the steering group, with the figures as they stood and its answer',
    answer: issuesSchema,
    handle: async (call) =>
      answered(call, await issuesOf(tools, call.caller, idIn(call, 'network')), (all) => ({
        items: all.map((one) => issueJson(tools, one)),
      })),
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/meetings/:meeting/issues`,
    summary: 'Vie ohjausryhmään: goes to its next meeting with the figures of this one, frozen',
    body: newIssueSchema,
    answer: issueSchema,
    handle: async (call) => {
      const { actKey } = atTab(call);
      const sent = await takeToSteering(tools, call.caller, placeIn(call), call.body, actKey);
      return created(await issueAnswered(tools, call, sent));
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${base}/issues/:issue/answer`,
    summary: 'The steering group’s word, which comes to the network’s next meeting',
    body: issueAnswerSchema,
    answer: issueSchema,
    handle: async (call) => {
      const place = { steering: idIn(call, 'network'), issue: idIn(call, 'issue') };
      return issueAnswered(tools, call, await answerIssue(tools, call.caller, place, call.body));
    },
  }),
];

async function issueAnswered(tools: Tools, call: Call, done: Done<Issue>) {
  const networks = await tools.networks.networks();
  const named = (id: string) => networks.find((one) => one.id === id);
  return answered(call, done, (issue) =>
    issueJson(tools, { issue, network: named(issue.network), steering: named(issue.steering) }),
  );
}
