import type { Language } from '../domain/language.ts';
import type { Incoming } from '../ports.ts';
import type { Tools } from './tools.ts';

/** One's own choice goes before what Teams tells; a channel has one language. */
export function languageFor(
  tools: Tools,
  { caller, conversation, content, language }: Incoming,
): Language {
  const own = tools.known.contact(caller.id)?.language;
  const isForOneself = conversation.kind === 'personal' || content.kind === 'search';
  return isForOneself ? (own ?? language) : language;
}
