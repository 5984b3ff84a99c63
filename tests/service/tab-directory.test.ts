import type { DirectorySeen } from '../../bot/src/contract/directory.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { atSettings } from '../helpers/settings.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { tuesday } from './fresh.ts';

let world: RunningService;
beforeAll(async () => {
  const contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  world = await startService({ at: tuesday, contents });
}, 60_000);
afterAll(() => world.stop());

type Who = keyof RunningService['people'];
const at = (who: Who, language: 'fi' | 'sv' | 'en' = 'fi') =>
  directoryUser(world, world.people[who], language);
const ids = ({ items }: DirectorySeen) => items.map(({ id }) => id);

/** Every page, one after the other. */
async function allPages(who: Who, query: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: DirectorySeen = await at(who).lists(
      `?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    found.push(...ids(page));
    cursor = page.cursor;
  }
  return found;
}

describe('the list of contacts', () => {
  it('is in the order of names, and every page goes on where the last ended', async () => {
    const { total } = await at('nurse').lists();
    const found = await allPages('nurse', 'limit=50');
    expect(found).toHaveLength(total);
    expect(new Set(found).size).toBe(total);
    const names = await at('nurse').names('?limit=50');
    const letters = names.map((name) => name.slice(0, 1).toLowerCase());
    expect(letters).toEqual([...letters].sort(new Intl.Collator('fi').compare));
  });

  it('says of each what one needs to call', async () => {
    const { items } = await at('nurse').lists('?q=kelan palvelupiste outokumpu');
    expect(items[0]).toMatchObject({
      id: 'service:kela-outokumpu',
      kind: 'service',
      name: { text: 'Kelan palvelupiste, Outokumpu', language: 'fi' },
      organization: { text: 'Kela' },
      status: 'active',
      sector: 'kela',
      places: ['Outokumpu'],
      hours: { isOpen: false, openUntil: null, nextOpen: '2026-11-25T07:00:00.000Z' },
      phone: { number: '029 000 1002', dial: '0290001002', audience: 'public' },
      assuredDate: '2026-11-02',
      isStale: false,
      pinned: { mine: false, station: false },
      openReports: 0,
    });
  });

  it('speaks the reader’s language where it is written in it, else Finnish, and says which', async () => {
    const named = async (language: 'sv' | 'en') =>
      (await at('nurse', language).opens('service:kela-outokumpu')).contact.name;
    expect(await named('sv')).toEqual({ text: 'FPA:s serviceställe, Outokumpu', language: 'sv' });
    const { contact } = await at('nurse', 'en').opens('service:kirjasto-outokumpu-digituki');
    expect(contact.name.language).not.toBe('sv');
  });

  it.each([
    ['municipality=260&kind=service', 'service:diakonia-kitee', 'service:diakonia-outokumpu'],
    ['sector=parish&kind=service', 'service:diakonia-outokumpu', 'service:kela-outokumpu'],
    ['targetGroup=young-neet', 'service:ohjaamo', 'service:kotihoito'],
    ['kind=role-card', 'role-card:hoitaja', 'service:ohjaamo'],
    [
      'kind=organization&municipality=260',
      'organization:kiteen-seurakunta',
      'organization:outokummun-seurakunta',
    ],
    ['only=stale', 'service:diakonia-polvijarvi', 'service:diakonia-kitee'],
    ['q=diakonia&municipality=607', 'service:diakonia-polvijarvi', 'service:diakonia-kitee'],
  ])('narrowed by %s', async (query, there, notThere) => {
    const found = await allPages('nurse', query);
    expect(found).toContain(there);
    expect(found).not.toContain(notThere);
  });

  it('holds one’s own and what is stale, as the page counts them', async () => {
    const { counts } = await at('c').choices();
    const total = async (query: string) => (await at('c').lists(query)).total;
    expect(counts).toEqual({
      mine: await total('?only=mine'),
      stale: await total('?only=stale'),
      ...{ reported: 0, removed: 0 },
    });
    expect(counts.mine).toBeGreaterThan(10);
    expect((await at('nurse').choices()).counts.mine).toBe(0);
  });

  it('finds nothing without complaint', async () => {
    expect(await at('nurse').lists('?q=xyzzyq')).toEqual({ items: [], cursor: null, total: 0 });
  });

  it.each([
    'cursor=nonsense',
    'cursor=WzEsMiwzXQ',
    'kind=person',
    'limit=51',
    'municipality=Kitee',
    'shape=round',
  ])('refuses %s and says where', async (query) => {
    const [path = ''] = query.split('=');
    const told = await at('nurse').gets(`/api/directory?${query}`);
    expect(told.status).toBe(400);
    expect(JSON.stringify(told.json)).toContain(path);
  });
});

describe('one contact', () => {
  it('tells everything that is known of a service', async () => {
    const { contact } = await at('nurse').opens('service:terveysasema-kitee');
    expect(contact).toMatchObject({
      kind: 'service',
      organization: { id: 'organization:terveyspalvelut', sector: 'health-and-social' },
      phones: {
        public: [{ number: '013 000 2037', dial: '0130002037' }],
        professional: [{ number: '013 000 3024' }],
      },
      places: [{ lines: ['Esimerkkitie 7', '82500 Kitee'] }],
      areas: [{ text: 'Kitee' }],
      owner: { name: 'Sosiaaliohjaaja C' },
      assured: { date: '2026-11-16' },
      isStale: false,
      origin: 'koppi',
      reports: [],
      may: ['pin-station'],
      edit: null,
    });
  });

  it('tells the hours of seven days, with holidays by their name in the reader’s language', async () => {
    const later = await startService({
      at: '2026-12-03T10:15',
      contents: await demoContents(Date.parse('2026-11-16T10:00:00Z')),
    });
    const week = async (language: 'fi' | 'sv') => {
      const user = directoryUser(later, later.people.nurse, language);
      const { contact } = await user.opens('service:terveysasema-rantakyla');
      return contact.kind === 'service' ? contact.hours : null;
    };
    const hours = await week('fi');
    expect(hours).toMatchObject({ isOpen: true, openUntil: '2026-12-03T14:00:00.000Z' });
    expect(hours!.week).toHaveLength(7);
    expect(hours!.week[0]).toEqual({
      date: '2026-12-03',
      holiday: null,
      isException: false,
      open: [{ from: '2026-12-03T06:00:00.000Z', until: '2026-12-03T14:00:00.000Z' }],
    });
    const sunday = { date: '2026-12-06', open: [] };
    expect(hours!.week[3]).toMatchObject({ ...sunday, holiday: 'itsenäisyyspäivä' });
    expect((await week('sv'))!.week[3]).toMatchObject({ holiday: 'självständighetsdagen' });
    await later.stop();
  });

  it('tells what an organization offers, and what a role is for', async () => {
    const kela = (await at('nurse').opens('organization:kela')).contact;
    expect(kela.kind === 'organization' && kela.services.map(({ id }) => id)).toContain(
      'service:kela-outokumpu',
    );
    const nurse = (await at('nurse', 'sv').opens('role-card:hoitaja')).contact;
    expect(nurse).toMatchObject({
      kind: 'role-card',
      name: { text: 'Vårdare', language: 'sv' },
      consultWhen: { language: 'sv' },
    });
  });

  it.each(['service:atlantis', 'location:kela-outokumpu', 'kela-outokumpu', 'organization:'])(
    '%s is not there',
    async (id) => {
      const told = await at('leader').gets(`/api/directory/${id}`);
      expect(told).toMatchObject({
        status: 404,
        json: { detail: expect.stringContaining('Palaa luetteloon') as unknown },
      });
    },
  );

  it('tells whoever stands in the roster no more none of the numbers that are for staff', async () => {
    const left = await startService({
      at: tuesday,
      contents: await demoContents(Date.parse('2026-11-16T10:00:00Z')),
    });
    const nurse = directoryUser(left, left.people.nurseKitee);
    const seen = async () =>
      JSON.stringify((await nurse.opens('service:terveysasema-kitee')).contact);
    expect(await seen()).toContain('013 000 3024');
    const admin = await atSettings(left, 'Pääkäyttäjä');
    const isOther = ({ id }: { readonly id: string }) => id !== left.people.nurseKitee.id;
    await admin.change('people', (people) => people.filter(isOther), { sure: true });
    expect(await seen()).not.toContain('013 000 3024');
    const { items } = await nurse.lists('?q=kelan viranomaispuhelin');
    expect(items[0]).toMatchObject({ id: 'service:kela-viranomaispuhelin', phone: null });
    await left.stop();
  });
});

describe('a printed page', () => {
  it('of whoever works with young NEETs has the services sector by sector', async () => {
    const { parts, more } = await at('nurse').views('?targetGroup=young-neet');
    const found = parts.flatMap(({ services }) => services.map(({ id }) => id));
    expect(found).toContain('service:ohjaamo');
    expect(found).toContain('service:etsiva-nuorisotyo-kitee');
    expect(found).not.toContain('service:kotihoito');
    expect([parts.length > 1, more]).toEqual([true, 0]);
  });

  it('of a municipality has what is offered there, and no number for staff', async () => {
    const view = await at('nurse', 'sv').views('?municipality=260&sector=parish');
    const [{ services } = { services: [] }] = view.parts;
    expect(services[0]).toMatchObject({ name: { language: 'sv' } });
    expect(JSON.stringify(view)).not.toMatch(/013 000 3\d/u);
    expect(services.map(({ id }) => id)).not.toContain('service:diakonia-outokumpu');
  });
});
