import { z } from 'zod';
import { pictureAddedSchema, pictureSentSchema } from '../../../contract/library-pictures.ts';
import { sourceOf } from '../../../domain/library/pictures/names.ts';
import type { PictureType } from '../../../domain/library/pictures/types.ts';
import { mayWrite } from '../../../domain/library/rights.ts';
import { addPicture, pictureFor, type PictureTools } from '../../../use-cases/library/pictures.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';

/** Said by what the bytes are, and never by what somebody called them. */
const mediaTypes: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

/** Pictures of trainings: brought by who writes, seen by who may read a training that shows them. */
export const libraryPictureRoutes = (tools: PictureTools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/library/pictures',
    summary: 'Brings a picture for a training; the same once more is the same picture',
    body: pictureSentSchema,
    answer: pictureAddedSchema,
    handle: async ({ caller, language, body }) => {
      if (!mayWrite(tools.known.person(caller))) return { kind: 'forbidden' };
      const added = await addPicture(tools, caller, Buffer.from(body.bytes, 'base64'));
      if (added.kind === 'refused') {
        const message = libraryWordsOf(language).picture[added.why];
        return { kind: 'bad-input', errors: [{ path: 'bytes', message }] };
      }
      const { picture } = added;
      const { width, height } = picture;
      return { kind: 'ok', status: 201, json: { source: sourceOf(picture), width, height } };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/pictures/:source',
    summary: 'A picture, for who may read a training that shows it',
    answer: z.unknown().meta({ type: 'string', format: 'binary' }),
    handle: (call) => shown(tools, call),
  }),
];

/** What has these bytes has its name: whoever holds it already is told that they may go on showing it. */
async function shown(
  tools: PictureTools,
  { caller, params, ifNoneMatch }: Call,
): Promise<Answered<unknown>> {
  const picture = pictureFor(tools, caller, params['source'] ?? '');
  if (!picture) return { kind: 'not-found' };
  const { id: etag, type } = picture;
  if (ifNoneMatch === etag) return { kind: 'unchanged', etag };
  const json = await tools.pictureBytes.get(picture.id);
  return json
    ? { kind: 'ok', json, etag, textType: mediaTypes[type], mayKeep: true }
    : { kind: 'not-found' };
}
