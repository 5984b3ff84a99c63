import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

/** One declaration: `resource identity 'Microsoft…' = {…}`, `output BOT_ID string = …`. */
interface Declared {
  readonly name: string;
  /** Of a resource its type and version, of a module its file. */
  readonly what: string;
  /** The object that it is made of, or the expression. */
  readonly body: Node;
}

export interface Bicep {
  readonly file: string;
  readonly root: Node;
  declared(kind: 'resource' | 'module' | 'output' | 'parameter' | 'variable'): readonly Declared[];
}

const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');

async function createParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}

let parser: Promise<Parser> | undefined;

/** @throws when nothing at all could be read */
export async function parseBicep(text: string, file = ''): Promise<Bicep> {
  parser ??= createParser();
  const root = (await parser).parse(text)?.rootNode;
  if (!root) throw new Error(`${file} could not be parsed`);
  const children = root.namedChildren;
  return {
    file,
    root,
    declared: (kind) =>
      children.filter(({ type }) => type === `${kind}_declaration`).map(declarationOf),
  };
}

export const allBicep = (): Promise<readonly Bicep[]> =>
  Promise.all(
    globSync('infra/**/*.bicep')
      .sort()
      .map((file) => parseBicep(readFileSync(file, 'utf8'), file)),
  );

function declarationOf(node: Node): Declared {
  const parts = node.namedChildren.filter(({ type }) => type !== 'decorators');
  const last = parts.at(-1) ?? node;
  const text = parts.find(({ type }) => type === 'string')?.text ?? '';
  return {
    name: parts.find(({ type }) => type === 'identifier')?.text ?? '',
    what: unquoted(text),
    body: firstObject(last) ?? last,
  };
}

/** What stands in `if (…) {…}` and `[for … : {…}]` too. */
function firstObject(node: Node): Node | undefined {
  if (node.type === 'object') return node;
  return node.namedChildren.map(firstObject).find((found) => found !== undefined);
}

const unquoted = (text: string): string => text.replace(/^'(.*)'$/su, '$1');

/** The properties of an object, by name, with their expressions. */
export function propertiesOf(node: Node | undefined): ReadonlyMap<string, Node> {
  const pairs = (node?.namedChildren ?? []).filter(({ type }) => type === 'object_property');
  return new Map(
    pairs.map(({ namedChildren: [key, ...rest] }) => [unquoted(key?.text ?? ''), rest.at(-1)!]),
  );
}

/** The value at a path of names, `properties.sku.name`, as it is written, without its quotes. */
export function valueAt(body: Node, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<Node | undefined>((node, key) => propertiesOf(node).get(key), body);
  return found && unquoted(found.text);
}
