import { median, ms, ninetyNinth, share, spreadOf, type Spread } from './figures.ts';
import { engineAims, enginePart } from './engine/report.ts';
import type { EngineFigures } from './engine/index.ts';
import { importAims, importPart, type ImportFigures } from './import/report.ts';
import { holdMs, type ActTrips, type Trips } from './round-trips.ts';
import { kinds, type Kind, type Setting, type Turnabout } from './rounds.ts';
import { routingAims, routingPart } from './routing/report.ts';
import { statisticsAims, statisticsPart } from './statistics/report.ts';
import type { StatisticsFigures } from './statistics/index.ts';
import type { RoutingFigures } from './routing/index.ts';
import { simulatePart, type Simulated } from './simulate/report.ts';
import { searchAims, searchPart, type SearchFigures } from './search/report.ts';
import { tabAims, tabPart, type TabFigures } from './tab/report.ts';

export interface KindFigures {
  readonly turnsPerSecond: number;
  readonly medianMs: number;
  readonly ninetyNinthMs: number;
  readonly turns: number;
  /** Of the echo bot's turns per second in the same turnabout. */
  readonly ofEcho: Spread;
}

export interface SettingFigures {
  readonly setting: Setting;
  readonly turnabouts: number;
  readonly kinds: Readonly<Record<Kind, KindFigures>>;
  readonly card: { readonly medianMs: number; readonly ninetyNinthMs: number };
}

export interface BotFigures {
  readonly settings: readonly SettingFigures[];
  readonly trips: Trips;
}

/** What was measured of what was asked for. */
export interface Figures {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly bot?: BotFigures;
  readonly routing?: RoutingFigures;
  readonly engine?: EngineFigures;
  readonly tab?: TabFigures;
  readonly search?: SearchFigures;
  readonly imported?: ImportFigures;
  readonly simulated?: readonly Simulated[];
  readonly statistics?: StatisticsFigures;
}

export function figuresOf(setting: Setting, played: readonly Turnabout[]): SettingFigures {
  const of = (kind: Kind): KindFigures => {
    const latencies = played.flatMap((one) => one[kind].latencies);
    return {
      turnsPerSecond: median(played.map((one) => one[kind].turnsPerSecond)),
      medianMs: median(latencies),
      ninetyNinthMs: ninetyNinth(latencies),
      turns: latencies.length,
      ofEcho: spreadOf(played.map((one) => one[kind].turnsPerSecond / one.echo.turnsPerSecond)),
    };
  };
  const cardMs = played.flatMap((one) => one.cardMs);
  return {
    setting,
    turnabouts: played.length,
    kinds: { echo: of('echo'), form: of('form'), send: of('send'), accept: of('accept') },
    card: { medianMs: median(cardMs), ninetyNinthMs: ninetyNinth(cardMs) },
  };
}

const titles: Readonly<Record<Kind, string>> = {
  echo: '(a) bare echo bot',
  form: '(b) message → pre-filled form',
  send: '(c) send',
  accept: '(d) accept',
};

export function markdownOf(figures: Figures): string {
  const { date, commit, machine, bot, routing, engine, tab, search, imported } = figures;
  const { simulated, statistics } = figures;
  const aims = [
    ...(bot ? botAims(bot) : []),
    ...(routing ? routingAims(routing) : []),
    ...(engine ? engineAims(engine) : []),
    ...(tab ? tabAims(tab) : []),
    ...(search ? searchAims(search) : []),
    ...(imported ? importAims(imported) : []),
    ...(statistics ? statisticsAims(statistics) : []),
  ];
  return [
    '# Benchmarks',
    '',
    `${date} · commit ${commit}`,
    machine,
    '',
    'Made by `npm run bench -- --write`. Each program runs in a process of its own on one machine; the service is the product unmodified, in local mode.',
    '',
    '| aim | measured |',
    '| --- | --- |',
    ...aims,
    '',
    ...(bot ? botPart(bot) : []),
    ...(routing ? routingPart(routing) : []),
    ...(engine ? enginePart(engine) : []),
    ...(tab ? tabPart(tab) : []),
    ...(search ? searchPart(search) : []),
    ...(imported ? importPart(imported) : []),
    ...(simulated ? simulatePart(simulated) : []),
    ...(statistics ? statisticsPart(statistics) : []),
  ].join('\n');
}

