import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { reportFileWords } from '../../../../bot/src/wording/tab/report-files.ts';
import { useSaveFile } from '../../api/use-save-file.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';

const kinds = [
  ['xlsx', 'excel'],
  ['csv', 'csv'],
  ['pdf', 'pdf'],
] as const;

/** The report that is shown, as files and on paper. */
export function Files({ query }: { readonly query: string }): ReactNode {
  const words = reportFileWords(useKoppi().language);
  const saving = useSaveFile();
  const [, navigate] = useLocation();
  return (
    <>
      {kinds.map(([kind, word]) => {
        const path = `/api/statistics/report.${kind}${withSearch(query)}`;
        return (
          <PressButton
            key={kind}
            icon={<ArrowDownloadRegular />}
            isBusy={saving.isPending && saving.variables.path === path}
            onClick={() => {
              saving.mutate({ path, name: `${words.fileName}.${kind}` });
            }}
          >
            {words[word]}
          </PressButton>
        );
      })}
      <Button
        icon={<PrintRegular />}
        onClick={() => {
          navigate(`/statistics/print${withSearch(query)}`);
        }}
      >
        {words.print}
      </Button>
      <ProblemBar problem={saving.error} />
    </>
  );
}
