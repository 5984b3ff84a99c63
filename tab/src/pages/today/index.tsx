import type { ReactNode } from 'react';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../koppi.ts';

export default function TodayPage(): ReactNode {
  const { shell } = useWords();
  return <Page title={shell.pages.today}>{null}</Page>;
}
