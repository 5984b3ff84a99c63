import type { KnownChannel, KnownPerson, PeopleStore } from '../../ports.ts';
import { unpacked } from './packed.ts';
import { held, saved } from './saved.ts';
import type { Rows } from './rows.ts';

/** Partitions: person_<aad> · channels. References, language and home station; no texts. */
export function createPeople(rows: Rows): PeopleStore {
  const place = (id: string) =>
    ({ table: 'People', partition: `person_${id}`, row: 'person' }) as const;
  return {
    person: (id) => held<KnownPerson>(rows, place(id)),
    savePerson: (id, change) => saved<KnownPerson>(rows, place(id), change),
    people: async () =>
      (await rows.listAcross('People', 'person_')).map(({ values }) =>
        unpacked<KnownPerson>(values),
      ),
    saveChannel: (id, change) =>
      saved<KnownChannel>(
        rows,
        { table: 'People', partition: 'channels', row: encodeURIComponent(id) },
        change,
      ),
    channels: async () =>
      (await rows.list('People', 'channels')).map(({ values }) => unpacked<KnownChannel>(values)),
  };
}
