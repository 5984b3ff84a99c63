/**
 * An apostrophe keeps a spreadsheet from taking a cell for a formula (owasp.org, "CSV Injection"):
 * where a cell begins, and after whatever another country's spreadsheet takes for the end of one.
 * Those that stand there already get one more, so that reading takes away exactly what was added.
 */
const begins = '(?<=^|[,;|\\t\\r\\n])';
const formula = `(?='*(?:(?:[^\\S\\t\\r\\n]|")*[=+\\-@＝＋－＠]|[\\t\\r\\n]))`;
const unguardedFormula = new RegExp(begins + formula, 'gu');
const guardedFormula = new RegExp(`${begins}'${formula}`, 'gu');
export const guarded = (text: string): string => text.replaceAll(unguardedFormula, "'");
export const unguarded = (text: string): string => text.replaceAll(guardedFormula, '');

/**
 * The same for files that programs read, whose texts have paragraphs and lists: inside a cell blank
 * lines and dashes before a space stay as they are, and so do numbers and phone numbers.
 */
const insideText = `(?='*(?:[^\\S\\t\\r\\n]|")*(?:[=+@＝＋＠]|[-－](?! )))`;
const unguardedData = new RegExp(`^${formula}|(?<=[,;|\\t\\r\\n])${insideText}`, 'gu');
const guardedData = new RegExp(`^'${formula}|(?<=[,;|\\t\\r\\n])'${insideText}`, 'gu');
const number = /^[+-]?[\d .()-]*$/u;

export const guardedForPrograms = (text: string): string =>
  number.test(text) ? text : text.replaceAll(unguardedData, "'");
export const unguardedForPrograms = (text: string): string => text.replaceAll(guardedData, '');

export function quoted(text: string, delimiter: ',' | ';'): string {
  const needs = text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What stands most often in the first line: semicolons, tabs or commas. */
export function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/u, 1);
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: heading.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}
