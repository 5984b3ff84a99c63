/** Text that a person wrote, made harmless for a TextBlock or a fact: no Markdown, no mention. */
export function plainText(text: string): string {
  return withoutMentions(text)
    .replace(/[\\`*_~[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .trim()
    .replace(/\s*\n\s*/g, '\n\n');
}

/** Text that a person wrote, for the value of an input: as typed, but nobody can be mentioned with it. */
export function withoutMentions(text: string): string {
  const stripped = text.replace(/<\s*\/?\s*at\b[^>]*>/gi, '');
  return stripped === text ? text : withoutMentions(stripped);
}

/** The same for one line that knows no Markdown, but perhaps a little HTML: a summary, a list to choose from. */
export const lineText = (text: string): string =>
  withoutMentions(text)
    .replaceAll(/[<>]/gu, '')
    .replaceAll(/&(?=#?\w+;)/gu, '& ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
