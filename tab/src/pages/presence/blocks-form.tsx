import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import { blockKinds } from '../../../../bot/src/domain/schedule/types.ts';
import type { Problem } from '../../api/client.ts';
import { Choice, faultOf, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFold } from '../../components/use-fold.ts';
import { useKoppi } from '../../koppi.ts';
import { useLines } from './lines.ts';

export type Stored = Pattern['blocks'][number];
/** As it is sent: one that is new has no id yet. */
export type BlockSent = Omit<Stored, 'id'> & { readonly id?: string };
/** It has a name here to be told from others. */
export type Block = BlockSent & { readonly key: string };

export const sentOf = (blocks: readonly Block[]): readonly BlockSent[] =>
  blocks.map(({ key: _, ...block }) => block);

const useStyles = makeStyles({
  block: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  more: { display: 'grid', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer' },
});

interface BlocksFormProps {
  readonly blocks: readonly Block[];
  /** The one that has the focus when the form opens. */
  readonly focus: string;
  /** On which day a new one is. */
  readonly weekday: number | undefined;
  readonly problem: Problem | null;
  readonly onChange: (blocks: readonly Block[]) => void;
}

/** All blocks of a week, to be changed, added and taken away. */
export function BlocksForm(props: BlocksFormProps): ReactNode {
  const { blocks, focus, weekday, problem, onChange } = props;
  const { words } = useLines();
  const [fresh, setFresh] = useState(focus);
  const add = () => {
    const key = crypto.randomUUID();
    onChange([...blocks, newBlock(key, weekday ?? 1)]);
    setFresh(key);
  };
  return (
    <>
      {blocks.length === 0 && <Text>{words.blocks.none}</Text>}
      {blocks.map((block, index) => (
        <BlockFields
          key={block.key}
          block={block}
          index={index}
          problem={problem}
          isFresh={block.key === fresh}
          onChange={(next) => {
            onChange(blocks.map((one) => (one.key === next.key ? next : one)));
          }}
          onRemove={() => {
            onChange(blocks.filter(({ key }) => key !== block.key));
          }}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={add}>
          {words.blocks.add}
        </Button>
      </div>
    </>
  );
}

/** In the order of the week; the pressed day has the focus, with a new block where it has none. */
export function begun(own: readonly BlockSent[], weekday: number | undefined) {
  const sorted = own
    .map((block, index): Block => ({ ...block, key: block.id ?? `new-${index}` }))
    .sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from));
  if (weekday === undefined) return { blocks: sorted, focus: '' };
  const there = sorted.find((one) => one.weekday === weekday);
  if (there) return { blocks: sorted, focus: there.key };
  return { blocks: [...sorted, newBlock('fresh', weekday)], focus: 'fresh' };
}

function newBlock(key: string, day: number): Block {
  const weekday = weekdays.find((one) => one === day) ?? 1;
  return {
    ...{ key, weekday, kind: 'on-site', station: null, from: '08:00', until: '15:00' },
    ...{ weeks: 'every', room: null, validFrom: null, validUntil: null },
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const everyWeeks = ['every', 'odd', 'even'] as const;

interface BlockFieldsProps {
  readonly block: Block;
  readonly index: number;
  readonly problem: Problem | null;
  readonly isFresh: boolean;
  readonly onChange: (block: Block) => void;
  readonly onRemove: () => void;
}

function BlockFields(props: BlockFieldsProps): ReactNode {
  const { block, index, problem, isFresh, onChange, onRemove } = props;
  const styles = useStyles();
  const { frame } = useKoppi();
  const lines = useLines();
  const { words } = lines;
  const here = useRef<HTMLFieldSetElement>(null);
  const fault = (field: string) => faultOf(problem, `blocks.${index}.${field}`);
  useEffect(() => {
    if (!isFresh) return undefined;
    // After the dialog, which gives the focus to its first field when it opens.
    const timer = setTimeout(() => {
      here.current?.querySelector('select')?.focus();
      here.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [isFresh]);
  const hidden = ['weeks', 'room', 'validFrom', 'validUntil'];
  const fold = useFold(
    block.weeks !== 'every' ||
      block.room !== null ||
      block.validFrom !== null ||
      block.validUntil !== null ||
      hidden.some((field) => fault(field) !== undefined),
  );
  const text = (value: string) => (value === '' ? null : value);
  return (
    <fieldset ref={here} className={styles.block}>
      <legend>{words.blocks.block(index + 1)}</legend>
      <Pair>
        <Choice
          label={words.field.weekday}
          value={String(block.weekday)}
          options={weekdays.map((day) => ({
            id: String(day),
            name: words.weekdays[day - 1] ?? '',
          }))}
          fault={fault('weekday')}
          onChange={(value) => {
            const weekday = weekdays.find((day) => String(day) === value);
            onChange({ ...block, ...(weekday && { weekday }) });
          }}
        />
        <Choice
          label={words.field.kind}
          value={block.kind}
          options={named(blockKinds, words.kind)}
          onChange={(value) => {
            const kind = blockKinds.find((one) => one === value);
            const isThere = kind === 'on-site' || kind === 'meeting';
            onChange({ ...block, ...(kind && { kind }), ...(isThere ? {} : { station: null }) });
          }}
        />
        <TextField
          type="time"
          label={words.field.from}
          value={block.from}
          fault={fault('from')}
          required
          onChange={(from) => {
            onChange({ ...block, from });
          }}
        />
        <TextField
          type="time"
          label={words.field.until}
          value={block.until}
          fault={fault('until')}
          required
          onChange={(until) => {
            onChange({ ...block, until });
          }}
        />
        {(block.kind === 'on-site' || block.kind === 'meeting') && (
          <Choice
            label={words.field.station}
            value={block.station ?? ''}
            options={frame.stations}
            nothing={block.kind === 'on-site' ? words.field.choose : words.field.noStation}
            fault={fault('station')}
            required={block.kind === 'on-site'}
            onChange={(station) => {
              onChange({ ...block, station: text(station) });
            }}
          />
        )}
      </Pair>
      <details {...fold}>
        <summary className={styles.summary}>{words.blocks.more}</summary>
        <div className={styles.more}>
          <Pair>
            <Choice
              label={words.field.weeks}
              value={block.weeks}
              options={named(everyWeeks, words.weeks)}
              onChange={(value) => {
                const weeks = everyWeeks.find((one) => one === value);
                onChange({ ...block, ...(weeks && { weeks }) });
              }}
            />
            <TextField
              label={words.field.room}
              value={block.room ?? ''}
              fault={fault('room')}
              onChange={(room) => {
                onChange({ ...block, room: text(room) });
              }}
            />
            <TextField
              type="date"
              label={words.field.validFrom}
              value={block.validFrom ?? ''}
              fault={fault('validFrom')}
              onChange={(date) => {
                onChange({ ...block, validFrom: text(date) });
              }}
            />
            <TextField
              type="date"
              label={words.field.validUntil}
              value={block.validUntil ?? ''}
              fault={fault('validUntil')}
              onChange={(date) => {
                onChange({ ...block, validUntil: text(date) });
              }}
            />
          </Pair>
        </div>
      </details>
      <div>
        <Button
          icon={<DeleteRegular />}
          aria-label={words.blocks.removeWhat(lines.block(block))}
          onClick={onRemove}
        >
          {words.blocks.remove}
        </Button>
      </div>
    </fieldset>
  );
}
