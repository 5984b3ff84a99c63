import type { Language } from '../../domain/language.ts';
import type { MinutesTold } from '../../telling/network-minutes.ts';
import { reportFileWords } from '../../wording/tab/report-files.ts';
import { createPaper } from './paper.ts';

/** The minutes on paper, in the order of their page. */
export function minutesPdf(told: MinutesTold, language: Language): Promise<Uint8Array> {
  const { page } = reportFileWords(language);
  const paper = createPaper({ title: told.title, language, footer: (nth, of) => page(nth, of) });
  paper.title(told.title);
  if (told.note !== undefined) paper.paragraph(told.note);
  for (const { name, text } of told.facts) paper.item(`${name}: ${text}`);
  for (const { title, texts, lines } of told.sections) {
    paper.heading(title);
    for (const text of texts) paper.paragraph(text);
    for (const line of lines) paper.item(line);
  }
  return paper.end();
}
