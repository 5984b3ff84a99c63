import type { Refusal } from '../domain/consultation/refusal.ts';
import { readSentence } from '../domain/reading/sentence.ts';
import type { Incoming } from '../ports.ts';
import { missingOf, phonesOf, withNextOnSite } from './open-form.ts';
import type { FormInputs } from './request-fields.ts';
import type { Screened } from './screen.ts';
import type { Tools } from './tools.ts';
import type { Draft, Notices, View } from './view.ts';

/** A form as it came in. */
interface Filled {
  readonly nonce: string;
  readonly form: FormInputs;
  /** As typed, or unsealed. */
  readonly question: string;
  readonly warnings: Screened['warnings'];
  /** Editing a request that was sent already. */
  readonly editing?: string;
}

/** The form once more with everything that was typed; on it stands why it was not taken. */
export function formAgain(
  tools: Tools,
  incoming: Incoming,
  filled: Filled,
  refusal?: Refusal,
): View {
  const { nonce, form, question, editing } = filled;
  const { permission = false, triggers, sealed, warned, ...known } = form;
  const hidden = incoming.conversation.kind !== 'personal' && question !== '';
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  const draft: Draft = {
    ...Object.fromEntries(given),
    question: hidden ? '' : question,
    permission,
    triggers: triggers?.split(',') ?? [],
    ...noticesOf(tools, filled),
  };
  return {
    kind: 'form',
    nonce,
    draft,
    ...(editing === undefined ? {} : { editing }),
    ...(hidden ? { sealed: tools.secrets.seal(question, nonce) } : {}),
    ...(refusal ? { refusal } : {}),
    ...withNextOnSite(tools, form.station),
    missing: missingOf(draft),
    phones: phonesOf(tools, incoming),
  };
}

/** What its person is shown once before a text goes out. */
export function noticesOf(
  tools: Tools,
  { question, warnings }: Pick<Filled, 'question' | 'warnings'>,
): Notices {
  return {
    danger: readSentence(question, tools.known.lexicon()).danger,
    nameWarning: warnings.includes('name'),
    dateWarning: warnings.includes('old-date'),
  };
}

/** Typed into a form that had nothing to warn of: held back once, so that nobody misses the numbers. */
export function isUnnoticed(tools: Tools, filled: Filled): boolean {
  return filled.form.warned !== true && Object.values(noticesOf(tools, filled)).includes(true);
}

/** The form itself says what it lacks, in the open and with all the rest kept. */
export function isIncomplete({ kind }: Refusal): boolean {
  return kind === 'permission-needed' || kind === 'nothing-asked' || kind === 'missing';
}
