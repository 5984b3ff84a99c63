import { cardOf, textOf, verbsOf, type Card, type Json } from './card.ts';
import type { Activity } from './activity.ts';
import type { Outcome, Place, TeamsUser } from './teams-user.ts';

/** Something in a conversation as a person sees it: a message, or a card with its buttons. */
export interface Seen {
  readonly activityId: string;
  /** Everything that can be read, hidden parts included. */
  readonly text: string;
  /** Of all buttons, in reading order; none on a message. */
  readonly verbs: readonly string[];
  /** The line a locked phone shows. */
  readonly summary: string;
  readonly card: Card | undefined;
}

interface Which {
  /** The newest one in the conversation that has the button, unless told otherwise. */
  readonly on?: Seen;
  /** Which of several buttons with this verb: the one whose data holds all of this. */
  readonly data?: Json;
}

/** A user of Teams with eyes: what is pressed is what stands in the conversation. */
export interface Person extends TeamsUser {
  readonly id: string;
  /** Says something and gives back the one activity that answers it. */
  writes(text: string): Promise<Seen>;
  /** Presses a button and gives back what takes the card's place, or the sentence beside it. */
  taps(verb: string, inputs?: Readonly<Record<string, string>>, which?: Which): Promise<Seen>;
  /** Sends any verb with any data, also such as no card offers. */
  forges(verb: string, data: Json): Promise<Seen>;
  /** A sentence, and its form sent with what is filled in besides: gives back the receipt. */
  asks(sentence: string, inputs?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Everything in the conversation now, the newest last. */
  sees(): readonly Seen[];
  /** The newest card in the conversation. */
  card(): Seen;
  /** Some card in the conversation has the button. */
  isOffered(verb: string): boolean;
  /** The messages without a card, the newest last. */
  messages(): readonly string[];
  speaking(locale: string): Person;
  in(place: Place): Person;
}

/**
 * @param shown what stands in a conversation
 * @param settle resolves when all that was set going is done
 */
export function personOf(
  user: TeamsUser,
  shown: (conversation: string) => readonly Activity[],
  settle: () => Promise<void>,
  here = user.chat,
): Person {
  const sees = () => shown(here).map((activity) => seen(activity));
  const withButton = (verb: string): Seen => {
    const found = sees().findLast(({ verbs }) => verbs.includes(verb));
    if (!found) throw new Error(`Nobody shows ${verb}; there is: ${textsOf(sees())}`);
    return found;
  };
  const replaced = async (pressing: ReturnType<TeamsUser['execute']>, activityId: string) => {
    const { answer } = await pressing;
    await settle();
    return isCard(answer.value)
      ? cardSeen(answer.value, activityId)
      : { ...nothingToPress, activityId, text: String(answer.value) };
  };
  const person: Person = {
    ...user,
    id: user.identity.aadObjectId,
    writes: async (text) => {
      const answered = onlyAnswer(await user.say(text));
      await settle();
      return answered;
    },
    taps: (verb, inputs = {}, { on = withButton(verb), data = {} } = {}) => {
      if (!on.card) throw new Error(`No card to press ${verb} on: ${on.text}`);
      return replaced(user.press(on.card, { verb, inputs, data }, on.activityId), on.activityId);
    },
    forges: (verb, data) => replaced(user.execute({ verb, data }), 'card'),
    asks: async (sentence, inputs) => {
      const form = await person.writes(sentence);
      return person.taps('request.send', inputs, { on: form });
    },
    sees,
    card: () => {
      const found = sees().findLast(({ card }) => card);
      if (!found) throw new Error(`No card here; there is: ${textsOf(sees())}`);
      return found;
    },
    isOffered: (verb) => sees().some(({ verbs }) => verbs.includes(verb)),
    messages: () => sees().flatMap(({ card, text }) => (card ? [] : [text])),
    speaking: (locale) => personOf(user.with({ locale }), shown, settle, here),
    in: (place) => personOf(user.with({ place }), shown, settle, place.id),
  };
  return person;
}

function onlyAnswer({ answers, status }: Outcome): Seen {
  const [first, ...more] = answers.filter(({ act, delivered }) => act === 'send' && delivered);
  if (!first || more.length > 0)
    throw new Error(`${answers.length} answers instead of one, status ${status}`);
  return seen({ ...first.activity, id: first.activityId });
}

const nothingToPress = { verbs: [], summary: '', card: undefined } as const;

function seen(activity: Activity): Seen {
  const { id = '', text = '', summary = '', attachments = [] } = activity;
  if (attachments.length > 0) return { ...cardSeen(cardOf(activity), id), summary };
  return { ...nothingToPress, activityId: id, text };
}

function cardSeen(card: Card, activityId: string): Seen {
  return { activityId, text: textOf(card), verbs: verbsOf(card), summary: '', card };
}

const isCard = (value: unknown): value is Card => typeof value === 'object' && value !== null;
const textsOf = (all: readonly Seen[]): string => all.map(({ text }) => text).join('\n---\n');
