import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { SettingsSeen } from '../../../../bot/src/contract/settings.ts';
import { settingsWords } from '../../../../bot/src/wording/tab/settings.ts';
import { useGet } from '../../api/hooks.ts';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { AreaForm } from './area-form.tsx';
import { AreaList } from './area-list.tsx';
import { SettingsContext } from './context.ts';
import { History } from './history.tsx';
import { SettingsNav } from './nav.tsx';
import { Reachability } from './reachability.tsx';
import { isList } from './shapes.ts';
import { isSubject, subjects, type Subject } from './subjects.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: '230px minmax(0, 1fr)' },
  },
  part: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** What an address that names nothing shows. */
const [first] = subjects;

/** Who sees the settings; product.md "People". */
const readers: readonly string[] = ['admin', 'coordinator'];

/** Asetukset: one area at a time, each at an address of its own. */
export default function SettingsPage(): ReactNode {
  const { shell } = useWords();
  const { me, language } = useKoppi();
  const { notForYou, start } = settingsWords(language);
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const subject = rest === '' ? first : rest;
  if (!readers.includes(me.role))
    return (
      <Page title={shell.pages.settings}>
        <Empty>{notForYou}</Empty>
      </Page>
    );
  return isSubject(subject) ? (
    <Page title={shell.pages.settings}>
      <Areas subject={subject} />
    </Page>
  ) : (
    <Page title={shell.nothingHere}>
      <TextLink href="/settings">{start}</TextLink>
    </Page>
  );
}

function Areas({ subject }: { readonly subject: Subject }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const query = useGet<SettingsSeen>('/api/settings');
  return (
    <Told query={query}>
      {(seen) => (
        <SettingsContext value={seen}>
          <div className={styles.both}>
            <SettingsNav current={subject} />
            <div className={styles.part}>
              {!seen.mayChange && (
                <MessageBar layout="multiline">
                  <MessageBarBody>{settingsWords(language).readOnly}</MessageBarBody>
                </MessageBar>
              )}
              <Shown key={subject} subject={subject} />
            </div>
          </div>
        </SettingsContext>
      )}
    </Told>
  );
}

function Shown({ subject }: { readonly subject: Subject }): ReactNode {
  if (subject === 'reachability') return <Reachability />;
  if (subject === 'history') return <History />;
  return isList(subject) ? <AreaList area={subject} /> : <AreaForm area={subject} />;
}
