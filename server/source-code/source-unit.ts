import { type BuiltFunction, buildFunctions } from "./build-functions.ts";

/** Longest body of one function, in characters: far below the 60 KB of bytecode beyond which V8 optimises none. */
const LONGEST_BODY = 12_000;

/** What stands in quotation marks in a program. */
const TEXTS = /"(?:[^"\\]|\\.)*"/g;

/**
 * One program of JavaScript source in the making. It consists of nothing but the fixed templates of the rooms that
 * write it, whole numbers, literals (`literalSource`) and names that stand here: `c0`, `c1` … are its functions, `k0`,
 * `k1` … its constants, `f` the frame that a function takes, `v0`, `v1` … what it reads of it at its start. So no text of
 * a rule set can become code.
 */
export class SourceUnit {
  readonly #constants: unknown[] = [];
  readonly #names = new Map<unknown, string>();
  readonly #reads: string[] = [];
  readonly #functions: string[] = [];
  readonly #wanted: ((built: BuiltFunction) => void)[][] = [];

  /** The name of a constant: an object or a function that the program uses. */
  constant(value: object): string {
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const name = `k${this.#constants.length}`;
    this.#constants.push(value);
    this.#names.set(value, name);
    return name;
  }

  /**
   * The name of what an expression gives of the frame. Every function that mentions it reads it once, at its start: so it
   * is for what no function changes before it asks.
   */
  read(source: string): string {
    const known = this.#reads.indexOf(source);
    return `v${known >= 0 ? known : this.#reads.push(source) - 1}`;
  }

  /** Declares a function of the frame and gives its name; `take` gets it once the program is built. */
  define(body: string, take?: (built: BuiltFunction) => void, parameters = "f"): string {
    const name = `c${this.#functions.length}`;
    this.#functions.push(`const ${name} = (${parameters}) => {${this.#readsIn(body)}${body}};`);
    this.#wanted.push(take ? [take] : []);
    return name;
  }

  #readsIn(body: string): string {
    const names = new Set(body.replace(TEXTS, "").match(/\bv\d+\b/g));
    return [...names].map((name) => `const ${name} = ${this.#reads[Number(name.slice(1))]};`).join("");
  }

  /** An expression as it stands, or, when it is long, the call of a function that gives it. */
  expression(source: string, longest = LONGEST_BODY / 4): string {
    return source.length <= longest ? source : `${this.define(`return ${source};`)}(f)`;
  }

  /** Statements as they stand, or, when they are long, the call of a function that runs them. They must not leave a loop or a function. */
  block(source: string, longest = LONGEST_BODY / 2): string {
    return source.length <= longest ? source : `${this.define(source)}(f);`;
  }

  /**
   * Declares a function that goes through `cases`, each of which returns true when it is done, and ends in `last`;
   * with many, the work is shared out over several functions.
   */
  cases(cases: readonly string[], last: string, parameters = "f"): string {
    const groups: string[] = [""];
    for (const each of cases) {
      if ((groups.at(-1) ?? "").length + each.length > LONGEST_BODY) groups.push("");
      groups[groups.length - 1] += each;
    }
    if (groups.length === 1) return this.define(`${groups[0]}${last}return true;`, undefined, parameters);
    const calls = groups.map((group) => {
      const part = this.define(`${group}return false;`, undefined, parameters);
      return `if (${part}(${parameters})) return true;`;
    });
    return this.cases(calls, last, parameters);
  }

  /** The program's text. */
  get source(): string {
    const constants = this.#constants.map((_, index) => `const k${index} = K[${index}];`);
    const names = this.#functions.map((_, index) => `c${index}`);
    return `"use strict";\n${[...constants, ...this.#functions].join("\n")}\nreturn [${names.join(", ")}];`;
  }

  /** Builds the program and hands its functions out; `false` where the process forbids code made of text. */
  build(): boolean {
    const built = buildFunctions(this.source, this.#constants);
    if (!built) return false;
    for (const [index, takers] of this.#wanted.entries()) {
      const made = built[index];
      if (made) for (const take of takers) take(made);
    }
    return true;
  }
}
