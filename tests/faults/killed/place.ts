/** Frames of the engine and the use cases; `compose.ts` stands for what it calls itself. */
const frame = /bot\/src\/(?:(?:engine|use-cases)\/([\w-]+)|(compose))\.ts/u;

Error.stackTraceLimit = 30;

/** The file whose code is calling a port right now: `perform`, `deliver`, `look`. */
export function placeOf(): string {
  const [, file, other] = frame.exec(new Error('place').stack ?? '') ?? [];
  return file ?? other ?? 'elsewhere';
}
