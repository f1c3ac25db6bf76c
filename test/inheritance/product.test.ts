import { describe, expect, test } from "vitest";
import type { Json } from "../../server/domain/json.ts";
import { JurisdictionTree } from "../../server/domain/jurisdiction-tree.ts";
import { originAt } from "../../server/engine/provenance.ts";
import { InheritanceService } from "../../server/workflow/inheritance-service.ts";
import { type SmallDocument, smallRules, soundRules, withHeader } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, mandatory, NATION, override, pinOf, scoreTable } from "./areas.ts";

const tree = new JurisdictionTree([
  { code: NATION, name: "全国", parent: undefined },
  { code: CHONGQING, name: "重庆市", parent: NATION },
  { code: KAIZHOU, name: "开州区", parent: CHONGQING },
]);
const ID = `${KAIZHOU}.dip.scores`;
const BASE_ID = `${CHONGQING}.dip.scores`;
const score = (code: string) => ["body", "table", "rows", { code }, "score"];
const base = (scores: Readonly<Record<string, string>>, header = {}): SmallDocument => ({
  ...mandatory(BASE_ID, scoreTable(scores)),
  ...header,
});
const own = (overrides: Parameters<typeof override>[1]["overrides"], header = {}, pin?: object) =>
  override(ID, { base: { id: BASE_ID, kind: "disease-score-table", ...pin }, overrides }, header);
const B = { name: "B02.1", do: "replace", at: score("B02.1"), value: "25", clause: "一" };
const service = (documents: readonly SmallDocument[]) => new InheritanceService(soundRules(documents).book);

describe("provenance", () => {
  const { library } = soundRules([base({ "A01.0": "10", "B02.1": "20" }), own([B])]).book;

  test("tells the clause of what the child says, and the base for all the rest", () => {
    const { provenance, bases } = service([base({ "A01.0": "10", "B02.1": "20" }), own([B])]).inForce(
      ID,
      "2023-05-01",
    );
    expect(provenance.rest.id).toBe(BASE_ID);
    expect(bases.map(({ id }) => id)).toEqual([BASE_ID]);
    expect(provenance.places).toMatchObject([
      {
        pointer: "/body/table/rows/1/score",
        of: { id: ID, version: 1 },
        words: { zh: "病种分值表 › 病种组 › B02.1 › 分值" },
        citation: { document: `${KAIZHOU} 通知`, clause: "一" },
      },
    ]);
  });

  test("holds for every single value", () => {
    const found = library.inForce(ID, "2023-05-01");
    if (!found) throw new Error("not in force");
    const at = (pointer: string) => originAt(found, pointer).id;
    expect(at("/body/table/rows/1/score")).toBe(ID);
    expect(at("/body/table/rows/0/score")).toBe(BASE_ID);
    expect(at("/body/table/rows/1/code")).toBe(BASE_ID);
  });
});

describe("drift", () => {
  const first = base({ "A01.0": "10", "B02.1": "20" });
  const second = base(
    { "A01.0": "10", "B02.1": "25" },
    { version: 2, supersedes: [1], effective: { from: "2024-01-01" } },
  );
  const third = base(
    { "A01.0": "10", "B02.1": "26" },
    { version: 3, supersedes: [1, 2], effective: { from: "2024-07-01" } },
  );
  const A = { name: "A01.0", do: "replace", at: score("A01.0"), value: "9" };
  const later = own([B, A], { version: 2, supersedes: [1], effective: { from: "2023-06-01" } });

  /** Changed places with the day since which they have differed. */
  function drift(documents: readonly SmallDocument[], date: string) {
    const [found, ...rest] = service(documents).drift(KAIZHOU, tree.ancestors(KAIZHOU), date);
    expect(rest).toEqual([]);
    return found?.changes.map(({ path, before, after, since }) => [path.at(-2)?.name, before, after, since]);
  }

  test("is what differs from the parent in force, each place since it has without a break", () => {
    const all = [first, own([B]), later];
    expect(drift(all, "2023-03-01")).toEqual([["B02.1", "20", "25", "2023-01-01"]]);
    expect(drift(all, "2023-09-01")).toEqual([
      ["A01.0", "10", "9", "2023-06-01"],
      ["B02.1", "20", "25", "2023-01-01"],
    ]);
  });

  test("begins anew where the parent said the same in between", () => {
    expect(drift([first, second, third, own([B])], "2024-03-01")).toEqual([]);
    expect(drift([first, second, third, own([B])], "2024-08-01")).toEqual([
      ["B02.1", "26", "25", "2024-07-01"],
    ]);
  });

  test("tells a rule set that is whole by itself, and one that refers to an older version", () => {
    const shared = { ...first, inheritance: "reference" };
    const newer = { ...third, inheritance: "reference", supersedes: [1] };
    const pin = pinOf(smallRules([shared]).book.library, BASE_ID, 1);
    const whole = { ...scoreTable({ "A01.0": "1", "B02.1": "20" }), id: ID, jurisdiction: KAIZHOU };
    const [alone] = service([shared, whole]).drift(KAIZHOU, tree.ancestors(KAIZHOU), "2023-05-01");
    expect(alone).toMatchObject({ inherits: "whole", behind: false, parent: { id: BASE_ID } });
    expect(alone?.changes.map(({ path }) => path.at(-2)?.name)).toEqual(["A01.0"]);
    const [pinned] = service([shared, newer, own([], {}, pin)]).drift(
      KAIZHOU,
      tree.ancestors(KAIZHOU),
      "2024-08-01",
    );
    expect(pinned).toMatchObject({ inherits: "reference", behind: true, parent: { version: 3 } });
  });
});

