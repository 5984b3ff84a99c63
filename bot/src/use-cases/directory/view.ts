import type { Facts } from '../../domain/directory/facts.ts';
import { rowsIn } from '../../domain/directory/records.ts';
import { emptyDirectory } from '../../domain/directory/tables.ts';
import type { Organization, Sector } from '../../domain/directory/types.ts';
import { isFor, serves, viewOf, type ViewOf, type ViewPart } from '../../domain/directory/views.ts';
import type { Language } from '../../domain/language.ts';
import type { Tools } from '../tools.ts';
import { allEntries } from './all.ts';

/** So many services are still read on paper. */
const mostOnPage = 500;

type Service = Extract<Facts, { readonly kind: 'service' }>;

export interface View {
  readonly parts: readonly {
    readonly sector: Sector;
    readonly services: readonly { readonly facts: Service; readonly organization: Organization }[];
  }[];
  /** So many more there are. */
  readonly more: number;
  /** So many are for everybody, and so for the target group, too; they are not among these. */
  readonly forEverybody: number;
}

/** Who offers what, sector by sector and by name within each. */
export function viewContacts(tools: Tools, of: ViewOf, language: Language): View {
  const services = new Map<string, Service>();
  for (const facts of allEntries(tools))
    if (facts.kind === 'service' && isOffered(facts, of)) services.set(facts.row.id, facts);
  const whole = [...services.values()];
  const offering = new Set(whole.map(({ row }) => `organization:${row.organization}`));
  const directory = {
    ...emptyDirectory,
    services: whole.map(({ row }) => row),
    serviceAreas: whole.flatMap(({ areas }) => areas),
    organizations: rowsIn(
      [...offering].flatMap((id) => tools.book.record(id)?.rows ?? []),
      'organizations',
    ),
  };
  const parts = viewOf(directory, of);
  let left = mostOnPage;
  const shown = parts.map(({ sector, services: all }) => {
    if (left === 0) return { sector, services: [] };
    const known = all.flatMap(({ service, organization }) => {
      const facts = services.get(service.id);
      return facts ? [{ facts, organization }] : [];
    });
    const fit = known.sort((a, b) => byKey(a.facts, b.facts, language)).slice(0, left);
    left -= fit.length;
    return { sector, services: fit };
  });
  const own = new Set(servicesIn(parts));
  const others = servicesIn(viewOf(directory, { ...of, targetGroup: 'everybody' }));
  return {
    parts: shown.filter((part) => part.services.length > 0),
    more: own.size - mostOnPage + left,
    forEverybody: of.targetGroup === undefined ? 0 : others.filter((id) => !own.has(id)).length,
  };
}

const servicesIn = (parts: readonly ViewPart[]): readonly string[] =>
  parts.flatMap(({ services }) => services.map(({ service }) => service.id));

/** Few of many: only these are put together with who offers them. */
const isOffered = ({ row, municipalities }: Service, of: ViewOf): boolean =>
  serves(municipalities, of.municipality) && isFor(row, of.targetGroup);

function byKey({ keys: a }: Facts, { keys: b }: Facts, language: Language): number {
  if (a[language] === b[language]) return 0;
  return a[language] < b[language] ? -1 : 1;
}
