import fc from 'fast-check';
import { scan } from '../../../bot/src/domain/privacy/scan.ts';
import { textOfHtml } from '../../../bot/src/domain/reading/html-text.ts';
import { identityCode } from '../privacy/identity-codes.ts';

it.each([
  ['plain words', 'Kysymys tuesta', 'Kysymys tuesta'],
  ['one paragraph', '<p>Kysymys tuesta</p>', 'Kysymys tuesta'],
  ['marks inside a word', '<p>Kysymys <b>asumis</b>tuesta</p>', 'Kysymys asumistuesta'],
  ['two paragraphs', '<div><p>Hei,</p>\n<p>kysymys</p></div>', 'Hei,\nkysymys'],
  ['a line that is broken', 'Hei,<br/>kysymys<BR>tuesta', 'Hei,\nkysymys\ntuesta'],
  ['a list', '<ul><li>vuokra</li><li>sähkö</li></ul>', 'vuokra\nsähkö'],
  ['lines of the source alone', '<p>Kysymys\r\n  tuesta</p>', 'Kysymys tuesta'],
  ['hard spaces', '<p>Kysymys&nbsp;&nbsp;tuesta&#160;</p>', 'Kysymys tuesta'],
  ['entities', '<p>&Auml;iti &amp; is&auml; &lt;3 &#x20AC;</p>', 'Äiti & isä <3 €'],
  ['an entity that is written out', '<p>&amp;lt;p&amp;gt;</p>', '&lt;p&gt;'],
  ['a mention', '<p><at id="0">Hoitaja Kitee</at> kysy</p>', 'Hoitaja Kitee kysy'],
  ['a picture', '<p>Katso <img alt="kuva" src="https://example.org/a.png"></p>', 'Katso'],
  ['a card', '<attachment id="1"></attachment>', ''],
  ['nothing', '<p>&nbsp;</p>', ''],
  ['less than', 'tulot < 1000', 'tulot < 1000'],
])('reads %s', (_what, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

const tag = fc.constantFrom(
  '<b>',
  '</b>',
  '<span style="color:red">',
  '</span>',
  '<at id="0">',
  '',
);

it('joins what stands on both sides of a mark, so that no identity code hides under it', () => {
  const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
  const marks = fc.array(tag, { minLength: code.length, maxLength: code.length });
  fc.assert(
    fc.property(marks, (tags) => {
      const html = tags.map((mark, at) => `${code[at] ?? ''}${mark}`).join('');
      const text = textOfHtml(`<p>${html}</p>`);
      expect(text).toBe(code);
      expect(scan(text, { now: 0, names: [] }).blocked).not.toEqual([]);
    }),
  );
});

it('never throws, and reads what is plain already as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
      const once = textOfHtml(given);
      expect(once).not.toMatch(/^\s|\s$|\n\n/u);
      if (!/[<&]/u.test(once)) expect(textOfHtml(once)).toBe(once.replaceAll('\n', ' '));
    }),
  );
});
