import { isAdviser } from '../../../domain/consultation/rights.ts';
import { commandWords } from '../../../wording/commands.ts';
import type { View } from '../../../use-cases/view.ts';
import { act, aside, buttons, card, heading, paragraph } from './elements.ts';
import type { Maybe } from './elements.ts';
import { stationParts } from './own-settings.ts';
import type { Pen } from '../../../telling/pen.ts';
import { plainText } from './text.ts';
import type { Drawn, FactSet } from './types.ts';

type WelcomeView = Extract<View, { kind: 'welcome' }>;

/** The first words: what Koppi is for and how to begin. The home station is asked where it is not known. */
export function drawWelcome({ homeStation, channel }: WelcomeView, pen: Pen): Drawn {
  const { welcome } = pen.words;
  return card(welcome.heading, [
    heading(welcome.heading),
    paragraph(channel ? welcome.channel : welcome.value),
    !channel && paragraph(welcome.example(exampleOf(homeStation, pen)), { isSubtle: true }),
    aside(welcome.privacy),
    ...countyTexts(pen),
    homeStation === undefined && !channel && paragraph(welcome.homeStation, { weight: 'bolder' }),
    ...(homeStation === undefined && !channel ? stationParts(undefined, pen) : []),
    !channel && startButtons(pen),
  ]);
}

/** One's own station, else the county's first. */
const exampleOf = (home: string | undefined, pen: Pen) =>
  pen.place(home ?? pen.county.stations[0]?.id ?? '');

export function drawHelp(pen: Pen): Drawn {
  const { help } = pen.words;
  return card(help.heading, [
    heading(help.heading),
    paragraph(help.free),
    commandFacts(pen),
    ...countyTexts(pen),
    startButtons(pen),
  ]);
}

/** The county's own words, and where its privacy notice is. */
function countyTexts({ county: { texts }, language, words }: Pen): readonly Maybe[] {
  return [
    texts?.welcome && paragraph(plainText(texts.welcome[language])),
    texts?.privacyNotice !== undefined &&
      aside(`[${words.welcome.privacyNotice}](${texts.privacyNotice})`),
  ];
}

/** What could not be read still gets a way forward. */
export function drawUnknownInput(pen: Pen): Drawn {
  const { unknownInput } = pen.words;
  return card(unknownInput.heading, [
    heading(unknownInput.heading),
    paragraph(unknownInput.hint),
    startButtons(pen),
  ]);
}

function startButtons(pen: Pen) {
  const { button } = pen.words;
  return buttons(
    act('request.new', button.ask, {}, { style: 'positive', alone: true }),
    act('entry.new', button.entry, {}, { alone: true }),
    act('help.show', button.help, {}, { alone: true }),
  );
}

type Listed = keyof Pen['words']['help']['command'];

const forAll: readonly Listed[] = [
  'consult',
  'mine',
  'presence',
  'directory',
  'training',
  'entry',
  'station',
  'language',
];

/** Would be refused to anybody else. */
const forAdvisers: readonly Listed[] = [
  'queue',
  'unfinished',
  'away',
  'busy',
  'home-visit',
  'travelling',
  'free',
];

function commandFacts(pen: Pen): FactSet {
  const { help } = pen.words;
  const argument: Partial<Record<Listed, string>> = {
    directory: help.search,
    training: help.search,
    away: help.when,
    busy: help.until,
    'home-visit': help.until,
    travelling: help.until,
    station: help.name,
  };
  const me = pen.county.people.find(({ id }) => id === pen.me);
  const listed = isAdviser(me) ? [...forAll, ...forAdvisers] : forAll;
  const facts = listed.map((id) => ({
    title: [commandWords[id][pen.language][0], argument[id] && `(${argument[id]})`]
      .filter((word) => word !== undefined)
      .join(' '),
    value: help.command[id],
  }));
  return { type: 'FactSet', facts };
}
