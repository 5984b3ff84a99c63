import type {
  CsvField,
  ImportKind,
  ImportMistake,
  ImportState,
} from '../../domain/directory/imports.ts';
import type { TableName } from '../../domain/directory/tables.ts';
import type { Unread } from '../../domain/directory/unread.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { Shelf } from '../../ports.ts';
import type { Tools } from '../tools.ts';

/** Somebody's list of contacts that comes again and again: Suomi.fi, a neighbour's directory, a parish's table. */
export interface ImportList {
  readonly id: string;
  readonly name: string;
  readonly kind: ImportKind;
  /** Of a plain CSV file: what its columns were taken for the last time, by heading. */
  readonly matching?: Readonly<Record<string, CsvField | null>>;
  /** The import that says what it last said. */
  readonly base?: string;
}

export interface CsvColumn {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly field: CsvField | null;
}

/** One coming of a list, from its files to what it did. */
export interface ImportBook {
  readonly id: string;
  readonly list: string;
  readonly state: ImportState;
  readonly begun: Instant;
  readonly by: PersonId;
  readonly files: readonly {
    readonly name: string;
    readonly parts: number;
    readonly bytes: number;
  }[];
  readonly columns?: readonly CsvColumn[];
  readonly preview?: Preview;
  /** Revision of the directory that the plan was made from. */
  readonly plannedFrom?: number;
  readonly progress?: { readonly done: number; readonly all: number };
  /** Who works on it, and when that was last heard of: work that was cut off is taken up by another. */
  readonly worker?: { readonly id: string; readonly at: Instant };
  readonly applied?: Instant;
  readonly takenBack?: Instant;
  /** What its list said before it; undefined: it was the first. */
  readonly baseBefore?: string;
  /** What it did is kept in so many piles; none: it cannot be taken back any more. */
  readonly undos: number;
}

export interface Preview {
  readonly tables: readonly TablePreview[];
  readonly mistakes: readonly ImportMistake[];
  readonly more: number;
  readonly ignored: Readonly<Record<string, number>>;
  readonly mayApply: boolean;
}

export interface TablePreview {
  readonly table: TableName;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly keptHere: number;
    readonly heldBack: number;
    readonly unread: number;
    readonly same: number;
  };
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly gone: readonly string[];
  readonly keptHere: readonly string[];
  readonly unread: readonly { readonly name: string; readonly mistake?: ImportMistake }[];
}

export interface SentFile {
  readonly name: string;
  readonly bytes: readonly Buffer[];
}

export interface Asked {
  readonly kind: ImportKind;
  readonly list: string;
  readonly readAt: Instant;
  readonly columns?: readonly (CsvField | null)[];
}

/** What a source says, and what of it could not be read. */
export interface Incoming {
  readonly directory: Directory;
  readonly unread: Unread;
}

interface Remarks {
  readonly mistakes: readonly ImportMistake[];
  /** Mistakes beyond these. */
  readonly more: number;
  readonly ignored: Readonly<Record<string, number>>;
}

export type FilesRead =
  | ({ readonly kind: 'read' } & Incoming & Remarks)
  /** A plain CSV file, and nobody has said yet what its columns are. */
  | { readonly kind: 'columns'; readonly columns: readonly CsvColumn[] }
  | { readonly kind: 'unreadable'; readonly mistakes: readonly ImportMistake[] };

export type ReadFiles = (files: readonly SentFile[], asked: Asked) => Promise<FilesRead>;

/** What is too large for one document: files as they came, what a list says, what an import did. */
export interface Piles {
  /** Puts one part; the same part again takes the place of itself. */
  put(pile: string, part: string, value: unknown): Promise<void>;
  /** In the order of their names. The type is the caller's word: only Koppi itself writes piles. */
  parts<T>(pile: string): AsyncGenerator<T>;
  remove(pile: string): Promise<void>;
}

/** How bytes wait in the store until they have been read and screened. */
export interface Wrapping {
  wrap(base64: string, nonce: string): Promise<string>;
  unwrap(wrapped: string, nonce: string): Promise<Buffer>;
}

/** What imports need besides the book. */
export interface ImportPorts {
  readonly lists: Shelf<ImportList>;
  readonly books: Shelf<ImportBook>;
  readonly piles: Piles;
  readonly wrapping: Wrapping;
  readonly readFiles: ReadFiles;
  /** Of the directory: grows with every change of it. */
  readonly revision: () => Promise<number>;
  readonly giveWay: () => Promise<void>;
  /** This instance, until it ends. */
  readonly worker: string;
  readonly beside: Beside;
}

/** Long work beside everything; where the service ends it is left, to be taken up by whoever asks. */
export interface Beside {
  /** False: this very work goes on already. */
  begin(id: string, work: () => Promise<void>): boolean;
  isBusy(id: string): boolean;
  isLeaving(): boolean;
}

/** Only these use cases and their routes know of them. */
export interface ImportTools extends Tools {
  readonly imports: ImportPorts;
}
