import type { Instant } from '../../time.ts';

export const pictureTypes = ['png', 'jpg', 'webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What is known of a picture besides its bytes; nobody stands in it. */
export interface StoredPicture {
  /** Letters that follow from its bytes: the same picture has the same everywhere. */
  readonly id: string;
  readonly type: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** When it was last brought, or named in a training that had not named it before. */
  readonly at: Instant;
  /** No training names it any more and its bytes are being removed: it is as good as gone. */
  readonly isLeaving?: true;
}

/** Why bytes are not taken as a picture. */
export type PictureFault =
  /** No PNG, JPEG or WebP; drawings that may run (SVG) among them. */
  | 'wrong-kind'
  | 'too-many-bytes'
  | 'too-many-pixels'
  | 'broken'
  /** Where it was taken, with what, by whom, words, a second picture, or something behind its end. */
  | 'carries-more';

export type PictureRead =
  | {
      readonly ok: true;
      readonly type: PictureType;
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly why: PictureFault };
