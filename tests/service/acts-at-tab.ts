import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { contactSchema } from '../../bot/src/contract/directory-contact.ts';
import { entryDraftSchema } from '../../bot/src/contract/entry.ts';
import { itemSeenSchema } from '../../bot/src/contract/library.ts';
import { draftSchema } from '../../bot/src/contract/requests.ts';
import { emptyDirectory } from '../../bot/src/domain/directory/tables.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { atPresencePage } from '../helpers/days.ts';
import { atImports } from '../helpers/directory-import.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { RunningService, Stored } from '../helpers/service.ts';
import { atSettings } from '../helpers/settings.ts';
import { askedOfApi, signedInAs, type Told } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { weekSentence } from './fresh.ts';

/** What somebody does at the tab: once the page is open, the very same call until it is done. */
export interface TabAct {
  readonly name: string;
  readonly opens: (service: RunningService) => Promise<() => Promise<Told>>;
  /** How often it stands in the store. */
  readonly times: (service: RunningService) => Promise<number>;
}

const admin = 'Pääkäyttäjä';
const again = { 'idempotency-key': 'the-same-act' };

/** The request that is asked at the tab. */
export async function askedAtTab(service: RunningService): Promise<readonly Stored[]> {
  const all = await service.requests();
  return all.filter(({ consultation }) => consultation.asker === service.people.nurseKitee.id);
}

const wrongNumber = 'Numero on vaihtunut.';
const training = 'konsultoi-viitesanoin';
/** One contact and one training. */
export async function aLittle(): Promise<FirstContents> {
  const { directory = emptyDirectory, items } = await demoContents(
    Date.parse('2026-11-16T10:00:00Z'),
  );
  return {
    directory: { ...emptyDirectory, organizations: directory.organizations.slice(0, 1) },
    items: items.filter(({ group, language }) => group === training && language === 'fi'),
    paths: [],
  };
}

async function theContact(service: RunningService): Promise<string> {
  const { documents } = await createShelves(service.rows).directory.all();
  const [{ id } = { id: '' }] = documents;
  return id;
}

const heading = 'Palvelu;Toimija';
const imported = 'Vaateapu';

export const actsAtTab: readonly TabAct[] = [
  {
    name: 'importing contacts',
    opens: async (service) => {
      const at = atImports(
        () => service,
        () => service.named('Verkoston vetäjä'),
      );
      const list = { name: 'Seurakunnan lista' };
      const files = { 'lista.csv': `${heading}\r\n${imported};Seurakunta` };
      const id = await at.begins('csv', list);
      if ((await at.sends(id, files)).status !== 200) throw new Error('Not sent');
      let shown = await at.reads(id);
      // First it asks for the columns; what was cut off is begun once more, as in the dialog.
      for (let tries = 0; tries < 3 && shown.seen.state !== 'planned'; tries += 1)
        shown = await at.reads(id, ['name', 'organization']);
      if (shown.seen.state !== 'planned') throw new Error('Not shown');
      const { etag } = shown;
      // What goes on beside the answer is done when the import says so, and not before.
      return async () => {
        const told = await at.applies(id, etag);
        const { seen } = await at.sees(id);
        return { ...told, status: seen.state === 'applied' ? 200 : 503 };
      };
    },
    times: async (service) => {
      const { documents } = await createShelves(service.rows).directory.all();
      return documents.filter((one) => JSON.stringify(one).includes(imported)).length;
    },
  },
  {
    name: 'asking at the tab',
    opens: async (service) => {
      const tab = atTab(service, service.people.nurseKitee);
      const { json } = await tab.posts('/api/drafts', { sentence: weekSentence });
      const { nonce, draft } = draftSchema.parse(json);
      const understood = Object.entries(draft).filter(([, value]) => value !== null);
      const body = { ...Object.fromEntries(understood), nonce };
      return () => tab.posts('/api/requests', body, again);
    },
    times: async (service) => (await askedAtTab(service)).length,
  },
  {
    name: 'taking at the tab',
    opens: async (service) => {
      const tab = atTab(service, service.people.a);
      const [asked] = await askedAtTab(service);
      const path = asked?.consultation.id ?? '';
      const headers = { ...again, 'if-match': `"${(await tab.sees(path)).version}"` };
      return () => tab.posts(`/api/requests/${path}/moves`, { move: 'accept' }, headers);
    },
    times: async (service) => {
      const log = (await askedAtTab(service)).flatMap((one) => one.log);
      return log.filter(({ action }) => action === 'accepted').length;
    },
  },
  {
    name: 'counting at the tab',
    opens: async (service) => {
      const tab = atTab(service, service.people.a);
      const { nonce } = entryDraftSchema.parse((await tab.posts('/api/drafts/entry', {})).json);
      const entry = { entryKind: 'meeting', station: 'rantakyla', topic: 'benefits' };
      return () => tab.posts('/api/entries', { ...entry, nonce }, again);
    },
    times: async (service) => (await service.statistics()).totals.entries.total,
  },
  {
    name: 'changing the settings',
    opens: async (service) => {
      const { etag, value } = await (await atSettings(service, admin)).read('limits');
      const token = await signedInAs(service.url(), service.named(admin).id);
      const body = { ...value, nowAloneMinutes: 6 };
      const headers = { ...again, 'if-match': etag };
      return () =>
        askedOfApi(service.url(), '/api/settings/limits', token, { method: 'PUT', body, headers });
    },
    times: async (service) => {
      const settings = await atSettings(service, admin);
      const { nowAloneMinutes } = (await settings.read('limits')).value;
      return nowAloneMinutes === 6 ? (await settings.revisions()).length : 0;
    },
  },
  {
    name: 'being away',
    opens: async (service) => {
      const { b } = service.people;
      const page = atPresencePage(() => service);
      const { etag: ifMatch } = await page.reads(b);
      const body = { from: '2026-12-07', until: '2026-12-08' };
      const sent = { method: 'POST', body, ifMatch, headers: again } as const;
      return () => page.asks(b, `/people/${b.id}/absences`, sent);
    },
    times: async (service) => {
      const { days } = await atPresencePage(() => service).reads(service.people.b);
      return days.absences.length;
    },
  },
  {
    name: 'reporting an error',
    opens: async (service) => {
      const tab = atTab(service, service.people.nurse);
      const path = `/api/directory/${await theContact(service)}/reports`;
      return () => tab.posts(path, { text: wrongNumber }, again);
    },
    times: async (service) => {
      const tab = atTab(service, service.people.nurse);
      const { json } = await tab.gets(`/api/directory/${await theContact(service)}`);
      return contactSchema.parse(json).reports.filter(({ text }) => text === wrongNumber).length;
    },
  },
  {
    name: 'completing a training',
    opens: async (service) => {
      const tab = atTab(service, service.people.nurse);
      const { json } = await tab.gets(`/api/library/${training}`);
      const { version, language, questions } = itemSeenSchema.parse(json);
      const body = { version, language, answers: questions.map(() => 0) };
      return () => tab.posts(`/api/library/${training}/completions`, body, again);
    },
    times: async (service) => {
      const { documents } = await createShelves(service.rows).learning.all();
      const mine = documents.filter(({ id }) => id === service.people.nurse.id);
      return mine.flatMap(({ completions }) => completions).length;
    },
  },
];
