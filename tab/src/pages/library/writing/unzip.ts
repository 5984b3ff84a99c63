import { unzip } from 'fflate';

/** What comes out of an archive, at most; as the service itself has it. */
const most = { bytes: 4_000_000, files: 1000 };

/** The trainings and paths in an archive; `tooLarge` when they are more than one import takes. */
export async function unzipped(archive: File): Promise<readonly File[] | 'tooLarge'> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  let [size, count] = [0, 0];
  const opened = await new Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>>(
    (resolve, reject) => {
      unzip(
        bytes,
        {
          filter: ({ name, originalSize }) => {
            if (!isOurs(nameIn(name))) return false;
            size += originalSize;
            count += 1;
            return size <= most.bytes && count <= most.files;
          },
        },
        (error, files) => {
          if (error) reject(error);
          else resolve(files);
        },
      );
    },
  );
  if (size > most.bytes || count > most.files) return 'tooLarge';
  return Object.entries(opened).map(([path, content]) => new File([content], nameIn(path)));
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isOurs = (name: string): boolean =>
  !name.startsWith('.') && (name.endsWith('.md') || name === 'paths.yaml');