describe("conflicts of a new version of the parent", () => {
  const first = base({ "A01.0": "10", "B02.1": "20" });
  const coming = (scores: Readonly<Record<string, string>>) =>
    withHeader(base(scores, { version: 2, supersedes: [1], effective: { from: "2024-01-01" } }));
  const asked = (scores: Readonly<Record<string, string>>, documents = [first, own([B])]) =>
    service(documents).conflicts(coming(scores));

  test("are none where every override still applies, and the child is listed all the same", () => {
    const [found, ...rest] = asked({ "A01.0": "11", "B02.1": "20" });
    expect(found).toEqual({
      child: expect.objectContaining({ id: ID }),
      inherits: "mandatory",
      findings: [],
      overrides: [
        {
          name: "B02.1",
          place: score("B02.1"),
          does: "replace",
          state: "applies",
          before: "20",
          now: "20",
          child: "25",
        },
      ],
    });
    expect(rest).toEqual([]);
  });

  test("stand at the override whose row would be gone, or that would say nothing new", () => {
    const told = (scores: Readonly<Record<string, string>>) =>
      asked(scores).flatMap(({ findings }) => findings.map(({ code, pointer }) => `${code} ${pointer}`));
    expect(told({ "A01.0": "10" })).toEqual(["inheritance.no-row /body/overrides/0/at"]);
    expect(told({ "A01.0": "10", "B02.1": "25" })).toEqual(["inheritance.redundant /body/overrides/0"]);
  });

  test("reach through the chain to those below", () => {
    const nation = mandatory(`${NATION}.dip.scores`, scoreTable({ "A01.0": "10", "B02.1": "20" }));
    const city = mandatory(
      BASE_ID,
      override(BASE_ID, { base: { id: `${NATION}.dip.scores`, kind: "disease-score-table" }, overrides: [] }),
    );
    const next = withHeader({
      ...mandatory(`${NATION}.dip.scores`, scoreTable({ "A01.0": "10" })),
      ...{ version: 2, supersedes: [1] },
    });
    const found = service([nation, city, own([B])]).conflicts(next);
    expect(found.map(({ child, findings }) => [child.id, findings.map(({ code }) => code)])).toEqual([
      [BASE_ID, []],
      [ID, ["inheritance.no-row"]],
    ]);
  });

  test("of a pinned child are what its rebase would meet", () => {
    const shared = { ...first, inheritance: "reference" };
    const pin = pinOf(smallRules([shared]).book.library, BASE_ID, 1);
    const next = { ...coming({ "A01.0": "10", "B02.1": "21" }), inheritance: "reference" };
    const [found] = service([shared, own([B], {}, pin)]).conflicts(next);
    expect(found).toMatchObject({ inherits: "reference", findings: [] });
    expect(found?.overrides).toMatchObject([
      { name: "B02.1", state: "conflicts", before: "20", now: "21", child: "25" },
    ]);
  });

  test("a document that is no rule set is refused with the reasons", () => {
    expect(() => service([first]).conflicts({ kind: "override" } as Json)).toThrow("invalid-content");
  });
});

describe("a rebase", () => {
  const shared = base(
    { "A01.0": "10", "B02.1": "20", "C03.2": "30", "D04.0": "40" },
    { inheritance: "reference" },
  );
  const newer = base(
    { "A01.0": "9", "B02.1": "20", "C03.2": "31", "E05.0": "50" },
    { inheritance: "reference", version: 2, supersedes: [1], effective: { from: "2024-01-01" } },
  );
  const pin = pinOf(smallRules([shared]).book.library, BASE_ID, 1);
  const change = (code: string, value: string) => ({ name: code, do: "replace", at: score(code), value });
  const row = { code: "E05.0", diagnosis: "E05.0", type: "core", score: "50" };
  const overrides = [
    change("A01.0", "9"),
    change("B02.1", "25"),
    change("C03.2", "33"),
    change("D04.0", "44"),
    { name: "E05.0", do: "add", at: ["body", "table", "rows", { code: "E05.0" }], value: row },
  ];
  const rules = service([shared, newer, own(overrides, {}, pin)]);

  test("pins the new version and tells of every override what has become of it", () => {
    const { document, items, findings } = rules.rebase({ id: ID, version: 1 }, 2);
    expect(document.body.base).toMatchObject({
      version: 2,
      hash: expect.not.stringMatching(String(pin.hash)),
    });
    expect(items.map(({ name, state, before, now, child }) => [name, state, before, now, child])).toEqual([
      ["A01.0", "redundant", "10", "9", "9"],
      ["B02.1", "applies", "20", "20", "25"],
      ["C03.2", "conflicts", "30", "31", "33"],
      ["D04.0", "conflicts", "40", undefined, "44"],
      ["E05.0", "redundant", undefined, row, row],
    ]);
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "inheritance.no-row /body/overrides/3/at",
      "inheritance.exists /body/overrides/4/at",
    ]);
  });

  test("is refused where there is no such version of the base", () => {
    expect(() => rules.rebase({ id: ID, version: 1 }, 7)).toThrow("incomparable");
    expect(() => rules.rebase({ id: BASE_ID, version: 1 }, 2)).toThrow("incomparable");
  });
});
