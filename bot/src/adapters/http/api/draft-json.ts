import type { DraftSeen } from '../../../contract/requests.ts';
import { urgencies } from '../../../domain/routing/types.ts';
import type { Presence } from '../../../domain/schedule/types.ts';
import type { draftFromTab } from '../../../use-cases/from-tab.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { noticesJson } from './act.ts';
import { iso, penFor, type Reader } from './request-json.ts';

type Form = Extract<ReturnType<typeof draftFromTab>, { kind: 'form' }>;

/** The form as the bot would open it. */
export function draftJson(tools: Tools, form: Form, reader: Reader): DraftSeen {
  const { nonce, draft, missing, nextOnSite, phones } = form;
  const { station = null, topic = null, urgency = null, place = null } = draft;
  const { way = null, profession = null, kind = 'consult', question } = draft;
  const pen = penFor(tools, reader);
  const { now, today, week } = pen.words.urgencyChoice;
  const names = { now, today, week: week(nextOnSite && pen.format.day(nextOnSite.from)) };
  return {
    nonce,
    draft: { station, topic, kind, urgency, place, way, profession, question },
    missing: [...missing],
    ...noticesJson(tools, reader, draft),
    nextOnSite: nextOnSite ? presenceJson(tools, nextOnSite) : null,
    urgencyWords: urgencies.map((id) => ({ id, name: names[id] })),
    phones: [...phones],
  };
}

function presenceJson({ known }: Tools, { person, from, until }: Presence) {
  const name = known.person(person)?.name ?? '';
  return { person: { id: person, name }, from: iso(from), until: iso(until) };
}
