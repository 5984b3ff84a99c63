import { unzip } from 'fflate';
import { isPictureName } from './picture-name.ts';

/** What comes out of an archive, at most: texts as the service itself has it, and their pictures. */
const most = { bytes: 4_000_000, pictureBytes: 100_000_000, files: 1000 };

/** The trainings, pictures and paths in an archive; `tooLarge` when they are more than one import takes. */
export async function unzipped(archive: File): Promise<readonly File[] | 'tooLarge'> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  let [size, pictures, count] = [0, 0, 0];
  const isTooMuch = () => size > most.bytes || pictures > most.pictureBytes || count > most.files;
  const opened = await new Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>>(
    (resolve, reject) => {
      unzip(
        bytes,
        {
          filter: ({ name, originalSize }) => {
            if (!isOurs(nameIn(name))) return false;
            if (isPictureName(name)) pictures += originalSize;
            else size += originalSize;
            count += 1;
            return !isTooMuch();
          },
        },
        (error, files) => {
          if (error) reject(error);
          else resolve(files);
        },
      );
    },
  );
  if (isTooMuch()) return 'tooLarge';
  return Object.entries(opened).map(([path, content]) => new File([content], nameIn(path)));
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isOurs = (name: string): boolean =>
  !name.startsWith('.') && (name.endsWith('.md') || name === 'paths.yaml' || isPictureName(name));
