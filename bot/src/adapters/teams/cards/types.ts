import type { Verb } from '../../../contract/verbs.ts';
import type { ChoiceItem } from '../../../telling/pen.ts';

/** The part of Adaptive Cards 1.5 that Koppi draws with. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly msteams: { readonly width: 'Full' };
}

/** One answer: a card with the line a locked phone shows, or a plain message; never both. */
export type Drawn =
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string };

/** What the compose box lists; whichever is chosen is posted as its card. */
export interface OfferedCard {
  readonly card: AdaptiveCard;
  readonly title: string;
  readonly text: string;
}

export type Offered =
  | { readonly kind: 'offers'; readonly offers: readonly OfferedCard[] }
  | { readonly kind: 'text'; readonly text: string };

/** What a dialog shows, under its title. */
export interface Dialog {
  readonly kind: 'dialog';
  readonly title: string;
  readonly card: AdaptiveCard;
  readonly size: 'small' | 'large';
}

export type Tone = 'default' | 'good' | 'warning' | 'attention' | 'accent';

interface Base {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly separator?: boolean;
}

export interface TextBlock extends Base {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'small' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly color?: Tone;
  readonly isSubtle?: boolean;
}

export interface Container extends Base {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'emphasis' | 'attention' | 'warning' | 'good' | 'accent';
}

export interface FactSet extends Base {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface ActionSet extends Base {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface InputBase extends Base {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly value?: string;
}

export interface InputText extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

export interface InputChoiceSet extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly ChoiceItem[];
  readonly style: 'compact' | 'expanded';
  readonly wrap: true;
  readonly isMultiSelect?: true;
  readonly placeholder?: string;
}

export interface InputToggle extends InputBase {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly wrap: true;
  readonly valueOn: 'true';
  readonly valueOff: 'false';
}

interface InputDate extends InputBase {
  readonly type: 'Input.Date';
}

interface InputTime extends InputBase {
  readonly type: 'Input.Time';
}

export type Input = InputText | InputChoiceSet | InputToggle | InputDate | InputTime;
export type Element = TextBlock | Container | FactSet | ActionSet | Input;

/** What a button carries; untrusted when it comes back. */
export type ActionData = Readonly<Record<string, string>>;

interface ActionBase {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
}

/** With `associatedInputs: 'none'` the card's inputs neither travel along nor stop the press. */
interface Sending {
  readonly data: ActionData;
  readonly associatedInputs?: 'none';
}

interface SubmitAction extends ActionBase, Sending {
  readonly type: 'Action.Submit';
}

export interface ExecuteAction extends ActionBase, Sending {
  readonly type: 'Action.Execute';
  readonly verb: Verb;
  /** For clients without Action.Execute. */
  readonly fallback: SubmitAction;
}

export interface OpenUrlAction extends ActionBase {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

export interface ToggleAction extends ActionBase {
  readonly type: 'Action.ToggleVisibility';
  readonly targetElements: readonly string[];
}

export type Action = ExecuteAction | SubmitAction | OpenUrlAction | ToggleAction;
