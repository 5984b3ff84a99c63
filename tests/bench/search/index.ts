import { launchBrowser } from '../../helpers/browser.ts';
import { engineNames } from './engines.ts';
import { bundled, inBrowser, inNode } from './places.ts';
import { readGiven } from './real.ts';
import { lengthsOf, searchFiguresOf, type Placed, type SearchFigures } from './report.ts';
import type { Effort } from './run.ts';

/** Koppi's search, plain MiniSearch and a linear scan over the same entries, one after the other. */
export async function measureSearch(effort: Effort): Promise<SearchFigures> {
  const given = await readGiven();
  const measured: Placed[] = [];
  for (const name of engineNames)
    measured.push({ place: 'in the service', name, ...(await inNode(name, effort)) });
  const bundle = await bundled();
  const browser = await launchBrowser();
  try {
    for (const name of engineNames) {
      const own = await inBrowser(browser, bundle, given, name, effort);
      measured.push({ place: 'in the browser', name, ...own });
    }
  } finally {
    await browser.close();
  }
  return {
    entries: effort.entries,
    queries: given.queries.length,
    typed: effort.typed,
    lengths: lengthsOf(given.real),
    places: searchFiguresOf(measured),
  };
}
