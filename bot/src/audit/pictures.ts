import { z } from 'zod';
import { pictureIdOf } from '../adapters/library-files/picture-id.ts';
import { partitionsOf } from '../adapters/tables/pages.ts';
import type { Row } from '../adapters/tables/rows.ts';
import { readPicture } from '../domain/library/pictures/read.ts';
import { pictureTypes } from '../domain/library/pictures/types.ts';
import { jsonOf } from './pages.ts';
import type { AuditRows } from './types.ts';

const headSchema = z.strictObject({
  ...{
    id: z.string(),
    type: z.enum(pictureTypes),
    width: z.int(),
    height: z.int(),
    at: z.number(),
  },
  isLeaving: z.literal(true).exactOptional(),
});

/** Where the library says what is known of a picture. */
const headAt = { partition: 'picture', prefix: 'doc-' } as const;

/**
 * Pictures that are not what their name says, hold more than a picture, or have lost their other half.
 * What is being brought or removed at this moment looks so too: ask once more.
 */
export async function faultyPictures(
  rows: AuditRows,
  stopIfLeaving: () => void,
): Promise<readonly string[]> {
  const { partition, prefix } = headAt;
  const heads = await rows.list('Library', partition, { from: prefix, before: 'doc.' });
  const missing = new Set(heads.filter(isToHaveBytes).map(({ row }) => row.slice(prefix.length)));
  const faulty: string[] = [];
  for await (const own of partitionsOf(rows, 'Pictures')) {
    stopIfLeaving();
    const id = own[0]?.partition ?? '';
    missing.delete(id);
    if (
      !isPicture(
        own,
        heads.find(({ row }) => row === prefix + id),
      )
    )
      faulty.push(id);
  }
  return [...faulty, ...missing];
}

/** One of them, looked at once more. */
export async function isFaultyPicture(rows: AuditRows, id: string): Promise<boolean> {
  const { partition, prefix } = headAt;
  const head = await rows.get('Library', partition, prefix + id);
  const own = await rows.list('Pictures', id);
  if (own.length > 0) return !isPicture(own, head);
  return head !== undefined && isToHaveBytes(head);
}

function isToHaveBytes({ values }: Row): boolean {
  const head = headSchema.safeParse(jsonOf(values));
  return !head.success || head.data.isLeaving !== true;
}

function isPicture([data, ...more]: readonly Row[], row: Row | undefined): boolean {
  const head = headSchema.safeParse(row && jsonOf(row.values));
  if (!data || more.length > 0 || !head.success) return false;
  const { partition, values } = data;
  if (data.row !== 'data' || !Object.keys(values).every((name) => /^json\d+$/u.test(name)))
    return false;
  const text = jsonOf(values);
  if (typeof text !== 'string') return false;
  const bytes = Buffer.from(text, 'base64');
  const read = readPicture(bytes);
  // Nothing but the picture in nothing but base64: no words find a place here.
  return (
    bytes.toString('base64') === text &&
    pictureIdOf(bytes) === partition &&
    head.data.id === partition &&
    read.ok &&
    read.type === head.data.type
  );
}
