import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const file = '.local/own-county.json';

/**
 * `npm run own-county -- <tenant id>`: the demo county in a developer's own tenant, as
 * .local/own-county.json. Whoever writes to Koppi there is an asker; other roles come with one's own
 * object id in its `people`. A file that is there already stays.
 */
async function main(): Promise<void> {
  const [tenantId] = parseArgs({ allowPositionals: true }).positionals;
  const county = z
    .looseObject({})
    .parse(JSON.parse(await readFile('counties/siun-sote.json', 'utf8')));
  const own = { ...county, tenantId: z.guid().parse(tenantId) };
  await mkdir('.local', { recursive: true });
  if (!existsSync(file)) await writeFile(file, JSON.stringify(own, null, 2));
}

await main();
