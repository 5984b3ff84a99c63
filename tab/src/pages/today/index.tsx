import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Today } from '../../../../bot/src/contract/today.ts';
import { useGet } from '../../api/hooks.ts';
import { AskButton } from '../../components/ask/button.tsx';
import { MyState } from '../../components/my-state.tsx';
import { Page } from '../../components/page.tsx';
import { Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { Days } from './days.tsx';
import { Here } from './here.tsx';
import { Mine } from './mine.tsx';
import { Queue } from './queue.tsx';
import { Rating } from './rating.tsx';
import { ChooseStation, StationSwitch } from './station.tsx';
import { Unfinished } from './unfinished.tsx';
import { Week } from './week.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)' },
  },
  column: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What today asks of me: an adviser's queue and work, a nurse's people and requests. */
export default function TodayPage(): ReactNode {
  const { shell, format } = useWords();
  const [search] = useSearchParams();
  const station = search.get('station');
  const query = useGet<Today>(
    station === null ? '/api/today' : `/api/today?station=${encodeURIComponent(station)}`,
  );
  const day = format.day(format.dateOf(useNow()));
  return (
    <Page title={`${shell.pages.today} ${day}`} actions={<AskButton size="large" />}>
      <Told query={query}>
        {(today) =>
          today.work ? <AdvisersDay {...today} work={today.work} /> : <NursesDay {...today} />
        }
      </Told>
    </Page>
  );
}

function NursesDay({ mine, toRate, ...place }: Today): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <WhoIsHere {...place} />
        <Rating items={toRate} />
        <Mine items={mine} />
      </div>
      <div className={styles.column}>
        <WholeWeek {...place} />
      </div>
    </div>
  );
}

type WithWork = Today & { readonly work: NonNullable<Today['work']> };

function AdvisersDay({ work, mine, toRate, ...place }: WithWork): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Queue items={work.queue} />
        <Unfinished items={work.unfinished} followUps={work.followUps} />
        <Rating items={toRate} />
        {mine.length > 0 && <Mine items={mine} />}
      </div>
      <div className={styles.column}>
        <MyState state={work.state} days={work.days} />
        <Days days={work.days} />
        <WhoIsHere {...place} />
        <WholeWeek {...place} />
      </div>
    </div>
  );
}

type Place = Pick<Today, 'station' | 'here' | 'next' | 'week'>;

function WhoIsHere({ station, here, next }: Place): ReactNode {
  const [, setSearch] = useSearchParams();
  if (station === null) return <ChooseStation />;
  return (
    <Here here={here} next={next}>
      <StationSwitch
        station={station}
        onStation={(chosen) => {
          setSearch({ station: chosen });
        }}
      />
    </Here>
  );
}

function WholeWeek({ station, week }: Place): ReactNode {
  return station !== null && <Week week={week} />;
}
