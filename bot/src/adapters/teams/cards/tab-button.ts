import type { Pen } from '../../../telling/pen.ts';
import { open } from './elements.ts';
import type { OpenUrlAction } from './types.ts';

/** Avaa välilehdellä: the same request in the tab; none where it is not known where the tab is. */
export function tabButton(request: string, pen: Pen): OpenUrlAction | undefined {
  return pen.tabLink && open(pen.words.button.openInTab, pen.tabLink(request));
}
