import {
  Badge,
  Button,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { AddRegular, SearchRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { keyOf } from '../../../../bot/src/domain/settings/difference.ts';
import { onDemand } from '../../components/on-demand.tsx';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { entriesIn, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { useSettings, useShown } from './context.ts';
import { useDraft } from './drafts.ts';
import type { Done } from './entry-dialog.tsx';
import { useRows } from './rows.ts';
import { shapes, type FieldShape, type ListArea } from './shapes.ts';
import { newEntry } from './use-entry.ts';
import { nameOf, valueAt } from './values.ts';

const EntryDialog = onDemand(() => import('./entry-dialog.tsx'));

/** What became of the entry that was open. */
interface Told {
  readonly what: Done;
  readonly replanned: number;
}

/** From so many entries on a search is quicker than the eye. */
const manyEntries = 12;

const useStyles = makeStyles({
  search: { maxWidth: '20rem' },
  help: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
});

/** The entries of an area; each is changed in a dialog of its own. */
export function AreaList({ area }: { readonly area: ListArea }): ReactNode {
  const styles = useStyles();
  const rows = useRows();
  const focusBack = useRestoreFocusTarget();
  const { areas, words, mayChange } = useSettings();
  const { language } = useKoppi();
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<Told>();
  const open = (id: string) => {
    setTold(undefined);
    setOpened(id);
    setOpen(true);
  };
  const entries = entriesIn(areas[area].value);
  const found = entries.filter((one) =>
    nameOf(one, language).toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const { columns = [] } = shapes[area];
  return (
    <Section
      title={words.area[area]}
      actions={
        mayChange && (
          <Button
            {...focusBack}
            icon={<AddRegular />}
            onClick={() => {
              open(newEntry);
            }}
          >
            {words.add[area]}
          </Button>
        )
      }
    >
      <div className={styles.help}>{words.help[area]}</div>
      <div role="status">
        {told && (
          <MessageBar intent={told.what === 'gone' ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>
              {words[told.what]} {told.replanned > 0 && words.replanned(told.replanned)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {entries.length >= manyEntries && (
        <Input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={sought}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      )}
      {found.length === 0 && <Empty>{entries.length === 0 ? words.empty : words.noneFound}</Empty>}
      {found.length > 0 && (
        <table className={rows.table}>
          <thead className={rows.head}>
            <tr>
              {(['name', ...columns] as const).map((path) => (
                <th key={path} scope="col" className={rows.cell}>
                  {words.field[path]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((entry) => (
              <EntryRow
                key={keyOf(entry)}
                area={area}
                entry={entry}
                onOpen={() => {
                  open(keyOf(entry));
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {opened !== undefined && (
        <EntryDialog
          key={opened}
          isOpen={isOpen}
          area={area}
          id={opened}
          onClose={() => {
            setOpen(false);
          }}
          onDone={(what, replanned) => {
            setOpen(false);
            setTold({ what, replanned });
          }}
        />
      )}
    </Section>
  );
}

interface EntryRowProps {
  readonly area: ListArea;
  readonly entry: Entry;
  readonly onOpen: () => void;
}

function EntryRow({ area, entry, onOpen }: EntryRowProps): ReactNode {
  const styles = useStyles();
  const rows = useRows();
  const focusBack = useRestoreFocusTarget();
  const { words, mayChange } = useSettings();
  const { language } = useKoppi();
  const shown = useShown();
  const draft = useDraft(area, keyOf(entry));
  const { columns = [], fields } = shapes[area];
  const inRow = (shape: FieldShape | undefined, value: unknown): string => {
    // A guiding question in all languages would fill the row.
    if (shape?.kind === 'localised' && value !== null) return nameOf({ name: value }, language);
    if (shape?.of === undefined) return shown(shape, value);
    const count = entriesIn(valueAt(entry, shape.of)).length;
    return value === true || count === 0 ? words.triggersAsked(count) : words.no;
  };
  const name = nameOf(entry, language) || words.unnamed;
  return (
    <tr className={rows.row}>
      <th scope="row" className={mergeClasses(rows.cell, styles.name)}>
        {mayChange ? (
          <button
            type="button"
            {...focusBack}
            className={rows.press}
            aria-haspopup="dialog"
            onClick={onOpen}
          >
            {name}
          </button>
        ) : (
          name
        )}{' '}
        {draft && (
          <Badge appearance="tint" color="warning">
            {words.unsaved}
          </Badge>
        )}
      </th>
      {columns.map((path) => {
        const shape = fields.find((one) => one.path === path);
        const text = inRow(shape, valueAt(entry, path));
        const empty = text === words.nothing ? { 'data-empty': '' } : {};
        return (
          <td key={path} className={rows.cell} data-label={words.field[path]} {...empty}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
