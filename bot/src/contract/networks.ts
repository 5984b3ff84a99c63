import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { limits } from '../domain/network/limits.ts';
import { meetingMoves } from '../domain/network/meeting.ts';
import { workLines } from '../domain/network/since.ts';
import {
  answerKinds,
  ideaStates,
  joinings,
  meetingStates,
  networkKinds,
  nths,
  onHolidays,
  taskStates,
} from '../domain/network/types.ts';
import { textOf, written } from './text.ts';

/** As in the directory: null stands for "none", so that nothing is left out by mistake. */
export const person = z.strictObject({ id: z.string(), name: z.string() });
export const instant = z.iso.datetime();
export const code = textOf(1, 200);
/** Ids of Koppi's own: letters alone. */
export const ownId = z.string().regex(/^[a-z]{24}$/u);

/** Pages of a list. */
export const pageQuerySchema = z.strictObject({
  /** From the answer before. */
  cursor: code.exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    /** For the next page; null: there is none. */
    cursor: z.string().nullable(),
  });

/** A network, as far as the caller may see it; its ETag is for who changes it. */
export const networkSchema = z.strictObject({
  id: z.string(),
  etag: z.string(),
  kind: z.enum(networkKinds),
  name: z.string(),
  /** Null: of the whole county. */
  region: z.string().nullable(),
  language: z.enum(languages),
  leader: person,
  joining: z.enum(joinings),
  isClosed: z.boolean(),
  /** The caller's own place in it; null: none. */
  mine: z.enum(['member', 'invited']).nullable(),
  /** The caller may read what it writes, and write there. */
  mayRead: z.boolean(),
  /** The caller leads it or looks after it. */
  mayLead: z.boolean(),
  mayJoin: z.boolean(),
  /** Its minutes are posted to a channel. */
  hasChannel: z.boolean(),
});
export type NetworkSeen = z.infer<typeof networkSchema>;

/** What GET /api/networks answers: the caller's networks and those they could join. */
export const networksSchema = z.strictObject({
  items: z.array(networkSchema),
  /** Regions in which the caller may make networks; null among them: of the whole county. */
  mayMakeIn: z.array(z.string().nullable()),
});

/** One network; how many members it has. */
export const oneNetworkSchema = networkSchema.extend({ members: z.int() });
export type OneNetwork = z.infer<typeof oneNetworkSchema>;

const plan = {
  name: written(1, limits.name),
  language: z.enum(languages),
  leader: code,
  joining: z.enum(joinings),
};
/** What POST /api/networks takes. */
export const newNetworkSchema = z.strictObject({
  ...plan,
  kind: z.enum(networkKinds),
  region: code.nullable(),
});
/** What PUT /api/networks/{id} takes. */
export const networkSentSchema = z.strictObject({ ...plan, isClosed: z.boolean() });

/** What PUT /api/networks/{id}/channel takes: Teams' own id; null: none. */
export const channelSentSchema = z.strictObject({ channel: code.nullable() });

export const memberSchema = z.strictObject({
  person,
  profession: z.string().nullable(),
  state: z.enum(['member', 'invited']),
  since: instant,
  isLeader: z.boolean(),
});
export type MemberSeen = z.infer<typeof memberSchema>;
export const membersSchema = pageOf(memberSchema);
export const membersQuerySchema = pageQuerySchema.extend({
  /** Letters of the name. */
  q: textOf(0, 100).exactOptional(),
});
/** What POST /api/networks/{id}/members takes. */
export const inviteSchema = z.strictObject({
  people: z.array(code).refine(({ length }) => length >= 1 && length <= limits.invitedAtOnce),
});

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly'), weeks: z.literal([1, 2]), weekday }),
  z.strictObject({ kind: z.literal('monthly'), nth: z.enum(nths), weekday }),
]);
const minutes = z.int().refine((count) => count >= 5 && count <= limits.minutes);

