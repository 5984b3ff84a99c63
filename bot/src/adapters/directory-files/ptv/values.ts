import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The register speaks of days and hours in Finland. */
const zone = 'Europe/Helsinki';
const withOffset = /(?:Z|[+-]\d\d:?\d\d)$/u;

function converted<T>(convert: (text: string) => T | undefined) {
  return z.string().transform((text, context) => {
    const value = attempt(() => convert(text.trim()));
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  });
}

function attempt<T>(convert: () => T | undefined): T | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}

/** `null` stands for what is missing. */
export const line = z.string().nullish();
export const flag = z.boolean().nullish();

/** Guid; capital letters or small are the same. */
export const guid = z
  .string()
  .regex(/^[\w-]{1,60}$/u)
  .transform((id) => id.toLowerCase());

/** A list that may be missing or null. What was wrong in it has been taken out and left a hole. */
export const list = <T extends z.ZodType>(one: T) =>
  z
    .array(one.optional())
    .nullish()
    .transform((all) => (all ?? []).filter((item) => item !== undefined));

/** A day on the wall in Finland, with or without an hour and an offset behind it. */
export const day = converted((text) =>
  withOffset.test(text) && text.includes('T')
    ? Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate().toString()
    : Temporal.PlainDate.from(text).toString(),
).nullish();

/** Times without an offset are UTC, says the documentation of `modified`. */
export const instant = converted(
  (text) => Temporal.Instant.from(withOffset.test(text) ? text : `${text}Z`).epochMilliseconds,
);

/** 08:00 of 08:00:00; the end of the day may be 24:00. */
export const time = converted(
  (text) => /^((?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::\d\d)?$/u.exec(text)?.[1],
);

/** Only addresses of web pages; nothing that a browser would run. */
export const url = converted((text) => {
  if (text.length > 1000 || /\s/u.test(text)) return undefined;
  const full = /^https?:\/\//iu.test(text)
    ? text
    : /^[^:/]+\.[^:]+$/u.test(text) && `https://${text}`;
  return full && URL.canParse(full) ? full : undefined;
});
