import type { Consultation } from '../domain/consultation/types.ts';
import type { Language } from '../domain/language.ts';
import { learntGroups } from '../domain/library/completion.ts';
import { fittingItem } from '../domain/library/offer.ts';
import { koppiItself } from '../domain/roster/county.ts';
import type { Messenger, StoredRequest } from '../ports.ts';
import { nothingLearnt, professionOf, today } from '../use-cases/library/groups.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { Reachable } from './posting.ts';

type Reader = Reachable & { readonly language: Language };

/**
 * After a consultation its asker is offered what there is to learn about its topic, each thing once:
 * it is remembered before it is sent, so that what fails on the way is rather not offered at all.
 */
export async function offerTraining(
  tools: Tools,
  messenger: Messenger,
  { consultation, log }: Pick<StoredRequest, 'consultation' | 'log'>,
  to: Reader,
): Promise<void> {
  if (log.some(({ action }) => action === 'reopened')) return;
  try {
    await offer(tools, messenger, consultation, to);
  } catch (error) {
    // That it is closed has been told: that must not be told once more.
    const cause = error instanceof Error ? error.name : '';
    tools.log.error('training not offered', { request: consultation.id, cause });
  }
}

async function offer(
  tools: Tools,
  messenger: Messenger,
  { topic, asker }: Consultation,
  { reference, language }: Reader,
): Promise<void> {
  const { book } = tools;
  const items = [...book.on('library').values()];
  const learning = book.on('learning').get(asker);
  const item = fittingItem(items, {
    ...{ topic, language, profession: professionOf(tools, asker) },
    learnt: learntGroups(learning?.completions ?? [], items, today(tools)),
    offered: new Set(learning?.offered),
  });
  if (!item) return;
  const first = { is: false };
  await book.change('learning', koppiItself, [
    {
      id: asker,
      decide: (before = nothingLearnt(asker)) => {
        first.is = !before.offered.includes(item.group);
        return first.is ? { ...before, offered: [...before.offered, item.group] } : before;
      },
    },
  ]);
  if (!first.is) return;
  const view = { kind: 'training-offered', item, why: 'topic' } as const;
  await messenger.send(reference, { view, language, reader: asker });
}
