import type { TestWorld } from './local-world.ts';
import { directorySchema } from '../../bot/src/contract/directory.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';
import { atImports } from './directory-import.ts';
import { keptInVain, searchInVain } from './searched-in-vain.ts';

/** A list that came before and comes again: what is new, other, gone, unread and mistaken in it. */
export const parish = 'Seurakunnan yhteystiedot';
/** One whose columns somebody has to look at. */
export const evening = 'Järjestöjen iltojen lista';

const heading = 'Palvelu;Järjestö;Puhelin;Sähköposti;Kunta;Aukioloajat';
const columns = ['name', 'organization', 'phone', 'email', 'area', 'hours'] as const;
const last = [
  'Vaatevarasto;Kiteen seurakunta;013 000 0001;vaatteet@seurakunta.example;Kitee;ti 10–12',
  'Ruoka-apu;Kiteen seurakunta;013 000 0002;;Kitee, Tohmajärvi;ke ja pe 9–11',
  'Diakonian päivystys;Kiteen seurakunta;013 000 0003;;Kitee;ma 9–11',
  'Kahvihetki yksinäisille;Kiteen seurakunta;013 000 0004;;Tohmajärvi;to 13–14',
];
const now = [
  last[0]?.replace('ti 10–12', 'ti 10–14'),
  last[1]?.replace('013 000 0002', `Soita ${'tai tule käymään '.repeat(30)}`),
  last[2],
  'Sururyhmä;Kiteen seurakunta;013 000 0005;sururyhmä seurakunta;Kitee;ti 17–18.30',
];
const evenings = [
  'Nimi;Kuka;Numero;Missä;Muuta',
  'Nuorten ilta;Nuorisoseura;013 000 0006;Lieksa;Tervetuloa ilman ilmoittautumista',
  'Lautapeli-ilta;Kirjaston ystävät;013 000 0007;Nurmes;',
];

/** What a coordinator imports in a morning, and what people look for and nobody has written yet. */
export async function tendDirectoryOnDemoDay(
  world: TestWorld,
  coordinator: string,
  searchers: readonly string[],
): Promise<void> {
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  const { looks, applies } = atImports(
    () => service,
    () => ({ id: coordinator }),
  );
  const table = (rows: readonly (string | undefined)[]) => ({ 'lista.csv': rows.join('\r\n') });
  const before = await looks('csv', { name: parish }, table([heading, ...last]), columns);
  await applies(before.id, before.etag);
  await looks('csv', { id: before.seen.list.id }, table([heading, ...now]), columns);
  await looks('csv', { name: evening }, table(evenings));
  await removes(atTab(service, { id: coordinator }), 'kulttuurikaveri');
  for (const [kind, query] of [
    ['directory', 'ratsastusterapia'],
    ['library', 'nettikiusaaminen'],
  ] as const) {
    await searchInVain(world.bot, searchers, { kind, query });
    await keptInVain(world.bot, coordinator, { kind, query });
  }
}

/** The best for the words. */
async function removes(who: AtTab, words: string): Promise<void> {
  const { json } = await who.gets(`/api/directory?q=${words}&limit=1`);
  const id = directorySchema.parse(json).items[0]?.id ?? '';
  const path = `/api/directory/${encodeURIComponent(id)}`;
  const { etag = '' } = await who.gets(path);
  const { status } = await who.posts(`${path}/removed`, {}, { 'if-match': etag });
  if (status >= 300) throw new Error(`${path}/removed: ${status}`);
}
