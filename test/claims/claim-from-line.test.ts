import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { claimFromLine } from "../../server/claims/claim-from-line.ts";
import { describeClaim } from "../../server/claims/describe-claim.ts";
import { claimWith } from "./claim-sample.ts";
import { standards } from "./standards.ts";

const line = JSON.stringify(claimWith());

describe("a line of claims", () => {
  it("gives the claim that it states", () => {
    expect(claimFromLine(line, standards)).toEqual({ claim: claimWith(), findings: [] });
  });

  it("gives findings with their place in the line", () => {
    const text = line.replace('"2023-03-14 10:30:00"', '"2023-02-29"');
    const { claim, findings } = claimFromLine(text, standards);
    expect(claim).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["claim.no-such-date"]);
    const { offset = 0, length = 0 } = findings[0]?.range ?? {};
    expect(text.slice(offset, offset + length)).toBe('"2023-02-29"');
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a duplicate field", line.replace('"id":"C1"', '"id":"C1","id":"C2"')],
    ["a number of 40 digits", line.replace('"1000.00"', "1".repeat(40))],
    ["a prototype key", line.replace('"id":"C1"', '"id":"C1","__proto__":{}')],
    ["deep nesting", `${"[".repeat(100)}${"]".repeat(100)}`],
    ["a list", `[${line}]`],
  ])("is refused with a finding where it is %s", (_, text) => {
    const { claim, findings } = claimFromLine(text, standards);
    expect(claim).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("what a log says of a claim", () => {
  it("is a hash of its id and its revision, and nothing else", () => {
    const hash = createHash("sha256").update("C1").digest("hex");
    expect(describeClaim({ id: "C1" })).toEqual({ claim: hash.slice(0, 16), revision: 1 });
    expect(describeClaim({ id: "C1", revision: 3 }).revision).toBe(3);
  });
});
