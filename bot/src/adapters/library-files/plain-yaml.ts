import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Scalar } from 'yaml';
import type { Path, FileSays, PlacedMistake } from './mistake.ts';

interface LinedMistake {
  /** Of the YAML, from 1. */
  readonly line: number;
  readonly says: FileSays;
}

export type YamlRead =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The line of what a mistake is about: of its key, or of what lacks it. */
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly mistakes: readonly LinedMistake[] };

/**
 * Reads YAML 1.2 that is nothing but maps, lists, texts and numbers. Anchors, aliases and tags are
 * mistakes, so that no file grows when it is read and no text becomes an object; nothing is made of
 * a document that has mistakes.
 */
export function readPlainYaml(text: string): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ version: '1.2', schema: 'core', logLevel: 'silent', prettyErrors: false },
    // Keys said twice are found below: the parser compares each with each.
    ...{ lineCounter: lines, stringKeys: true, uniqueKeys: false },
  });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const broken = [...document.errors, ...document.warnings].map(({ code, pos: [offset] }) => ({
    line: lineAt(offset),
    says: unread(code),
  }));
  const mistakes = broken.length > 0 ? broken.slice(0, 1) : impurities(document, lineAt);
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    value: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

const unread = (code: string): FileSays =>
  code === 'TAG_RESOLVE_FAILED' ? { kind: 'tag' } : { kind: 'yaml', code };

function impurities(document: Document, lineAt: (offset: number) => number): LinedMistake[] {
  const found: LinedMistake[] = [];
  visit(document, {
    Node: (_key, node) => {
      const line = lineAt(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor !== undefined)
        found.push({ line, says: { kind: 'anchor' } });
      else if (node.tag !== undefined) found.push({ line, says: { kind: 'tag' } });
    },
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          found.push({ line: lineAt(key.range?.[0] ?? 0), says: { kind: 'twice' } });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function offsetOf({ contents }: Document, path: Path): number {
  let offset = 0;
  let node: unknown = contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** With the lines of their values, of a file in which the YAML begins after so many lines. */
export const placed = (
  mistakes: readonly PlacedMistake[],
  lineOf: (path: Path) => number,
  { file, before }: { readonly file: string; readonly before: number },
) =>
  mistakes.map(({ path, says }) => ({
    file,
    line: before + lineOf(path),
    path: path.map(String).join('.'),
    says,
  }));

/** Codes and dates: what needs no quotation marks for anybody. */
const bare = /^[a-z]+(?:[-.][a-z]+)*$/u;

/** The same value gives the same text: sentences in quotation marks, lists of codes on one line. */
export function writePlainYaml(value: unknown): string {
  const document = new Document(value, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Pair: (_key, { value: of }) => {
      if (isScalar(of)) quote(of);
      if (isSeq(of) && of.items.every((item) => isScalar(item))) {
        of.flow = of.items.every(({ value: code }) => isBare(code));
        for (const item of of.items) quote(item);
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const isBare = (value: unknown): boolean => typeof value === 'string' && bare.test(value);

function quote(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && !isBare(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
}
