import { isOwnPicture, isSafeLink, isSecureLink } from '../../../bot/src/domain/library/links.ts';
import { addressAttempts } from '../../fixtures/script-attempts.ts';

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
  ...addressAttempts,
  ['more than a link can be', `https://kela.fi/${'a'.repeat(500)}`] as const,
])('%s is none', (_situation, url) => {
  expect(isSafeLink(url)).toBe(false);
  expect(isSecureLink(url)).toBe(false);
  expect(isOwnPicture(url)).toBe(false);
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
