import type { Tools } from '../use-cases/tools.ts';

/**
 * Takes in a changed county besides the engine, which may be held up for minutes by what hangs: a
 * role that was taken away is gone at the next look, on every instance. The engine still sees the
 * change for itself, and plans anew.
 */
export function createRosterWatch({
  config,
  known,
}: Pick<Tools, 'config' | 'known'>): () => Promise<void> {
  let seen: number | undefined;
  return async () => {
    const version = await config.version();
    if (version === seen) return;
    const read = await config.read();
    // Changed meanwhile: whoever did may have told us already, and this would be older.
    if (version !== (await config.version())) return;
    known.setConfig(read);
    seen = version;
  };
}