/** What POST …/series and PUT …/series/{id} take. */
export const seriesSentSchema = z.strictObject({
  title: written(1, limits.title),
  rhythm,
  first: z.iso.date(),
  until: z.iso.date().nullable(),
  /** `09:30`, on the wall, on either side of a DST switch. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
  minutes,
  onHoliday: z.enum(onHolidays),
  place: written(1, limits.place).nullable(),
});
export type SeriesSent = z.infer<typeof seriesSentSchema>;
export const seriesSchema = seriesSentSchema.extend({ id: z.string(), etag: z.string() });
export type SeriesSeen = z.infer<typeof seriesSchema>;
export const seriesListSchema = z.strictObject({ items: z.array(seriesSchema) });

/** What POST …/meetings and PUT …/meetings/{id} take. */
export const meetingSentSchema = z.strictObject({
  title: written(1, limits.title),
  from: instant,
  until: instant,
  place: written(1, limits.place).nullable(),
});
export type MeetingSent = z.infer<typeof meetingSentSchema>;

/** A line of the list of meetings. */
export const meetingLineSchema = z.strictObject({
  id: z.string(),
  etag: z.string(),
  series: z.string().nullable(),
  title: z.string(),
  from: instant,
  until: instant,
  place: z.string().nullable(),
  state: z.enum(meetingStates),
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** The moves that the caller can make now. */
  may: z.array(z.enum(meetingMoves)),
});
export type MeetingLine = z.infer<typeof meetingLineSchema>;
export const meetingsSchema = pageOf(meetingLineSchema);
export const meetingsQuerySchema = pageQuerySchema.extend({
  when: z.enum(['coming', 'past']).default('coming'),
});

export const lineNames = [...workLines, 'phenomenon'] as const;
/** "Viime kokouksen jälkeen". */
export const sinceSchema = z.strictObject({
  since: instant,
  until: instant,
  /** Work counts: told however small they are. */
  stations: z.array(
    z.strictObject({
      station: z.string(),
      requests: z.int(),
      notTaken: z.int(),
      handedOn: z.int(),
      openTasks: z.int(),
    }),
  ),
  /** Five or more each; station null: of several stations together. */
  phenomena: z.array(
    z.strictObject({
      phenomenon: z.string(),
      station: z.string().nullable(),
      count: z.int(),
      isNew: z.boolean(),
    }),
  ),
  /** Some were too few to be told. */
  hasHidden: z.boolean(),
  /** Open tasks of no station. */
  otherTasks: z.int(),
});
export type Since = z.infer<typeof sinceSchema>;

export const taskSchema = z.strictObject({
  id: z.string(),
  etag: z.string(),
  /** Where it was agreed on. */
  meeting: z.string().nullable(),
  item: z.string().nullable(),
  text: z.string(),
  owner: person,
  due: z.iso.date().nullable(),
  station: z.string().nullable(),
  state: z.enum(taskStates),
  by: person,
  at: instant,
  endedAt: instant.nullable(),
});
export type TaskSeen = z.infer<typeof taskSchema>;
export const tasksSchema = pageOf(taskSchema);
export const tasksQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'ended']).default('open'),
});
const task = {
  text: written(1, limits.task),
  owner: code,
  due: z.iso.date().nullable(),
  station: code.nullable(),
};
/** What POST …/tasks takes; meeting and item where it is agreed on in one. */
export const newTaskSchema = z.strictObject({
  ...task,
  meeting: ownId.nullable(),
  item: ownId.nullable(),
});
/** What PUT …/tasks/{id} takes. */
export const taskSentSchema = z.strictObject({ ...task, state: z.enum(taskStates) });
export type TaskSent = z.infer<typeof taskSentSchema>;

/** What POST …/ideas and PUT …/ideas/{id} take. */
export const ideaSentSchema = z.strictObject({
  title: written(1, limits.title),
  text: written(0, limits.text),
  state: z.enum(ideaStates),
});
export const ideaSchema = ideaSentSchema.extend({
  id: z.string(),
  etag: z.string(),
  by: person,
  at: instant,
  /** Earlier states, oldest first: when and by whom each was left. */
  history: z.array(z.strictObject({ state: z.enum(ideaStates), by: person, at: instant })),
});
export type IdeaSeen = z.infer<typeof ideaSchema>;
export const ideasSchema = z.strictObject({ items: z.array(ideaSchema) });

/** What POST …/meetings/{meeting}/issues takes: Vie ohjausryhmään. */
export const newIssueSchema = z.strictObject({
  title: written(1, limits.title),
  text: written(0, limits.text),
});
/** What POST …/issues/{id}/answer takes. */
export const issueAnswerSchema = z.strictObject({
  kind: z.enum(answerKinds),
  text: written(1, limits.answer),
});
export const issueSchema = z.strictObject({
  id: z.string(),
  /** Where it comes from, and where it went. */
  network: z.strictObject({ id: z.string(), name: z.string() }),
  steering: z.strictObject({ id: z.string(), name: z.string() }),
  title: z.string(),
  text: z.string(),
  by: person,
  at: instant,
  /** As they stood when it was taken there. */
  figures: sinceSchema,
  answer: z
    .strictObject({ kind: z.enum(answerKinds), text: z.string(), by: person, at: instant })
    .nullable(),
});
export type IssueSeen = z.infer<typeof issueSchema>;
export const issuesSchema = z.strictObject({ items: z.array(issueSchema) });
