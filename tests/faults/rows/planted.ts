import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createAzureRows } from '../../../bot/src/adapters/tables/azure-rows.ts';
import { tables, type Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { doors, type Door } from '../planted/doors.ts';
import { plantedOf, printedCode, type Planted } from '../planted/identifiers.ts';
import { createSearch, stringsOf } from '../planted/search.ts';
import { control, setStage, type Set } from '../planted/stage.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import { startServiceProcess } from '../service-process.ts';

export const row: FaultRow = {
  test: 'identifiers planted in every field of every door, then a search',
  goal: '0 found in tables, logs, exports, answers and messages',
  unit: 'plantings',
  amounts: { sample: 300, full: 3_000, long: 30_000 },
  brokenBy: 'a door that keeps the raw text of each activity in a row',
  run,
};

const atOnce = 6;

interface Planting {
  readonly door: Door;
  readonly planted: Planted;
}

/** Something that came out: where, and its words. */
interface Piece {
  readonly place: string;
  readonly text: string;
}

async function run({ amount, random, broken, folder }: Asked): Promise<Outcome> {
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const service = await startServiceProcess({ name: 'planted', connectionString, folder });
  const rows = createAzureRows({ connectionString });
  const stage = await setStage(service);
  try {
    const plantings = Array.from({ length: amount }, (_, index): Planting => {
      // Every door in turn, each time with another identifier.
      const door = doors[index % doors.length]!;
      return { door, planted: door.opaque ? printedCode(random) : plantedOf(random) };
    });
    const answers = await plantAll(stage, plantings, broken ? rows : undefined);
    await stage.nurse.say('omat');
    const kept = await keptPieces(rows, stage, { folder, connectionString });
    await service.child.stop();
    const log = await readFile(service.child.log, 'utf8');
    const said: Piece[] = log.split('\n').map((text) => ({ place: 'log', text }));
    return judged(plantings, [...answers, ...kept, ...said]);
  } finally {
    await service.child.stop();
    await stage.connector.stop();
    await azurite.stop();
  }
}

async function plantAll(
  stage: Set,
  plantings: readonly Planting[],
  leak: Rows | undefined,
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const waiting = plantings.entries();
  const work = async () => {
    for (const [index, { door, planted }] of waiting) {
      const text = await door.plant(stage, planted.typed).catch((error: unknown) => {
        // What a client refuses to send never came in.
        if (error instanceof TypeError) return '';
        throw error;
      });
      pieces.push({ place: `answer to ${door.name}`, text });
      const values = { text: planted.typed };
      await leak?.write('Changes', 'leak', [{ do: 'insert', row: `n-${index}`, values }]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return pieces;
}

/** Tables, messages to people, figures, the printed report and the backup. */
async function keptPieces(
  rows: Rows,
  { connector, url, tokens }: Set,
  { folder, connectionString }: { readonly folder: string; readonly connectionString: string },
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const table of tables)
    for (const found of await rows.listAcross(table, ''))
      pieces.push({ place: `table ${table}`, text: JSON.stringify(found) });
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

function judged(plantings: readonly Planting[], pieces: readonly Piece[]): Outcome {
  const faults = createFaults();
  const search = createSearch(plantings.map(({ planted }) => planted));
  const doorOf = new Map(plantings.map(({ planted, door }) => [planted, door.name]));
  const seen = new Set<string>();
  const controls = new Set<string>();
  let characters = 0;
  for (const { place, text } of pieces) {
    characters += text.length;
    for (const words of stringsOf(text)) {
      if (words.includes(control)) controls.add(place.split(' ')[0]!);
      const found = seen.has(words) ? undefined : search.in(words);
      seen.add(words);
      if (found) faults.add(`${found.typed} by ${doorOf.get(found) ?? '?'} in ${place}`);
    }
  }
  for (const place of ['table', 'message', 'backup'])
    if (!controls.has(place)) faults.add(`the search is blind in ${place}`);
  const used = new Set(plantings.map(({ door }) => door.name)).size;
  const result = `${plantings.length.toLocaleString('en')} plantings by ${used} fields and doors, ${pieces.length.toLocaleString('en')} rows, lines and answers searched (${Math.round(characters / 1e6)} MB): ${faults.count()} found`;
  return { ok: faults.count() === 0, result, faults: faults.list() };
}
