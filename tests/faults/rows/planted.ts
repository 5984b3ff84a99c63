import { execFile } from 'node:child_process';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { patientRows } from '../../helpers/patient-rows.ts';
import { tables, type Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { doors, echo, type Door } from '../planted/doors.ts';
import { plantedOf, printedCode, type Planted } from '../planted/identifiers.ts';
import { createSearch, stringsOf, type Piece } from '../planted/search.ts';
import { control, setStage, type Set } from '../planted/stage.ts';
import { routesOf, tabDoors, unheard } from '../planted/tab-doors.ts';
import { takeOut } from '../planted/taken-out.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import { startServiceProcess, type ServiceProcess } from '../service-process.ts';

export const row: FaultRow = {
  test: 'identifiers planted in every field of every door, then a search',
  goal: '0 found in tables, logs, exports, answers and messages',
  unit: 'plantings',
  amounts: { sample: 1_000, full: 6_000, long: 40_000 },
  brokenBy: 'a door that keeps the raw text of each activity in a row',
  run,
};

const atOnce = 6;

interface Planting {
  readonly door: Door;
  readonly planted: Planted;
}

async function run({ amount, random, broken, folder }: Asked): Promise<Outcome> {
  const unheardOf = await onStage(folder, async ({ service, stage }) =>
    unheard(stage, await routesOf(service.url)),
  );
  return onStage(folder, async ({ service, stage, rows, connectionString }) => {
    const routes = await routesOf(service.url);
    const all = shuffled([...doors, ...tabDoors(routes)], random);
    const plantings = Array.from({ length: amount }, (_, index): Planting => {
      // Every door in turn, each time with another kind of identifier.
      const door = all[index % all.length]!;
      const turn = (index % all.length) + Math.floor(index / all.length);
      const planted = door.opaque ? printedCode(random) : plantedOf(random, turn, door.only);
      return { door, planted };
    });
    const { answers, arrived } = await plantAll(stage, plantings, broken ? rows : undefined);
    answers.push({ place: 'answer to a form', text: await echo(stage, `Kysymys: ${control}`) });
    await stage.nurse.say('omat');
    const kept = await keptPieces(rows, stage, { folder, connectionString });
    const { pieces: shown, missing } = await takeOut(stage, routes);
    await service.child.stop();
    // Nothing of these comes out by itself: they show that the search would see it.
    const probes = { answer: printedCode(random), log: printedCode(random) };
    answers.push({
      place: 'answer to nothing',
      text: JSON.stringify({ text: probes.answer.typed }),
    });
    await appendFile(service.child.log, `${JSON.stringify({ text: probes.log.typed })}\n`);
    const log = await readFile(service.child.log, 'utf8');
    const said: Piece[] = log.split('\n').map((text) => ({ place: 'log', text }));
    const unsent = plantings.length - arrived.length;
    const done = { arrived, unsent, probes, unsearched: [...missing, ...unheardOf] };
    return judged(done, [...answers, ...kept, ...shown, ...said]);
  });
}

interface Standing {
  readonly service: ServiceProcess;
  readonly stage: Set;
  readonly rows: Rows;
  readonly connectionString: string;
}

/** On a store of its own: what was planted moves days and ends requests. */
async function onStage<T>(folder: string, work: (standing: Standing) => Promise<T>): Promise<T> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const service = await startServiceProcess({ name: 'planted', connectionString, folder });
  try {
    const stage = await setStage(service);
    const rows = patientRows(connectionString);
    return await work({ service, stage, rows, connectionString }).finally(() =>
      stage.connector.stop(),
    );
  } finally {
    await service.child.stop();
    await azurite.stop();
  }
}

