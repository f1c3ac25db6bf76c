import { describe, expect, test } from "vitest";
import { isWithin, spelled } from "../../server/sources/clause-segments.ts";
import { SourceText } from "../../server/sources/source-text.ts";
import { sourceDocument } from "./source-document.ts";

const text =
  "标题\n一、总则\n（一）范围。适用于 本市。\n专栏\n插入的表\n（一）续\n二、附则\n本办法自 2021年施行。\n";
const source = new SourceText(
  sourceDocument({
    clauses: [
      { clause: "一", opens: "一、总则" },
      { clause: "一(一)", opens: "（一）范围" },
      { clause: "专栏", opens: "专栏" },
      { clause: "一(一)", opens: "（一）续" },
      { clause: "二", opens: "二、附则" },
    ],
  }),
  text,
);

describe("a clause of a document", () => {
  test("is its own words and those of its parts, without what was put in between", () => {
    expect(source.clause("一")?.text).toBe("一、总则\n（一）范围。适用于 本市。\n（一）续\n");
    expect(source.clause("一（一）")?.text).toBe("（一）范围。适用于 本市。\n（一）续\n");
    expect(source.clause("二")?.place).toMatchObject({ line: 7, column: 1 });
  });

  test("is not there where the document has none of that name", () => {
    expect(source.clause("三")).toBeUndefined();
  });

  test.each([
    ["二(三)4(1)", "二(三)4", true],
    ["二(三)4", "二(三)4", true],
    ["二(三)4", "二(三)4(1)", false],
    ["二(三)14", "二(三)1", false],
    ["专栏3.1", "专栏3", true],
    ["专栏31", "专栏3", false],
    ["二（三）4", "二(三)", true],
  ])("%s within %s: %s", (clause, other, within) => {
    expect(isWithin(clause, other)).toBe(within);
  });

  test("is called by brackets of half width and no spaces", () => {
    expect(spelled("二（三） 4")).toBe("二(三)4");
  });
});

describe("quoted words", () => {
  test("are found whatever white space stands in either", () => {
    expect(source.place("适用于本市")).toMatchObject({ line: 3, column: 7, length: 6 });
    expect(source.place("本办法自2021 年施行")).toMatchObject({ line: 8 });
  });

  test("are sought in the clause that is asked for", () => {
    expect(source.place("适用于本市", "一")).toBeDefined();
    expect(source.place("适用于本市", "二")).toBeUndefined();
    expect(source.place("插入的表", "一")).toBeUndefined();
  });

  test.each(["适用于全市", "", " "])("%j are not there", (words) => {
    expect(source.place(words)).toBeUndefined();
  });
});

test("a clause whose opening words do not stand there is refused", () => {
  const document = sourceDocument({ clauses: [{ clause: "九", opens: "九、" }] });
  expect(() => new SourceText(document, text)).toThrow("九");
});
