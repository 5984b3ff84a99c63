/** The row with these fields; what is undefined among them is not said any more. */
export function withFields<R extends object>(row: R, fields: Readonly<Record<string, unknown>>): R {
  const next = { ...row };
  for (const [field, value] of Object.entries(fields))
    if (value === undefined) Reflect.deleteProperty(next, field);
    else Reflect.set(next, field, value);
  return next;
}

/** What a line of a form says; undefined: nothing. */
export const said = (text: string): string | undefined =>
  text.trim() === '' ? undefined : text.trim();
