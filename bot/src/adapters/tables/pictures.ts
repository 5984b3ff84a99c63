import type { PictureBytes } from '../../ports.ts';
import { pictureIdOf } from '../library-files/picture-id.ts';
import { contended } from './contended.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows } from './rows.ts';

const [table, row] = ['Pictures', 'data'] as const;

/** Table `Pictures`: a partition a picture, in it one row with its bytes in base64. */
export function createPictureBytes(rows: Rows): PictureBytes {
  return {
    idOf: pictureIdOf,
    put: async (id, bytes) => {
      const values = packed(Buffer.from(bytes).toString('base64'));
      await contended(async () => {
        const there = await rows.get(table, id, row);
        // What is there is written once more: then its ETag is another one.
        const { kind } = await rows.write(table, id, [
          there ? { do: 'replace', row, values, etag: there.etag } : { do: 'insert', row, values },
        ]);
        return kind === 'done' ? true : undefined;
      });
    },
    get: async (id) => {
      const found = await rows.get(table, id, row);
      return found && Buffer.from(unpacked<string>(found.values), 'base64');
    },
    mark: async (id) => (await rows.get(table, id, row))?.etag,
    remove: async (id, etag) => {
      await rows.write(table, id, [{ do: 'remove', row, etag }]);
    },
  };
}
