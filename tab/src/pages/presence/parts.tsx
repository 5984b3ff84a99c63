import type { ReactNode } from 'react';
import { planWords } from '../../../../bot/src/wording/tab/planning.ts';
import { Pill, Pills } from '../../components/pills.tsx';
import { useKoppi } from '../../koppi.ts';

/** The week, and trying out other ones. */
export function Parts({ current }: { readonly current: 'week' | 'plan' }): ReactNode {
  const words = planWords(useKoppi().language);
  return (
    <Pills label={words.parts}>
      <Pill href="/presence" isCurrent={current === 'week'}>
        {words.week}
      </Pill>
      <Pill href="/presence/plan" isCurrent={current === 'plan'}>
        {words.title}
      </Pill>
    </Pills>
  );
}