/** So that a small amount reaches every kind of door. */
function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const keyed = all.map((one) => ({ one, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

/** What does not fit into a header is never sent; whatever breaks off on its way is a fault. */
const isRefusedByClient = (error: unknown): boolean =>
  error instanceof TypeError && error.message !== 'fetch failed';

async function plantAll(
  stage: Set,
  plantings: readonly Planting[],
  leak: Rows | undefined,
): Promise<{ readonly answers: Piece[]; readonly arrived: readonly Planting[] }> {
  const answers: Piece[] = [];
  const arrived: Planting[] = [];
  const waiting = plantings.entries();
  const work = async () => {
    for (const [index, planting] of waiting) {
      const { door, planted } = planting;
      const text = await door.plant(stage, planted.typed).catch((error: unknown) => {
        if (isRefusedByClient(error)) return undefined;
        throw error;
      });
      // What a client refuses to send never came in.
      if (text === undefined) continue;
      arrived.push(planting);
      if (!door.echoes) answers.push({ place: `answer to ${door.name}`, text });
      const values = { text: planted.typed };
      await leak?.write('Changes', 'leak', [{ do: 'insert', row: `n-${index}`, values }]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { answers, arrived };
}

/** Tables, messages to people, figures, the printed report and the backup. */
async function keptPieces(
  rows: Rows,
  { connector, url, tokens }: Set,
  { folder, connectionString }: { readonly folder: string; readonly connectionString: string },
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const table of tables)
    // The ETag is left out: it is storage's own time, ":11:10.1983", and reads like a date of birth.
    for (const { partition, row, values } of await rows.listAcross(table, ''))
      pieces.push({ place: `table ${table}`, text: JSON.stringify({ partition, row, values }) });
  for (const one of connector.calls) pieces.push({ place: 'message', text: JSON.stringify(one) });
  const figures = await fetch(`${url}/api/statistics`, {
    headers: { authorization: `Bearer ${tokens.reader}` },
  });
  pieces.push({ place: 'figures', text: await figures.text() });
  const environment = { KOPPI_ENV: 'local', TABLES_CONNECTION_STRING: connectionString };
  const script = async (...args: readonly string[]) => {
    const env = { ...process.env, ...environment };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...args], { env });
    return stdout + stderr;
  };
  const backup = join(folder, 'backup');
  pieces.push(
    { place: 'report', text: await script('bot/src/report.ts') },
    { place: 'backup', text: await script('bot/src/backup.ts', 'export', backup) },
  );
  for (const file of await readdir(backup)) {
    const lines = (await readFile(join(backup, file), 'utf8')).split('\n');
    pieces.push(...lines.map((text) => ({ place: `backup ${file}`, text })));
  }
  return pieces;
}

interface Done {
  readonly arrived: readonly Planting[];
  /** Plantings that never came in. */
  readonly unsent: number;
  /** Put there on purpose, by the first word of the place. */
  readonly probes: Readonly<Record<'answer' | 'log', Planted>>;
  /** Doors at which nothing valid could be sent, and what could not be taken out. */
  readonly unsearched: readonly string[];
}

/** A line of ours that every refused identifier leaves, and what the stage has left elsewhere. */
const controls = {
  ...{ table: control, message: control, backup: control, answer: control },
  log: 'identifier refused',
  // What the demo county has there anyway.
  ...{ schedule: 'Sosiaaliohjaaja', calendar: 'Rantakyl', directory: 'Kela', library: control },
  networks: control,
};

function judged({ arrived, unsent, probes, unsearched }: Done, pieces: readonly Piece[]): Outcome {
  const faults = createFaults();
  const search = createSearch([...arrived.map(({ planted }) => planted), ...Object.values(probes)]);
  const doorOf = new Map(arrived.map(({ planted, door }) => [planted, door.name]));
  const seen = new Set<string>();
  const missed = new Set([...Object.keys(controls), 'probe of answer', 'probe of log']);
  const probed = new Map<unknown, string>(Object.entries(probes).map(([at, one]) => [one, at]));
  let characters = 0;
  for (const { place, text } of pieces) {
    const where = place.split(' ')[0]!;
    characters += text.length;
    for (const words of stringsOf(text)) {
      if (words.includes(controls[where as keyof typeof controls])) missed.delete(where);
      const found = seen.has(words) ? undefined : search.in(words);
      seen.add(words);
      if (found && probed.get(found) === where) missed.delete(`probe of ${where}`);
      else if (found) faults.add(`${found.typed} by ${doorOf.get(found) ?? '?'} in ${place}`);
    }
  }
  for (const one of unsearched) faults.add(one);
  for (const place of missed) faults.add(`the search is blind: ${place}`);
  const used = new Set(arrived.map(({ door }) => door.name)).size;
  const result = `${arrived.length.toLocaleString('en')} plantings by ${used} fields and doors (${unsent} more that no client sends), ${pieces.length.toLocaleString('en')} rows, lines and answers searched (${Math.round(characters / 1e6)} MB): ${faults.count()} found`;
  return { ok: faults.count() === 0, result, faults: faults.list() };
}
