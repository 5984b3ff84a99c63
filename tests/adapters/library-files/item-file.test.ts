import fc from 'fast-check';
import { readItemFile, writeItemFile } from '../../../bot/src/adapters/library-files/item-file.ts';
import type { FiledItem } from '../../../bot/src/domain/library/types.ts';
import { markdownAttempts, yamlAttempts } from '../../fixtures/script-attempts.ts';
import { runs } from '../../helpers/thorough.ts';

const file = 'toimeentulotuki.fi.md';

/** A file as somebody writes it, with some lines in the place of others. */
const written = (
  changes: Readonly<Record<string, string>> = {},
  body = 'Tuki haetaan Kelasta.',
) => {
  const lines = {
    title: 'title: "Toimeentulotuki"',
    summary: 'summary: "Osaat neuvoa eteenpäin."',
    language: 'language: fi',
    group: 'group: toimeentulotuki',
    minutes: 'minutes: 3',
    topics: 'topics: [finances, benefits]',
    author: 'author: sosiaaliohjaaja-a',
    reviewBy: 'reviewBy: 2027-03-31',
    state: 'state: published',
    ...changes,
  };
  return ['---', ...Object.values(lines).filter((line) => line !== ''), '---', body, ''].join('\n');
};

const item: FiledItem = {
  ...{ title: 'Toimeentulotuki', summary: 'Osaat neuvoa eteenpäin.', language: 'fi' },
  ...{ group: 'toimeentulotuki', minutes: 3, topics: ['finances', 'benefits'], professions: [] },
  ...{ pictures: [], attachments: [], questions: [], author: 'sosiaaliohjaaja-a' },
  ...{ reviewBy: '2027-03-31', state: 'published', body: 'Tuki haetaan Kelasta.' },
};

const mistakesIn = (text: string, name = file) => {
  const read = readItemFile(name, text);
  return read.ok ? [] : read.mistakes;
};

const itemIn = (text: string, name = file) => {
  const read = readItemFile(name, text);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.item;
};

describe('a file', () => {
  it.each([
    { way: 'as it is', text: written() },
    { way: 'with a byte order mark', text: `\uFEFF${written()}` },
    { way: 'with the line ends of Windows', text: written().replaceAll('\n', '\r\n') },
    { way: 'with empty lines around the text', text: written({}, '\n\nTuki haetaan Kelasta.\n\n') },
    { way: 'with comments', text: written({ title: 'title: Toimeentulotuki # lyhyt nimi' }) },
  ])('is read $way', ({ text }) => {
    expect(itemIn(text)).toEqual(item);
  });

  it('is a draft unless it says otherwise', () => {
    expect(itemIn(written({ state: '' })).state).toBe('draft');
  });

  it('keeps a line of dashes in the text', () => {
    expect(itemIn(written({}, 'Ennen\n\n---\n\nJälkeen')).body).toBe('Ennen\n\n---\n\nJälkeen');
  });

  it('of an item with everything is this text', () => {
    const full: FiledItem = {
      ...item,
      state: 'superseded',
      supersededBy: 'perustoimeentulotuki.fi',
      professions: ['nurse'],
      pictures: [{ source: 'kuva.png', alternative: 'Lomake' }],
      video: 'https://video.example/a',
      attachments: [{ name: 'Kela', url: 'https://www.kela.fi' }],
      renewMonths: 12,
      questions: [
        {
          text: 'Mistä "tuki" haetaan?',
          choices: ['Kelasta', 'No'],
          right: 0,
          explanation: 'Kelasta.',
        },
      ],
    };
    const text = writeItemFile(full);
    expect(text).toBe(
      [
        '---',
        'title: "Toimeentulotuki"',
        'summary: "Osaat neuvoa eteenpäin."',
        'language: fi',
        'group: toimeentulotuki',
        'minutes: 3',
        'topics: [finances, benefits]',
        'professions: [nurse]',
        'pictures:',
        '  - source: kuva.png',
        '    alternative: "Lomake"',
        'video: "https://video.example/a"',
        'attachments:',
        '  - name: "Kela"',
        '    url: "https://www.kela.fi"',
        'author: sosiaaliohjaaja-a',
        'reviewBy: "2027-03-31"',
        'renewMonths: 12',
        'state: superseded',
        'supersededBy: perustoimeentulotuki.fi',
        'questions:',
        '  - text: "Mistä \\"tuki\\" haetaan?"',
        '    choices:',
        '      - "Kelasta"',
        '      - "No"',
        '    right: 0',
        '    explanation: "Kelasta."',
        '---',
        'Tuki haetaan Kelasta.',
        '',
      ].join('\n'),
    );
    expect(itemIn(text)).toEqual(full);
  });
});

