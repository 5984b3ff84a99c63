import { itemSeenSchema } from '../../bot/src/contract/library.ts';
import { writingSchema } from '../../bot/src/contract/library-writing.ts';
import { wishSchema } from '../../bot/src/contract/library-wishes.ts';
import type { AtTab } from '../service/at-tab.ts';

/** What people of the demo county learn, wish for and plan in a morning. */
export async function learnOnDemoDay({ nurse, colleague, counsellor, others }: Learners) {
  await takes(nurse, 'konsultoi-viitesanoin');
  for (const one of [nurse, colleague, ...others]) await takes(one, 'asumistuki');
  await rewrites(counsellor, 'toimeentulotuki.fi');
  const text = 'Miten puhun rahasta niin, ettei asiakas häpeä?';
  const { id } = wishSchema.parse(
    await posts(nurse, '/api/library/wishes', { text, topic: 'finances' }),
  );
  await posts(colleague, `/api/library/wishes/${id}/wanted`, { isWanted: true });
  await posts(counsellor, '/api/library/sessions', {
    ...{ title: 'Aamukahvit: omaishoidon tuki', item: 'omaishoidon-tuki.fi' },
    ...{ station: 'rantakyla', room: 'kahvihuone', seats: 12 },
    ...{ from: '2026-12-01T06:30:00Z', until: '2026-12-01T07:00:00Z' },
  });
}

interface Learners {
  readonly nurse: AtTab;
  readonly colleague: AtTab;
  readonly counsellor: AtTab;
  /** So many that their coverage can be told. */
  readonly others: readonly AtTab[];
}

/** The training as it stands, and a sentence more. */
async function rewrites(who: AtTab, id: string): Promise<void> {
  const path = `/api/library/writing/${id}`;
  const { json, etag } = await who.gets(path);
  const { content } = writingSchema.parse(json);
  const body = { ...content, summary: `${content.summary} Päivitetty syksyllä.` };
  const { status } = await who.puts(path, body, { 'if-match': etag ?? '' });
  if (status !== 200) throw new Error(`${path}: ${status}`);
}

/** The first choice of each question: whoever answers has completed it. */
async function takes(who: AtTab, group: string): Promise<void> {
  const { json } = await who.gets(`/api/library/${group}`);
  const { version, language, questions } = itemSeenSchema.parse(json);
  const answers = questions.map(() => 0);
  await posts(who, `/api/library/${group}/completions`, { version, language, answers });
}

async function posts(who: AtTab, ...given: Parameters<AtTab['posts']>): Promise<unknown> {
  const { status, json } = await who.posts(...given);
  if (status >= 400) throw new Error(`${given[0]}: ${status} ${JSON.stringify(json)}`);
  return json;
}
