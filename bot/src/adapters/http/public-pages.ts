import { languages, type Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { publicWords } from '../../wording/public-pages/index.ts';
import { publicPages, type PublicPage } from '../../wording/public-pages/types.ts';
import { escaped } from './html.ts';
import type { HttpRequest, Route } from './index.ts';
import { languageAsked } from './language-asked.ts';

/**
 * Help, privacy, terms and the accessibility statement, for anybody: the app's manifest points to
 * them. In the language of `?lang=`, else the browser's, else Finnish.
 */
export function publicPageRoutes(county: () => County): readonly Route[] {
  return publicPages.map((page) => ({
    method: 'GET',
    path: `/${page}`,
    handler: (request) =>
      Promise.resolve({
        status: 200,
        html: drawn(page, languageOf(request), county()),
        headers: { 'content-security-policy': policy, vary: 'accept-language' },
      }),
  }));
}

/** No script, no picture, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const languageOf = ({ query, headers }: HttpRequest): Language =>
  languages.find((one) => one === query['lang']) ?? languageAsked(headers) ?? 'fi';

function drawn(page: PublicPage, language: Language, county: County): string {
  const words = publicWords(language);
  const facts = { county: county.name, retentionDays: county.settings.retentionDays };
  const { title, lead, parts } = words.page[page](facts);
  // What the county has of its own on the matter.
  const { privacyNotice, accessibilityFeedback } = county.texts ?? {};
  const own: Partial<Record<PublicPage, readonly [address: string | undefined, text: string]>> = {
    privacy: [privacyNotice, words.notice],
    accessibility: [accessibilityFeedback, words.feedback],
  };
  const [address, text = ''] = own[page] ?? [];
  const link = (to: PublicPage, inLanguage: Language, text: string, isHere: boolean) =>
    isHere
      ? `<b aria-current="page">${escaped(text)}</b>`
      : `<a href="/${to}?lang=${inLanguage}" hreflang="${inLanguage}" lang="${inLanguage}">${escaped(text)}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Koppi</title>
<style>${style}</style>
</head>
<body>
<header>
<p>Koppi</p>
<nav aria-label="${escaped(words.otherLanguages)}">${languages.map((one) => link(page, one, publicWords(one).language, one === language)).join(' ')}</nav>
</header>
<main>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(lead)}</p>
${parts.map(({ heading, text }) => `<h2>${escaped(heading)}</h2>\n${text.map((one) => `<p>${escaped(one)}</p>`).join('\n')}`).join('\n')}
${address === undefined ? '' : `<p><a href="${escaped(address)}">${escaped(text)}</a></p>`}
</main>
<footer>
<nav aria-label="${escaped(words.otherPages)}">${publicPages.map((one) => link(one, language, words.page[one](facts).title, one === page)).join(' ')}</nav>
</footer>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; background: #fff; color: #242424; --line: #d1d1d1; --link: #0b5a5e; --soft: #424242; }
@media (prefers-color-scheme: dark) { :root { background: #1f1f1f; color: #f5f5f5; --line: #525252; --link: #6fd0d4; --soft: #d6d6d6; } }
body { font: 1.0625rem/1.6 "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 3rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; }
header p { font-weight: 600; margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a, nav b { padding: .25rem 0; }
nav b { font-weight: 600; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid; outline-offset: 3px; border-radius: 2px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 2rem 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 .25rem; }
p { margin: .5rem 0; overflow-wrap: anywhere; hyphens: auto; }
.lead { color: var(--soft); font-size: 1.125rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
`;
