import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { byteAt } from "./bytes-source.ts";
import { definePattern } from "./pattern-source.ts";
import { endOfText } from "./text-scan.ts";
import type { TextShape } from "./value-shape.ts";

/** Texts that can be told apart by their bytes: plain ASCII without quote and backslash. */
const PLAIN = /^[ !#-[\]-~]{1,40}$/;

/** The reading of a string whose opening quote is at `i` into a local; `i` is behind it then. Gives up by `return 0`. */
export function textSource(shape: TextShape, local: string, unit: SourceUnit): string {
  if (shape.oneOf) return shape.patterns.length === 0 ? wordSource(shape.oneOf, local) : "return 0;";
  const patterns = shape.patterns.map((pattern) => definePattern(pattern, unit));
  const isLong = (length: string) =>
    shape.longest < Number.POSITIVE_INFINITY ? `if (${length} > ${shape.longest}) return 0;` : "";
  const [first, ...others] = patterns;
  if (first === undefined || others.includes(undefined)) {
    const tests = shape.patterns.map((each) => `if (!${unit.constant(testOf(each))}(${local})) return 0;`);
    return (
      `i = i + 1; l0 = i - s.gap; i = ${unit.constant(endOfText)}(b, i, s); if (i < 0) return 0;` +
      `${isLong("i - s.gap - l0")} ${local} = t.slice(l0, i - s.gap); i = i + 1; ${tests.join(" ")}`
    );
  }
  // What a pattern here has matched is ASCII: the gap stays.
  return (
    `i = i + 1; l0 = i; i = ${first}(b, i); if (i < 0 || b[i] !== 34) return 0;` +
    `${others.map((each) => `if (${each}(b, l0) !== i) return 0;`).join("")}${isLong("i - l0")}` +
    `${local} = t.slice(l0 - s.gap, i - s.gap); i = i + 1;`
  );
}

const tests = new Map<string, (text: string) => boolean>();

/** Schemas mean their patterns in Unicode mode. */
function testOf(pattern: string): (text: string) => boolean {
  const known = tests.get(pattern);
  if (known) return known;
  const expression = new RegExp(pattern, "u");
  const test = (text: string) => expression.test(text);
  tests.set(pattern, test);
  return test;
}

/** One of a few words, shorter ones first. */
function wordSource(words: readonly string[], local: string): string {
  const lengths = [...new Set(words.filter((word) => PLAIN.test(word)).map(({ length }) => length))];
  const branches = lengths
    .sort((a, b) => a - b)
    .map((length) => {
      const same = words.filter((word) => PLAIN.test(word) && word.length === length);
      const found = length <= SHORT ? shortWord(same, length, local) : longWord(same, local);
      return `if (${byteAt(length)} === 34) {${found} if (${local} === 0) return 0; i = i + ${length + 1};}`;
    });
  return branches.length === 0 ? "return 0;" : `i = i + 1; ${branches.join(" else ")} else return 0;`;
}

/** Bytes that make one whole number together. */
const SHORT = 3;

function shortWord(words: readonly string[], length: number, local: string): string {
  const bytes = Array.from({ length }, (_, at) => byteAt(at));
  const number = bytes.reduce((sum, byte) => `(${sum}) * 256 + ${byte}`);
  const numberOf = (word: string) => [...word].reduce((sum, unit) => sum * 256 + unit.charCodeAt(0), 0);
  const choice = words.map((word) => `n === ${numberOf(word)} ? ${literalSource(word)} : `).join("");
  return `n = ${number}; ${local} = ${choice}0;`;
}

function longWord(words: readonly string[], local: string): string {
  const choice = words.map((word) => {
    const same = [...word].map((unit, at) => `${byteAt(at)} === ${unit.charCodeAt(0)}`);
    return `${same.join(" && ")} ? ${literalSource(word)} : `;
  });
  return `${local} = ${choice.join("")}0;`;
}
