import type { Area, AreaValues } from '../../../../bot/src/contract/settings.ts';
import type { SettingsWords } from '../../../../bot/src/wording/tab/settings.ts';
import type { Entry } from '../../components/values.ts';

/** Areas that are lists of entries. */
export const lists = [
  'people',
  'stations',
  'regions',
  'professions',
  'topics',
  'phenomena',
  'numbers',
] as const satisfies readonly Area[];
export type ListArea = (typeof lists)[number];
export type FormArea = Exclude<Area, ListArea>;

export const isList = (area: Area): area is ListArea => lists.some((one) => one === area);

/** From what a choice is made. */
export type Source =
  | 'regions'
  | 'stations'
  | 'professions'
  | 'people'
  | 'roles'
  | 'closingFields'
  | 'sectors'
  | 'kinds'
  | 'triggers';

/** One field of an entry: where it stands, and how it is asked. */
export interface FieldShape {
  /** `name`, `forms.at` */
  readonly path: keyof SettingsWords['field'];
  readonly kind:
    | 'text'
    | 'number'
    | 'time'
    | 'toggle'
    | 'localised'
    | 'choice'
    | 'choices'
    | 'lines'
    | 'localisedLines'
    | 'triggers';
  readonly source?: Source;
  /** The list that a toggle turns on: while that is empty, nothing is on. */
  readonly of?: 'triggers';
  /** Sentences, for which one line is too short. */
  readonly long?: true;
  /** Empty is null. */
  readonly optional?: true;
  /** Asked when the entry is made, and never changed after. */
  readonly onlyNew?: true;
}

interface AreaShape {
  readonly fields: readonly FieldShape[];
  /** Of a list: what its table shows beside the name. */
  readonly columns?: readonly FieldShape['path'][];
  /** Of a list: what an entry begins with. */
  readonly fresh?: Entry;
}

const noWords = { fi: '', sv: '', en: '' };
const noLines = { fi: [], sv: [], en: [] };
const named: readonly FieldShape[] = [{ path: 'name', kind: 'localised' }];

