import {
  decisionSchema,
  itemSchema,
  meetingSchema,
} from '../../bot/src/contract/network-meetings.ts';
import {
  ideaSchema,
  issueSchema,
  meetingLineSchema,
  oneNetworkSchema,
  seriesSchema,
  taskSchema,
} from '../../bot/src/contract/networks.ts';
import { ifMatch, memberAt } from '../service/network-member.ts';

export interface DemoNetwork {
  readonly network: string;
  readonly steering: string;
  /** Goes on now. */
  readonly meeting: string;
  /** Comes next. */
  readonly coming: string;
}

/** A network of the demo county in the middle of its meeting, and the steering group above it. */
export async function meetOnDemoDay(
  world: { readonly bot: string },
  idOf: (name: string) => string,
): Promise<DemoNetwork> {
  const at = (name: string) => memberAt({ url: () => world.bot }, { id: idOf(name) });
  const leader = at('Verkoston vetäjä');
  const [a, b] = [at('Sosiaaliohjaaja A'), at('Sosiaaliohjaaja B')];
  const plan = { region: null, language: 'fi', leader: leader.id } as const;
  const steering = await leader.does(oneNetworkSchema, 'POST', '', {
    ...{ ...plan, kind: 'steering', name: 'Alueellinen ohjausryhmä', joining: 'invited' },
  });
  const { id } = await leader.does(oneNetworkSchema, 'POST', '', {
    ...{ ...plan, kind: 'peer', name: 'Sosiaaliohjaajien verkosto', joining: 'open' },
  });
  for (const one of [a, b, at('Sosiaaliohjaaja C'), at('Hoitaja Rantakylä')])
    await one.does(oneNetworkSchema, 'POST', `/${id}/join`);
  const people = [idOf('Hoitaja Kitee')];
  await leader.asks('POST', `/${id}/members`, { people });
  const held = await leader.does(meetingLineSchema, 'POST', `/${id}/meetings`, {
    ...{ title: 'Verkostokokous', place: 'Teams' },
    ...{ from: '2026-11-24T08:00:00Z', until: '2026-11-24T09:00:00Z' },
  });
  await leader.does(seriesSchema, 'POST', `/${id}/series`, {
    ...{ title: 'Verkostokokous', rhythm: { kind: 'weekly', weeks: 2, weekday: 2 } },
    ...{ first: '2026-12-08', until: null, time: '10:00', minutes: 60, place: 'Teams' },
    onHoliday: 'next-working-day',
  });
  const path = `/${id}/meetings/${held.id}`;
  const types = (who: typeof a, title: string, text = '', minutes: number | null = null) =>
    who.does(itemSchema, 'POST', `${path}/items`, {
      ...{ title, text, owner: who.id, minutes, source: { kind: 'typed' } },
    });
  const evictions = await types(
    a,
    'Häätöuhka: kuka soittaa vuokranantajalle?',
    'Kaksi tilannetta viime viikolla, joissa kukaan ei tiennyt, kenen vuoro on soittaa.',
    15,
  );
  await types(b, 'Kelan palvelupisteen uudet ajat Outokummussa', '', 10);
  await leader.does(meetingSchema, 'POST', `${path}/open`);
  await leader.asks('PUT', `${path}/items/${evictions.id}/place`, { after: null });
  await leader.asks('PUT', `${path}/current`, { item: evictions.id });
  await b.asks(
    'PUT',
    `${path}/items/${evictions.id}/notes`,
    {
      notes:
        'Sovittiin, että soittaa se, joka tapasi asiakkaan viimeksi.\nOhje lisätään minikoulutukseen.',
    },
    ifMatch(evictions.notes.etag),
  );
  await a.does(decisionSchema, 'POST', `${path}/decisions`, {
    ...{ text: 'Vuokranantajalle soittaa se, joka tapasi asiakkaan viimeksi.', item: evictions.id },
  });
  await leader.does(taskSchema, 'POST', `/${id}/tasks`, {
    ...{ text: 'Lisää ohje minikoulutukseen', owner: b.id, due: '2026-12-01', station: null },
    ...{ meeting: held.id, item: evictions.id },
  });
  await leader.does(taskSchema, 'POST', `/${id}/tasks`, {
    ...{ text: 'Kutsu Kelan yhteyshenkilö mukaan', owner: a.id, due: '2026-11-20' },
    ...{ station: 'outokumpu', meeting: null, item: null },
  });
  await a.does(ideaSchema, 'POST', `/${id}/ideas`, {
    ...{ title: 'Yhteinen aamupala joka kuukausi', text: 'Asema kerrallaan.', state: 'trial' },
  });
  const issue = await a.does(issueSchema, 'POST', `${path}/issues`, {
    ...{ title: 'Kitee tarvitsee toisen päivän', text: 'Kysymyksiä jää ilman ottajaa.' },
  });
  await b.does(issueSchema, 'POST', `${path}/issues`, {
    ...{ title: 'Kuljetustuki pitkillä matkoilla', text: '' },
  });
  await leader.does(issueSchema, 'POST', `/${steering.id}/issues/${issue.id}/answer`, {
    ...{ kind: 'agreed', text: 'Toinen päivä kokeillaan keväällä.' },
  });
  const { items } = (await leader.asks('GET', `/${id}/meetings`)).json as {
    readonly items: readonly { readonly id: string; readonly state: string }[];
  };
  const coming = items.find(({ state }) => state === 'planned')?.id ?? '';
  return { network: id, steering: steering.id, meeting: held.id, coming };
}
