import {
  membersSchema,
  networksSchema,
  oneNetworkSchema,
} from '../../bot/src/contract/networks.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { freshService } from './fresh.ts';
import { ifMatch, memberAt, peerNetwork } from './network-member.ts';

const world = freshService();
type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => memberAt(world(), world().people[who]);
const makes = (who: Who, changes: object = {}, headers = {}) =>
  at(who).asks('POST', '', { ...peerNetwork, leader: at(who).id, ...changes }, headers);
const made = async (changes: object = {}) =>
  oneNetworkSchema.parse((await makes('leader', changes)).json);
const listed = async (who: Who) => (await at(who).does(networksSchema, 'GET', '')).items;

describe('a network', () => {
  it('is made by a coordinator, whose first member its leader is', async () => {
    expect((await makes('a')).status).toBe(403);
    const network = await made({ leader: at('a').id });
    expect(network).toMatchObject({
      leader: { name: 'Sosiaaliohjaaja A' },
      members: 1,
      mine: null,
    });
    expect(await listed('a')).toMatchObject([{ mine: 'member', mayLead: true, mayRead: true }]);
  });

  it('comes once when the act arrives twice', async () => {
    const key = { 'idempotency-key': 'k' };
    const [one, other] = [await makes('leader', {}, key), await makes('leader', {}, key)];
    expect(other.json).toEqual(one.json);
    expect(await listed('leader')).toHaveLength(1);
  });

  it('is joined and left by oneself, and read by its members alone', async () => {
    const { id } = await made();
    expect(await listed('b')).toMatchObject([{ mine: null, mayJoin: true, mayRead: false }]);
    expect((await at('b').asks('GET', `/${id}/meetings`)).status).toBe(403);
    expect(await at('b').does(oneNetworkSchema, 'POST', `/${id}/join`)).toMatchObject({
      ...{ mine: 'member', members: 2, mayJoin: false },
    });
    expect((await at('b').asks('GET', `/${id}/meetings`)).status).toBe(200);
    await at('b').asks('POST', `/${id}/leave`);
    expect((await at('b').asks('GET', `/${id}/meetings`)).status).toBe(403);
  });

  it('is not there for who could never be a member', async () => {
    const { id } = await made();
    expect(await listed('reader')).toEqual([]);
    expect((await at('reader').asks('GET', `/${id}`)).status).toBe(404);
    expect((await at('leader').asks('GET', '/atlantis')).status).toBe(404);
  });

  it('invites people, who then may come', async () => {
    const { id } = await made({ kind: 'steering', name: 'Ohjausryhmä', joining: 'invited' });
    expect((await at('reader').asks('GET', `/${id}`)).status).toBe(404);
    const people = [at('reader').id, at('a').id];
    expect((await at('a').asks('POST', `/${id}/members`, { people })).status).toBe(404);
    expect((await at('leader').asks('POST', `/${id}/members`, { people })).status).toBe(200);
    expect(await listed('reader')).toMatchObject([{ mine: 'invited', mayJoin: true }]);
    await at('reader').does(oneNetworkSchema, 'POST', `/${id}/join`);
    expect(await listed('reader')).toMatchObject([{ mine: 'member', mayRead: true }]);
    const nurse = { people: [at('nurse').id] };
    expect((await at('leader').asks('POST', `/${id}/members`, nurse)).status).toBe(409);
  });

  it('shows its members by name, page by page', async () => {
    const { id } = await made();
    for (const who of ['c', 'a', 'b'] as const) await at(who).asks('POST', `/${id}/join`);
    const page = (query: string) => at('a').does(membersSchema, 'GET', `/${id}/members${query}`);
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.cursor ?? ''}`);
    const names = [...first.items, ...second.items].map(({ person }) => person.name);
    expect(names).toEqual([
      ...['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B', 'Sosiaaliohjaaja C', 'Verkoston vetäjä'],
    ]);
    expect(second.cursor).toBeNull();
    expect((await page('?q=ohjaaja%20b')).items).toHaveLength(1);
  });

  it('lets its leader take somebody out, and not leave itself without one', async () => {
    const { id } = await made();
    await at('b').asks('POST', `/${id}/join`);
    expect((await at('b').asks('DELETE', `/${id}/members/${at('leader').id}`)).status).toBe(403);
    expect((await at('leader').asks('DELETE', `/${id}/members/${at('b').id}`)).status).toBe(200);
    expect(await listed('b')).toMatchObject([{ mine: null }]);
    expect((await at('leader').asks('POST', `/${id}/leave`)).status).toBe(409);
  });

  it('is changed from the state that was seen', async () => {
    const network = await made();
    const plan = { name: 'Uusi nimi', language: 'sv', leader: at('a').id, joining: 'invited' };
    const puts = (etag: string, name: string) =>
      at('leader').asks('PUT', `/${network.id}`, { ...plan, name, isClosed: false }, ifMatch(etag));
    expect(
      (await at('leader').asks('PUT', `/${network.id}`, { ...plan, isClosed: false })).status,
    ).toBe(428);
    expect(await puts(network.etag, 'Uusi nimi')).toMatchObject({
      ...{ status: 200, json: { name: 'Uusi nimi', leader: { name: 'Sosiaaliohjaaja A' } } },
    });
    expect(await puts(network.etag, 'Toinen nimi')).toMatchObject({
      ...{ status: 412, json: { current: { name: 'Uusi nimi' } } },
    });
  });

  it('with an identity code in its name is refused, and the code is kept nowhere', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    expect(await makes('leader', { name: code })).toMatchObject({
      ...{ status: 422, json: { errors: [{ path: 'name' }] } },
    });
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });
});