export const shapes: { readonly [A in keyof AreaValues]: AreaShape } = {
  people: {
    fields: [
      { path: 'name', kind: 'text' },
      { path: 'id', kind: 'text', onlyNew: true },
      { path: 'role', kind: 'choice', source: 'roles' },
      { path: 'profession', kind: 'choice', source: 'professions' },
      { path: 'stations', kind: 'choices', source: 'stations' },
      { path: 'regions', kind: 'choices', source: 'regions' },
      { path: 'pair', kind: 'choice', source: 'people', optional: true },
      { path: 'pool', kind: 'toggle' },
      { path: 'phones', kind: 'lines' },
    ],
    columns: ['role', 'profession', 'stations'],
    fresh: {
      ...{ id: '', name: '', role: 'asker', profession: '', regions: [], stations: [] },
      ...{ pool: false, phones: [], pair: null },
    },
  },
  stations: {
    fields: [
      { path: 'name', kind: 'text' },
      { path: 'region', kind: 'choice', source: 'regions' },
      { path: 'forms.at', kind: 'text' },
      { path: 'forms.to', kind: 'text' },
      { path: 'forms.from', kind: 'text' },
      { path: 'forms.of', kind: 'text' },
      { path: 'alsoWritten', kind: 'lines' },
      { path: 'names.sv', kind: 'text', optional: true },
      { path: 'names.en', kind: 'text', optional: true },
      { path: 'municipality', kind: 'text', optional: true },
      { path: 'recordSystem.name', kind: 'text', optional: true },
      { path: 'recordSystem.to', kind: 'text', optional: true },
      { path: 'recordSystem.at', kind: 'text', optional: true },
      { path: 'posts', kind: 'toggle' },
      { path: 'usesTriggers', kind: 'toggle', of: 'triggers' },
      { path: 'triggers', kind: 'triggers' },
    ],
    columns: ['region', 'usesTriggers', 'posts'],
    fresh: {
      ...{ id: '', name: '', region: '', forms: { at: '', to: '', from: '', of: '' } },
      ...{ alsoWritten: [], municipality: null, triggers: [], usesTriggers: true, posts: true },
      names: { sv: null, en: null },
      recordSystem: { name: null, to: null, at: null },
    },
  },
  regions: {
    fields: [{ path: 'name', kind: 'text' }],
    columns: [],
    fresh: { id: '', name: '' },
  },
  professions: {
    fields: [
      ...named,
      { path: 'sector', kind: 'choice', source: 'sectors', optional: true },
      { path: 'words', kind: 'localisedLines' },
    ],
    columns: ['sector'],
    fresh: { id: '', name: noWords, sector: null, words: noLines },
  },
  topics: {
    fields: [
      ...named,
      { path: 'profession', kind: 'choice', source: 'professions' },
      { path: 'guide', kind: 'localised', long: true, optional: true },
      { path: 'words', kind: 'localisedLines' },
    ],
    columns: ['profession', 'guide'],
    fresh: { id: '', name: noWords, words: noLines, profession: '', guide: null },
  },
  phenomena: { fields: named, columns: [], fresh: { id: '', name: noWords } },
  numbers: {
    fields: [...named, { path: 'phone', kind: 'text' }, { path: 'danger', kind: 'toggle' }],
    columns: ['phone', 'danger'],
    fresh: { name: noWords, phone: '', danger: false },
  },
  everydayWords: { fields: [{ path: 'wordGroups', kind: 'localisedLines' }] },
  recordSystem: {
    fields: [
      { path: 'name', kind: 'text' },
      { path: 'to', kind: 'text' },
      { path: 'at', kind: 'text' },
    ],
  },
  limits: {
    fields: [
      { path: 'nowAloneMinutes', kind: 'number' },
      { path: 'nowCoordinatorMinutes', kind: 'number' },
      { path: 'nowExpiresMinutes', kind: 'number' },
      { path: 'todayStepMinutes', kind: 'number' },
      { path: 'officeFrom', kind: 'time' },
      { path: 'officeUntil', kind: 'time' },
      { path: 'digestAt', kind: 'time' },
      { path: 'stationPostAt', kind: 'time' },
      { path: 'unfinishedAt', kind: 'time' },
    ],
  },
  closing: { fields: [{ path: 'closingFields', kind: 'choices', source: 'closingFields' }] },
  retention: {
    fields: [
      { path: 'retentionDays', kind: 'number' },
      { path: 'followUpDays', kind: 'number' },
      { path: 'reopenDays', kind: 'number' },
      { path: 'staleMonths', kind: 'number' },
    ],
  },
  posts: { fields: [{ path: 'channelPosts', kind: 'toggle' }] },
  kinds: {
    fields: [
      { path: 'kinds.offered', kind: 'choices', source: 'kinds' },
      { path: 'kinds.labels.consult', kind: 'localised', optional: true },
      { path: 'kinds.labels.handle', kind: 'localised', optional: true },
      { path: 'kinds.labels.find-out', kind: 'localised', optional: true },
      { path: 'kinds.labels.pass-on', kind: 'localised', optional: true },
    ],
  },
  triggerRules: {
    fields: [
      { path: 'triggerRules.suggests', kind: 'toggle' },
      { path: 'triggerRules.inviteFrom', kind: 'number' },
      { path: 'triggerRules.planFrom', kind: 'number' },
      { path: 'triggerRules.inviteAlways', kind: 'choices', source: 'triggers' },
      { path: 'triggerRules.planAlways', kind: 'choices', source: 'triggers' },
    ],
  },
  texts: {
    fields: [
      { path: 'welcome', kind: 'localised', long: true, optional: true },
      { path: 'privacyNotice', kind: 'text', optional: true },
      { path: 'accessibilityFeedback', kind: 'text', optional: true },
    ],
  },
};
