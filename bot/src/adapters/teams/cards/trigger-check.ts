import type { Suggestion } from '../../../domain/consultation/cooperation.ts';
import { triggersOf } from '../../../domain/roster/county.ts';
import type { Pen } from '../../../telling/pen.ts';
import { act, box, buttons, paragraph, part, subheading } from './elements.ts';
import type { FieldId, FormView } from './form-fields.ts';
import type { ActionData, Container, Element } from './types.ts';

/** Stands in the form of a county with rules, at a station that asks triggers. */
export function hasCheck({ draft }: FormView, { county }: Pen): boolean {
  const station = county.stations.find(({ id }) => id === draft.station);
  const { triggerRules } = county.settings;
  return triggerRules?.suggests !== false && !!triggerRules && triggersOf(station).length > 0;
}

/** The fields that belong to the check and stand nowhere else then. */
export const isOfCheck = (id: FieldId): boolean => id === 'triggers' || id === 'cooperation';

/** Herätelista: the triggers, one tap each, and in the end what they suggest and what is chosen. */
export function checkPart(
  view: FormView,
  fields: readonly { readonly id: FieldId; readonly input: Element }[],
  data: ActionData,
  pen: Pen,
): Container {
  const { suggestion, draft } = view;
  const { check } = pen.words;
  const inputOf = (wanted: FieldId) => fields.find(({ id }) => id === wanted)?.input;
  const isOpen = suggestion !== undefined || draft.cooperation !== undefined;
  return part('check', isOpen, [
    subheading(check.heading),
    paragraph(check.hint, { isSubtle: true, spacing: 'none' }),
    inputOf('triggers'),
    buttons(act('request.check', check.show, data)),
    suggestion && suggestionBox(suggestion, view, pen),
    inputOf('cooperation'),
  ]);
}

function suggestionBox({ cooperation, because }: Suggestion, { draft }: FormView, pen: Pen) {
  const { check, cooperation: names } = pen.words;
  const known = pen.county.stations.find(({ id }) => id === draft.station)?.triggers ?? [];
  const triggers = known.filter(({ id }) => because.includes(id));
  return box('emphasis', [
    paragraph(check.suggestion(names[cooperation]), { weight: 'bolder' }),
    paragraph(check.because(triggers.map(({ name }) => name[pen.language]))),
    paragraph(check.youChoose, { isSubtle: true, spacing: 'none' }),
  ]);
}
