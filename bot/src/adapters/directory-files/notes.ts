import type { Unread, UnreadRow } from '../../domain/directory/unread.ts';
import type { TableName } from '../../domain/directory/tables.ts';

/** What is wrong with a file, or with one cell of it. */
export interface FileMistake {
  readonly file: string;
  readonly kind:
    | 'too-large'
    | 'too-many'
    | 'unreadable'
    | 'missing-column'
    | 'missing'
    | 'wrong'
    | 'too-long'
    | 'twice'
    | 'no-such-row';
  /** 1 for the heading. */
  readonly line?: number;
  readonly column?: string;
}

export interface Told {
  readonly mistakes: readonly FileMistake[];
  /** Mistakes beyond those that are told. */
  readonly more: number;
  /** Filled cells of columns, and files, that nobody knows, by `file column` and `file`. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly unread: Unread;
}

const mistakesTold = 500;
const namesTold = 100;

/** Collects what is noticed while files are read. */
export class Notes {
  readonly #mistakes: FileMistake[] = [];
  readonly #ignored = new Map<string, number>();
  readonly #unread: UnreadRow[] = [];
  readonly #cutOff = new Set<TableName>();
  #more = 0;

  mistake(mistake: FileMistake): void {
    if (this.#mistakes.length < mistakesTold) this.#mistakes.push(mistake);
    else this.#more += 1;
  }

  ignore(name: string): void {
    const sofar = this.#ignored.get(name);
    if (sofar !== undefined || this.#ignored.size < namesTold)
      this.#ignored.set(name, (sofar ?? 0) + 1);
  }

  /** A row whose id is known, and nothing else of it. */
  unread(row: UnreadRow): void {
    this.#unread.push(row);
  }

  /** Nobody knows what else stood in the files of these. */
  cutOff(tables: readonly TableName[]): void {
    for (const table of tables) this.#cutOff.add(table);
  }

  told(): Told {
    const ignored = Object.fromEntries<number>(this.#ignored);
    const unread = { rows: this.#unread, tables: [...this.#cutOff] };
    return { mistakes: this.#mistakes, more: this.#more, ignored, unread };
  }
}
