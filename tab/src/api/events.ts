import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { inTime, silentMs } from './in-time.ts';

/** Hears each of an answer's Server-Sent Events, until it ends. @throws when it has fallen silent */
export async function readEvents(
  { body }: Response,
  hear: (event: EventSourceMessage) => void,
): Promise<void> {
  if (!body) return;
  const parser = createParser({ onEvent: hear });
  // Read by hand: not every browser of Teams iterates a stream.
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const next = () =>
    inTime(
      silentMs,
      () => reader.read(),
      () => new Error('silent'),
    );
  try {
    for (let part = await next(); !part.done; part = await next()) parser.feed(part.value);
  } finally {
    // A connection that died without a word would stay one of the browser's six.
    reader.cancel().catch(() => undefined);
  }
}
