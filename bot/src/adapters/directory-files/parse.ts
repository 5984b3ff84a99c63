import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { delimiterOf, unguardedForPrograms } from '../csv.ts';

/** csv-parse's own types know nothing of what `info` adds. */
const parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

export interface CsvLine {
  /** Where the row ends, 1 for the heading. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** So many rows are read before others get their turn. */
const rowsAtOnce = 500;
const bytesAtOnce = 64 * 1024;
/** One row of it: a service in three languages needs a tenth. */
const longestRow = 1024 * 1024;

/** The rows of a file as they come; the number of the line where it cannot be read any further. */
export async function* csvLines(text: string): AsyncGenerator<CsvLine, number | undefined> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text.slice(0, bytesAtOnce)),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }),
  );
  let count = 0;
  try {
    for await (const piece of parser) {
      const { record, info } = parsed.parse(piece);
      yield { line: info.lines, cells: record.map(unguardedForPrograms) };
      count += 1;
      await pauseAt(count);
    }
  } catch (error) {
    if (error instanceof CsvError) return Number(error['lines'] ?? 1);
    throw error;
  }
  return undefined;
}

/** Lets others have their turn, now and then. */
export async function pauseAt(row: number): Promise<void> {
  if (row % rowsAtOnce === 0) await setImmediate();
}

/** As bytes, since a piece of text could end inside a sign. */
function* pieces(text: string): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += bytesAtOnce) yield bytes.subarray(at, at + bytesAtOnce);
}
