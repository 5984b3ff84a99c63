/** "4,3" as well as "4.3"; NaN for what is no number. */
export const readNumber = (text: string): number =>
  text.trim() === '' ? NaN : Number(text.replace(/\s/gu, '').replace('−', '-').replace(',', '.'));
