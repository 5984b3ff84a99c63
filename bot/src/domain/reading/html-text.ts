import { isBreaking, markup, withoutEntities } from '../privacy/markup.ts';

/** What a reader sees of a chat message that came as HTML: its words line by line, no empty lines. */
export function textOfHtml(html: string): string {
  const lines = html
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(markup, (tag) => (isBreaking(tag) ? '\n' : ''));
  return withoutEntities(lines)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
