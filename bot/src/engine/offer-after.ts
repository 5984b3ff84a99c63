import type { Language } from '../domain/language.ts';
import { learntGroups } from '../domain/library/completion.ts';
import { fittingItem } from '../domain/library/offer.ts';
import { koppiItself } from '../domain/roster/county.ts';
import type { Messenger, StoredRequest } from '../ports.ts';
import { fittingContact } from '../use-cases/fitting-contact.ts';
import { nothingLearnt, professionOf, today } from '../use-cases/library/groups.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';
import type { Reachable } from './posting.ts';

type Reader = Reachable & { readonly language: Language };

/**
 * After a consultation its asker is offered what there is to learn about its topic and whom to call,
 * each once: it is remembered before it is sent, so that what fails on the way is rather not offered
 * at all.
 */
export async function offerAfter(
  tools: Tools,
  messenger: Messenger,
  stored: Pick<StoredRequest, 'consultation' | 'text' | 'log'>,
  to: Reader,
): Promise<void> {
  const { consultation, log } = stored;
  if (log.some(({ action }) => action === 'reopened')) return;
  try {
    for (const view of await firstOffered(tools, stored, to)) {
      const { reference, language } = to;
      await messenger.send(reference, { view, language, reader: consultation.asker });
    }
  } catch (error) {
    // That it is closed has been told: that must not be told once more.
    const cause = error instanceof Error ? error.name : '';
    tools.log.error('nothing offered', { request: consultation.id, cause });
  }
}

/** What fits and was not offered before; from now on it was. */
async function firstOffered(
  tools: Tools,
  { consultation, text: { question } }: Pick<StoredRequest, 'consultation' | 'text'>,
  { language }: Reader,
): Promise<readonly View[]> {
  const { book, clock } = tools;
  const { topic, asker, station } = consultation;
  const items = [...book.on('library').values()];
  const learning = book.on('learning').get(asker);
  const offered = new Set(learning?.offered);
  const item = fittingItem(items, {
    ...{ topic, language, offered, profession: professionOf(tools, asker) },
    learnt: learntGroups(learning?.completions ?? [], items, today(tools)),
  });
  const entry = fittingContact(tools, { topic, question, station, asker, offered });
  const found = new Map<string, View>();
  if (item) found.set(item.group, { kind: 'training-offered', item, why: 'topic' });
  if (entry) found.set(entry.id, { kind: 'contact-offered', entry, now: clock.now() });
  if (found.size === 0) return [];
  let fresh: readonly string[] = [];
  await book.change('learning', koppiItself, [
    {
      id: asker,
      decide: (before = nothingLearnt(asker)) => {
        fresh = [...found.keys()].filter((id) => !before.offered.includes(id));
        return { ...before, offered: [...before.offered, ...fresh] };
      },
    },
  ]);
  return fresh.flatMap((id) => found.get(id) ?? []);
}
