import { inVainSchema, type Searched } from '../../bot/src/contract/searches.ts';
import { askedOfApi, signedInAs } from './tab-user.ts';

/** Each of these searches for it, as their tab tells. */
export async function searchInVain(
  url: string,
  people: readonly string[],
  body: Searched,
): Promise<void> {
  for (const id of people) {
    const token = await signedInAs(url, id);
    const told = await askedOfApi(url, '/api/searches/in-vain', token, { method: 'POST', body });
    if (told.status !== 200) throw new Error(`${told.status} ${JSON.stringify(told.json)}`);
  }
}

/** Resolves when whoever may see it would see it: it is kept after the answer. */
export async function keptInVain(url: string, seer: string, sought: Searched): Promise<void> {
  const token = await signedInAs(url, seer);
  const isKept = async () => {
    const { json } = await askedOfApi(url, `/api/searches/in-vain?kind=${sought.kind}`, token);
    return inVainSchema.parse(json).items.some(({ text }) => text === sought.query);
  };
  for (let attempt = 0; !(await isKept()); attempt += 1) {
    if (attempt > 100) throw new Error('Not kept');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
