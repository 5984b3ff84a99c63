/** Text as it stands in HTML, between tags and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
}
