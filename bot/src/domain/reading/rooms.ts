/** Finds where the client is: "huoneessa 12" is told as "huone 12". */
export type RoomFinder = (text: string) => string | undefined;

/** Before its number a room's word may be followed by "nro" or "n:o"; a date or a time of day is no room. */
const between = String.raw`[\s.:#]*(?:nro|nr|no|n:o)?[\s.:]*`;
const number = String.raw`(\d{1,3}[a-z]?)(?![\p{L}\d]|[.:/]\d)`;

/** `rooms`: by the name that is shown, the words that are written for it. */
export function createRoomFinder(
  rooms: readonly Readonly<Record<string, readonly string[]>>[],
): RoomFinder {
  const shown = new Map(
    rooms.flatMap((byName) =>
      Object.entries(byName).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
    ),
  );
  const words = [...shown.keys()].join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(${words})${between}${number}`, 'iu');
  return (text) => {
    const [, word, room] = pattern.exec(text) ?? [];
    const name = word === undefined ? undefined : shown.get(word.toLowerCase());
    return name === undefined || room === undefined ? undefined : `${name} ${room}`;
  };
}
