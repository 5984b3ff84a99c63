import { Component, type ReactNode } from 'react';
import type { ShellWords } from '../../../bot/src/wording/tab/shell.ts';
import { Notice } from './notice.tsx';

interface BrokenProps {
  readonly words: ShellWords;
  readonly children: ReactNode;
}

/** A fault of ours, or a part of the tab that the network did not bring, in words instead of an empty page. */
export class Broken extends Component<BrokenProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.broken) return children;
    const text = navigator.onLine ? words.broken : words.offline;
    return <Notice title="Koppi" text={text} action={words.reload} />;
  }
}
