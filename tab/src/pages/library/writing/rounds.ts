/** A file of trainings as it is sent. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Of the 256 KiB that a call may have; the rest is for what stands around them. */
export const roundBytes = 250_000;

/**
 * The files in rounds that a call takes each; undefined where what belongs together is more than that.
 * All languages of a training stay together, and with them what takes its place; paths come last.
 */
export function roundsOf(files: readonly TextFile[]): readonly (readonly TextFile[])[] | undefined {
  const rounds: TextFile[][] = [];
  let size = 0;
  for (const bundle of bundlesOf(files)) {
    const own = bundle.reduce((sum, file) => sum + bytesOf(file), 0);
    if (own > roundBytes) return undefined;
    if (rounds.length === 0 || size + own > roundBytes) {
      rounds.push([]);
      size = 0;
    }
    rounds.at(-1)?.push(...bundle);
    size += own;
  }
  return rounds;
}

const bytesOf = (file: TextFile): number => new Blob([JSON.stringify(file)]).size + 1;

/** `toimeentulotuki.fi.md`; what is called otherwise stands alone. */
const trainingName = /^(.+)\.[a-z]{2}\.md$/u;
const groupOf = (name: string): string => trainingName.exec(name)?.[1] ?? name;
const isTraining = ({ name }: TextFile): boolean => trainingName.test(name);
/** In the head of a file: `supersededBy: toimeentulotuki.fi` */
const successorIn = /^supersededBy:\s*["']?([^\s"']+)\.[a-z]{2}\b/mu;

function bundlesOf(files: readonly TextFile[]): readonly (readonly TextFile[])[] {
  const joined = new Map<string, string>();
  const headOf = (group: string): string => {
    const next = joined.get(group);
    return next === undefined ? group : headOf(next);
  };
  for (const { name, text } of files) {
    const successor = successorIn.exec(text)?.[1];
    const [one, other] = [headOf(groupOf(name)), headOf(successor ?? groupOf(name))];
    if (one !== other) joined.set(one, other);
  }
  const inOrder = [...files.filter(isTraining), ...files.filter((file) => !isTraining(file))];
  return [...Map.groupBy(inOrder, ({ name }) => headOf(groupOf(name))).values()];
}
