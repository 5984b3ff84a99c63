import type { Out, Stream } from './reply.ts';

/** A comment tells both sides, and whatever stands between them, that the other is there. */
const beatMs = 15_000;

/** Server-Sent Events of work that is under way; what is told before anybody listens waits. */
export interface EventStream {
  tell(name: string, data: unknown): void;
  end(): void;
  /** @param stop ends the work; called when the listener has gone */
  until(stop: () => void): Stream;
}

export function streamOf(): EventStream {
  let out: Out | undefined;
  const early: string[] = [];
  let isOver = false;
  const write = (text: string) => {
    if (out) out.write(text);
    else early.push(text);
  };
  return {
    tell: (name, data) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => {
      isOver = true;
      out?.end();
    },
    until: (stop) => ({
      type: 'text/event-stream; charset=utf-8',
      begin: (begun) => {
        out = begun;
        const beat = setInterval(() => begun.write(':\n\n'), beatMs);
        for (const text of early) begun.write(text);
        // Its stop is known only when this has returned.
        if (isOver) queueMicrotask(() => begun.end());
        return () => {
          clearInterval(beat);
          stop();
        };
      },
    }),
  };
}