describe('a mistake names its line', () => {
  it.each([
    { text: 'Tuki haetaan Kelasta.', line: 1, says: { kind: 'no-front-matter' } },
    { text: '', line: 1, says: { kind: 'no-front-matter' } },
    { text: '---\ntitle: "Nimi"\n', line: 1, says: { kind: 'not-closed' } },
    { text: '---\n---\nTeksti', line: 2, says: { kind: 'wrong-type', expected: 'object' } },
    {
      text: written({ title: 'title: "Nimi' }),
      line: 2,
      says: { kind: 'yaml', code: 'MISSING_CHAR' },
    },
    {
      text: written({ extra: 'sumary: "Osaat neuvoa."' }),
      line: 11,
      path: 'sumary',
      says: { kind: 'unknown-key', key: 'sumary' },
    },
    {
      text: written({ body: 'body: "Toinen"' }),
      line: 11,
      path: 'body',
      says: { kind: 'unknown-key', key: 'body' },
    },
    { text: written({ author: '' }), line: 2, path: 'author', says: { kind: 'missing' } },
    {
      text: written({ language: 'language: de' }),
      line: 4,
      path: 'language',
      says: { kind: 'not-one-of', values: ['fi', 'sv', 'en'] },
    },
    {
      text: written({ minutes: 'minutes: viisi' }),
      line: 6,
      path: 'minutes',
      says: { kind: 'wrong-type', expected: 'number' },
    },
    {
      text: written({ minutes: 'minutes: 2.5' }),
      line: 6,
      path: 'minutes',
      says: { kind: 'out-of-range', least: 1, most: 5 },
    },
    {
      text: written({ topics: 'topics: [finances, "x y"]' }),
      line: 7,
      path: 'topics.1',
      says: { kind: 'not-a-code' },
    },
    {
      text: written({ topics: 'topics:\n  - finances\n  - 7' }),
      line: 9,
      path: 'topics.1',
      says: { kind: 'wrong-type', expected: 'string' },
    },
    {
      text: written({ reviewBy: 'reviewBy: 2027-02-30' }),
      line: 9,
      path: 'reviewBy',
      says: { kind: 'not-a-date' },
    },
    {
      text: written({ title: `title: "${'a'.repeat(101)}"` }),
      line: 2,
      path: 'title',
      says: { kind: 'too-long', limit: 100 },
    },
    {
      text: written({ state: 'state: superseded' }),
      line: 2,
      path: 'supersededBy',
      says: { kind: 'missing' },
    },
    {
      text: written({ more: 'supersededBy: uusi.fi' }),
      line: 11,
      path: 'supersededBy',
      says: { kind: 'unknown-key', key: 'supersededBy' },
    },
    {
      text: written({ title: `title: "${'a'.repeat(30_000)}"` }),
      line: 1,
      says: { kind: 'file-too-long', limit: 30_000 },
    },
    { text: written({}, 'a'.repeat(20_001)), line: 12, says: { kind: 'too-long', limit: 20_000 } },
  ])('$says.kind in line $line ($path)', ({ text, line, path = '', says }) => {
    expect(mistakesIn(text)).toEqual([{ file, line, path, says }]);
  });

  it('and all of them are named at once', () => {
    const text = written({ minutes: 'minutes: 9', topics: 'topics: finances', extra: 'x: 1' });
    expect(mistakesIn(text).map(({ line, path }) => [line, path])).toEqual([
      [6, 'minutes'],
      [7, 'topics'],
      [11, 'x'],
    ]);
  });

  it('and a missing part of a question is named by the question', () => {
    const questions = 'questions:\n  - text: "Mistä?"\n    choices: [a, b]\n    right: 0';
    expect(mistakesIn(written({ questions }))).toEqual([
      { file, line: 12, path: 'questions.0.explanation', says: { kind: 'missing' } },
    ]);
  });

  it('of a file whose name is not its item’s', () => {
    expect(mistakesIn(written(), 'tuki.md')).toEqual([
      { file: 'tuki.md', line: 1, path: '', says: { kind: 'file-name', expected: file } },
    ]);
  });
});

