import { act, box, buttons, card, heading, paragraph, part, unfold } from './elements.ts';
import { dangerBox } from './numbers.ts';
import { namesOf } from '../../../telling/fields.ts';
import { inputsOf } from './form-fields.ts';
import type { FieldId, FormView } from './form-fields.ts';
import type { Pen } from '../../../telling/pen.ts';
import { refusalInWords } from '../../../telling/refusal.ts';
import { plainText } from './text.ts';
import { checkPart, hasCheck, isOfCheck } from './trigger-check.ts';
import type { Drawn } from './types.ts';

/** A request before it is sent: what was understood, what is missing, Lähetä and Muuta. */
export function drawForm(view: FormView, pen: Pen): Drawn {
  const { draft } = view;
  const { words } = pen;
  const understood = summaryOf(view, pen);
  const all = inputsOf(view, pen);
  const isChecked = hasCheck(view, pen);
  const fields = isChecked ? all.filter(({ id }) => !isOfCheck(id)) : all;
  const open = fields.filter(({ id }) => standsOpen(id, view));
  const folded = fields.filter(({ id }) => !standsOpen(id, view));
  const lack = lackOf(view, pen);
  const guide = pen.county.topics.find(({ id }) => id === draft.topic)?.guide?.[pen.language];
  // To be shortened, it stands in its field alone.
  const isToShorten = view.missing.includes('question');
  const quoted = draft.question !== '' && view.sealed === undefined && !isToShorten;
  return card(understood, [
    draft.danger && dangerBox(pen),
    heading(understood),
    paragraph(view.editing === undefined ? words.form.notSent : words.form.editing, {
      isSubtle: true,
      spacing: 'none',
    }),
    lack !== undefined && paragraph(lack, { weight: 'bolder' }),
    guide !== undefined && paragraph(guide, { isSubtle: true }),
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
    isChecked && checkPart(view, all, checkData(view), pen),
    buttons(
      sendButton(view, pen),
      unfold(words.button.change, 'more'),
      isChecked && unfold(words.check.heading, 'check'),
    ),
  ]);
}

/** "Rantakylä · Nyt · Etuusasiat", as far as it was understood. */
function summaryOf({ draft }: FormView, pen: Pen): string {
  const understood = [
    draft.station && pen.place(draft.station).name,
    draft.urgency && pen.words.urgency[draft.urgency],
    draft.topic && pen.topic(draft.topic),
    draft.kind && draft.kind !== 'consult' && pen.kind(draft.kind),
    askedByName(draft, pen),
  ].filter((piece) => piece !== undefined && piece !== false && piece !== '');
  return understood.length === 0 ? pen.words.form.empty : understood.join(' · ');
}

/** Who is asked stands in the line when it is not who the topic goes to. */
function askedByName({ topic, profession }: FormView['draft'], pen: Pen): string | undefined {
  const byTopic = pen.county.topics.find(({ id }) => id === topic)?.profession;
  return profession === undefined || profession === byTopic
    ? undefined
    : pen.profession(profession);
}

function lackOf({ missing, refusal }: FormView, pen: Pen): string | undefined {
  if (refusal) return refusalInWords(refusal, pen);
  if (missing.length === 0) return undefined;
  const named = missing.filter((id) => id !== 'question');
  const nothing = missing.includes('question') ? [pen.words.form.topicOrQuestion] : [];
  return pen.words.form.missing(
    [...nothing, ...(named.length > 0 ? [namesOf(pen, named)] : [])].join('; '),
  );
}

function sendButton(view: FormView, pen: Pen) {
  const { nonce, editing } = view;
  const data = { id: editing ?? nonce, ...dataOf(view) };
  const verb = editing === undefined ? 'request.send' : 'request.edit';
  return act(verb, pen.words.button.send, data, { style: 'positive' });
}

const dataOf = ({ nonce, sealed, draft }: FormView) => ({
  nonce,
  ...(sealed === undefined ? {} : { sealed }),
  ...(draft.danger || draft.nameWarning || draft.dateWarning ? { warned: 'true' } : {}),
});

const checkData = (view: FormView) => ({
  ...dataOf(view),
  ...(view.editing === undefined ? {} : { editing: view.editing }),
});

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
    case 'cooperation':
      return false;
  }
}
