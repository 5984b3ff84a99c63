/** What was sent last at an address without becoming known to be done or refused. */
interface Unknown {
  /** Its body; '' without one. */
  readonly sent: string;
  readonly key: string;
}

/**
 * A change has one key, and keeps it until it is known what became of it: whoever presses again after
 * an answer was lost means the same act. Something else sent to the same address is another one.
 * @param isKnown by this error, that it was not done
 */
export function createActs(isKnown: (error: unknown) => boolean) {
  const unknown = new Map<string, Unknown>();
  return {
    keyed: async <T>(
      method: string,
      path: string,
      sent: string,
      work: (key: string | undefined) => Promise<T>,
    ): Promise<T> => {
      if (method === 'GET') return work(undefined);
      const place = `${method} ${path}`;
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
    },
  };
}
