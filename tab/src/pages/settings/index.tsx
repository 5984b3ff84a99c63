import type { ReactNode } from 'react';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../koppi.ts';

export default function SettingsPage(): ReactNode {
  const { shell } = useWords();
  return <Page title={shell.pages.settings}>{null}</Page>;
}
