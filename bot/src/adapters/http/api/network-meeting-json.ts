import type {
  DecisionSeen,
  ItemSeen,
  MeetingSeen as MeetingJson,
  PresenceSeen,
} from '../../../contract/network-meetings.ts';
import { isWritable } from '../../../domain/network/meeting.ts';
import type { AgendaItem, Decision, Network, Source } from '../../../domain/network/types.ts';
import { scanner } from '../../../use-cases/identifiers.ts';
import { itemEtag, notesEtag } from '../../../use-cases/networks/agenda.ts';
import { decisionEtag } from '../../../use-cases/networks/decisions.ts';
import type { MeetingSeen } from '../../../use-cases/networks/see-meeting.ts';
import type { Here } from '../../../use-cases/networks/store.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { meetingLineJson, personJson, personOrNull, taskJson } from './networks-json.ts';
import { iso, isoOrNull } from './request-json.ts';

export function meetingJson(
  tools: Tools,
  seen: MeetingSeen,
  steering: Network | undefined,
): MeetingJson {
  const { network, meeting } = seen;
  return {
    ...meetingLineJson(tools, seen, meeting),
    network: { id: network.id, name: network.name, kind: network.kind },
    current: meeting.current ?? null,
    isWritable: isWritable(meeting),
    items: seen.items.map((item) => itemJson(tools, item)),
    decisions: seen.decisions.map((one) => decisionJson(tools, one)),
    tasks: seen.tasks.map((one) => taskJson(tools, one)),
    attendance: seen.attendance.map(({ person, isPresent }) => ({
      ...{ person: personJson(tools, person), isPresent },
    })),
    steering: steering ? { id: steering.id, name: steering.name } : null,
  };
}

export function itemJson(tools: Tools, item: AgendaItem): ItemSeen {
  const { id, title, text, minutes = null, state, notes } = item;
  return {
    ...{ id, etag: itemEtag(tools, item), title, text, minutes, state },
    ...{ owner: personOrNull(tools, item.owner), by: personJson(tools, item.by) },
    source: sourceJson(item.source),
    notes: {
      ...{ etag: notesEtag(tools, item), text: notes },
      ...{ by: personOrNull(tools, item.notesBy), at: isoOrNull(item.notesAt) },
    },
    mayHoldName: scanner(tools)({ title, text, notes }).warnings.includes('name'),
  };
}

function sourceJson(source: Source): ItemSeen['source'] {
  switch (source.kind) {
    case 'typed':
    case 'standing':
      return { kind: source.kind };
    case 'carried':
      return source;
    case 'issue':
    case 'answer':
      return { kind: source.kind, issue: source.issue };
    case 'since': {
      const { line, since, until } = source;
      return {
        kind: 'since',
        ...{ what: line.what, station: line.station ?? null },
        phenomenon: line.what === 'phenomenon' ? line.phenomenon : null,
        ...{ count: line.count, since: iso(since), until: iso(until) },
      };
    }
    case 'case':
      return { kind: 'case', case: caseJson(source.case) };
  }
}

/** Neither the consultation nor its adviser is told. */
function caseJson(one: Case): CaseJson {
  const { topic, kind, outcome, phenomenon = null, text } = one;
  const given = text.state === 'given' ? text : undefined;
  const { question = null, result = null } = given ?? {};
  return { topic, requestKind: kind, outcome, phenomenon, textState: text.state, question, result };
}
type Case = Extract<Source, { kind: 'case' }>['case'];
type CaseJson = Extract<ItemSeen['source'], { kind: 'case' }>['case'];

export const decisionJson = (tools: Tools, decision: Decision): DecisionSeen => {
  const { id, item = null, text, by, at } = decision;
  const etag = decisionEtag(tools, decision);
  return { id, etag, item, text, by: personJson(tools, by), at: iso(at) };
};

export const presenceJson = (tools: Tools, here: readonly Here[]): PresenceSeen => ({
  here: here.map(({ person, writing = null, until }) => ({
    ...{ person: personJson(tools, person), writing },
    secondsLeft: Math.max(0, Math.ceil((until - tools.presence.now()) / 1000)),
  })),
});
