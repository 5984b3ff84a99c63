import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ChevronDownRegular,
  ChevronRightRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { CoverageSeen } from '../../../../bot/src/contract/library-files.ts';
import { useGet } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useNames, useWords } from '../../koppi.ts';
import { Parts, useMay } from './parts.tsx';
import { useSaveFile } from '../../api/use-save-file.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  title: { justifyContent: 'start', textAlign: 'start', paddingInlineStart: 0 },
  groups: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxWidth: '38rem',
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM} 26px`,
  },
  group: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  about: { display: 'grid', minWidth: 0 },
  number: { flexShrink: 0, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Kattavuus: how many have completed a training, without pointing at anybody. */
export default function CoveragePage(): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const words = useLibraryWords().coverage;
  const [address, setAddress] = useSearchParams();
  const open = address.get('item');
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
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{words.noItems}</Empty>
            ) : (
              <ul className={styles.list}>
                {items.map((item) => (
                  <li key={item.group} className={styles.line}>
                    <Button
                      appearance="transparent"
                      className={styles.title}
                      icon={item.group === open ? <ChevronDownRegular /> : <ChevronRightRegular />}
                      aria-expanded={item.group === open}
                      onClick={() => {
                        setAddress(item.group === open ? {} : { item: item.group }, {
                          replace: true,
                        });
                      }}
                    >
                      {item.title}
                    </Button>
                    {item.group === open && <Groups of={item} />}
                  </li>
                ))}
              </ul>
            )
          }
        </Told>
      </Section>
    </Page>
  );
}

/** Station by station; what is too small is told together. */
function Groups({ of }: { readonly of: CoverageSeen['items'][number] }): ReactNode {
  const styles = useStyles();
  const names = useNames();
  const words = useLibraryWords().coverage;
  const where = ({ level, stations }: CoverageSeen['items'][number]['groups'][number]) =>
    level === 'county' ? words.county : stations.map(names.station).join(', ');
  const profession = (id: string) => (id === '' ? words.unknownProfession : names.profession(id));
  return (
    <div className={styles.groups}>
      {of.groups.length > 0 && (
        <ul className={styles.list}>
          {of.groups.map((group) => (
            <li key={`${group.stations.join(' ')} ${group.professions.join(' ')}`}>
              <div className={styles.group}>
                <span className={styles.about}>
                  <Text weight="semibold">{where(group)}</Text>
                  <Text className={styles.quiet}>
                    {group.professions.map(profession).join(', ')}
                  </Text>
                </span>
                <Text className={styles.number}>{words.share(group.done, group.people)}</Text>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Text className={styles.quiet}>
        {of.groups.length === 0 ? words.empty : of.someHidden ? words.hidden : words.merged}
      </Text>
      {of.asked && <Text>{words.asked(of.asked)}</Text>}
    </div>
  );
}

/** Suoritukset as a file, for those who may have it. */
function ExportButton(): ReactNode {
  const words = useLibraryWords().coverage;
  const saving = useSaveFile();
  return (
    <>
      <PressButton
        icon={<ArrowDownloadRegular />}
        isBusy={saving.isPending}
        onClick={() => {
          saving.mutate({ path: '/api/library/completions.csv', name: words.fileName });
        }}
      >
        {words.export}
      </PressButton>
      <ProblemBar problem={saving.error} />
    </>
  );
}
