import { isSumRow } from '../../../bot/src/adapters/tables/stored-sums.ts';
import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import type {
  Consultation,
  ConsultationText,
  LogRow,
} from '../../../bot/src/domain/consultation/types.ts';
import type { Schedules } from '../../../bot/src/domain/schedule/types.ts';
import type { Fact } from '../../../bot/src/domain/statistics/fact.ts';
import type { KnownPerson } from '../../../bot/src/ports.ts';
import type { Life } from './live.ts';

/** What the store says of the words of a conversation; read before they are erased. */
export async function judgeWords(rows: Rows, life: Life): Promise<void> {
  const { request, story, wrong } = life;
  if (request === undefined) return;
  const row = await rows.get('Requests', request, 'text');
  const said = row ? unpacked<ConsultationText>(row.values).messages.map(({ text }) => text) : [];
  if (JSON.stringify(said) !== JSON.stringify(story.words))
    wrong.push(`words stored: ${said.join(' | ')}`);
}

/** What the store says of it in the end: every act once. */
export async function judge(rows: Rows, life: Life): Promise<void> {
  await (life.request === undefined
    ? judgeDay(rows, life)
    : judgeRequest(rows, life, life.request));
}

async function judgeRequest(rows: Rows, life: Life, request: string): Promise<void> {
  const { story, cast, wanted, wrong } = life;
  const own = await rows.list('Requests', request);
  const acts = own
    .filter(({ row }) => row.startsWith('log-'))
    .map(({ values }) => unpacked<LogRow>(values))
    .filter(({ actor }) => actor !== 'engine')
    .map(({ actor, action }) => ({ actor, action }));
  if (JSON.stringify(acts) !== JSON.stringify(wanted))
    wrong.push(`log: ${acts.map(({ action }) => action).join(' ')}`);
  const state = own.find(({ row }) => row === 'state');
  const stands = state && unpacked<Consultation>(state.values).state;
  if (stands !== story.state) wrong.push(`stands at ${stands ?? 'nothing'}`);
  if (own.some(({ row }) => row.startsWith('out-'))) wrong.push('something was not sent');
  const sent = (await rows.listAcross('Requests', '', { from: 'state', before: 'statf' })).filter(
    ({ values }) => unpacked<Consultation>(values).asker === cast.asker,
  );
  if (sent.length !== 1) wrong.push(`${sent.length} requests of one form`);
  const facts = (await rows.listAcross('Facts', '')).filter(
    ({ row, values }) => row === request && values['moved'] !== true,
  );
  const counted = facts.map(({ values }) => unpacked<{ readonly state: string }>(values).state);
  if (JSON.stringify(counted) !== JSON.stringify([story.state]))
    wrong.push(`figures: ${counted.join(' ')}`);
}

async function judgeDay(rows: Rows, { story, cast, wrong }: Life): Promise<void> {
  const row = await rows.get('People', `person_${cast.adviser}`, 'person');
  const person = row && unpacked<KnownPerson>(row.values);
  if (person?.language !== story.language) wrong.push(`language ${person?.language ?? ''}`);
  if (person?.homeStation !== story.station) wrong.push(`station ${person?.homeStation ?? ''}`);
  if (person?.entries?.length !== story.entries)
    wrong.push(`${person?.entries?.length ?? 0} entries of the person`);
  const held = await rows.get('Config', 'schedules', 'current');
  const { absences, states } = held
    ? unpacked<Schedules>(held.values)
    : { absences: [], states: [] };
  const away = absences.filter((absence) => absence.person === cast.adviser);
  if (away.length !== story.absences) wrong.push(`${away.length} absences`);
  if (states.some((state) => state.person === cast.adviser)) wrong.push('busy after being free');
}

/** Entries in the figures of the whole county. */
export async function entriesIn(rows: Rows): Promise<number> {
  const facts = await rows.listAcross('Facts', '');
  return facts.filter(
    ({ row, values }) =>
      !isSumRow(row) && values['moved'] !== true && unpacked<Fact>(values).source === 'entry',
  ).length;
}
