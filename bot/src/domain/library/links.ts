import { limits } from './limits.ts';

/**
 * What a browser would skip or turn before it looks at the scheme, or what ends an attribute or a
 * Markdown link: controls, all kinds of spaces, invisible signs, quotation marks, brackets, backslashes.
 */
const unsafeSign = /[\s\p{C}\p{Z}"'<>()[\]{}\\^`|]/u;
/** Letters and digits of any script, so that names with ä and å work; no user name, no empty label. */
const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+`;
const web = new RegExp(`^https?://${host}(?::[0-9]{1,5})?(?:[/?#].*)?$`, 'iu');
const secureWeb = new RegExp(`^https://${host}(?::[0-9]{1,5})?(?:[/?#].*)?$`, 'iu');
const mail = new RegExp(String.raw`^mailto:[\p{L}\p{N}._+-]+@${host}$`, 'iu');
const ownFile = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.(?:png|jpg|jpeg|webp|gif)$/u;

const isPlain = (url: string): boolean => url.length <= limits.url && !unsafeSign.test(url);

/** http, https or mailto, written out: nothing else is ever made into a link. */
export const isSafeLink = (url: string): boolean =>
  isPlain(url) && (web.test(url) || mail.test(url));

/** What is opened outside and what is shown inside must come over https. */
export const isSecureLink = (url: string): boolean => isPlain(url) && secureWeb.test(url);

/** A file beside the item's own: no folder, no other type than these pictures. */
export const isOwnPicture = (source: string): boolean =>
  source.length <= limits.name && ownFile.test(source);

export const isSafePicture = (source: string): boolean =>
  isOwnPicture(source) || isSecureLink(source);
