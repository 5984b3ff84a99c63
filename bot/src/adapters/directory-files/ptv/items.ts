/** One record of a file, where it stands, and what it says; undefined: it cannot be read. */
export interface Item {
  /** 1 for the first line. */
  readonly line: number;
  /** `[12]` in an array, `itemList[12]` in a page; empty for a record that stands alone. */
  readonly path: string;
  readonly text: string | undefined;
}

/** One record: a service with a hundred channels in three languages takes a tenth. */
const longest = 5_000_000;

/**
 * The records of a file as the open API delivers them, one after the other without reading the whole:
 * an array, a page (`{ "pageNumber": …, "itemList": […] }`), one record, or any of these line by line
 * (NDJSON). Ends at the first place where it is no JSON.
 */
export function* itemsOf(text: string): Generator<Item, void> {
  const reader = new Reader(text);
  for (;;) {
    reader.skip();
    if (reader.isAtEnd) return;
    const start = reader.at;
    const first = reader.sign;
    if (first === '[') {
      if (!(yield* reader.elements(''))) return;
    } else if (first === '{' && reader.toItemList()) {
      if (!(yield* reader.elements('itemList')) || !reader.leave()) {
        yield { line: reader.lineAt(reader.at), path: '', text: undefined };
        return;
      }
    } else {
      reader.at = start;
      const whole = reader.value();
      yield { line: reader.lineAt(start), path: '', text: whole };
      if (whole === undefined) return;
    }
  }
}

/** Finds where values begin and end; whether they are JSON is for JSON.parse to say. */
class Reader {
  readonly #text: string;
  at = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  get sign(): string | undefined {
    return this.#text[this.at];
  }

  skip(): void {
    while (!this.isAtEnd && ' \n\r\t\uFEFF'.includes(this.sign ?? '')) this.at += 1;
  }

  #takes(sign: string): boolean {
    this.skip();
    if (this.sign !== sign) return false;
    this.at += 1;
    return true;
  }

  /** 1 for the first; asked for places one after the other. */
  lineAt(at: number): number {
    // A slice, since looking for the next line end in a file of one line would go through all of it.
    const passed = this.#text.slice(this.#counted, at);
    for (let end = passed.indexOf('\n'); end >= 0; end = passed.indexOf('\n', end + 1))
      this.#line += 1;
    this.#counted = at;
    return this.#line;
  }

  /** The elements of the array that begins here; false where it is broken. */
  *elements(name: string): Generator<Item, boolean> {
    this.#takes('[');
    if (this.#takes(']')) return true;
    for (let index = 0; ; index += 1) {
      this.skip();
      const line = this.lineAt(this.at);
      const text = this.value();
      yield { line, path: `${name}[${index}]`, text };
      if (text === undefined) return false;
      if (this.#takes(']')) return true;
      if (!this.#takes(',')) {
        yield { line: this.lineAt(this.at), path: name, text: undefined };
        return false;
      }
    }
  }

  /** Goes to the list of a page; false: the object that begins here is none. */
  toItemList(): boolean {
    this.#takes('{');
    for (;;) {
      this.skip();
      const key = this.value();
      if (key === undefined || !key.startsWith('"') || !this.#takes(':')) return false;
      this.skip();
      if (key === '"itemList"') return this.sign === '[';
      if (this.value() === undefined || !this.#takes(',')) return false;
    }
  }

  /** What is left of a page behind its list. */
  leave(): boolean {
    for (;;) {
      if (this.#takes('}')) return true;
      if (!this.#takes(',')) return false;
      this.skip();
      if (this.value() === undefined || !this.#takes(':')) return false;
      this.skip();
      if (this.value() === undefined) return false;
    }
  }

  /** The text of the value that begins here; undefined when it does not end, or is too long. */
  value(): string | undefined {
    const start = this.at;
    let depth = 0;
    // Each round is one sign that opens, closes or parts; what lies between is passed over.
    const marks = /["[\]{},:]/gu;
    for (;;) {
      marks.lastIndex = this.at;
      const found = marks.exec(this.#text);
      this.at = found?.index ?? this.#text.length;
      if (this.at - start > longest) return undefined;
      const sign = this.sign;
      if (depth === 0 && this.at > start && (sign === undefined || ',]}:'.includes(sign))) break;
      if (sign === undefined) return undefined;
      if (sign === '"') {
        if (!this.#pastString()) return undefined;
      } else {
        this.at += 1;
        if ('[{'.includes(sign)) depth += 1;
        else if (']}'.includes(sign)) depth -= 1;
        if (depth < 0) return undefined;
      }
      if (depth === 0 && (sign === '"' || ']}'.includes(sign))) break;
    }
    return this.#text.slice(start, this.at).trim();
  }

  #pastString(): boolean {
    for (let end = this.at; ;) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) return false;
      let slashes = 0;
      while (this.#text[end - 1 - slashes] === '\\') slashes += 1;
      if (slashes % 2 === 1) continue;
      this.at = end + 1;
      return true;
    }
  }
}
