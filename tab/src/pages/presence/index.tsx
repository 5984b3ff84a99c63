import { lazy, type ReactNode } from 'react';
import { useParams } from 'wouter';
import { WeekPage } from './week-page.tsx';

const Plan = lazy(() => import('./plan/index.tsx'));

/** Paikalla: the week, and other weeks tried out. */
export default function PresencePage(): ReactNode {
  const { '*': rest } = useParams<{ readonly '*'?: string }>();
  return rest === 'plan' ? <Plan /> : <WeekPage />;
}
