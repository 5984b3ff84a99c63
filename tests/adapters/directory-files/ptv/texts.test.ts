import { cleaned, cut, joined } from '../../../../bot/src/adapters/directory-files/ptv/texts.ts';
import { markdownAttempts } from '../../../fixtures/script-attempts.ts';

describe("the register's texts", () => {
  it.each([
    ['line ends of other machines', 'a\r\nb\rc', 'a\nb\nc'],
    ['line ends of Markdown', 'a  \nb\\\nc', 'a\nb\nc'],
    ['empty lines', 'a\n \n\n\n\nb\n', 'a\n\nb'],
    ['HTML', '<p>Soita <b>heti</b>.</p><p>Tai tule.</p>', 'Soita heti.\nTai tule.'],
    ['lists', '<ul><li>yksi</li><li>kaksi</li></ul>', '- yksi\n- kaksi'],
    ['breaks', 'a<br>b<br/>c', 'a\nb\nc'],
    ['entities', 'Sosiaali-&nbsp;ja&#32;&auml;iti &amp; is&#xe4;', 'Sosiaali- ja äiti & isä'],
    ['what only looks like HTML', 'alle 5 < 6, yli 3 > 2', 'alle 5 < 6, yli 3 > 2'],
    ['tags inside tags', '<scr<b>ipt>alert(1)</scr</b>ipt>', 'alert(1)'],
    [
      'a tag that never ends',
      'ohje <img src=x onerror=alert(1)',
      'ohje img src=x onerror=alert(1)',
    ],
    ['tags as entities', '&lt;script&gt;alert(1)&lt;/script&gt;', 'alert(1)'],
    ['signs that nobody sees', 'a\u200Bb\u202Ec\u0000d\u00ADe', 'abcde'],
  ])('%s', (_, text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });

  it.each(markdownAttempts)('has no tag left of %s', (_, attempt) => {
    expect(cleaned(attempt)).not.toMatch(/<[a-z!/?]/iu);
  });

  it('are cut at the end of a sentence, and say so', () => {
    const text = `${'Sosiaaliohjaaja auttaa. '.repeat(20)}Loppu`;
    expect(cut(text, 200, 'fi')).toBe(
      `${'Sosiaaliohjaaja auttaa. '.repeat(5).trim()} … (Teksti on lyhennetty. Koko teksti on Suomi.fi-palvelussa.)`,
    );
    expect(cut(text, 200, 'sv')).toMatch(/auttaa\. … \(Texten är förkortad\./u);
  });

  it('are cut at a word where there is no sentence, and anywhere where there is no word', () => {
    expect(cut('sana '.repeat(100), 120, 'fi')).toMatch(/^(?:sana )+… \(Teksti/u);
    expect(cut('a'.repeat(500), 120, 'fi')).toHaveLength(120);
    expect(cut('a'.repeat(200), 200, 'fi')).toHaveLength(200);
  });

  it('never grow too long together', () => {
    const long = { fi: 'a b. '.repeat(900) };
    expect(joined([long, long])?.fi?.length).toBeLessThanOrEqual(5000);
  });
});
