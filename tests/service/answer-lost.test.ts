import { failPoints, type FailPoint, type Moment } from '../faults/fail-points.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { atSettings } from '../helpers/settings.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService, todaySentence } from './fresh.ts';

/** The call that fails once, and when; undefined once it has, or where none is to. */
let failing: { readonly point: FailPoint; readonly moment: Moment } | undefined;

const world = freshService(() => ({
  around: failPoints((point, moment) => {
    if (failing?.point !== point || failing.moment !== moment) return undefined;
    failing = undefined;
    return Promise.reject(new StorageUnavailable());
  }),
}));

beforeEach(() => {
  failing = undefined;
});

describe('undoing a change of the settings', () => {
  const alone = async () => {
    const admin = await atSettings(world(), 'Pääkäyttäjä');
    return (await admin.read('limits')).value.nowAloneMinutes;
  };

  /** Two minutes longer alone; what undoes it, as a tab does that sends the same act again. */
  async function changed() {
    const admin = await atSettings(world(), 'Pääkäyttäjä');
    await admin.change('limits', (before) => ({ ...before, nowAloneMinutes: 5 }));
    const [revision] = await admin.revisions();
    const { etag = '' } = await admin.get('/history');
    const token = await signedInAs(world().url(), world().named('Pääkäyttäjä').id);
    const undo = (key: string) =>
      askedOfApi(world().url(), `/api/settings/history/${revision!}/undo`, token, {
        method: 'POST',
        headers: { 'if-match': etag, 'idempotency-key': key, 'accept-language': 'fi' },
      });
    return { admin, undo };
  }

  it.each([
    ['is not done', 'before'],
    ['is done, and its answer lost', 'after'],
  ] as const)('that %s says so, and sent again it is done once', async (_what, moment) => {
    const before = await alone();
    const { admin, undo } = await changed();
    failing = { point: 'config.changeCounty', moment };
    expect((await undo('first')).status).toBe(503);
    expect(await undo('first')).toMatchObject({ status: 200, json: { areas: ['limits'] } });
    expect(await undo('first')).toMatchObject({ status: 200, json: { areas: ['limits'] } });
    expect(await alone()).toBe(before);
    expect(await admin.revisions()).toHaveLength(2);
  });

  it('that is another act is held against what stands there now', async () => {
    const { undo } = await changed();
    expect((await undo('first')).status).toBe(200);
    expect((await undo('second')).status).toBe(412);
  });
});

describe('a request sent in the tab, when the home station cannot be kept', () => {
  it('is on its way, and is said to be', async () => {
    const { nurse, a } = world().people;
    failing = { point: 'people.savePerson', moment: 'before' };
    const { state } = await atTab(world(), nurse).asks(todaySentence);
    expect(failing).toBeUndefined();
    expect(state).toBe('waiting');
    expect(a.isOffered('request.accept')).toBe(true);
    expect(world().everythingLogged()).toContain('background work failed');
  });
});
