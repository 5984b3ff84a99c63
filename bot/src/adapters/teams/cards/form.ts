import { kinds, ways } from '../../../domain/consultation/types.ts';
import { urgencies } from '../../../domain/routing/types.ts';
import type { View } from '../../../use-cases/view.ts';
import {
  act,
  box,
  buttons,
  card,
  choiceInput,
  heading,
  paragraph,
  part,
  textInput,
  toggleInput,
  unfold,
} from './elements.ts';
import type { Maybe } from './elements.ts';
import { dangerBox } from './numbers.ts';
import { namesOf } from './fields.ts';
import { worded } from './pen.ts';
import type { Pen } from './pen.ts';
import { plainText, withoutMentions } from './text.ts';
import type { Drawn, Element, Input } from './types.ts';

type FormView = Extract<View, { kind: 'form' }>;
type FieldId =
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
  | 'triggers';

const maxQuestion = 500;

/** A request before it is sent: what was understood, what is missing, Lähetä and Muuta. */
export function drawForm(view: FormView, pen: Pen): Drawn {
  const { draft } = view;
  const { words } = pen;
  const understood = summaryOf(view, pen);
  const fields = inputsOf(view, pen);
  const open = fields.filter(({ id }) => standsOpen(id, view));
  const folded = fields.filter(({ id }) => !standsOpen(id, view));
  const quoted = draft.question !== '' && view.sealed === undefined;
  return card(understood, [
    draft.danger && dangerBox(pen),
    heading(understood),
    paragraph(view.editing === undefined ? words.form.notSent : words.form.editing, {
      isSubtle: true,
      spacing: 'none',
    }),
    view.missing.length > 0 && paragraph(missingText(view, pen), { weight: 'bolder' }),
    quoted && box('emphasis', [paragraph(plainText(draft.question))]),
    view.sealed !== undefined && paragraph(words.form.sealed),
    draft.nameWarning && box('warning', [paragraph(words.form.nameWarning)]),
    draft.dateWarning && box('warning', [paragraph(words.form.dateWarning)]),
    ...open.map(({ input }) => input),
    part(
      'more',
      false,
      folded.map(({ input }) => input),
    ),
    buttons(sendButton(view, pen), unfold(words.button.change, 'more')),
  ]);
}

/** "Rantakylä · Nyt · Etuusasiat", as far as it was understood. */
function summaryOf({ draft }: FormView, pen: Pen): string {
  const understood = [
    draft.station && pen.place(draft.station).name,
    draft.urgency && pen.words.urgency[draft.urgency],
    draft.topic && pen.topic(draft.topic),
    draft.kind && draft.kind !== 'consult' && pen.words.kind[draft.kind],
  ].filter((piece) => piece !== undefined && piece !== false && piece !== '');
  return understood.length === 0 ? pen.words.form.empty : understood.join(' · ');
}

function missingText({ missing }: FormView, pen: Pen): string {
  const named = missing.filter((id) => id !== 'question');
  const nothing = missing.includes('question') ? [pen.words.form.topicOrQuestion] : [];
  return pen.words.form.missing(
    [...nothing, ...(named.length > 0 ? [namesOf(pen, named)] : [])].join('; '),
  );
}

function sendButton({ nonce, editing, sealed }: FormView, pen: Pen) {
  const data = { id: editing ?? nonce, nonce, ...(sealed === undefined ? {} : { sealed }) };
  const verb = editing === undefined ? 'request.send' : 'request.edit';
  return act(verb, pen.words.button.send, data, { style: 'positive' });
}

/** Unknown, missing or worth a second look: it stands open, since nobody unfolds what is not seen. */
function standsOpen(id: FieldId, { draft, missing }: FormView): boolean {
  if (missing.includes(id)) return true;
  switch (id) {
    case 'question':
      return draft.question === '' || draft.nameWarning || draft.dateWarning;
    case 'station':
    case 'topic':
    case 'urgency':
      return draft[id] === undefined;
    case 'place':
      return draft.urgency === 'now' || draft.urgency === undefined;
    case 'permission':
      return draft.kind !== undefined && draft.kind !== 'consult';
    case 'kind':
    case 'way':
    case 'callback':
    case 'profession':
    case 'triggers':
      return false;
  }
}

interface Field {
  readonly id: FieldId;
  readonly input: Element;
}

function inputsOf(view: FormView, pen: Pen): readonly Field[] {
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
  const choices = pen.county.stations.map(({ id, name }) => ({ title: name, value: id }));
  return choiceInput('station', pen.words.field.station, choices, {
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
  return choiceInput('kind', pen.words.field.kind, worded(kinds, pen.words.kind), {
    value: draft.kind ?? 'consult',
  });
}

function permissionInput({ draft }: FormView, pen: Pen): Input {
  const { field, form } = pen.words;
  return toggleInput('permission', field.permission, form.permission, draft.permission);
}

function wayInput({ draft }: FormView, pen: Pen): Input {
  const { way } = pen.words;
  const titles = { ...way, 'record-system': way['record-system'](pen.county.recordSystem) };
  return choiceInput('way', pen.words.field.way, worded(ways, titles), {
    value: draft.way ?? 'teams-message',
  });
}

function callbackInput({ draft, phones }: FormView, pen: Pen): Input | false {
  const choices = phones.map((phone) => ({ title: phone, value: phone }));
  return (
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
  const triggers = pen.county.stations.find(({ id }) => id === draft.station)?.triggers ?? [];
  return (
    triggers.length > 0 &&
    choiceInput('triggers', pen.words.field.triggers, pen.choices(triggers), {
      isMultiSelect: true,
      style: 'expanded',
      value: draft.triggers.join(','),
    })
  );
}
