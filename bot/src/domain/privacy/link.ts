import { spansOf, type Span } from './spans.ts';

/** A bare name is no link: "Suomi.fi-valtuus" and "Kanta.fi" are everyday words. */
const link =
  /(?<=[a-z])(?::\/\/|:\\\\)\S+|(?<!\p{L})(?:www\.|mailto:)\S+|(?<=[\p{L}\d-])\.(?:fi|com|net|org|eu|se|info|io|ms|gov)(?:\/|:\d)\S+/giu;

/** Web addresses with a scheme, www. or a path. */
export const links = (text: string): Span[] => spansOf(text, link);
