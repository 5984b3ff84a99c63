import { reportSchema, type Report } from '../../bot/src/contract/report.ts';
import type { DemoFile } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';

export const admin = 'Pääkäyttäjä';
export const coordinator = 'Verkoston vetäjä';
export const reader = 'Lähiesihenkilö';

/** A coordinator of one region alone. */
const ofOneRegion = (demo: DemoFile): DemoFile => ({
  ...demo,
  people: demo.people.map((person) =>
    person['name'] === coordinator ? { ...person, regions: ['joensuu'] } : person,
  ),
});

/** What is kept by hand beside the figures, under `/api/statistics/<shelf>`, before each test empty. */
export function atFigures(shelf: 'targets' | 'feedback' | 'feeds') {
  const world = freshService(() => ({ county: ofOneRegion }));
  const asks = async (
    name: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    more = '',
    body?: object,
    headers = {},
  ) =>
    askedOfApi(
      world().url(),
      `/api/statistics/${shelf}${more}`,
      await signedInAs(world().url(), world().named(name).id),
      { method, headers, ...(body === undefined ? {} : { body }) },
    );
  const reported = async (query: string, name: string = reader): Promise<Report> => {
    const token = await signedInAs(world().url(), world().named(name).id);
    const { json } = await askedOfApi(world().url(), `/api/statistics/report?${query}`, token);
    return reportSchema.parse(json);
  };
  return { world, asks, reported };
}
