/**
 * What a log may say of an error: its class and the line of ours it came from. Messages are left
 * out, since they may hold what a person wrote.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const at = /^ {4}at .*?(bot\/src\/[\w./-]+:\d+)/mu.exec(error.stack ?? '')?.[1];
  return at === undefined ? error.name : `${error.name} at ${at}`;
}
