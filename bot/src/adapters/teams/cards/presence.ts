import type { MomentaryState, Presence } from '../../../domain/schedule/types.ts';
import type { Instant } from '../../../domain/time.ts';
import type { StationDay, View } from '../../../use-cases/view.ts';
import { capital } from '../../../wording/parts.ts';
import { act, aside, buttons, card, heading, paragraph, subheading } from './elements.ts';
import type { Maybe } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import { plainText } from './text.ts';
import type { Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** Who is where: today first, then the rest of the week. */
export function drawPresence({ today, days, now }: Of<'presence'>, pen: Pen): Drawn {
  const { presence, button } = pen.words;
  // Today an empty station is an answer too; of the days to come only those when somebody is there.
  const shown = days.filter(({ date, presences }) => date === today || presences.length > 0);
  const dates = [...new Set(shown.map(({ date }) => date))].sort();
  return card(presence.heading, [
    heading(presence.heading),
    ...dates.flatMap((date) => [
      subheading(
        date === today ? presence.today(pen.format.date(date)) : capital(pen.format.date(date)),
      ),
      ...shown.filter((one) => one.date === date).map((one) => stationLine(one, now, pen)),
    ]),
    buttons(act('request.new', button.ask, {}, { style: 'positive' })),
  ]);
}

function stationLine(day: StationDay, now: Instant, pen: Pen): Maybe {
  const { presence } = pen.words;
  const people = day.presences.map((one) => personLine(one, day.states, now, pen));
  const who = people.length === 0 ? presence.nobody : people.join('; ');
  return paragraph(`**${pen.place(day.station).name}**: ${who}`, {
    spacing: 'small',
    isSubtle: people.length === 0,
  });
}

/** "Sosiaaliohjaaja A klo 8–15, huone 4"; somebody on a home visit is on site from its end. */
function personLine(
  one: Presence,
  states: readonly MomentaryState[],
  now: Instant | undefined,
  pen: Pen,
): string {
  const { presence, momentary } = pen.words;
  const line = presence.line(pen.person(one.person), pen.format.span(one.from, one.until));
  const room = one.room === undefined ? '' : `, ${presence.room(plainText(one.room))}`;
  const state = states.find(
    ({ person, until }) =>
      person === one.person && now !== undefined && one.from <= now && until > now,
  );
  const away =
    state === undefined
      ? ''
      : ` (${presence.availableFrom(momentary[state.state].toLowerCase(), pen.format.clock(state.until))})`;
  return `${line}${room}${away}`;
}

/** "Tänään paikalla" in the station's channel. */
export function drawStationPost({ day }: Of<'station-post'>, pen: Pen): Drawn {
  const { presence } = pen.words;
  const at = pen.place(day.station);
  const nobody = day.presences.length === 0;
  const title = nobody ? presence.postNobody(at) : presence.post(at);
  return card(title, [
    nobody ? paragraph(title) : heading(title),
    ...day.presences.map((one) =>
      paragraph(personLine(one, [], undefined, pen), { spacing: 'small' }),
    ),
    aside(presence.howToAsk),
  ]);
}
