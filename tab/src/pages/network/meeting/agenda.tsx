import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, BookOpenRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { useChange } from '../../../api/hooks.ts';
import { Buttons } from '../../../components/moves/form.tsx';
import { Section } from '../../../components/section.tsx';
import { Empty, ProblemBar } from '../../../components/told.tsx';
import { useMeetingWords } from '../use-words.ts';
import { CasePanel } from './case.tsx';
import { useItemTitle, useMeeting } from './context.ts';
import { ItemForm } from './item-form.tsx';
import { Item } from './item.tsx';

const useStyles = makeStyles({
  items: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  spoken: {
    ...{ position: 'absolute', width: '1px', height: '1px' },
    ...{ overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  },
});

/** What is talked about, in order; anybody adds, and moves by drag or by keys. */
export function Agenda(): ReactNode {
  const styles = useStyles();
  const { meeting, path } = useMeeting();
  const words = useMeetingWords();
  const titleOf = useItemTitle();
  const moving = useChange<ItemSeen>();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [adding, setAdding] = useState<'item' | 'case'>();
  /** What one has unfolded or folded oneself; else what is being dealt with is open. */
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const { items } = meeting;
  const close = () => {
    setAdding(undefined);
  };
  /** @param place among the others, from 0 */
  const moveTo = (item: ItemSeen, place: number) => {
    const others = items.filter(({ id }) => id !== item.id);
    const body = { after: others[place - 1]?.id ?? null };
    moving.mutate(
      { path: `${path}/items/${item.id}/place`, method: 'PUT', body },
      {
        onSuccess: () => {
          setSaid(words.agenda.moved(titleOf(item), place + 1, items.length));
        },
      },
    );
  };
  const drop = (target: string) => {
    const item = items.find(({ id }) => id === dragged);
    setDragged(undefined);
    setOver(undefined);
    if (!item || item.id === target) return;
    const others = items.filter(({ id }) => id !== item.id);
    const index = others.findIndex(({ id }) => id === target);
    const isDown =
      items.findIndex(({ id }) => id === target) > items.findIndex(({ id }) => id === item.id);
    moveTo(item, isDown ? index + 1 : index);
  };
  return (
    <Section title={words.agenda.title}>
      <div role="status" className={styles.spoken}>
        {said}
      </div>
      {moving.error && <ProblemBar problem={moving.error} />}
      {!meeting.isWritable && meeting.state === 'ended' && <Empty>{words.over}</Empty>}
      {items.length === 0 && <Empty>{words.agenda.empty}</Empty>}
      <ol className={styles.items}>
        {items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            isUnfolded={folds[item.id] ?? (meeting.state === 'open' && meeting.current === item.id)}
            onFold={(isUnfolded) => {
              setFolds({ ...folds, [item.id]: isUnfolded });
            }}
            moving={{
              up:
                index === 0
                  ? undefined
                  : () => {
                      moveTo(item, index - 1);
                    },
              down:
                index === items.length - 1
                  ? undefined
                  : () => {
                      moveTo(item, index + 1);
                    },
              isOver: over === item.id && dragged !== item.id,
              onDragStart: (event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', item.id);
                setDragged(item.id);
              },
              onDragOver: (event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                if (over !== item.id) setOver(item.id);
              },
              onDrop: (event) => {
                event.preventDefault();
                drop(item.id);
              },
            }}
          />
        ))}
      </ol>
      {adding === 'item' && <ItemForm label={words.agenda.add} onClose={close} />}
      {adding === 'case' && <CasePanel onClose={close} />}
      {meeting.isWritable && adding === undefined && (
        <Buttons>
          <Button
            icon={<AddRegular />}
            onClick={() => {
              setAdding('item');
            }}
          >
            {words.agenda.add}
          </Button>
          <Button
            icon={<BookOpenRegular />}
            onClick={() => {
              setAdding('case');
            }}
          >
            {words.case.take}
          </Button>
        </Buttons>
      )}
    </Section>
  );
}
