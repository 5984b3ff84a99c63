import { languages } from '../../bot/src/domain/language.ts';
import { wordingOf } from '../../bot/src/wording/index.ts';

describe('rooms', () => {
  it.each([
    ['fi', 'huone 4'],
    ['sv', 'rum 4'],
    ['en', 'room 4'],
  ] as const)('in %s a bare number gets its word', (language, said) => {
    expect(wordingOf(language).presence.room('4')).toBe(said);
  });

  it.each(languages)('in %s a room that has its word is said once', (language) => {
    const { room } = wordingOf(language).presence;
    expect(['huone 4', 'tiimihuone'].map(room)).toEqual(['huone 4', 'tiimihuone']);
  });
});

describe('one and many', () => {
  const { receipt, lists, digest, absence } = wordingOf('fi');
  it.each([
    [receipt.earlier, 'Yksi aiempi viesti ei näy tässä.', '2 aiempaa viestiä ei näy tässä.'],
    [lists.more, 'Lisäksi yksi muu.', 'Lisäksi 2 muuta.'],
    [digest.waiting, 'Yksi pyyntö odottaa ottajaa.', '2 pyyntöä odottaa ottajaa.'],
    [
      absence.replanned,
      'Yksi pyyntö suunniteltiin uudelleen, ja kysyjälle kerrottiin.',
      '2 pyyntöä suunniteltiin uudelleen, ja kysyjille kerrottiin.',
    ],
  ])('%#', (say, one, two) => {
    expect([1, 2].map(say)).toEqual([one, two]);
  });

  it.each(languages)('%s says them differently', (language) => {
    const words = wordingOf(language);
    for (const say of [words.receipt.earlier, words.digest.waiting, words.absence.replanned])
      expect(say(1)).not.toBe(say(2).replace('2', '1'));
  });
});
