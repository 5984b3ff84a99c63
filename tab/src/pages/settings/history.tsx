import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SettingsHistory } from '../../../../bot/src/contract/settings.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { useSettings, useShown } from './context.ts';
import { Refused } from './refused.tsx';
import { shapes } from './shapes.ts';
import { valueAt } from './values.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  help: { color: tokens.colorNeutralForeground2 },
  told: { outlineStyle: 'none' },
  fields: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

type Item = SettingsHistory['items'][number];
type Entry = Item['entries'][number];

/** Who changed what and when; each change can be undone unless the same was changed since. */
export function History(): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const { shell } = useWords();
  const [cursors, setCursors] = useState<readonly string[]>(['']);
  const first = useGet<SettingsHistory>('/api/settings/history');
  return (
    <Section title={words.area.history}>
      <div className={styles.help}>{words.help.history}</div>
      <Told query={first}>
        {({ items }, etag) =>
          items.length === 0 ? (
            <Empty>{words.history.empty}</Empty>
          ) : (
            cursors.map((cursor) => (
              <Part
                key={cursor}
                cursor={cursor}
                etag={etag}
                {...(cursor === cursors.at(-1)
                  ? {
                      more: shell.more,
                      onMore: (next: string) => {
                        setCursors([...cursors, next]);
                      },
                    }
                  : {})}
              />
            ))
          )
        }
      </Told>
    </Section>
  );
}

interface PartProps {
  readonly cursor: string;
  readonly etag: string;
  readonly more?: string;
  readonly onMore?: (next: string) => void;
}

function Part({ cursor, etag, more, onMore }: PartProps): ReactNode {
  const styles = useStyles();
  const path = `/api/settings/history${cursor === '' ? '' : `?cursor=${cursor}`}`;
  const query = useGet<SettingsHistory>(path);
  return (
    <Told query={query}>
      {({ items, next }) => (
        <>
          <ul className={styles.list}>
            {items.map((item) => (
              <Change key={item.revision} item={item} etag={etag} />
            ))}
          </ul>
          {next !== null && onMore && (
            <Button
              onClick={() => {
                onMore(next);
              }}
            >
              {more}
            </Button>
          )}
        </>
      )}
    </Told>
  );
}

function Change({ item, etag }: { readonly item: Item; readonly etag: string }): ReactNode {
  const styles = useStyles();
  const { words, mayChange } = useSettings();
  const { format } = useWords();
  const now = useNow();
  const change = useChange<unknown>();
  const undo = (sure: boolean) => {
    const path = `/api/settings/history/${item.revision}/undo${sure ? '?sure=true' : ''}`;
    change.mutate({ path, etag });
  };
  const isStale = change.error?.status === 412;
  const when = format.moment(item.at, now);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">
          {item.by?.name ?? words.history.somebody}, {when}
        </Text>
        {mayChange && item.canUndo && (
          <PressButton
            size="small"
            icon={<ArrowUndoRegular />}
            isBusy={change.isPending}
            aria-label={`${words.history.undo}: ${labelsOf(item, words.area).join(', ')}, ${when}`}
            onClick={() => {
              undo(false);
            }}
          >
            {words.history.undo}
          </PressButton>
        )}
      </div>
      {item.entries.map((entry) => (
        <Touched key={`${entry.area} ${entry.id ?? ''}`} entry={entry} />
      ))}
      {item.entries.length === 0 && <Text>{words.history.order}</Text>}
      {mayChange && item.whyNot !== null && !change.isSuccess && (
        <div className={styles.help}>{item.whyNot}</div>
      )}
      {change.isSuccess && <Undone />}
      <div role="status">
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.history.grown}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Refused
        problem={isStale ? null : change.error}
        reasons={change.error?.errors.map(({ message }) => message) ?? []}
        onSure={() => {
          undo(true);
        }}
        onNotSure={() => {
          change.reset();
        }}
      />
    </li>
  );
}

/** What is undone has no button any more: whoever pressed it goes on here, and hears it. */
function Undone(): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus();
  }, []);
  return (
    <div ref={told} tabIndex={-1} className={styles.told}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{words.history.undone}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

const labelsOf = ({ entries }: Item, names: Readonly<Record<string, string>>) =>
  entries.map(({ area, name }) => [names[area], name].filter(Boolean).join(' '));

/** One station, one person, one form: what it was and what it is. */
function Touched({ entry }: { readonly entry: Entry }): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const shown = useShown();
  const { area, name, change, fields } = entry;
  const labels: Readonly<Record<string, string>> = words.field;
  const somebody = area === 'people' ? words.history.somebody : undefined;
  const called = name ?? (entry.id === null ? undefined : somebody);
  const lines = fields.flatMap(({ field, was, is }) =>
    shapesOf(area, field).map((shape) => {
      const [old, fresh] = [inner(was, shape.path), inner(is, shape.path)];
      return {
        label: labels[shape.path] ?? field,
        was: shown(shape, old),
        is: shown(shape, fresh),
      };
    }),
  );
  return (
    <div>
      <Text>
        {words.history.change[change]}: {words.area[area]}
        {called !== undefined && `, ${called}`}
      </Text>
      {change === 'changed' && (
        <ul className={styles.fields}>
          {lines
            .filter((line) => line.was !== line.is)
            .map(({ label, was, is }) => (
              <li key={label}>
                {label}: {words.history.was.toLowerCase()} {was}, {words.history.is.toLowerCase()}{' '}
                {is}
              </li>
            ))}
          {area === 'people' && fields.length === 0 && <li>{words.history.ownDetails}</li>}
        </ul>
      )}
    </div>
  );
}

/** The fields of a form that a changed part of an entry shows in. */
const shapesOf = (area: Entry['area'], field: string) =>
  shapes[area].fields.filter(({ path }) => path === field || path.startsWith(`${field}.`));

/** `forms.at` of what stands at `forms`. */
function inner(value: unknown, path: string): unknown {
  const [, ...rest] = path.split('.');
  return rest.length === 0 ? value : valueAt(value, rest.join('.'));
}
