import { describe, expect, it } from "vitest";
import { claimWith } from "./claim-sample.ts";
import { factOf, factsOf } from "./facts-of.ts";

describe("facts from outside the settlement list", () => {
  const institution = { institution_level: "3", tcm_institution: false, institution_jurisdiction: "370300" };

  it("come from the institution's attributes", () => {
    const ids = [
      "institution_code",
      "institution_level",
      "tcm_institution",
      "key_discipline",
      "institution_jurisdiction",
    ];
    expect(factsOf(claimWith(), ids, { institution })).toEqual({
      institution_code: "H37030000101",
      institution_level: "3",
      tcm_institution: false,
      key_discipline: undefined,
      institution_jurisdiction: "370300",
    });
    expect(factOf(claimWith(), "institution_level")).toBeUndefined();
  });

  it("come from findings and history", () => {
    const blocks = {
      findings: { violation_amount: "1860.00" },
      history: { history_last_discharge_date: "2023-02-28" },
    };
    expect(factOf(claimWith({}, blocks), "violation_amount")).toBe(1860);
    expect(factOf(claimWith({}, blocks), "history_last_discharge_date")).toBe("2023-02-28");
  });

  it("hold their default where nobody made the finding, and are missing without one", () => {
    expect(factsOf(claimWith(), ["upcoding_found", "violation_amount", "single_disease"])).toEqual({
      upcoding_found: false,
      violation_amount: 0,
      single_disease: undefined,
    });
    expect(factOf(claimWith({}, { findings: { upcoding_found: true } }), "upcoding_found")).toBe(true);
  });

  it("are taken from the caller only where the policy accepts them", () => {
    const value = claimWith({}, { given: { coefficient: "1.0330", score: "0.5" } });
    const accepted = new Set(["coefficient"]);
    expect(factsOf(value, ["coefficient", "score"], { accepted })).toEqual({
      coefficient: 1.033,
      score: undefined,
    });
    expect(factOf(value, "coefficient")).toBeUndefined();
  });

  it("keep every digit of a decimal that a double cannot hold", () => {
    const value = claimWith({}, { given: { score: "1234567890.123456" } });
    expect(factOf(value, "score", { accepted: new Set(["score"]) })).toEqual({
      num: 1234567890123456n,
      den: 1000000n,
    });
  });
});
