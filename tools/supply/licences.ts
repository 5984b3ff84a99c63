import satisfies from 'spdx-satisfies';
import { billOfMaterials, type Bill } from './bill.ts';

/** What may run in production: it asks for nothing but to be named. */
const shipped = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'],
  // argparse, as Python itself; the holidays' own data; what was given away altogether; fonts.
  ...['PSF-2.0', 'CC-BY-3.0', 'CC0-1.0', 'OFL-1.1'],
];

/** What may build and test besides: it stays on the machines of developers. */
const tools = [...shipped, 'MPL-2.0', 'BlueOak-1.0.0', 'CC-BY-4.0', 'Python-2.0'];

/** Packages that tell their licence otherwise than by an SPDX name; read by hand, of these versions. */
const readByHand: Readonly<Record<string, string>> = {
  'escape-regexp-component@1.0.2': 'MIT',
  'cldrjs@0.5.5': 'MIT',
  'exit@0.1.2': 'MIT',
  'jspath@0.4.0': 'MIT',
  'limiter@1.1.5': 'MIT',
  'png-js@2.0.0': 'MIT',
  // In the public domain.
  'uri-templates@0.2.0': 'Unlicense',
};

/** Microsoft's own terms: a tool of developers, which is neither shipped nor passed on. */
const ownTerms = ['@microsoft/m365agentsplayground'];

/** One line for each package whose licence is not among those allowed. */
export function licenceMistakes({ components }: Bill, which: 'all' | 'shipped'): readonly string[] {
  const allowed = which === 'shipped' ? shipped : tools;
  const isLeft = (name: string) => which === 'all' && ownTerms.includes(name);
  return components.flatMap((one) => {
    const licence = licenceOf(one);
    if (isLeft(one.name) || (licence !== undefined && isAllowed(licence, allowed))) return [];
    return [`${one.name}@${one.version}: ${licence ?? 'no licence told'}`];
  });
}

function licenceOf({ name, version, licenses }: Bill['components'][number]): string | undefined {
  const told = licenses.map((one) => one.expression ?? one.license?.id ?? one.license?.name);
  return told[0] ?? readByHand[`${name}@${version}`];
}

function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
}

// `npm run licences`
if (import.meta.main)
  for (const which of ['shipped', 'all'] as const) {
    const bill = await billOfMaterials(which);
    const mistakes = licenceMistakes(bill, which);
    for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
    process.stdout.write(
      `${which}: ${bill.components.length} packages, ${mistakes.length} not allowed\n`,
    );
    if (mistakes.length > 0) process.exitCode = 1;
  }
