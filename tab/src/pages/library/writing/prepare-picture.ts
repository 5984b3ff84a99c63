import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import { withoutMore } from '../../../../../bot/src/domain/library/pictures/strip.ts';

/** As wide as a text is read, on a sharp display. */
const widest = 1200;
/** More than any camera makes; beyond that a browser may run out of memory. */
const largestFile = 40_000_000;
/** Tried in turn until the file is small enough. */
const qualities = [0.9, 0.75, 0.6] as const;
const [shrinkBy, shrinksAtMost] = [0.75, 6] as const;

export type Prepared =
  | { readonly kind: 'ready'; readonly picture: Blob }
  /** No picture that this browser knows, or more than it can take in. */
  | { readonly kind: 'unreadable' | 'tooLarge' };

/**
 * Draws a picture anew, turned as it was taken and as large as it is read: nothing else of its file is
 * kept, neither where it was taken nor with what.
 */
export async function prepared(file: File): Promise<Prepared> {
  if (file.size > largestFile) return { kind: 'tooLarge' };
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!drawn) return { kind: 'unreadable' };
  try {
    let scale = Math.min(1, widest / drawn.width, limits.pictureSide / drawn.height);
    for (let shrinks = 0; shrinks < shrinksAtMost; shrinks += 1) {
      const picture = await written(drawn, scale, file.type === 'image/png');
      if (picture) return { kind: 'ready', picture };
      scale *= shrinkBy;
    }
    return { kind: 'tooLarge' };
  } finally {
    drawn.close();
  }
}

async function written(
  drawn: ImageBitmap,
  scale: number,
  isSharp: boolean,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  // Nothing shines through: on a dark page black lines would be lost.
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return undefined;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const fits = (blob: Blob | null) => blob !== null && blob.size <= limits.pictureBytes;
  // Letters and lines of a screenshot stay sharp where there is room for them.
  const exact = isSharp ? await fileOf(canvas, 'image/png') : null;
  if (exact && fits(exact)) return exact;
  for (const quality of qualities) {
    const webp = await fileOf(canvas, 'image/webp', quality);
    // A browser that writes none gives a PNG.
    const file = webp?.type === 'image/webp' ? webp : await fileOf(canvas, 'image/jpeg', quality);
    if (file && fits(file)) return file;
  }
  return undefined;
}

/** Without what browsers put beside the pixels, each its own. */
async function fileOf(
  canvas: HTMLCanvasElement,
  type: string,
  quality?: number,
): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
  if (!blob) return null;
  const parts = withoutMore(new Uint8Array(await blob.arrayBuffer()));
  return new Blob([...parts], { type: blob.type });
}
