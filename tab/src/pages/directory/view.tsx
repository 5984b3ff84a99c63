import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DirectoryChoices, DirectoryView } from '../../../../bot/src/contract/directory.ts';
import { sectors, targetGroups } from '../../../../bot/src/domain/directory/types.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useGet } from '../../api/hooks.ts';
import { Choice, named, type Option } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useAddressFilters } from '../../components/use-address-filters.ts';
import { useKoppi } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { municipalitiesOf } from './filters.tsx';
import { Sheet } from './sheet.tsx';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr))',
    alignItems: 'end',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** On paper there is nothing to press, and black stands on white whatever the theme. */
const onPaper = `@media print {
  @page { margin: 15mm }
  header, .koppi-screen { display: none !important }
  #content { grid-column: 1 / -1 }
  body, #koppi, #koppi * { background: none !important; color: CanvasText !important }
  body, .fui-FluentProvider { color-scheme: light !important }
}`;

const parts = ['municipality', 'sector', 'targetGroup'] as const;
type Part = (typeof parts)[number];

/** Who offers what, sector by sector, to be printed: numbers for staff alone are not on it. */
export function ViewPage(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { value, used, query, set } = useAddressFilters(parts);
  const [, navigate] = useLocation();
  const words = directoryWords(language);
  const choices = useGet<DirectoryChoices>('/api/directory/choices').data?.data;
  const search = withSearch(query);
  const view = useGet<DirectoryView>(`/api/directory/view${search}`);
  const options: Readonly<Record<Part, readonly Option[]>> = {
    municipality: municipalitiesOf(choices, value('municipality')),
    sector: named(sectors, words.sector),
    targetGroup: named(targetGroups, words.targetGroup),
  };
  const nameOf = (part: Part) => options[part].find(({ id }) => id === value(part))?.name ?? [];
  const isNeet = value('targetGroup') === 'young-neet';
  const title = [
    isNeet ? words.view.neet : used.length === 0 ? words.view.all : [],
    parts.filter((part) => part !== 'targetGroup' || !isNeet).flatMap(nameOf),
  ].flat();
  return (
    <Page
      title={title.join(' · ')}
      actions={
        <div className={`koppi-screen ${styles.actions}`}>
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              navigate(`/directory${search}`);
            }}
          >
            {words.view.back}
          </Button>
          <Button
            appearance="primary"
            icon={<PrintRegular />}
            onClick={() => {
              window.print();
            }}
          >
            {words.view.print}
          </Button>
        </div>
      }
    >
      <style>{onPaper}</style>
      <div className={`koppi-screen ${styles.choices}`}>
        {parts.map((part) => (
          <Choice
            key={part}
            label={words.filter[part]}
            value={value(part)}
            options={options[part]}
            nothing={words.any[part]}
            onChange={(to) => {
              set(part, to);
            }}
          />
        ))}
      </div>
      <Told query={view}>{(shown) => <Sheet view={shown} />}</Told>
    </Page>
  );
}