describe('front matter that wants to be more than values', () => {
  it.each(yamlAttempts)('%s is a mistake', (_situation, yaml) => {
    const mistakes = mistakesIn(`---\n${yaml}\n---\nTeksti`);
    expect(mistakes.length).toBeGreaterThan(0);
    for (const { line } of mistakes) expect(line).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['a tag', 'title: !!js/function "x"', { kind: 'tag' }],
    ['an anchor', 'video: &a "x"', { kind: 'anchor' }],
    ['a key said twice', 'title: "x"', { kind: 'twice' }],
  ])('%s is called so', (_situation, line, says) => {
    expect(mistakesIn(written({ more: line }))[0]).toMatchObject({ line: 11, says });
  });

  it('leaves the prototype of everything as it was', () => {
    mistakesIn('---\n__proto__: {polluted: yes}\n---\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('writing and reading', () => {
  it.each(markdownAttempts)('changes nothing of %s', (_situation, markdown) => {
    const tried: FiledItem = { ...item, title: markdown.slice(0, 100), body: markdown };
    expect(itemIn(writeItemFile(tried))).toEqual(tried);
  });

  const word = fc.string({ unit: 'grapheme', maxLength: 40 });
  const hard = fc.constantFrom(
    '',
    ' ',
    '- a',
    'a: b',
    '# a',
    'yes',
    'null',
    '2026-01-01',
    '0x1',
    '---',
    '"',
    "'",
    '\\',
    'a\nb',
    '\ta',
    '|',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '\u0085',
    '\u2028',
    '\u0000',
    '~',
    '? a',
    ': a',
    '{a}',
    '[a]',
  );
  const text = fc.oneof(
    word,
    hard,
    fc.tuple(hard, word).map((pair) => pair.join('')),
  );
  const code = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/u);
  const codes = fc.array(code, { maxLength: 4 });
  const question = fc.record({
    text,
    choices: fc.array(text, { maxLength: 6 }),
    right: fc.integer({ min: 0, max: 5 }),
    explanation: text,
  });
  const line = fc.oneof(text, fc.constantFrom('---', '# Otsikko', '', '    koodia', '- kohta'));
  const anyItem: fc.Arbitrary<FiledItem> = fc
    .record(
      {
        ...{ title: text, summary: text, group: code, author: text },
        language: fc.constantFrom('fi', 'sv', 'en'),
        body: fc.array(line, { maxLength: 8 }).map((lines) => `alku ${lines.join('\n')} loppu`),
        minutes: fc.integer({ min: 1, max: 5 }),
        ...{ topics: codes, professions: codes },
        pictures: fc.array(fc.record({ source: text, alternative: text }), { maxLength: 3 }),
        attachments: fc.array(fc.record({ name: text, url: text }), { maxLength: 3 }),
        questions: fc.array(question, { maxLength: 3 }),
        reviewBy: fc.constantFrom('2027-03-31', '2026-12-01'),
        state: fc.constantFrom('draft', 'published', 'withdrawn'),
        ...{ video: text, renewMonths: fc.integer({ min: 1, max: 60 }) },
      },
      {
        requiredKeys: [
          ...(['title', 'summary', 'group', 'author', 'language', 'body', 'minutes'] as const),
          ...(['topics', 'professions', 'pictures', 'attachments', 'questions'] as const),
          ...(['reviewBy', 'state'] as const),
        ],
      },
    )
    .map((any) => ({ ...any, body: any.body.replaceAll(/\r\n?/gu, '\n') }));

  it('gives the same item, and the same file again', () => {
    fc.assert(
      fc.property(anyItem, (any) => {
        const name = `${any.group}.${any.language}.md`;
        const filed = writeItemFile(any);
        const again = itemIn(filed, name);
        expect(again).toEqual(any);
        expect(writeItemFile(again)).toBe(filed);
      }),
      { numRuns: runs(300) },
    );
  });

  it('never throws, whatever is in the file', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '---',
            'title: a',
            'questions:',
            '  - text: b',
            '\t',
            '? a',
            'a: [',
            ']',
            '&a',
            '*a',
          ),
          { maxLength: 12 },
        )
        .map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(anything, (yaml) => {
        const read = readItemFile(file, `---\n${yaml}\n---\nTeksti`);
        expect(read.ok || read.mistakes.length > 0).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