const botPart = ({ settings, trips }: BotFigures): string[] => [
  'The bot: service, echo bot (Microsoft’s sample 02.echo-bot), connector and Azurite; the load comes from a fifth process. Short rounds of a, b, c and d take turns after a warm-up; between them the service finishes what it does after its answers. Turns per second: median of the rounds. “Of (a)”: median of the ratios within one turn of the rounds, and where the middle half of them lies. Milliseconds: over all turns.',
  '',
  ...settings.flatMap((one) => [...tableOf(one, trips), '']),
  '## What one act asks of the tables',
  '',
  `Counted at a proxy before Azurite which holds each request for ${holdMs} ms, one act at a time, between two cycles of the engine. “In turn”: those that waited for one another.`,
  '',
  ...callsOf('Message → form', trips.form),
  ...callsOf('Send', trips.send),
  ...callsOf('Accept', trips.accept),
];

function botAims({ settings, trips }: BotFigures): string[] {
  const [busy, alone] = settings;
  if (!busy || !alone) return [];
  return [
    `| (b) at least 0.7 of (a)’s turns per second | ${share(busy.kinds.form.ofEcho)} |`,
    `| send: at most 2 storage round trips before the answer | ${inTurn(trips.send)} |`,
    `| accept: at most 2 storage round trips before the answer | ${inTurn(trips.accept)} |`,
    `| counsellor’s card within 100 ms of send, median | ${ms(alone.card.medianMs)} ms one at a time, ${ms(busy.card.medianMs)} ms with ${busy.setting.inFlight} in flight |`,
  ];
}

function tableOf({ setting, turnabouts, kinds: of, card }: SettingFigures, trips: Trips): string[] {
  const trip = {
    echo: '0',
    form: inTurn(trips.form),
    send: inTurn(trips.send),
    accept: inTurn(trips.accept),
  };
  const rows = kinds.map((kind) => {
    const { turnsPerSecond, medianMs, ninetyNinthMs, ofEcho, turns } = of[kind];
    const ratio = kind === 'echo' ? '1' : share(ofEcho);
    return `| ${titles[kind]} | ${turnsPerSecond.toFixed(0)} | ${ratio} | ${ms(medianMs)} | ${ms(ninetyNinthMs)} | ${turns} | ${trip[kind]} |`;
  });
  return [
    `## ${setting.name}`,
    '',
    '| | turns/s | of (a) | median ms | 99th ms | turns | storage round trips in turn (requests) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `From send to the counsellor’s card at the connector: median ${ms(card.medianMs)} ms, 99th ${ms(card.ninetyNinthMs)} ms. Each kind in ${turnabouts} rounds.`,
  ];
}

/** The worst of the acts. */
function inTurn(acts: readonly ActTrips[]): string {
  const most = Math.max(...acts.map((act) => act.inTurn));
  return `${most} (${Math.max(...acts.map(({ requests }) => requests))})`;
}

/** The calls of the last act, in order. */
function callsOf(title: string, acts: readonly ActTrips[]): string[] {
  const last = acts.at(-1);
  if (!last) return [];
  const rows = last.calls.map(
    ({ what, from, until, beforeAnswer }, index) =>
      `| ${index + 1} | ${beforeAnswer ? 'before' : 'after'} | ${what} | ${from.toFixed(0)}–${until.toFixed(0)} |`,
  );
  return [
    `### ${title}`,
    '',
    `${last.requests} before the answer, ${last.inTurn} in turn; answered after ${ms(last.answeredMs)} ms. Most of ${acts.length} acts: ${inTurn(acts)}.`,
    '',
    ...(rows.length === 0
      ? []
      : ['| | answer | request | ms |', '| ---: | --- | --- | ---: |', ...rows, '']),
  ];
}
