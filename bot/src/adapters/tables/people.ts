import { randomUUID } from 'node:crypto';
import type { KnownChannel, KnownPerson, PeopleStore } from '../../ports.ts';
import { unpacked } from './packed.ts';
import { held, saved } from './saved.ts';
import type { Rows } from './rows.ts';

/** Grows after people or channels were saved; who raised it last makes two raises differ. */
interface Version {
  readonly count: number;
  readonly by: string;
}

const version = { table: 'People', partition: 'version', row: 'current' } as const;

/** Partitions: person_<aad> · channels · version. References, language and home station; no texts. */
export function createPeople(rows: Rows): PeopleStore {
  const by = randomUUID();
  let seen = NaN;
  let savings = 0;
  let told = 0;
  // Also what failed may have been written, its answer lost.
  const noted = <T>(saving: Promise<T>): Promise<T> =>
    saving.finally(() => {
      savings += 1;
    });
  const raise = (before: Version | undefined): Version => ({ count: (before?.count ?? 0) + 1, by });
  const place = (id: string) =>
    ({ table: 'People', partition: `person_${id}`, row: 'person' }) as const;
  return {
    person: (id) => held<KnownPerson>(rows, place(id)),
    savePerson: (id, change) => noted(saved<KnownPerson>(rows, place(id), change)),
    people: async () =>
      (await rows.listAcross('People', 'person_')).map(({ values }) =>
        unpacked<KnownPerson>(values),
      ),
    saveChannel: (id, change) =>
      noted(
        saved<KnownChannel>(
          rows,
          { table: 'People', partition: 'channels', row: encodeURIComponent(id) },
          change,
        ),
      ),
    channels: async () =>
      (await rows.list('People', 'channels')).map(({ values }) => unpacked<KnownChannel>(values)),
    news: async () => {
      const upTo = savings;
      const own = upTo > told ? 1 : 0;
      // Once for all that was saved since the last time: nobody has to wait for this row.
      const current =
        own === 1 ? await saved(rows, version, raise) : await held<Version>(rows, version);
      told = upTo;
      const count = current?.count ?? 0;
      const isNews = count !== seen + own;
      seen = count;
      return isNews;
    },
  };
}
