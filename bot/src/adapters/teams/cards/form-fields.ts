import { cooperations, ways } from '../../../domain/consultation/types.ts';
import { recordSystemAt, triggersOf, type Trigger } from '../../../domain/roster/county.ts';
import { urgencies } from '../../../domain/routing/types.ts';
import type { View } from '../../../use-cases/view.ts';
import { choiceInput, textInput, toggleInput } from './elements.ts';
import type { Maybe } from './elements.ts';
import { worded } from '../../../telling/pen.ts';
import type { ChoiceItem, Pen } from '../../../telling/pen.ts';
import { withoutMentions } from './text.ts';
import type { Element, Input } from './types.ts';

export type FormView = Extract<View, { kind: 'form' }>;
export type FieldId =
  | 'question'
  | 'station'
  | 'topic'
  | 'urgency'
  | 'place'
  | 'permission'
  | 'kind'
  | 'way'
  | 'callback'
  | 'profession'
  | 'triggers'
  | 'cooperation';

const maxQuestion = 500;

interface Field {
  readonly id: FieldId;
  readonly input: Element;
}

/** All inputs of the form, in the order in which they are asked. */
export function inputsOf(view: FormView, pen: Pen): readonly Field[] {
  const { draft } = view;
  const all: readonly (readonly [FieldId, Maybe])[] = [
    ['question', view.sealed === undefined && questionInput(view, pen)],
    ['station', stationInput(view, pen)],
    ['topic', topicInput(view, pen)],
    ['urgency', urgencyInput(view, pen)],
    ['place', placeInput(view, pen)],
    ['kind', kindInput(view, pen)],
    ['permission', permissionInput(view, pen)],
    ['way', wayInput(view, pen)],
    ['callback', callbackInput(view, pen)],
    ['profession', professionInput(view, pen)],
    ['triggers', draft.station !== undefined && triggersInput(view, pen)],
    ['cooperation', cooperationInput(view, pen)],
  ];
  return all.flatMap(([id, input]) => (input ? [{ id, input }] : []));
}

const given = (value: string | undefined) => (value === undefined ? {} : { value });

function questionInput({ draft }: FormView, pen: Pen): Input {
  return textInput('question', pen.words.field.question, {
    isMultiline: true,
    maxLength: maxQuestion,
    placeholder: pen.words.form.questionHint,
    value: withoutMentions(draft.question),
  });
}

function stationInput({ draft }: FormView, pen: Pen): Input {
  return choiceInput('station', pen.words.field.station, pen.stations(), {
    ...given(draft.station),
    // Required only while it stands open: a hidden empty input would stop the sending without a word.
    ...(draft.station === undefined
      ? { isRequired: true, errorMessage: pen.words.error.choose }
      : {}),
  });
}

function topicInput({ draft }: FormView, pen: Pen): Input {
  const choices = pen.choices(pen.county.topics);
  return choiceInput('topic', pen.words.field.topic, choices, given(draft.topic));
}

function urgencyInput({ draft, nextOnSite }: FormView, pen: Pen): Input {
  const { now, today, week } = pen.words.urgencyChoice;
  const titles = { now, today, week: week(nextOnSite && pen.format.day(nextOnSite.from)) };
  return choiceInput('urgency', pen.words.field.urgency, worded(urgencies, titles), {
    style: 'expanded',
    value: draft.urgency ?? 'today',
  });
}

function placeInput({ draft }: FormView, pen: Pen): Input {
  return textInput('place', pen.words.field.place, {
    maxLength: 60,
    placeholder: pen.words.form.placeHint,
    ...given(draft.place === undefined ? undefined : withoutMentions(draft.place)),
  });
}

function kindInput({ draft }: FormView, pen: Pen): Input {
  const offered = pen.kinds();
  const { kind } = draft;
  // One that is not offered any more stays with the request that was sent with it.
  const isKept = kind !== undefined && !offered.some(({ value }) => value === kind);
  const choices = isKept ? [...offered, { title: pen.kind(kind), value: kind }] : offered;
  return choiceInput('kind', pen.words.field.kind, choices, given(kind ?? offered[0]?.value));
}

function permissionInput({ draft }: FormView, pen: Pen): Input {
  const { field, form } = pen.words;
  return toggleInput('permission', field.permission, form.permission, draft.permission);
}

function wayInput({ draft }: FormView, pen: Pen): Input {
  const { way } = pen.words;
  const system = recordSystemAt(pen.county, draft.station);
  const titles = { ...way, 'record-system': way['record-system'](system) };
  return choiceInput('way', pen.words.field.way, worded(ways, titles), {
    value: draft.way ?? 'teams-message',
  });
}

/** Not in channels: the numbers are nobody else's business. */
function callbackInput({ draft, phones, sealed }: FormView, pen: Pen): Input | false {
  const choices = phones.map((phone) => ({ title: phone, value: phone }));
  return (
    sealed === undefined &&
    choices.length > 0 &&
    choiceInput('callback', pen.words.field.callback, choices, given(draft.callback))
  );
}

function professionInput({ draft }: FormView, pen: Pen): Input {
  const choices = pen.choices(pen.county.professions);
  const byTopic = pen.county.topics.find(({ id }) => id === draft.topic)?.profession;
  // Left open while it follows the topic, so that it still does when the topic is changed.
  return choiceInput('profession', pen.words.field.profession, choices, {
    placeholder: pen.words.form.byTopic,
    ...given(draft.profession === byTopic ? undefined : draft.profession),
  });
}

function triggersInput({ draft }: FormView, pen: Pen): Input | false {
  const triggers = triggersOf(pen.county.stations.find(({ id }) => id === draft.station));
  return (
    triggers.length > 0 &&
    choiceInput('triggers', pen.words.field.triggers, asked(triggers, pen), {
      isMultiSelect: true,
      style: 'expanded',
      value: draft.triggers.join(','),
    })
  );
}

/** In plain words, one tap each. */
const asked = (triggers: readonly Trigger[], { language }: Pen): readonly ChoiceItem[] =>
  triggers.map(({ id, name, asks = name }) => ({ title: asks[language], value: id }));

/** How to go on is asked once Koppi has said what it would suggest. */
function cooperationInput({ draft, suggestion }: FormView, pen: Pen): Input | false {
  return (
    (suggestion !== undefined || draft.cooperation !== undefined) &&
    choiceInput(
      'cooperation',
      pen.words.field.cooperation,
      worded(cooperations, pen.words.cooperation),
      { style: 'expanded', ...given(draft.cooperation) },
    )
  );
}
