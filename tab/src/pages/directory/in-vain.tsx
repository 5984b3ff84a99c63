import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { InVain } from '../../../../bot/src/contract/searches.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { inVainWords } from '../../../../bot/src/wording/tab/in-vain.ts';
import { useGet } from '../../api/hooks.ts';
import { inVainPath } from '../../api/in-vain.ts';
import { InVainLines } from '../../components/in-vain.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';

/** What people look for and is not in the list, with a way to write it. */
export function InVainPage(): ReactNode {
  const { language } = useKoppi();
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const words = directoryWords(language);
  const query = useGet<InVain>(inVainPath('directory'));
  return (
    <Page
      title={shell.pages.directory}
      actions={
        <>
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              navigate('/directory');
            }}
          >
            {words.backToList}
          </Button>
          {query.data && (
            <Button
              icon={<AddRegular />}
              onClick={() => {
                navigate('/directory/new');
              }}
            >
              {words.edit.add}
            </Button>
          )}
        </>
      }
    >
      <Section title={inVainWords(language).title}>
        <Told query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{words.inVain.nothing}</Empty>
            ) : (
              <InVainLines items={items} hint={words.inVain.hint} />
            )
          }
        </Told>
      </Section>
    </Page>
  );
}
