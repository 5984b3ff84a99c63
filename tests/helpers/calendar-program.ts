import ICAL from 'ical.js';

/** What a calendar program shows of a feed: each time that it happens, as instants. */
export interface Shown {
  readonly summary: string;
  readonly from: number;
  readonly until: number;
}

/** Reads a feed as ical.js does, with the zone that the feed itself describes. */
export function shownBy(text: string, first: number, last: number): readonly Shown[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const shown = root.getAllSubcomponents('vevent').flatMap((part) => timesOf(new ICAL.Event(part)));
  ICAL.TimezoneService.reset();
  return shown
    .filter(({ from }) => from >= first && from < last)
    .sort((a, b) => a.from - b.from || a.until - b.until || a.summary.localeCompare(b.summary));
}

function timesOf(event: ICAL.Event): Shown[] {
  const { summary } = event;
  if (!event.isRecurring())
    return [{ summary, from: at(event.startDate), until: at(event.endDate) }];
  const times: Shown[] = [];
  const iterator = event.iterator();
  // The library's types do not say that it comes to an end.
  const step: () => ICAL.Time | undefined = () => iterator.next();
  for (let next = step(); next; next = step()) {
    const until = next.clone();
    until.addDuration(event.duration);
    times.push({ summary, from: at(next), until: at(until) });
  }
  return times;
}

const at = (time: ICAL.Time): number => time.toJSDate().getTime();
