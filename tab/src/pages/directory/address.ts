import { withSearch } from '../../with-search.ts';

/** An id in an address: its colon may stand there as it is. */
const packed = (id: string): string => encodeURIComponent(id).replaceAll('%3A', ':');

/** Where an entry stands in the tab, with the list's filters to go back to. */
export const addressOf = (id: string, search: string): string =>
  `/directory/${packed(id)}${withSearch(search)}`;

/** Where the API has it. */
export const pathOf = (id: string): string => `/api/directory/${packed(id)}`;

/** Where the API has a place, by the id of its row. */
export const placePath = (id: string): string => `/api/directory/places/${packed(id)}`;

/** The id in an address, whatever of it the router has unpacked before. */
export function idIn(rest: string): string {
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
