import type { Refusal } from '../domain/consultation/refusal.ts';
import type { ScanResult } from '../domain/privacy/types.ts';
import { remember } from '../domain/schedule/remember.ts';
import { scanner, tellRefused } from './identifiers.ts';
import type { Tools } from './tools.ts';

export interface Screened {
  readonly refusal?: Refusal;
  readonly warnings: ScanResult['warnings'];
}

/** Longest free texts, in characters; product.md "Fields" and "The answer". */
const limits: Readonly<Record<string, number>> = {
  question: 500,
  answer: 1000,
  result: 1000,
  place: 60,
  proposal: 200,
};

/** Every inbound free text passes here before anything is stored or echoed. */
export function screen(
  tools: Tools,
  texts: Readonly<Record<string, string | undefined>>,
  where: Extract<Refusal, { kind: 'identifier' }>['where'] = 'form',
): Screened {
  const given: Record<string, string> = {};
  for (const [field, text] of Object.entries(texts)) if (text) given[field] = text;
  const {
    blocked: [first],
    warnings,
  } = scanner(tools)(given);
  if (!first) return { ...tooLong(given), warnings };
  tellRefused(tools, first.kind, { length: first.length });
  return { refusal: { kind: 'identifier', found: first.kind, where }, warnings };
}

/** What was found in some texts that belong together, one after the other. */
interface Looked {
  readonly refusals: readonly (Refusal | undefined)[];
  /** Somebody seems to be named in one of them. */
  readonly hasName: boolean;
}

/**
 * The same for many short texts, such as the cells of a file: each group is what belongs together,
 * and an identity code split between two of its texts is found in both. One line in the log tells
 * of all groups.
 */
export function screenGroups(
  tools: Tools,
  groups: readonly (readonly string[])[],
): readonly Looked[] {
  const scan = scanner(tools);
  const seen = new Map<string, ScanResult>();
  const look = (texts: readonly string[]) =>
    remember(seen, JSON.stringify(texts), () => scan(Object.fromEntries(texts.entries())));
  const looked = groups.map((texts) => lookAt(texts, look));
  const found = looked.flatMap(({ refusals }) =>
    refusals.flatMap((one) => (one?.kind === 'identifier' ? [one.found] : [])),
  );
  const [kind] = found;
  if (kind) tellRefused(tools, kind, { count: found.length });
  return looked;
}

type Look = (texts: readonly string[]) => ScanResult;

function lookAt(texts: readonly string[], look: Look): Looked {
  const alone = texts.map((text) => refusalOf(text, look([text])));
  const hasName = texts.some((text) => look([text]).warnings.includes('name'));
  if (alone.some((refusal) => refusal)) return { refusals: alone, hasName };
  const split = splitIn([...new Set(texts)], look);
  return { refusals: texts.map((text) => (split.includes(text) ? splitCode : undefined)), hasName };
}

const splitCode: Refusal = { kind: 'identifier', found: 'identity-code', where: 'form' };

/** The texts that have a part of a code; looked for in pairs only where there is one. */
function splitIn(texts: readonly string[], look: Look): readonly string[] {
  if (texts.length < 2 || look(texts).blocked.length === 0) return [];
  return texts.filter((one) =>
    texts.some((other) => other !== one && look([one, other]).blocked.length > 0),
  );
}

function refusalOf(place: string, { blocked: [first] }: ScanResult): Refusal | undefined {
  if (first) return { kind: 'identifier', found: first.kind, where: 'form' };
  return tooLong({ place }).refusal;
}

/** Comes after the scan: whoever shortens a text shall have heard what may not be in it. */
function tooLong(given: Readonly<Record<string, string>>): Pick<Screened, 'refusal'> {
  for (const [field, { length }] of Object.entries(given)) {
    const limit = limits[field] ?? 500;
    if (length > limit) return { refusal: { kind: 'too-long', field, limit, length } };
  }
  return {};
}

/** The texts in which something was found; all of them where it is split between two. */
export function refusedFields(
  tools: Tools,
  texts: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const given = Object.entries(texts).filter(([, text]) => text);
  const scan = scanner(tools);
  const found = given.filter(([, text = '']) => scan({ text }).blocked.length > 0);
  return (found.length > 0 ? found : given).map(([field]) => field);
}
