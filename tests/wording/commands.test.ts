import { languages } from '../../bot/src/domain/language.ts';
import { commandWords, languageNamed, parseCommand } from '../../bot/src/wording/commands.ts';

describe('commands', () => {
  it.each([
    ['konsultaatio', 'consult', ''],
    ['apua', 'consult', ''],
    ['Omat', 'mine', ''],
    ['PAIKALLA?', 'presence', ''],
    ['kuka on paikalla?', 'presence', ''],
    ['/jono', 'queue', ''],
    ['merkintä', 'entry', ''],
    ['kirjaa', 'entry', ''],
    ['  keskeneraiset!  ', 'unfinished', ''],
    ['yhteystieto Kela Outokumpu', 'directory', 'Kela Outokumpu'],
    ['koulutus toimeentulotuki', 'training', 'toimeentulotuki'],
    ['poissa', 'away', ''],
    ['poissa tänään', 'away', 'tänään'],
    ['Poissa 24.11.', 'away', '24.11.'],
    ['poissa ma-ti', 'away', 'ma-ti'],
    ['poissa huomenna klo 12 asti', 'away', 'huomenna klo 12 asti'],
    ['poissa tänään, sairaana', 'away', 'tänään, sairaana'],
    ['varattu', 'busy', ''],
    ['varattu 14.30', 'busy', '14.30'],
    ['varattu klo 14 asti', 'busy', 'klo 14 asti'],
    ['kotikaynnilla 15', 'home-visit', '15'],
    ['matkalla klo 13.15 asti', 'travelling', 'klo 13.15 asti'],
    ['vapaa', 'free', ''],
    ['asema', 'station', ''],
    ['asema Rantakylä', 'station', 'Rantakylä'],
    ['kieli', 'language', ''],
    ['kieli svenska', 'language', 'svenska'],
    ['ohje', 'help', ''],
    ['hjälp', 'help', ''],
    ['help', 'help', ''],
    ['moi', 'hello', ''],
    ['Hei!', 'hello', ''],
    ['hello', 'hello', ''],
    ['på plats', 'presence', ''],
    ['ko', 'queue', ''],
    ['på väg till kl. 15', 'travelling', 'till kl. 15'],
    ['borta i morgon', 'away', 'i morgon'],
    ['språk English', 'language', 'English'],
    ['away tomorrow', 'away', 'tomorrow'],
    ['on a home visit until 14:00', 'home-visit', 'until 14:00'],
  ] as const)('"%s" is %s', (text, command, rest) => {
    expect(parseCommand(text)).toEqual({ command, rest });
  });

  it.each([
    'paikalla oleva asiakas tarvitsee neuvoa',
    'paikalla oleva potilas, mitä teen?',
    'apua asiakas on täällä eikä pärjää kotona',
    'konsultaatio toimeentulotuesta rantakylään',
    'omat voimat loppu, asiakas itkee',
    'jono kelaan on pitkä, mitä tehdään',
    'varattu aika peruttiin, tarvitaan uusi',
    'kotikäynnillä asiakas kertoi ettei pärjää',
    'matkalla oleva asiakas tarvitsee kyydin',
    'poissa oleva asiakas ei vastaa',
    'vapaa-ajan tukea nuorelle',
    'asema on kiinni ja asiakas odottaa',
    'kieli ongelmana, tarvitaan tulkki',
    'kieliongelma asiakkaalla',
    'hei, asiakas tarvitsee apua lomakkeeseen',
    'koulutus keskeytyi ja nuori tarvitsee tukea nyt heti',
    'free text about a client',
    'busy waiting room, client needs help',
    'omatyöntekijä puuttuu',
    '',
    '   ',
    '😀',
    'poissa ' + '1.'.repeat(20_000) + 'x',
  ])('"%.60s" is an ordinary sentence', (text) => {
    expect(parseCommand(text)).toBeUndefined();
  });

  it.each(languages)('every command has a word in %s, and its word is that command', (language) => {
    const read = Object.values(commandWords).map(
      (words) => parseCommand(words[language][0])?.command,
    );
    expect(read).toEqual(Object.keys(commandWords));
  });

  it('no word belongs to two commands', () => {
    const words = Object.values(commandWords).flatMap(({ fi, sv, en }) => [
      ...new Set<string>([...fi, ...sv, ...en]),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('keeps what was typed after the word, letters beyond the plane included', () => {
    expect(parseCommand('YHTEYSTIETO Äijälän 😀 talo')?.rest).toBe('Äijälän 😀 talo');
  });

  it('reads the name of a language in any of them', () => {
    expect(['suomi', 'Ruotsi', 'svenska', 'ENGLISH', 'klingon'].map(languageNamed)).toEqual([
      'fi',
      'sv',
      'sv',
      'en',
      undefined,
    ]);
  });
});
