import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { createElement, type ReactNode } from 'react';
import type {
  TreeBlock as Block,
  TreeInline as Inline,
} from '../../../../bot/src/contract/library-tree.ts';
import { PictureShown } from './picture.tsx';

const useStyles = makeStyles({
  body: {
    ...typographyStyles.body2,
    lineHeight: '1.6',
    // As many characters a line as the eye follows without losing it.
    maxWidth: '38rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
    // Long Finnish words end their lines well.
    hyphens: 'auto',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& ul, & ol': {
      margin: `0 0 ${tokens.spacingVerticalM}`,
      paddingInlineStart: tokens.spacingHorizontalXXL,
    },
    '& li': { marginBottom: tokens.spacingVerticalXS },
    '& li > p': { marginBottom: tokens.spacingVerticalXS },
    '& h2': {
      ...typographyStyles.subtitle1,
      margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
    },
    '& h3, & h4, & h5, & h6': {
      ...typographyStyles.subtitle2,
      margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    },
    '& blockquote': {
      margin: `0 0 ${tokens.spacingVerticalM}`,
      padding: `0 0 0 ${tokens.spacingHorizontalL}`,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    '& pre': {
      margin: `0 0 ${tokens.spacingVerticalM}`,
      padding: tokens.spacingHorizontalM,
      whiteSpace: 'pre-wrap',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground3,
    },
    '& hr': {
      margin: `${tokens.spacingVerticalL} 0`,
      border: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/**
 * The text of an item: elements made of its safe tree, never of HTML. Its headings stand below the
 * page's own.
 */
export function Body({ blocks, lang }: { blocks: readonly Block[]; lang: string }): ReactNode {
  return (
    <div className={useStyles().body} lang={lang}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  // A text is drawn whole: its parts are never moved about.
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'heading':
      return createElement(
        `h${Math.min(6, Math.max(2, block.level))}`,
        undefined,
        <Inlines inlines={block.children} />,
      );
    case 'list': {
      const items = block.items.map((blocks, index) => (
        <li key={index}>
          <Blocks blocks={blocks} />
        </li>
      ));
      return block.first === null ? <ul>{items}</ul> : <ol start={block.first}>{items}</ol>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
  }
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inlines.map((inline, index) => <OneInline key={index} inline={inline} />);
}

function OneInline({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'link':
      return (
        <Link inline href={inline.url} target="_blank" rel="noreferrer">
          <Inlines inlines={inline.children} />
        </Link>
      );
    case 'picture':
      return <PictureShown source={inline.source} alternative={inline.alternative} />;
    case 'break':
      return <br />;
  }
}
