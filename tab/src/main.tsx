import { createRoot } from 'react-dom/client';
import { languageOf, start } from './start.tsx';
import { readConfig } from './config.ts';

const element = document.getElementById('koppi');
if (!element) throw new Error('the page has no place for Koppi');
document.documentElement.lang = languageOf(navigator.language);
createRoot(element).render(start(readConfig()));
