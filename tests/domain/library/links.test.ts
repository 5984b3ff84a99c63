import { isOwnPicture, isSafeLink, isSecureLink } from '../../../bot/src/domain/library/links.ts';

it.each([
  'https://www.kela.fi/toimeentulotuki',
  'http://localhost.example:8080/a?b=c#d',
  'https://www.länsi.example/äiti',
  'HTTPS://WWW.KELA.FI',
  'mailto:neuvonta@kela.example',
])('%s is a link', (url) => {
  expect(isSafeLink(url)).toBe(true);
});

it.each([
  ['a script', 'javascript:alert(1)'],
  ['a script in capitals', 'JavaScript:alert(1)'],
  ['a script after a space', ' javascript:alert(1)'],
  ['a script after a control character', '\u0001javascript:alert(1)'],
  ['a script with a tab in it', 'java\tscript:alert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['no scheme', 'www.kela.fi'],
  ['a relative address', '/tab/'],
  ['the same scheme', '//evil.example'],
  ['a user name', 'https://kela.fi@evil.example/'],
  ['a backslash', 'https://kela.fi\\@evil.example/'],
  ['a quotation mark', 'https://kela.fi/"onmouseover=alert(1)'],
  ['a bracket that ends a Markdown link', 'https://kela.fi/)[x](javascript:alert(1)'],
  ['text turned around', 'https://kela.fi/\u202Egnp.exe'],
  ['no host', 'https://'],
  ['a mail with more headers', 'mailto:a@kela.example?bcc=b@evil.example'],
  ['more than a link can be', `https://kela.fi/${'a'.repeat(500)}`],
])('%s is none', (_case, url) => {
  expect(isSafeLink(url)).toBe(false);
  expect(isSecureLink(url)).toBe(false);
});

it('what is shown inside comes over https only', () => {
  expect(isSecureLink('https://kuvat.example/a.png')).toBe(true);
  expect(isSecureLink('http://kuvat.example/a.png')).toBe(false);
  expect(isSecureLink('mailto:neuvonta@kela.example')).toBe(false);
});

it.each([
  ['kuva.png', true],
  ['hakemus-1.webp', true],
  ['kuva.svg', false],
  ['../kuva.png', false],
  ['kansio/kuva.png', false],
  ['.png', false],
  ['kuva.png.html', false],
  ['Kuva.PNG', false],
])('%s beside the item: %s', (source, expected) => {
  expect(isOwnPicture(source)).toBe(expected);
});
