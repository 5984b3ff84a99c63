import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Hears each of an answer's Server-Sent Events, until it ends. */
export async function readEvents(
  { body }: Response,
  hear: (event: EventSourceMessage) => void,
): Promise<void> {
  if (!body) return;
  const parser = createParser({ onEvent: hear });
  // Read by hand: not every browser of Teams iterates a stream.
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    parser.feed(part.value);
}
