import { z } from 'zod';

/** A text as it may be shown: elements are made of these and never of HTML. */
export type TreeInline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: TreeInline[] }
  /** http, https or mailto; opened outside. */
  | { kind: 'link'; url: string; children: TreeInline[] }
  /** A file of the item's own, or https. */
  | { kind: 'picture'; source: string; alternative: string }
  | { kind: 'break' };

export type TreeBlock =
  | { kind: 'paragraph'; children: TreeInline[] }
  /** 1–6, as it is written; the page's own headings stand above it. */
  | { kind: 'heading'; level: number; children: TreeInline[] }
  /** `first` is the number of the first item; null: bullets. */
  | { kind: 'list'; first: number | null; items: TreeBlock[][] }
  | { kind: 'quote'; blocks: TreeBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

const inline: z.ZodType<TreeInline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['text', 'code']), text: z.string() }),
    z.strictObject({ kind: z.enum(['strong', 'emphasis']), children: z.array(inline) }),
    z.strictObject({ kind: z.literal('link'), url: z.string(), children: z.array(inline) }),
    z.strictObject({ kind: z.literal('picture'), source: z.string(), alternative: z.string() }),
    z.strictObject({ kind: z.literal('break') }),
  ]),
);

const block: z.ZodType<TreeBlock> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), children: z.array(inline) }),
    z.strictObject({ kind: z.literal('heading'), level: z.int(), children: z.array(inline) }),
    z.strictObject({
      kind: z.literal('list'),
      first: z.int().nullable(),
      items: z.array(z.array(block)),
    }),
    z.strictObject({ kind: z.literal('quote'), blocks: z.array(block) }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('rule') }),
  ]),
);

export const treeSchema = z.array(block);
