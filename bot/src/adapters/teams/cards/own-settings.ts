import { languages } from '../../../domain/language.ts';
import type { StationId } from '../../../domain/roster/county.ts';
import type { View } from '../../../use-cases/view.ts';
import { act, buttons, card, choiceInput, heading, paragraph } from './elements.ts';
import type { Maybe } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { ActionSet, Drawn, InputChoiceSet } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** Each language calls itself by its own name. */
const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function drawStationForm({ station, channel }: Of<'station-form'>, pen: Pen): Drawn {
  const { stationCard } = pen.words;
  const title = channel ? stationCard.channelHeading : stationCard.heading;
  return card(title, [heading(title), paragraph(stationCard.hint), ...stationParts(station, pen)]);
}

/** The choice of the home station and its button, on its own card and in the welcome. */
export function stationParts(station: StationId | undefined, pen: Pen): readonly Maybe[] {
  return [stationInput(station, pen), stationButton(pen)];
}

function stationInput(station: StationId | undefined, pen: Pen): InputChoiceSet {
  const choices = pen.county.stations.map(({ id, name }) => ({ title: name, value: id }));
  return choiceInput('station', pen.words.field.station, choices, {
    isRequired: true,
    errorMessage: pen.words.error.choose,
    ...(station === undefined ? {} : { value: station }),
  });
}

function stationButton(pen: Pen): ActionSet | undefined {
  return buttons(act('station.set', pen.words.button.save, {}, { style: 'positive' }));
}

export function drawStationSet({ station, channel }: Of<'station-set'>, pen: Pen): Drawn {
  const { stationCard, button } = pen.words;
  const place = pen.place(station);
  const line = channel ? stationCard.channelSet(place) : stationCard.set(place);
  return card(line, [
    paragraph(line),
    !channel && buttons(act('request.new', button.ask, {}, { style: 'positive' })),
  ]);
}

export function drawLanguageForm(pen: Pen): Drawn {
  const { languageCard, field, button } = pen.words;
  const choices = languages.map((value) => ({ title: languageNames[value], value }));
  return card(languageCard.heading, [
    heading(languageCard.heading),
    choiceInput('language', field.language, choices, { style: 'expanded', value: pen.language }),
    buttons(act('language.set', button.save, {}, { style: 'positive' })),
  ]);
}
