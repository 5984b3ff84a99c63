import { median, ms, share, spreadOf, type Spread } from '../figures.ts';
import { pages, type Openings, type PageName, type Place } from './first-view.ts';
import type { Followed } from './open-tabs.ts';
import { throttle, type Loaded, type Opening } from './opening.ts';

interface PageFigures {
  /** Bytes as they came until all of the page was drawn, without the sign-in chunk. */
  readonly bytes: number;
  readonly signInBytes: number;
  readonly contentMs: Spread;
  readonly drawnMs: Spread;
  readonly usableMs: Spread;
  readonly openedMs: Spread;
}

/** One place in which both pages were opened by turns. */
export interface ViewFigures {
  readonly place: Place;
  readonly openings: number;
  readonly pages: Readonly<Record<PageName, PageFigures>>;
  /** Koppi's over hello's of the same turn. */
  readonly ofHello: Readonly<Record<Moment, Spread>>;
}

type Moment = 'contentMs' | 'drawnMs' | 'usableMs';

/** Open tabs that followed changes made in the chat, or the chat those made at a tab. */
interface FollowFigures {
  readonly changes: number;
  readonly sights: number;
  readonly medianMs: number;
  readonly mostMs: number;
}

export const followFiguresOf = (followed: Followed): Omit<FollowFigures, 'changes'> => ({
  sights: followed.length,
  medianMs: median(followed),
  mostMs: Math.max(...followed),
});

export interface TabFigures {
  readonly views: readonly ViewFigures[];
  readonly follow: FollowFigures;
  readonly chat: FollowFigures;
}

export function viewFiguresOf(place: Place, openings: Openings): ViewFigures {
  const figuresOf = (of: readonly Opening[]): PageFigures => ({
    bytes: median(of.map(({ loaded }) => bytesOf(loaded, (path) => !isSignIn(path)))),
    signInBytes: median(of.map(({ loaded }) => bytesOf(loaded, isSignIn))),
    contentMs: spreadOf(of.map(({ contentMs }) => contentMs)),
    drawnMs: spreadOf(of.map(({ drawnMs }) => drawnMs)),
    usableMs: spreadOf(of.map(({ usableMs }) => usableMs)),
    openedMs: spreadOf(of.flatMap(({ openedMs = NaN }) => openedMs)),
  });
  const ofHello = (moment: Moment) =>
    spreadOf(
      openings.koppi.map((one, turn) => one[moment] / (openings.hello[turn]?.[moment] ?? NaN)),
    );
  return {
    place,
    openings: openings.koppi.length,
    pages: { koppi: figuresOf(openings.koppi), hello: figuresOf(openings.hello) },
    ofHello: {
      contentMs: ofHello('contentMs'),
      drawnMs: ofHello('drawnMs'),
      usableMs: ofHello('usableMs'),
    },
  };
}

const isSignIn = (path: string): boolean => /\/assets\/sign-in-[^/]*\.js$/u.test(path);

const bytesOf = (loaded: readonly Loaded[], fits: (path: string) => boolean): number =>
  loaded.filter(({ path }) => fits(path)).reduce((sum, { bytes }) => sum + bytes, 0);

export const tabAims = ({ views, follow, chat }: TabFigures): string[] => [
  `| Tänään’s first view at most 180 KB, sign-in chunk apart | ${views.map(({ place, pages: of }) => `${kb(of.koppi.bytes)} ${place}`).join(', ')} |`,
  `| Tänään usable within 1.3 of the hello page’s time | ${views.map(({ place, ofHello }) => `${share(ofHello.usableMs)} ${place}`).join(', ')} |`,
  `| ten open tabs show what was accepted in the chat within 1 s | median ${ms(follow.medianMs)} ms, at most ${ms(follow.mostMs)} ms |`,
  `| the chat is told what was pressed at the tab within 1 s | median ${ms(chat.medianMs)} ms, at most ${ms(chat.mostMs)} ms |`,
];

export const tabPart = ({ views, follow, chat }: TabFigures): string[] => [
  '## The tab',
  '',
  `Tänään of a nurse with requests of her own, and beside it what the Agents Toolkit lays for a new tab with single sign-on: Fluent’s provider with three themes, teams-js, a greeting, the answer of GET /api/me and a button (tests/bench/tab/hello; the scaffold’s router, axios and further pages are left out in its favour). Both are built by the same Vite in this run, served by the same server with the same compression, sign in, and are opened by turns at a desk (local sign-in) and in a page that answers the real teams-js as Teams does (its sign-in chunk loaded), in a fresh profile of headless Chromium with its processor ${throttle.cpu} times slower and a network of ${(throttle.downKbps / 1000).toFixed(1)} Mbps down, ${throttle.upKbps} kbps up and ${throttle.roundTripMs} ms a round trip. Bytes: as they came, headers and answers of the API among them, until the page was drawn. Drawn: all that its reader came for is painted (Tänään: who is on site, her own requests, Kysy). Usable: the button, pressed at once then, has shown its answer (Kysy: it takes the press; its dialog, which comes over the network, has a row of its own). Milliseconds: median, and where the middle half lies; ratios: within one turn.`,
  '',
  ...views.flatMap((view) => [...viewTable(view), '']),
  '### Ten tabs open',
  '',
  `The nurse’s at Tänään and at the request, the counsellors’ and the coordinator’s, each in a browser profile of its own, without any slowing. A counsellor accepts in the chat; from the bot’s answer to what each tab then shows: median ${ms(follow.medianMs)} ms, at most ${ms(follow.mostMs)} ms, in ${follow.sights} tabs after ${follow.changes} ${follow.changes === 1 ? 'accept' : 'accepts'}. The other way round, a counsellor closes the request at the tab: from the press until the connector has what the nurse’s chat is told, median ${ms(chat.medianMs)} ms, at most ${ms(chat.mostMs)} ms, after ${chat.changes}.`,
  '',
];

function viewTable({ place, openings, pages: of, ofHello }: ViewFigures): string[] {
  const bytes = (title: string, key: 'bytes' | 'signInBytes') => {
    const ratio = of.hello[key] === 0 ? '–' : (of.koppi[key] / of.hello[key]).toFixed(2);
    return `| ${title} | ${pages.map((page) => kb(of[page][key])).join(' | ')} | ${ratio} |`;
  };
  const time = (title: string, key: Moment) =>
    `| ${title} | ${pages.map((page) => span(of[page][key])).join(' | ')} | ${share(ofHello[key])} |`;
  return [
    `### Opened ${place}`,
    '',
    '| | Tänään | hello | Tänään of hello |',
    '| --- | ---: | ---: | ---: |',
    bytes('first view', 'bytes'),
    bytes('sign-in chunk', 'signInBytes'),
    time('first content, ms', 'contentMs'),
    time('drawn, ms', 'drawnMs'),
    time('usable, ms', 'usableMs'),
    `| dialog open, ms | ${span(of.koppi.openedMs)} | – | – |`,
    '',
    `Each ${openings} times.`,
  ];
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const span = ({ median: middle, from, until }: Spread): string =>
  `${ms(middle)} (${ms(from)}–${ms(until)})`;
