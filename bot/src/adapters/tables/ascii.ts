/**
 * The same JSON in ASCII. The emulator decodes a body piece by piece and spoils a letter that lies
 * across two pieces, and in a transaction it ends a line at U+2028; escapes go through everywhere.
 */
export function asciiJson(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
