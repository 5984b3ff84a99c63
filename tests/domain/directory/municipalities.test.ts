import {
  joinedMunicipalities,
  municipalityRegister,
} from '../../../bot/src/domain/directory/municipality-register.ts';
import {
  municipalitiesAround,
  municipalityCode,
  municipalityCodes,
  municipalityName,
  municipalityPlaces,
} from '../../../bot/src/domain/directory/municipalities.ts';

describe('the register of municipalities', () => {
  it('has the 308 of the year 2026, each once, in 23 counties', () => {
    expect(municipalityCodes).toHaveLength(308);
    expect(new Set(municipalityRegister.flat().map(([code]) => code)).size).toBe(308);
    expect(municipalityRegister).toHaveLength(23);
  });

  it('has each Finnish name once, and no name that is another one’s in Swedish', () => {
    const names = municipalityRegister.flat().flatMap(([code, fi, sv = fi]) => [
      [fi, code],
      [sv, code],
    ]);
    for (const [name = '', code] of names) expect(municipalityCode(name)).toBe(code);
  });

  it.each([
    ['091', 'Helsinki', 'Helsingfors'],
    ['260', 'Kitee', 'Kides'],
    ['297', 'Kuopio', 'Kuopio'],
    ['480', 'Marttila', 'S:t Mårtens'],
    ['478', 'Maarianhamina', 'Mariehamn'],
    ['507', 'Mäntyharju', 'Mäntyharju'],
  ])('%s is %s, på svenska %s', (code, fi, sv) => {
    expect(municipalityName(code)).toEqual({ fi, sv });
  });

  it('reads what was joined to another as that one', () => {
    expect(municipalityCode('Pertunmaa')).toBe('507');
    expect(municipalityCode('911')).toBe('541');
    expect(municipalityName('911')).toEqual({ fi: 'Nurmes', sv: 'Nurmes' });
    for (const [code, , now] of joinedMunicipalities) {
      expect(municipalityCodes).not.toContain(code);
      expect(municipalityCodes).toContain(now);
    }
  });

  it('leaves codes alone that it does not know', () => {
    expect(municipalityCode('999')).toBe('999');
    expect(municipalityName('999')).toBeUndefined();
  });
});

describe('the municipalities around one’s stations', () => {
  it('are those of their counties', () => {
    const northKarelia = municipalitiesAround(['167', '260']);
    expect(northKarelia).toHaveLength(13);
    expect(municipalitiesAround(['167', '297'])).toHaveLength(13 + 19);
  });

  it('are all where nobody has said', () => {
    expect(municipalitiesAround([])).toHaveLength(308);
  });

  it('are places of the search, under the names of what was joined to them too', () => {
    expect(municipalityPlaces(['541', '260'])).toEqual([
      { names: ['Nurmes', 'Valtimo'], municipalities: ['541'] },
      { names: ['Kitee', 'Kides'], municipalities: ['260'] },
    ]);
  });
});
