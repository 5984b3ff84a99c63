import type { IncomingHttpHeaders } from 'node:http';
import { languages, type Language } from '../../domain/language.ts';

/** The language that the tab shows; undefined where the call says none of ours. */
export function languageAsked(headers: IncomingHttpHeaders): Language | undefined {
  const asked = headers['accept-language']?.slice(0, 2);
  return languages.find((one) => one === asked);
}
