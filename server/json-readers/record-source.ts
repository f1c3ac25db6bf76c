import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { standsAt } from "./bytes-source.ts";
import { memberShape, type ValueLayout } from "./value-layout.ts";
import type { RecordShape } from "./value-shape.ts";
import { type ReadingFunction, valueSource } from "./value-source.ts";

/** Flags that one number holds exactly. */
const FLAGS = 30;

/** What a record function knows of a member. */
interface Member {
  readonly name: string;
  readonly local: string;
  /** Where it is flagged as there; `undefined` for one that always is. */
  readonly flag: { readonly local: string; readonly bit: number } | undefined;
}

/**
 * Declares a function of bytes `b`, the same as words `v`, as text `t`, and a state `s` that reads the record at `s.at`,
 * written without white space, its members in the order of the layout; and gives its name. 0 is given for anything else.
 * The text of the bytes goes on behind every record by at least four bytes, the first of which stands in no JSON.
 */
export function defineRecord(shape: RecordShape, layout: ValueLayout, unit: SourceUnit): string {
  const { order, optional } = layout;
  const always = order.filter((name) => !optional.has(name));
  const isReadable = shape.required.every((name) => always.includes(name)) && order.length <= shape.most;
  if (!isReadable) return unit.define("return 0;", undefined, PARAMETERS);
  let locals = 0;
  const local = () => `l${++locals}`;
  const members = membersOf(order, optional, local);
  const inside: ReadingFunction = {
    unit,
    local,
    define: (inner, innerLayout) => defineRecord(inner, innerLayout, unit),
  };
  const isFirstThere = order[0] !== undefined && !optional.has(order[0]);
  const read = members.map((member, index) => {
    const below = memberShape(shape, member.name) ?? {};
    const value = valueSource(below, layout.members.get(member.name), member.local, inside);
    return memberSource(member, value, isFirstThere, index === 0);
  });
  const flags = [...new Set(members.flatMap(({ flag }) => flag?.local ?? []))];
  const plain = Array.from({ length: locals }, (_, index) => `l${index + 1}`).filter(
    (name) => !flags.includes(name),
  );
  const declared = [...flags.map((name) => `${name} = 0`), ...plain].map((each) => `let ${each};`);
  return unit.define(
    `const m = s.at; let i = m; let n = 0; let l0 = 0; ${declared.join(" ")}
if (b[i] !== 123) return 0;
${read.join("\n")}
${isFirstThere ? "" : "if (i === m) i = i + 1;"} if (b[i] !== 125) return 0; s.at = i + 1;
${madeSource(members, layout, unit)}`,
    undefined,
    PARAMETERS,
  );
}

const PARAMETERS = "b, v, t, s";

function membersOf(order: readonly string[], optional: ReadonlySet<string>, local: () => string): Member[] {
  let flagged = 0;
  let flags = "";
  return order.map((name) => {
    if (!optional.has(name)) return { name, local: local(), flag: undefined };
    if (flagged % FLAGS === 0) flags = local();
    const bit = 2 ** (flagged++ % FLAGS);
    return { name, local: local(), flag: { local: flags, bit } };
  });
}

/** The test for a member's name, with what stands before it, and the reading of its value. */
function memberSource(
  { name, flag }: Member,
  value: string,
  isFirstThere: boolean,
  isFirst: boolean,
): string {
  const written = `${isFirst ? "{" : ","}"${name}":`;
  const test = isFirstThere
    ? standsAt(written, 0)
    : `${standsAt(written.slice(1), 1)} && (b[i] === 44 || i === m)`;
  const read = `i = i + ${written.length}; ${value}`;
  if (!flag) return `if (!(${test})) return 0; ${read}`;
  return `if (${test}) {${flag.local} = ${flag.local} + ${flag.bit}; ${read}}`;
}

/** The record of the members that were there: for sets that came before, in one go. */
function madeSource(members: readonly Member[], { sets }: ValueLayout, unit: SourceUnit): string {
  const made = (there: readonly Member[]) =>
    `{${there.map(({ name, local }) => `${literalSource(name)}: ${local}`).join(", ")}}`;
  const flags = new Set(members.flatMap(({ flag }) => flag?.local ?? []));
  if (flags.size === 0) return `return ${made(members)};`;
  const known = sets.map((set) => {
    const there = members.filter(({ name, flag }) => !flag || set.includes(name));
    const test = [...flags].map((local) => {
      const bits = there.map(({ flag }) => (flag?.local === local ? flag.bit : 0));
      return `${local} === ${bits.reduce((sum, bit) => sum + bit, 0)}`;
    });
    return `if (${test.join(" && ")}) return ${made(there)};`;
  });
  const names = members.map(({ name }) => name);
  const values = members.map(({ local }) => local).join(", ");
  return `${known.join("\n")}\nreturn ${unit.constant(recordOf(names))}([${values}]);`;
}

/** Makes a record of the values that are there. */
function recordOf(names: readonly string[]): (values: readonly unknown[]) => object {
  return (values) => {
    const record: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) {
      const name = names[at];
      if (name !== undefined && values[at] !== undefined) record[name] = values[at];
    }
    return record;
  };
}
