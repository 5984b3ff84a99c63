import { commandWords, type Command } from '../../bot/src/wording/commands.ts';
import { en } from '../../bot/src/wording/en.ts';
import { sv } from '../../bot/src/wording/sv.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();

/** What each command's answer says to an adviser, in the language it was asked in. */
const answers = (words: typeof sv): Readonly<Record<Command['command'], string>> => ({
  consult: words.form.notSent,
  mine: words.lists.mine,
  presence: words.presence.heading,
  directory: words.find.whatContact,
  training: words.find.whatItem,
  entry: words.entry.heading,
  queue: words.lists.queue,
  unfinished: words.lists.unfinished,
  away: words.absence.heading,
  busy: words.momentaryCard.heading,
  'home-visit': words.momentaryCard.heading,
  travelling: words.momentaryCard.heading,
  free: words.momentaryCard.cleared,
  station: words.stationCard.heading,
  language: words.languageCard.heading,
  help: words.help.heading,
  hello: words.welcome.heading,
});

describe.each([
  ['sv', 'sv-SE', sv],
  ['en', 'en-GB', en],
] as const)('in %s', (language, locale, words) => {
  it.each(Object.entries(answers(words)))('%s answers in that language', async (id, says) => {
    const a = world().people.a.speaking(locale);
    const [word] = commandWords[id as Command['command']][language];
    expect((await a.writes(word)).text).toContain(says);
  });

  it('what is not a command answers in that language too', async () => {
    const nurse = world().people.nurse.speaking(locale);
    expect((await nurse.writes(todaySentence)).text).toContain(words.form.notSent);
    expect((await nurse.writes('?')).text).toContain(words.unknownInput.heading);
  });

  it('each reader reads a request in their own language', async () => {
    const { nurse, a } = world().people;
    await a.speaking(locale).writes(commandWords.help[language][0]);
    await nurse.asks(todaySentence);
    expect(a.card().text).toContain(words.button.accept);
    expect(nurse.card().text).toContain('Odottaa ottajaa');
  });
});

it('help offers a nurse nothing that would be refused', async () => {
  const { nurse, a } = world().people;
  expect((await nurse.writes('ohje')).text).not.toContain('jono');
  expect((await a.writes('ohje')).text).toContain('jono');
});

describe('kieli', () => {
  it('goes before what Teams tells', async () => {
    const { nurse } = world().people;
    expect((await nurse.writes('kieli svenska')).text).toBe(sv.languageCard.set);
    expect((await nurse.writes('ohje')).text).toContain(sv.help.heading);
  });

  it('is chosen on the card', async () => {
    const { nurse } = world().people;
    await nurse.writes('kieli');
    await nurse.taps('language.set', { language: 'en' });
    expect((await nurse.writes('omat')).text).toContain(en.lists.mine);
  });
});

describe('asema', () => {
  it('is kept for the next form', async () => {
    const { nurse } = world().people;
    const answer = await nurse.writes('asema Kitee');
    expect(answer.text).toContain('Asemasi on nyt Kitee.');
    expect((await nurse.writes('kysymys asumistuesta, tänään')).summary).toContain('Kitee');
  });

  it('is chosen on the welcome card', async () => {
    const stranger = world().stranger();
    await stranger.writes('moi');
    await stranger.taps('station.set', { station: 'outokumpu' });
    expect((await stranger.writes('kysymys asumistuesta')).summary).toContain('Outokumpu');
  });
});

it('installing twice greets once', async () => {
  const { nurse } = world().people;
  await nurse.install();
  await nurse.install();
  expect(nurse.sees()).toHaveLength(1);
});
