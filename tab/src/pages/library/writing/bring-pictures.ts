import type { FilesPreview } from '../../../../../bot/src/contract/library-files.ts';
import type { PictureAdded } from '../../../../../bot/src/contract/library-pictures.ts';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import { base64Of } from '../../../api/base64.ts';
import { Problem, type Api } from '../../../api/client.ts';
import { prepared } from './prepare-picture.ts';
import type { Sent } from './sent-files.ts';

type FileLine = FilesPreview['files'][number];

interface Brought {
  /** What each file is called since. */
  readonly sources: ReadonlyMap<string, string>;
  /** Those that could not be taken, as the preview of an import tells it. */
  readonly mistaken: readonly FileLine[];
}

/**
 * Brings the pictures that the texts name, each as it is if it may come in so, else drawn anew. One that
 * no training comes to show is removed by the service after a week.
 *
 * @param unreadable what is said of a file that is no picture to this browser
 */
export async function broughtPictures(
  api: Api,
  pictures: readonly File[],
  rounds: readonly Sent[],
  unreadable: string,
): Promise<Brought> {
  const texts = JSON.stringify(rounds);
  const sources = new Map<string, string>();
  const mistaken: FileLine[] = [];
  for (const file of pictures.filter(({ name }) => texts.includes(name)))
    try {
      sources.set(file.name, await sourceOf(api, file));
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'bad-input') throw error;
      const message = error.errors[0]?.message ?? unreadable;
      const mistakes = [{ line: 1, message }];
      mistaken.push({ name: file.name, title: null, becomes: 'mistaken', mistakes, gone: [] });
    }
  return { sources, mistaken };
}

async function sourceOf(api: Api, file: File): Promise<string> {
  try {
    if (file.size <= limits.pictureBytes) return await sent(api, file);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'bad-input') throw error;
  }
  const made = await prepared(file);
  return sent(api, made.kind === 'ready' ? made.picture : file.slice(0, limits.pictureBytes));
}

async function sent(api: Api, picture: Blob): Promise<string> {
  const body = { bytes: await base64Of(picture) };
  const asked = { method: 'POST', body } as const;
  return (await api.call<PictureAdded>('/api/library/pictures', asked)).data.source;
}
