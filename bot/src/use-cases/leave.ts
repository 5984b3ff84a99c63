import { monthAfter, monthOf } from '../domain/statistics/months.ts';
import { koppiItself, type PersonId } from '../domain/roster/county.ts';
import { day } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Forgetting, KnownPerson } from '../ports.ts';
import type { Tools } from './tools.ts';

/** Whoever has not written for so long is taken to have left. */
const monthsAtMost = 24;

/**
 * Makes anonymous who has left. Whoever was taken from the roster, or was not seen for long, has as
 * many days as texts have: a mistake in the roster can be mended, and a clerk may come back from leave.
 */
export async function forgetGone(tools: Tools, forgetting: Forgetting, now: Instant) {
  const { retentionDays } = tools.known.county().settings;
  for (const met of tools.known.contacts()) {
    const contact = met.seen === undefined ? await countAsSeen(tools, met, now) : met;
    if (!isGone(tools, contact, now)) await comesBack(tools, contact);
    else if (contact.gone === undefined) await save(tools, contact, { gone: now });
    else if (now - contact.gone >= retentionDays * day && !isBusy(tools, contact.id)) {
      await forgetFeeds(tools, contact.id, now);
      await forgetShelved(tools, contact.id);
      await forgetting.forget(contact.id);
      tools.log.info('person made anonymous');
    }
  }
}

/** The schedules of today are the county's, but not who reads them in a calendar. */
async function forgetFeeds({ config }: Tools, id: PersonId, now: Instant): Promise<void> {
  await config.changeSchedules(id, now, (before) =>
    before.feeds?.some(({ owner }) => owner === id)
      ? { ...before, feeds: before.feeds.filter(({ owner }) => owner !== id) }
      : before,
  );
}

/** What they had at hand and what they have learnt goes with them. */
async function forgetShelved({ book }: Tools, id: PersonId): Promise<void> {
  const gone = [{ id, decide: () => undefined }];
  await book.change('pins', koppiItself, gone);
  await book.change('learning', koppiItself, gone);
}

/** A row without a month is of somebody to whom Koppi wrote first: the time runs from now. */
function countAsSeen(tools: Tools, contact: KnownPerson, now: Instant): Promise<KnownPerson> {
  const { known } = tools;
  const seen = monthOf(now, known.county().timeZone);
  return save(tools, contact, { seen, staff: known.person(contact.id) !== undefined });
}

function isGone({ known }: Tools, { id, staff, seen }: KnownPerson, now: Instant): boolean {
  if (known.person(id)) return false;
  const isLongAgo =
    seen !== undefined && monthAfter(seen, monthsAtMost) < monthOf(now, known.county().timeZone);
  return staff === true || isLongAgo;
}

/** Open requests go their way first: an adviser's to the next one, an asker's to their end. */
function isBusy({ known }: Tools, id: PersonId): boolean {
  return known
    .open()
    .some(({ asker, adviser, responsibleAdviser }) =>
      [asker, adviser, responsibleAdviser].includes(id),
    );
}

/** Stands in the roster again. */
async function comesBack(tools: Tools, contact: KnownPerson): Promise<void> {
  const { gone, ...rest } = contact;
  if (gone !== undefined) await save(tools, rest, {});
}

async function save(
  { people, known }: Tools,
  contact: KnownPerson,
  change: Partial<KnownPerson>,
): Promise<KnownPerson> {
  const saved = await people.savePerson(contact.id, (before = contact) => {
    const { gone: _, ...rest } = before;
    return { ...rest, ...change };
  });
  known.setPerson(saved);
  return saved;
}
