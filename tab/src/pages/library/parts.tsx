import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Library } from '../../../../bot/src/contract/library.ts';
import { useGet } from '../../api/hooks.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  part: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
  },
});

const parts = ['items', 'wishes', 'sessions', 'coverage', 'writing'] as const;
export type Part = (typeof parts)[number];

const mayOpen: Readonly<Record<Part, (may: Library['may']) => boolean>> = {
  items: () => true,
  wishes: () => true,
  sessions: () => true,
  coverage: ({ readCoverage }) => readCoverage,
  writing: ({ write }) => write,
};

/** What may be done here, once it is known. */
export const useMay = (): Library['may'] | undefined =>
  useGet<Library>('/api/library').data?.data.may;

/** The library's parts: links, so that each can be bookmarked and gone back to. */
export function Parts({ current }: { readonly current: Part }): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords().parts;
  const may = useMay();
  const shown = parts.filter((part) => part === current || (may && mayOpen[part](may)));
  return (
    <nav aria-label={words.label}>
      <ul className={styles.parts}>
        {shown.map((part) => (
          <li key={part}>
            <Link
              href={part === 'items' ? '/library' : `/library/${part}`}
              className={mergeClasses(styles.part, part === current && styles.current)}
              aria-current={part === current ? 'page' : undefined}
            >
              {words[part]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
