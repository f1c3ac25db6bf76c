import { describe, expect, test } from "vitest";
import { parseFormula } from "../../server/formulas/parse-formula.ts";
import { expressionOf, withoutSpans } from "./without-spans.ts";

const name = (text: string) => ({ kind: "name", name: text });
const number = (text: string) => ({ kind: "number", text });
const arithmetic = (left: unknown, operator: string, right: unknown) => ({
  kind: "arithmetic",
  operator,
  left,
  right,
});
const logic = (left: unknown, operator: string, right: unknown) => ({ kind: "logic", operator, left, right });
const interval = (bounds: string, from: string, until: string) => ({
  kind: "interval",
  bounds,
  from: number(from),
  until: number(until),
});
const inRange = (value: string, range: unknown) => ({ kind: "in", value: name(value), among: [range] });

function structure(text: string): unknown {
  return withoutSpans(expressionOf(text));
}

describe("reading FEEL", () => {
  test("a name never holds an operator sign: a-b is a subtraction, with spaces or without", () => {
    const difference = arithmetic(name("a"), "-", name("b"));
    for (const text of ["a-b", "a - b", "a -b", "a- b"]) expect(structure(text)).toEqual(difference);
    expect(structure("round-up")).toEqual(arithmetic(name("round"), "-", name("up")));
  });

  test("multiplication binds before addition, and both from the left", () => {
    expect(structure("a - b - c * d")).toEqual(
      arithmetic(arithmetic(name("a"), "-", name("b")), "-", arithmetic(name("c"), "*", name("d"))),
    );
  });

  test("Chinese names need no quoting", () => {
    expect(structure("分值 * (费用比 - 2 + 1) * 系数")).toEqual(
      arithmetic(
        arithmetic(
          name("分值"),
          "*",
          arithmetic(arithmetic(name("费用比"), "-", number("2")), "+", number("1")),
        ),
        "*",
        name("系数"),
      ),
    );
  });

  test("and binds before or", () => {
    expect(structure("a or b and c or d")).toEqual(
      logic(logic(name("a"), "or", logic(name("b"), "and", name("c"))), "or", name("d")),
    );
  });

  test("the test after in ends where and or or begins", () => {
    const member = inRange("x", interval("[)", "1", "5"));
    expect(structure("x in [1..5) and y")).toEqual(logic(member, "and", name("y")));
    expect(structure("p and x in [1..5) or q")).toEqual(
      logic(logic(name("p"), "and", member), "or", name("q")),
    );
    expect(structure("p or x in [1..5) and q")).toEqual(
      logic(name("p"), "or", logic(member, "and", name("q"))),
    );
    expect(structure("x in [1..5) and y in (2..3] or z")).toEqual(
      logic(logic(member, "and", inRange("y", interval("(]", "2", "3"))), "or", name("z")),
    );
    expect(structure("x in [1..5) or a and b")).toEqual(
      logic(member, "or", logic(name("a"), "and", name("b"))),
    );
  });

  test("between holds both ends, and its own and is not a conjunction", () => {
    const closed = inRange("x", interval("[]", "1", "5"));
    expect(structure("x between 1 and 5")).toEqual(closed);
    expect(structure("x between 1 and 5 and y")).toEqual(logic(closed, "and", name("y")));
  });

  test("round, square and outward brackets say which ends belong", () => {
    expect(structure("x in ]1..5[")).toEqual(inRange("x", interval("()", "1", "5")));
    expect(structure("x in (1..5]")).toEqual(inRange("x", interval("(]", "1", "5")));
  });

  test("a list after in, with either bracket, is its items", () => {
    const listed = {
      kind: "in",
      value: name("x"),
      among: [
        { kind: "text", value: "一级" },
        { kind: "text", value: "二级" },
      ],
    };
    expect(structure('x in ("一级", "二级")')).toEqual(listed);
    expect(structure('x in ["一级", "二级"]')).toEqual(listed);
  });

  test("DMN's function names with spaces are one function", () => {
    const call = { kind: "call", function: "round half up", arguments: [name("x"), number("4")] };
    expect(structure("round half up(x, 4)")).toEqual(call);
    expect(structure("round  half up ( x ,4 )")).toEqual(call);
  });

  test("else reaches to the end of the formula", () => {
    expect(structure("if a then b else c + 1")).toEqual({
      kind: "if",
      condition: name("a"),
      consequent: name("b"),
      alternative: arithmetic(name("c"), "+", number("1")),
    });
  });

  test("words of other FEEL constructs are usable as names", () => {
    for (const word of ["days", "date", "time", "list", "years"]) expect(structure(word)).toEqual(name(word));
  });

  test("every node keeps its place in the text", () => {
    const text = "1 + (分值 * -2)";
    const sum = expressionOf(text);
    if (sum.kind !== "arithmetic" || sum.right.kind !== "arithmetic") throw new Error("shape");
    const cut = ({ span }: { span: { offset: number; length: number } }) =>
      text.slice(span.offset, span.offset + span.length);
    expect(cut(sum)).toBe(text);
    expect(cut(sum.right)).toBe("分值 * -2");
    expect(cut(sum.right.left)).toBe("分值");
    expect(cut(sum.right.right)).toBe("-2");
  });

  test("every refusal of a formula is reported, not only the first", () => {
    const { findings } = parseFormula("null + a b + [1] + log(x)", "/body/formula/text");
    expect(findings.map(({ code }) => code)).toEqual([
      "formula.null",
      "formula.name-with-space",
      "formula.list",
      "formula.unknown-function",
    ]);
    expect(findings.every(({ pointer }) => pointer === "/body/formula/text")).toBe(true);
  });
});
