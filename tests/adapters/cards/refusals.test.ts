import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import { identifierKinds } from '../../../bot/src/domain/privacy/types.ts';
import { languages } from '../../../bot/src/domain/language.ts';
import type { Refusal } from '../../../bot/src/domain/consultation/refusal.ts';
import type { Language } from '../../../bot/src/domain/language.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { counsellorB, nurse, sampleViews } from './sample-views.ts';
import { at } from '../../helpers/builders.ts';

function said(refusal: Refusal, language: Language = 'fi'): string {
  const drawn = drawView({ kind: 'refused', refusal }, { county: demoCounty, language, me: nurse });
  if (drawn.kind !== 'text') throw new Error('a refusal is a text');
  return drawn.text;
}

const refusals = sampleViews.flatMap(([, view]) => (view.kind === 'refused' ? [view.refusal] : []));

describe('a refusal', () => {
  it.each(languages.flatMap((language) => refusals.map((refusal) => [language, refusal] as const)))(
    'in %s says what happened and what to do: %j',
    (language, refusal) => {
      const sentences = said(refusal, language)
        .split(/[.:?;] |[.]$/)
        .filter(Boolean);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(said(refusal, language)).not.toMatch(
        /undefined|\[object|-needed|[a-z]+-[a-z]+-[a-z]+/,
      );
    },
  );

  it('names who was faster, and when', () => {
    expect(said({ kind: 'taken', by: counsellorB, at: at('10:12') })).toMatch(
      /^Sosiaaliohjaaja B ehti ensin, klo\u00A010\.12\./,
    );
  });

  it.each(identifierKinds)('of %s in a field says why and what to do there', (found) => {
    const text = said({ kind: 'identifier', found, where: 'form' });
    expect(text).toContain('Mitään ei tallennettu.');
    expect(text).toContain('Poista se kortin kentästä ja lähetä uudelleen.');
    expect(text).not.toContain('Viestisi');
  });

  it.each(identifierKinds)('of %s says why, what to do, and where the message stays', (found) => {
    const text = said({ kind: 'identifier', found, where: 'message' });
    expect(text).toContain('Mitään ei tallennettu.');
    expect(text).toContain('Kirjoita asia uudelleen ilman sitä.');
    expect(text).toContain('Viestisi jää tähän keskusteluun, kunnes poistat sen itse.');
  });

  it('of storage that does not answer never says that it is well', () => {
    expect(said({ kind: 'storage' })).toMatch(/^Ei tallennettu/);
  });

  it('names fields by their labels', () => {
    expect(said({ kind: 'missing', fields: ['station', 'place'] })).toBe(
      'Vielä puuttuu: terveysasema ja missä. Täydennä ja lähetä uudelleen.',
    );
    expect(said({ kind: 'too-long', field: 'question', limit: 500, length: 612 })).toContain(
      'Kysymys: tekstissä on 612 merkkiä, enintään 500 mahtuu.',
    );
  });

  it('does not render what a forged card names a field', () => {
    expect(said({ kind: 'unknown-choice', field: '[x](http://paha)' })).toContain('\\[x\\]');
  });
});
