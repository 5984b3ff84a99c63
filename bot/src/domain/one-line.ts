const unseen = /[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu;

/** The text as it is shown in one line: without line breaks, doubled spaces and what cannot be seen. */
export function oneLine(text: string): string {
  return text.replaceAll(unseen, '').replaceAll(/\s+/gu, ' ').trim();
}
