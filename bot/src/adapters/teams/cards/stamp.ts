import type { Consultation } from '../../../domain/consultation/types.ts';
import type { View } from '../../../use-cases/view.ts';
import type { Action, Drawn, Element, ExecuteAction } from './types.ts';

/**
 * Every button about a request says which version of it its card was drawn from. So the same press
 * that arrives once more, late and under another activity id, is told from a new press on a newer
 * card. Forms have a nonce of their own.
 */
export function stamped(drawn: Drawn, view: View): Drawn {
  const versions = new Map(consultationsOf(view).map(({ id, version }) => [id, version]));
  if (drawn.kind === 'text' || versions.size === 0) return drawn;
  const body = drawn.card.body.map((element) => stampedElement(element, versions));
  return { ...drawn, card: { ...drawn.card, body } };
}

function consultationsOf(view: View): readonly Consultation[] {
  if ('seen' in view) return [view.seen.consultation];
  if ('consultation' in view) return [view.consultation];
  if ('items' in view) return view.items;
  return view.kind === 'digest' ? view.waiting : [];
}

type Versions = ReadonlyMap<string, number>;

function stampedElement(element: Element, versions: Versions): Element {
  if (element.type === 'Container')
    return { ...element, items: element.items.map((item) => stampedElement(item, versions)) };
  if (element.type !== 'ActionSet') return element;
  return { ...element, actions: element.actions.map((action) => stampedAction(action, versions)) };
}

function stampedAction(action: Action, versions: Versions): Action {
  if (action.type !== 'Action.Execute') return action;
  const nonce = nonceOf(action, versions);
  if (nonce === undefined) return action;
  const data = { ...action.data, nonce };
  return { ...action, data, fallback: { ...action.fallback, data } };
}

function nonceOf({ data }: ExecuteAction, versions: Versions): string | undefined {
  const version = versions.get(data['id'] ?? '');
  return version === undefined || data['nonce'] !== undefined ? undefined : `v${version}`;
}
