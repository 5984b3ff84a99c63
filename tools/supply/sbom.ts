import { mkdir, writeFile } from 'node:fs/promises';
import { billOfMaterials } from './bill.ts';

// `npm run sbom`: what production is made of, and what it is built and tested with besides.
await mkdir('.local', { recursive: true });
for (const which of ['shipped', 'all'] as const) {
  const bill = await billOfMaterials(which);
  const file = `.local/sbom.${which}.cdx.json`;
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  process.stdout.write(`${file}: ${bill.components.length} packages\n`);
}
