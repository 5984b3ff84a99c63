interface Overheard {
  readonly heard: () => readonly string[];
  readonly stop: () => void;
}

/** What is printed meanwhile, by a library or by us: nothing should be. */
export function overhear(): Overheard {
  const said: string[] = [];
  const streams = [process.stdout, process.stderr];
  const undo = streams.map((stream) => {
    const write = stream.write.bind(stream);
    return () => {
      stream.write = write;
    };
  });
  for (const stream of streams)
    stream.write = (what: string | Uint8Array) => {
      said.push(typeof what === 'string' ? what : Buffer.from(what).toString());
      return true;
    };
  return {
    heard: () => said,
    stop: () => {
      for (const each of undo) each();
    },
  };
}
