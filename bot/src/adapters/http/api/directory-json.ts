import type { ContactLine, DirectoryView } from '../../../contract/directory.ts';
import { phoneOf } from '../../../domain/directory/checks.ts';
import { phonesOf } from '../../../domain/directory/entry.ts';
import { tendingOf, type Facts } from '../../../domain/directory/facts.ts';
import { rowsIn } from '../../../domain/directory/records.ts';
import type { Phone } from '../../../domain/directory/types.ts';
import type { Language } from '../../../domain/language.ts';
import { sectorOf } from '../../../use-cases/directory/list.ts';
import type { Own } from '../../../use-cases/directory/own.ts';
import type { View } from '../../../use-cases/directory/view.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import {
  named,
  numberJson,
  phonesFor,
  placesOf,
  rowsOf,
  said,
  webJson,
} from './directory-parts-json.ts';
import { hoursOfRows, openNowJson } from './directory-reach-json.ts';
import type { Reader } from './request-json.ts';

/** A line of a list. */
export function lineJson(tools: Tools, facts: Facts, own: Own, reader: Reader): ContactLine {
  const { caller, language } = reader;
  const rows = rowsOf(tools, facts.id);
  const isService = facts.kind === 'service';
  return {
    id: facts.id,
    kind: facts.kind,
    name: named(facts.row.name, language),
    organization: isService ? said(rowsIn(rows.around, 'organizations')[0]?.name, language) : null,
    status: isService ? facts.row.status : null,
    sector: sectorOf(tools, facts) ?? null,
    places: placesOf(tools, facts, rows, language),
    hours: isService ? openNowJson(tools, hoursOfRows(tools, rows)) : null,
    phone: firstPhone(phonesFor(tools, caller, rows)),
    assuredDate: tendingOf(facts).assuredDate ?? null,
    isStale: own.isStale(facts),
    pinned: own.pinned(facts.id),
    openReports: own.openReports(facts),
  };
}

function firstPhone(phones: readonly Phone[]): ContactLine['phone'] {
  const spoken = phones.filter(({ type, number }) => type !== 'fax' && phoneOf(number));
  const first = spoken.find(({ audience }) => audience === 'public') ?? spoken[0];
  return first ? numberJson(first) : null;
}

/** For paper, which anybody may read: numbers for staff are not on it. */
export function viewJson(tools: Tools, view: View, language: Language): DirectoryView {
  const { parts, ...counts } = view;
  const onPaper = ({ facts, organization }: View['parts'][number]['services'][number]) => {
    const { id, row } = facts;
    const rows = rowsOf(tools, id);
    return {
      id,
      name: named(row.name, language),
      organization: named(organization.name, language),
      description: said(row.description, language),
      places: placesOf(tools, facts, rows, language),
      phones: phonesOf(rows.own, rows.around)
        .filter(({ audience }) => audience === 'public')
        .map(({ number }) => ({ number, dial: phoneOf(number)?.dial ?? null })),
      email: row.email ?? null,
      url: webJson(row.url),
      targetGroups: [...row.targetGroups],
      assuredDate: row.assuredDate ?? null,
    };
  };
  return {
    parts: parts.map(({ sector, services }) => ({ sector, services: services.map(onPaper) })),
    ...counts,
  };
}
