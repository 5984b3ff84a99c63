import type {
  IdeaSeen,
  IssueSeen as IssueJson,
  MeetingLine,
  MemberSeen,
  NetworkSeen,
  OneNetwork,
  SeriesSeen,
  Since,
  TaskSeen,
} from '../../../contract/networks.ts';
import { movesOf } from '../../../domain/network/meeting.ts';
import { mayJoin } from '../../../domain/network/rights.ts';
import type { SinceFigures } from '../../../domain/network/since.ts';
import type {
  Idea,
  Meeting,
  Member,
  Network,
  Series,
  Task,
} from '../../../domain/network/types.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import { ideaEtag } from '../../../use-cases/networks/ideas.ts';
import type { Inside } from '../../../use-cases/networks/inside.ts';
import type { IssueSeen } from '../../../use-cases/networks/issues.ts';
import { meetingEtag, seriesEtag } from '../../../use-cases/networks/meetings.ts';
import {
  networkEtag,
  type NetworkSeen as SeenNetwork,
} from '../../../use-cases/networks/membership.ts';
import { taskEtag } from '../../../use-cases/networks/tasks.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { iso, isoOrNull } from './request-json.ts';

/** Koppi itself, and whoever has left, have no name; the page says so in its words. */
export const personJson = ({ known }: Tools, id: PersonId) => ({
  id,
  name: known.person(id)?.name ?? known.contact(id)?.name ?? '',
});
export const personOrNull = (tools: Tools, id: PersonId | undefined) =>
  id === undefined ? null : personJson(tools, id);

export function networkJson(tools: Tools, inside: Inside): NetworkSeen {
  const { network, member, person, leads, reads } = inside;
  const { id, kind, name, region = null, language, leader, joining } = network;
  return {
    ...{ id, etag: networkEtag(tools, network), kind, name, region, language, joining },
    leader: personJson(tools, leader),
    isClosed: network.closed !== undefined,
    mine: member?.state ?? null,
    mayRead: reads,
    mayLead: leads,
    mayJoin: member?.state !== 'member' && mayJoin(person, network, member),
    hasChannel: network.conversation !== undefined,
  };
}

export const oneNetworkJson = (tools: Tools, seen: SeenNetwork): OneNetwork => ({
  ...networkJson(tools, seen),
  members: seen.members,
});

export const memberJson = (
  tools: Tools,
  { leader }: Pick<Network, 'leader'>,
  { person, state, since }: Member,
): MemberSeen => ({
  person: personJson(tools, person),
  profession: tools.known.person(person)?.profession ?? null,
  ...{ state, since: iso(since), isLeader: person === leader },
});

export function seriesJson(tools: Tools, series: Series): SeriesSeen {
  const { id, title, rhythm, first, until = null, time, minutes, onHoliday, place = null } = series;
  const etag = seriesEtag(tools, series);
  return { id, etag, title, rhythm, first, until, time, minutes, onHoliday, place };
}

export function meetingLineJson(tools: Tools, inside: Inside, meeting: Meeting): MeetingLine {
  const { id, series = null, title, place = null, state } = meeting;
  const now = tools.clock.now();
  return {
    ...{ id, etag: meetingEtag(tools, meeting), series, title, place, state },
    ...{ from: iso(meeting.from), until: iso(meeting.until) },
    ...{ openedAt: isoOrNull(meeting.openedAt), endedAt: isoOrNull(meeting.endedAt) },
    may: inside.reads ? [...movesOf(meeting, inside.person, inside.network, now)] : [],
  };
}

export const sinceJson = ({ since, until, stations, phenomena, ...rest }: SinceFigures): Since => ({
  ...{ since: iso(since), until: iso(until), stations: [...stations] },
  phenomena: phenomena.map((one) => ({ ...one, station: one.station ?? null })),
  ...rest,
});

export function taskJson(tools: Tools, task: Task): TaskSeen {
  const { id, meeting = null, item = null, text, due = null, station = null, state } = task;
  return {
    ...{ id, etag: taskEtag(tools, task), meeting, item, text, due, station, state },
    ...{ owner: personJson(tools, task.owner), by: personJson(tools, task.by) },
    ...{ at: iso(task.at), endedAt: isoOrNull(task.endedAt) },
  };
}

export function ideaJson(tools: Tools, idea: Idea): IdeaSeen {
  const { id, title, text, state, by, at, history } = idea;
  return {
    ...{ id, etag: ideaEtag(tools, idea), title, text, state },
    ...{ by: personJson(tools, by), at: iso(at) },
    history: history.map((one) => ({
      ...{ state: one.state, by: personJson(tools, one.by), at: iso(one.at) },
    })),
  };
}

export function issueJson(tools: Tools, { issue, network, steering }: IssueSeen): IssueJson {
  const { id, title, text, by, at, figures, answer } = issue;
  return {
    ...{ id, title, text, by: personJson(tools, by), at: iso(at), figures: sinceJson(figures) },
    network: { id: issue.network, name: network?.name ?? '' },
    steering: { id: issue.steering, name: steering?.name ?? '' },
    answer: answer
      ? {
          ...{ kind: answer.kind, text: answer.text },
          ...{ by: personJson(tools, answer.by), at: iso(answer.at) },
        }
      : null,
  };
}
