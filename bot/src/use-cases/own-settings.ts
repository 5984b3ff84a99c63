import type { Language } from '../domain/language.ts';
import type { PersonId, StationId } from '../domain/roster/county.ts';
import type { KnownPerson } from '../ports.ts';
import type { Tools } from './tools.ts';

interface OwnSettings {
  /** null: as Teams says. */
  readonly language?: Language | null;
  readonly homeStation?: StationId;
}

/** One's own language and home station, chosen in the tab; the last word holds. */
export async function changeOwnSettings(
  tools: Tools,
  id: PersonId,
  change: OwnSettings,
): Promise<void> {
  const name = tools.known.person(id)?.name ?? '';
  const saved = await tools.people.savePerson(id, (before) =>
    changed(before ?? { id, name }, change),
  );
  tools.known.setPerson(saved);
}

function changed(before: KnownPerson, { language, homeStation }: OwnSettings): KnownPerson {
  const { language: old, ...others } = before;
  const kept = language === undefined ? old : (language ?? undefined);
  return {
    ...others,
    ...(kept === undefined ? {} : { language: kept }),
    ...(homeStation === undefined ? {} : { homeStation }),
  };
}
