interface Placed {
  /** `2026-11-24` */
  readonly date: string;
  /** `09:30` */
  readonly time: string;
}

/** The local day and time of an instant, as the browser's own fields take them. */
export function placedOf(at: string | number, timeZone: string): Placed {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(new Date(at));
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The instant at which the zone's clocks show a day and a time. */
export function instantOf(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}Z`);
  // What the zone shows at a first guess tells how far off it is; twice, for a guess across a change.
  const closer = (guess: number) => {
    const shown = placedOf(guess, timeZone);
    return guess + wanted - Date.parse(`${shown.date}T${shown.time}Z`);
  };
  return new Date(closer(closer(wanted))).toISOString();
}
