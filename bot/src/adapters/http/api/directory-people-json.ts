import type { ReportSeen } from '../../../contract/directory-contact.ts';
import type { Facts } from '../../../domain/directory/facts.ts';
import { sourceAssurer } from '../../../domain/directory/freshness.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { Own } from '../../../use-cases/directory/own.ts';
import type { SeenReport } from '../../../use-cases/directory/reports.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { iso } from './request-json.ts';

const personJson = ({ known }: Tools, id: PersonId) => ({
  id,
  name: known.person(id)?.name ?? known.contact(id)?.name ?? '',
});

const knownPersonJson = (tools: Tools, id: PersonId | undefined) =>
  id !== undefined && tools.known.person(id) ? personJson(tools, id) : null;

/** Who looks after it, and who made sure of it when. */
export function tendedJson(
  tools: Tools,
  facts: Exclude<Facts, { kind: 'organization' }>,
  own: Own,
) {
  const { assuredDate: date, assurer, owner, lastModified } = facts.row;
  const by = knownPersonJson(tools, assurer);
  return {
    owner: knownPersonJson(tools, owner),
    assured: date === undefined ? null : { date, by, source: sourceAssurer(facts.row) ?? null },
    isStale: own.isStale(facts),
    lastModified: iso(lastModified),
  };
}

export function reportJson(tools: Tools, { report, mayAnswer }: SeenReport): ReportSeen {
  const { id, text, by, at, answer } = report;
  return {
    ...{ id, text, mayAnswer },
    ...{ by: personJson(tools, by), at: iso(at) },
    answer: answer
      ? { text: answer.text, by: personJson(tools, answer.by), at: iso(answer.at) }
      : null,
  };
}
