import type { Language } from '../domain/language.ts';
import type { Incoming } from '../ports.ts';
import type { Tools } from './tools.ts';

/** One's own choice goes before what Teams tells; a channel has one language. */
export function languageFor(tools: Tools, { caller, conversation, language }: Incoming): Language {
  const own = tools.known.contact(caller.id)?.language;
  return conversation.kind === 'personal' ? (own ?? language) : language;
}
