/** What was sent last at a place without becoming known to be done or refused. */
interface Unknown {
  /** Its body; '' without one. */
  readonly sent: string;
  readonly key: string;
}

/**
 * A change has one key, and keeps it until it is known what became of it: whoever presses again after
 * an answer was lost means the same act. Something else sent to the same place is another one.
 * @param isKnown by this error, that it was not done
 */
export function createActs(isKnown: (error: unknown) => boolean) {
  const unknown = new Map<string, Unknown>();
  return async <T>(place: string, sent: string, work: (key: string) => Promise<T>): Promise<T> => {
    const before = unknown.get(place);
    const isSame = before !== undefined && before.sent === sent;
    const key = isSame ? before.key : crypto.randomUUID();
    unknown.set(place, { sent, key });
    try {
      const answer = await work(key);
      unknown.delete(place);
      return answer;
    } catch (error) {
      if (isKnown(error)) unknown.delete(place);
      throw error;
    }
  };
}
