import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reachability as Reached } from '../../../../bot/src/contract/settings.ts';
import { useGet } from '../../api/hooks.ts';
import { Section } from '../../components/section.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { useSettings } from './context.ts';
import { useRows } from './rows.ts';

const useStyles = makeStyles({
  help: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  // The longest.
  todo: { width: '38%' },
});

/** Tavoitettavuus: whom the bot cannot reach, and what to do about it. */
export function Reachability(): ReactNode {
  const styles = useStyles();
  const rows = useRows();
  const { words } = useSettings();
  const { format } = useWords();
  const now = useNow();
  const query = useGet<Reached>('/api/settings/reachability');
  const { columns, why, todo, missed, allReached } = words.reach;
  return (
    <Section title={words.area.reachability}>
      <Told query={query}>
        {({ people }) =>
          people.length === 0 ? (
            <Empty>{allReached}</Empty>
          ) : (
            <>
              <div className={styles.help}>{words.help.reachability}</div>
              <table className={rows.table}>
                <thead className={rows.head}>
                  <tr>
                    {Object.entries(columns).map(([id, label]) => (
                      <th
                        key={id}
                        scope="col"
                        className={mergeClasses(rows.cell, id === 'todo' && styles.todo)}
                      >
                        {label}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {people.map((person) => (
                    <tr key={person.id} className={rows.row}>
                      <th scope="row" className={rows.cell}>
                        <span className={styles.name}>{person.name}</span>
                      </th>
                      <td className={rows.cell} data-label={columns.why}>
                        {why[person.why]} {person.missed > 0 && missed(person.missed)}
                      </td>
                      <td
                        className={rows.cell}
                        data-label={columns.since}
                        data-empty={person.since === null ? '' : undefined}
                      >
                        {person.since === null ? words.nothing : format.moment(person.since, now)}
                      </td>
                      <td className={rows.cell} data-label={columns.todo}>
                        {todo[person.why]}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Told>
    </Section>
  );
}
