import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const component = z.looseObject({
  name: z.string(),
  version: z.string(),
  licenses: z
    .array(
      z.object({
        license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
        expression: z.string().optional(),
      }),
    )
    .default([]),
});

const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
});

export type Bill = z.infer<typeof bill>;

/**
 * Every package by the lock, as CycloneDX: npm's own writing, offline.
 * @param which `shipped` is what `npm ci --omit=dev` installs
 */
export async function billOfMaterials(which: 'all' | 'shipped'): Promise<Bill> {
  const flags = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { stdout } = await promisify(execFile)(
    'npm',
    which === 'shipped' ? [...flags, '--omit=dev'] : flags,
    // On Windows npm is a script of the shell.
    { maxBuffer: 64 * 2 ** 20, shell: process.platform === 'win32' },
  );
  const read = bill.parse(JSON.parse(stdout));
  // npm calls the project as the folder is called in which it happens to lie.
  read.metadata.component.name = 'koppi';
  return read;
}
