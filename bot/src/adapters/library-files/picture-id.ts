import { createHash } from 'node:crypto';
import { idLength } from '../../domain/library/pictures/names.ts';

/** What names a picture in every county, from its bytes: letters only, as all ids that people may meet. */
export const pictureIdOf = (bytes: Uint8Array): string =>
  [...createHash('sha256').update(bytes).digest().subarray(0, idLength)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');
