import { plainText, withoutMentions } from '../../../bot/src/adapters/teams/cards/text.ts';

describe('text that people wrote', () => {
  it.each([
    ['**lihava** ja _kursivoitu_', '\\*\\*lihava\\*\\* ja \\_kursivoitu\\_'],
    ['[paina tästä](https://paha.example)', '\\[paina tästä\\](https://paha.example)'],
    ['# otsikko', '\\# otsikko'],
    ['- luettelo', '\\- luettelo'],
    ['1. kohta', '1\\. kohta'],
    ['<b>html</b>', '\\<b\\>html\\</b\\>'],
    ['`koodi` ~yli~ a|b', '\\`koodi\\` \\~yli\\~ a\\|b'],
    ['takakeno \\*', 'takakeno \\\\\\*'],
    ['<at>Koppi</at> hei', 'Koppi hei'],
    ['<a<at>t>Koppi</at>', 'Koppi'],
    ['< AT id="0">Koppi</ at >', 'Koppi'],
    ['Kela-päätös 12.3., 450 € (osa-aika)', 'Kela-päätös 12.3., 450 € (osa-aika)'],
    ['rivi\n  toinen\n\n\nkolmas', 'rivi\n\ntoinen\n\nkolmas'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(plainText(typed)).toBe(shown);
  });

  it('goes back into an input as it was typed, without mentions', () => {
    expect(withoutMentions('*tärkeä* <at>Koppi</at>\nrivi')).toBe('*tärkeä* Koppi\nrivi');
  });
});
