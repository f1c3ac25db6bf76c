/**
 * The operations a row asks for, as alternatives: a case must have every code of at least one of them. Codes stand as
 * they were written.
 */
export type OperationAlternatives = readonly (readonly string[])[];

/** Why an expression cannot be read, and where in its text (UTF-16 offsets). */
export interface OperationProblem {
  readonly problem: "unexpected" | "mixed" | "too-many";
  readonly found: string;
  readonly offset: number;
  readonly length: number;
}

/** What a row's expression says, or why it cannot be read. */
export type AskedOperations = OperationAlternatives | OperationProblem;

/** More alternatives than this are a mistake: no disease group asks for so many. */
const MOST_ALTERNATIVES = 1000;

const TOKEN = /\s*([0-9A-Za-z.]+|[+|()])/y;

/** So short an expression is mostly one code, which many rows ask for. */
const SHORT = 10;

/**
 * What each row asks for; a row without an expression asks for no operation. Rows of the same short expression share what
 * it says.
 */
export function askedBy(rows: readonly { readonly operations?: string }[]): readonly AskedOperations[] {
  const known = new Map<string, AskedOperations>();
  return rows.map(({ operations }) => {
    if (operations === undefined) return NO_OPERATIONS;
    if (operations.length > SHORT) return parseOperations(operations);
    let asked = known.get(operations);
    if (!asked) {
      asked = parseOperations(operations);
      known.set(operations, asked);
    }
    return asked;
  });
}

const NO_OPERATIONS: OperationAlternatives = [[]];

/**
 * Reads `81.5201+00.7400|81.5300`-like text: `+` asks for both, `|` for either. The two may be mixed only with
 * parentheses: catalogues differ in which of them binds closer, and a wrong guess pays a wrong group.
 */
export function parseOperations(text: string): AskedOperations {
  // Most rows are a plain list, and a table of tens of thousands must be ready at once.
  const plain = plainCodes(text);
  if (plain) return [plain];
  try {
    return new ExpressionReader(text).read();
  } catch (error) {
    if (error instanceof Unreadable) return error.where;
    throw error;
  }
}

/** The codes of a text that is nothing but codes with `+` between them. */
function plainCodes(text: string): readonly string[] | undefined {
  let codes: string[] | undefined;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isOfCode(unit)) continue;
    if (unit !== PLUS || at === start) return undefined;
    codes ??= [];
    addOnce(codes, text.slice(start, at));
    start = at + 1;
  }
  if (start === text.length) return undefined;
  if (!codes) return [text];
  addOnce(codes, text.slice(start));
  return codes;
}

function addOnce(codes: string[], code: string): void {
  if (!codes.includes(code)) codes.push(code);
}

const PLUS = 0x2b;

/** Whether a code may have the character: a digit, a letter or a point. */
function isOfCode(unit: number): boolean {
  if (unit <= 0x39) return unit >= 0x30 || unit === 0x2e;
  const upper = unit & ~0x20;
  return upper >= 0x41 && upper <= 0x5a && unit <= 0x7a;
}

export function isOperationProblem(parsed: AskedOperations): parsed is OperationProblem {
  return "problem" in parsed;
}

class Unreadable extends Error {
  readonly where: OperationProblem;

  constructor(where: OperationProblem) {
    super(where.problem);
    this.where = where;
  }
}

class ExpressionReader {
  readonly #text: string;
  #token: string | undefined;
  #offset = 0;
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#advance();
  }

  read(): OperationAlternatives {
    const alternatives = this.#expression();
    if (this.#token !== undefined) this.#fail("unexpected");
    return alternatives;
  }

  #expression(): OperationAlternatives {
    let alternatives = this.#term();
    const sign = this.#token;
    while (this.#token === "+" || this.#token === "|") {
      if (this.#token !== sign) this.#fail("mixed");
      this.#advance();
      const term = this.#term();
      const count = sign === "+" ? alternatives.length * term.length : alternatives.length + term.length;
      if (count > MOST_ALTERNATIVES) this.#fail("too-many");
      alternatives = distinct(sign === "+" ? everyPair(alternatives, term) : [...alternatives, ...term]);
    }
    return alternatives;
  }

  #term(): OperationAlternatives {
    const token = this.#token;
    if (token === "(") {
      if (++this.#depth > 20) this.#fail("unexpected");
      this.#advance();
      const inner = this.#expression();
      if (this.#token !== ")") this.#fail("unexpected");
      this.#depth--;
      this.#advance();
      return inner;
    }
    if (token === undefined || token === "+" || token === "|" || token === ")") this.#fail("unexpected");
    this.#advance();
    return [[token]];
  }

  #advance(): void {
    TOKEN.lastIndex = this.#next;
    const match = TOKEN.exec(this.#text);
    this.#token = match?.[1];
    this.#offset = match ? TOKEN.lastIndex - (match[1]?.length ?? 0) : this.#next;
    if (match) this.#next = TOKEN.lastIndex;
    else if (this.#text.slice(this.#next).trim() !== "") this.#fail("unexpected");
  }

  #fail(problem: OperationProblem["problem"]): never {
    const rest = this.#text.slice(this.#offset).trimStart();
    const found = this.#token ?? rest.slice(0, 1);
    const offset = rest === "" ? this.#text.length : this.#text.length - rest.length;
    throw new Unreadable({ problem, found, offset, length: found.length });
  }
}

function everyPair(left: OperationAlternatives, right: OperationAlternatives): OperationAlternatives {
  return left.flatMap((a) => right.map((b) => [...new Set([...a, ...b])]));
}

function distinct(alternatives: OperationAlternatives): OperationAlternatives {
  const seen = new Map<string, readonly string[]>();
  for (const codes of alternatives) {
    const key = [...codes].sort().join("+");
    if (!seen.has(key)) seen.set(key, codes);
  }
  return [...seen.values()];
}
