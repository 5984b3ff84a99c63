import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { readConfig } from './config.ts';
import { languageOf } from './host.ts';
import { open } from './open.ts';
import { pageAt, pages } from './pages.ts';

// The first to come, and small: while the page's own code is on its way, who looks and what they
// will see is asked for.
const element = document.getElementById('koppi');
if (!element) throw new Error('the page has no place for Koppi');
const language = languageOf(navigator.language);
document.documentElement.lang = language;
const opening = open(readConfig());
pages[pageAt(location.pathname)]().catch(() => undefined);
const showFailure = () => {
  const words = shellWords(language);
  const told = document.createElement('p');
  told.textContent = navigator.onLine ? words.broken : words.offline;
  const again = document.createElement('a');
  again.href = '';
  again.textContent = words.reload;
  const place = document.createElement('div');
  place.className = 'first';
  place.role = 'alert';
  place.append(told, again);
  element.replaceChildren(place);
};
// Not awaited: what comes stands on this script, and would wait for it in turn.
import('./start.tsx')
  .then(({ start }) => {
    start(element, opening);
  })
  .catch(showFailure);
