import { Badge, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSettings } from './context.ts';
import { useHasDrafts } from './drafts.ts';
import { isSubject, subjects, type Subject } from './subjects.ts';

const wide = '@media (min-width: 900px)';

const useStyles = makeStyles({
  list: {
    display: 'none',
    [wide]: { display: 'grid' },
    gap: '2px',
    alignContent: 'start',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  pick: { [wide]: { display: 'none' } },
  link: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
});

/** What can be set: a list beside it, a choice above it where there is no room. */
export function SettingsNav({ current }: { readonly current: Subject }): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const [, go] = useLocation();
  return (
    <nav aria-label={words.pick}>
      <ul className={styles.list}>
        {subjects.map((one) => (
          <Item key={one} subject={one} isCurrent={one === current} />
        ))}
      </ul>
      <div className={styles.pick}>
        <Field label={words.pick}>
          <Select
            value={current}
            onChange={(_event, { value }) => {
              if (isSubject(value)) go(`/settings/${value}`);
            }}
          >
            {subjects.map((one) => (
              <option key={one} value={one}>
                {words.area[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </nav>
  );
}

interface ItemProps {
  readonly subject: Subject;
  readonly isCurrent: boolean;
}

function Item({ subject, isCurrent }: ItemProps): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const hasDrafts = useHasDrafts(subject);
  return (
    <li>
      <Link
        href={`/settings/${subject}`}
        className={mergeClasses(styles.link, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {words.area[subject]}
        {hasDrafts && (
          <Badge appearance="tint" color="warning">
            {words.unsaved}
          </Badge>
        )}
      </Link>
    </li>
  );
}
