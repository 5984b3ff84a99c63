import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { CoverageSeen } from '../../../../bot/src/contract/library-files.ts';
import type { Problem } from '../../api/client.ts';
import { useGet } from '../../api/hooks.ts';
import { Choice, PressButton } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { Parts, useMay } from './parts.tsx';
import { saveFile } from './save-file.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      textAlign: 'start',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& th:last-child, & td:last-child': { textAlign: 'end', paddingInlineEnd: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  number: { whiteSpace: 'nowrap' },
  choice: { maxWidth: '38rem' },
});

/** Kattavuus: how many have completed a training, without pointing at anybody. */
export default function CoveragePage(): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const words = useLibraryWords().coverage;
  const [address, setAddress] = useSearchParams();
  const query = useGet<CoverageSeen>('/api/library/coverage');
  const may = useMay();
  return (
    <Page
      title={shell.pages.library}
      {...(may?.files === true ? { actions: <ExportButton /> } : {})}
    >
      <Parts current="coverage" />
      <Section title={words.title}>
        <Told query={query}>
          {({ items }) => {
            const chosen = items.find(({ group }) => group === address.get('item')) ?? items[0];
            return chosen ? (
              <>
                <div className={styles.choice}>
                  <Choice
                    label={words.item}
                    value={chosen.group}
                    options={items.map(({ group, title }) => ({ id: group, name: title }))}
                    onChange={(item) => {
                      setAddress({ item }, { replace: true });
                    }}
                  />
                </div>
                <Table of={chosen} />
              </>
            ) : (
              <Empty>{words.noItems}</Empty>
            );
          }}
        </Told>
      </Section>
    </Page>
  );
}

function Table({ of }: { readonly of: CoverageSeen['items'][number] }): ReactNode {
  const styles = useStyles();
  const names = useNames();
  const words = useLibraryWords().coverage;
  if (of.groups.length === 0) return <Empty>{words.empty}</Empty>;
  const listed = (ids: readonly string[], name: (id: string) => string, all: string) =>
    ids.length === 0 ? all : ids.map(name).join(', ');
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.done}</th>
          </tr>
        </thead>
        <tbody>
          {of.groups.map(({ level, stations, professions, people, done }) => (
            <tr key={`${level} ${stations.join(' ')} ${professions.join(' ')}`}>
              <td>{level === 'county' ? words.county : listed(stations, names.station, '')}</td>
              <td>{listed(professions, names.profession, words.everybody)}</td>
              <td className={styles.number}>{words.share(done, people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text className={styles.quiet}>{of.someHidden ? words.hidden : words.merged}</Text>
    </>
  );
}

/** Suoritukset as a file, for those who may have it. */
function ExportButton(): ReactNode {
  const { api } = useKoppi();
  const words = useLibraryWords().coverage;
  const saving = useMutation<undefined, Problem>({
    mutationFn: () => saveFile(api, '/api/library/completions.csv', words.fileName),
    networkMode: 'always',
  });
  return (
    <>
      <PressButton
        icon={<ArrowDownloadRegular />}
        isBusy={saving.isPending}
        onClick={() => {
          saving.mutate();
        }}
      >
        {words.export}
      </PressButton>
      <ProblemBar problem={saving.error} />
    </>
  );
}
