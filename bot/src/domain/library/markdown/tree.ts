/** What a text may be made of, and nothing else: whoever shows it makes elements of these, never of HTML. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  /** `first` is the number of the first item, where they are numbered. */
  | {
      readonly kind: 'list';
      readonly first: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** The address is one that `isSafeLink` lets through. */
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** One of the item's own files, or https. */
  | { readonly kind: 'picture'; readonly source: string; readonly alternative: string }
  | { readonly kind: 'break' };

export interface MarkdownRead {
  readonly blocks: readonly Block[];
  /** Links and pictures that are shown as their words alone, by the line of their paragraph. */
  readonly unsafe: readonly { readonly line: number; readonly url: string }[];
}

/** The words without any marks: for search, for counting, for previews. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'quote':
      return plainText(block.blocks);
    case 'code':
      return block.text.trimEnd();
    case 'rule':
      return '';
  }
}

const inlineText = (children: readonly Inline[]): string =>
  children
    .map((one) => {
      switch (one.kind) {
        case 'text':
        case 'code':
          return one.text;
        case 'strong':
        case 'emphasis':
        case 'link':
          return inlineText(one.children);
        case 'picture':
          return one.alternative;
        case 'break':
          return '\n';
      }
    })
    .join('');
