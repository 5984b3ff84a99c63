import { channels, outcomes, timeBands } from '../../../domain/consultation/types.ts';
import { counterparts, directions, entryKinds } from '../../../domain/consultation/entry.ts';
import type { Entry } from '../../../domain/consultation/entry.ts';
import type { View } from '../../../use-cases/view.ts';
import {
  act,
  aside,
  buttons,
  card,
  choiceInput,
  heading,
  paragraph,
  part,
  unfold,
} from './elements.ts';
import { namesOf } from '../../../telling/fields.ts';
import { worded } from '../../../telling/pen.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Drawn } from './types.ts';

type EntryView = Extract<View, { kind: 'entry-form' }>;

/** Tilastomerkintä in fifteen seconds: most stands chosen, the rest is behind Lisätiedot. */
export function drawEntryForm({ nonce, station, request, missing }: EntryView, pen: Pen): Drawn {
  const { words, county } = pen;
  const { entry, field, button, error } = words;
  const stations = county.stations.map(({ id, name }) => ({ title: name, value: id }));
  const data = { id: request ?? nonce, nonce, ...(request === undefined ? {} : { request }) };
  const must = { isRequired: true, errorMessage: error.choose } as const;
  return card(entry.heading, [
    heading(entry.heading),
    { ...aside(entry.note), spacing: 'none' },
    request !== undefined && paragraph(entry.linked),
    missing.length > 0 &&
      paragraph(words.form.missing(namesOf(pen, missing)), { weight: 'bolder' }),
    choiceInput('entryKind', field.entryKind, worded(entryKinds, words.entryKind), {
      style: 'expanded',
      value: 'consult',
      ...must,
    }),
    choiceInput('station', field.station, stations, {
      ...must,
      ...(station === undefined ? {} : { value: station }),
    }),
    choiceInput('topic', field.topic, pen.choices(county.topics), must),
    choiceInput('channel', field.channel, worded(channels, words.channel), { value: 'none' }),
    choiceInput('timeBand', field.timeBand, worded(timeBands, words.timeBand)),
    part('details-part', false, [
      choiceInput('direction', field.direction, worded(directions, words.direction), {
        value: 'to-social',
      }),
      choiceInput('counterpart', field.counterpart, worded(counterparts, words.counterpart), {
        value: 'health',
      }),
      choiceInput('outcome', field.outcome, worded(outcomes, words.outcome)),
    ]),
    buttons(
      act('entry.send', button.save, data, { style: 'positive' }),
      unfold(button.details, 'details-part'),
    ),
  ]);
}

export function drawEntryDone(done: Entry, pen: Pen): Drawn {
  const { entry, entryKind, button } = pen.words;
  const line = [entryKind[done.kind], pen.place(done.station).name, pen.topic(done.topic)];
  return card(entry.done, [
    { ...heading(`✓ ${entry.done}`), color: 'good' },
    paragraph(line.join(' · ')),
    aside(entry.note),
    buttons(act('entry.new', button.anotherEntry, {})),
  ]);
}
