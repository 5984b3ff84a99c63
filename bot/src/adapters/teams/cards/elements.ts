import type {
  Action,
  ActionData,
  ActionSet,
  AdaptiveCard,
  Container,
  Drawn,
  Element,
  ExecuteAction,
  InputChoiceSet,
  InputText,
  InputToggle,
  OpenUrlAction,
  TextBlock,
  ToggleAction,
} from './types.ts';
import type { Verb } from '../../../contract/verbs.ts';
import type { ChoiceItem } from '../../../telling/pen.ts';

/** A part of a card that may be left out. */
export type Maybe = Element | false | undefined;

export function card(summary: string, body: readonly Maybe[]): Extract<Drawn, { kind: 'card' }> {
  const drawn: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    body: present(body),
    msteams: { width: 'Full' },
  };
  return { kind: 'card', card: drawn, summary };
}

function present(elements: readonly Maybe[]): readonly Element[] {
  return elements.filter((element) => element !== undefined && element !== false);
}

export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'large', weight: 'bolder' };
}

export function subheading(text: string): TextBlock {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    style: 'heading',
    size: 'medium',
    weight: 'bolder',
  };
}

export function paragraph(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

/** Beside the point: small and quiet. */
export function aside(text: string): TextBlock {
  return paragraph(text, { size: 'small', isSubtle: true });
}

export function box(style: NonNullable<Container['style']>, items: readonly Maybe[]): Container {
  return { type: 'Container', style, items: present(items) };
}

/** A part that a button unfolds; its inputs are sent also while it is folded. */
export function part(id: string, isVisible: boolean, items: readonly Maybe[]): Container {
  return { type: 'Container', id, isVisible, items: present(items) };
}

/** Buttons side by side; undefined when there are none. */
export function buttons(
  ...actions: readonly (Action | false | undefined)[]
): ActionSet | undefined {
  const shown = actions.filter((action) => action !== undefined && action !== false);
  return shown.length === 0 ? undefined : { type: 'ActionSet', actions: shown };
}

interface Look {
  readonly style?: 'positive' | 'destructive';
  /** The button stands alone: what the card's inputs hold is of no concern to it. */
  readonly alone?: true;
}

export function act(verb: Verb, title: string, data: ActionData, look: Look = {}): ExecuteAction {
  const common = {
    title,
    data: { ...data, verb },
    ...(look.style ? { style: look.style } : {}),
    ...(look.alone ? { associatedInputs: 'none' as const } : {}),
  };
  return {
    type: 'Action.Execute',
    verb,
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
}

export function open(title: string, url: string): OpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

export function unfold(title: string, ...targetElements: readonly string[]): ToggleAction {
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

export function textInput(
  id: string,
  label: string,
  more: Omit<Partial<InputText>, 'id' | 'label' | 'type'> = {},
): InputText {
  return { type: 'Input.Text', id, label, ...more };
}

export function choiceInput(
  id: string,
  label: string,
  choices: readonly ChoiceItem[],
  more: Omit<Partial<InputChoiceSet>, 'id' | 'label' | 'type' | 'choices'> = {},
): InputChoiceSet {
  return { type: 'Input.ChoiceSet', id, label, choices, style: 'compact', wrap: true, ...more };
}

export function toggleInput(id: string, label: string, title: string, on = false): InputToggle {
  return {
    type: 'Input.Toggle',
    id,
    label,
    title,
    wrap: true,
    valueOn: 'true',
    valueOff: 'false',
    value: on ? 'true' : 'false',
  };
}
