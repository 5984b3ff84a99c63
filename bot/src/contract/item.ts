import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { limits } from '../domain/library/limits.ts';
import { itemStates } from '../domain/library/types.ts';
import { isDate } from '../domain/schedule/dates.ts';

/** What an ill-formed value is told, with its limit where it has one; a schema names it as its message. */
export type ShapeSays =
  | { readonly kind: 'too-long' | 'too-many'; readonly limit: number }
  | { readonly kind: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly kind: 'not-a-date' | 'not-a-code' | 'needed' | 'not-a-step' };

// `refine`, since zod's own `max` also measures what is no text, and throws where it cannot compare.
const says = (params: ShapeSays) => ({ params });
const text = (limit: number) =>
  z.string().refine(({ length }) => length <= limit, says({ kind: 'too-long', limit }));
const list = <T extends z.ZodType>(of: T, limit: number) =>
  z.array(of).refine(({ length }) => length <= limit, says({ kind: 'too-many', limit }));
const whole = (least: number, most: number) =>
  z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      says({ kind: 'out-of-range', least, most }),
    );

/** Ids end up in storage keys, file names and texts that people meet: no digits, no spaces. */
const code = text(limits.group).refine(
  (value) => /^[a-z]+(-[a-z]+)*$/u.test(value),
  says({ kind: 'not-a-code' }),
);
/** `<group>.<language>` */
const itemId = text(limits.group + '.fi'.length).refine(
  (value) => /^[a-z]+(-[a-z]+)*\.(fi|sv|en)$/u.test(value),
  says({ kind: 'not-a-code' }),
);
const codes = list(code, limits.codes);

const question = z.strictObject({
  text: text(limits.questionText),
  choices: list(text(limits.choice), limits.choices),
  right: whole(0, limits.choices - 1),
  explanation: text(limits.explanation),
});

const picture = z.strictObject({
  source: text(limits.url),
  alternative: text(limits.alternative),
});

const link = z.strictObject({ name: text(limits.name), url: text(limits.url) });

/** The shape of what people write of an item; whether it may be published is for domain/library/publish.ts. */
const itemContent = z.strictObject({
  group: code,
  language: z.enum(languages),
  title: text(limits.title),
  summary: text(limits.summary),
  body: text(limits.body),
  minutes: whole(1, limits.minutes),
  topics: codes.default([]),
  professions: codes.default([]),
  pictures: list(picture, limits.pictures).default([]),
  video: text(limits.url).exactOptional(),
  attachments: list(link, limits.attachments).default([]),
  questions: list(question, limits.questions).default([]),
  author: text(limits.name),
  reviewBy: z.string().refine(isDate, says({ kind: 'not-a-date' })),
  renewMonths: whole(1, limits.renewMonths).exactOptional(),
});

/** The front matter of an item's file: where it stands as well; the body is the rest of the file. */
export const itemHeader = itemContent.omit({ body: true }).extend({
  state: z.enum(itemStates).default('draft'),
  supersededBy: itemId.exactOptional(),
});

const words = text(limits.pathText);
/** A text alone is Finnish. */
const texts = z
  .unknown()
  .transform((given) => (typeof given === 'string' ? { fi: given } : given))
  .pipe(
    z
      .strictObject({
        fi: words.exactOptional(),
        sv: words.exactOptional(),
        en: words.exactOptional(),
      })
      .refine((given) => Object.keys(given).length > 0, says({ kind: 'needed' })),
  );

/** A step names an item's group, or says what to do; then it may have an id, to be known by. */
const step = z
  .strictObject({
    item: code.exactOptional(),
    id: code.exactOptional(),
    task: texts.exactOptional(),
    link: link.exactOptional(),
  })
  .refine(
    ({ item, id, task, link: address }) =>
      item === undefined ? task !== undefined : !id && !task && !address,
    says({ kind: 'not-a-step' }),
  );

export const filedPaths = list(
  z.strictObject({
    id: code,
    name: texts,
    professions: codes.default([]),
    steps: list(step, limits.pathSteps),
  }),
  limits.paths,
);
