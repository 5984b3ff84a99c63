import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { filesAtMost, sentBytesAtMost } from '../../domain/directory/imports.ts';
import type { ImportMistake } from '../../domain/directory/imports.ts';
import type { Asked, ReadFiles, SentFile } from '../../use-cases/directory-imports/types.ts';
import { harmless } from './harmless.ts';
import { readHsds } from './hsds-read.ts';
import type { Files } from './hsds-write.ts';
import { columnsOf, readPlainCsv } from './plain-csv.ts';
import { readPtv } from './ptv/read.ts';
import { isZip, unzipped, type NamedBytes } from './zip.ts';

const limits = { bytes: sentBytesAtMost, files: filesAtMost };
const bytesAtOnce = 1024 * 1024;

/** Reads what people send: zip archives are opened, old encodings understood. */
export const readFiles: ReadFiles = async (sent, asked) => {
  const opened = await openedOf(sent);
  if (opened.kind === 'mistaken') return unreadable([opened.mistake]);
  const files: Record<string, string> = {};
  for (const { name, bytes } of opened.files) files[name] = await textOf(bytes);
  if (Object.keys(files).length === 0) return unreadable([{ kind: 'unreadable' }]);
  const read = await (asked.kind === 'csv' ? readList(files, asked) : readRegister(files, asked));
  if (read.kind !== 'read') return read;
  const { directory, mistakes } = await harmless(read.directory);
  return { ...read, directory, mistakes: [...read.mistakes, ...mistakes] };
};

const unreadable = (mistakes: readonly ImportMistake[]) =>
  ({ kind: 'unreadable', mistakes }) as const;

async function readRegister(files: Files, { kind, readAt }: Asked) {
  const read = kind === 'hsds' ? await readHsds(files, readAt) : await inSlices(files, readAt);
  const { directory, ...told } = read;
  const isNothing = Object.values(directory).every((rows: readonly unknown[]) => rows.length === 0);
  if (isNothing)
    return unreadable(told.mistakes.length > 0 ? told.mistakes : [{ kind: 'unreadable' }]);
  return { kind: 'read', directory, ...told } as const;
}

async function inSlices(files: Files, readAt: number) {
  const reading = readPtv(files, readAt);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

async function readList(files: Files, { columns, list, readAt }: Asked) {
  const [[file, text] = ['', ''], another] = Object.entries(files);
  if (another) return unreadable([{ kind: 'too-many', file: another[0] }]);
  const found = await columnsOf({ file, text });
  if (!found) return unreadable([{ kind: 'unreadable', file }]);
  if (columns === undefined) return { kind: 'columns', columns: found } as const;
  const read = await readPlainCsv({ file, text }, { columns, list, readAt });
  return { kind: 'read', ...read } as const;
}

type Opened =
  | { readonly kind: 'files'; readonly files: readonly NamedBytes[] }
  | { readonly kind: 'mistaken'; readonly mistake: ImportMistake };

/** Archives and single files may come together; an archive within one stays closed. */
async function openedOf(sent: readonly SentFile[]): Promise<Opened> {
  const files: NamedBytes[] = [];
  let left = limits.bytes;
  for (const { name, bytes: parts } of sent) {
    const bytes = Buffer.concat(parts);
    const { kind, ...inside } = isZip(bytes)
      ? await unzipped(bytes, { bytes: left, files: limits.files - files.length })
      : { kind: 'files' as const, files: [{ name, bytes }] };
    if (kind !== 'files' || !('files' in inside)) {
      const why = kind === 'too-large' || kind === 'too-many' ? kind : 'unreadable';
      return { kind: 'mistaken', mistake: { kind: why, file: name } };
    }
    files.push(...inside.files);
    left -= inside.files.reduce((sum, one) => sum + one.bytes.length, 0);
  }
  return { kind: 'files', files };
}

/** UTF-8, or what Windows uses here: Excel writes either. */
async function textOf(bytes: Buffer): Promise<string> {
  return (
    (await decoded(bytes, new TextDecoder('utf-8', { fatal: true }))) ??
    (await decoded(bytes, new TextDecoder('windows-1252'))) ??
    ''
  );
}

async function decoded(bytes: Buffer, decoder: TextDecoder): Promise<string | undefined> {
  let text = '';
  try {
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      text += decoder.decode(bytes.subarray(at, at + bytesAtOnce), { stream: true });
      await setImmediate();
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
