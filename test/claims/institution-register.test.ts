import { describe, expect, it } from "vitest";
import { institutionAt, readInstitutions } from "../../server/claims/institution-register.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { schemas } from "./standards.ts";

const institution = (...attributes: JsonObject[]): JsonObject => ({
  code: "H1",
  name: "样例医院",
  jurisdiction: "370300",
  attributes,
});

const level = (institution_level: string, from: string, until?: string): JsonObject => ({
  from,
  ...(until ? { until } : {}),
  institution_level,
});

const found = (...institutions: JsonObject[]) =>
  readInstitutions(institutions, schemas).findings.map(
    ({ code, severity, pointer }) => `${severity} ${code} ${pointer}`,
  );

describe("attributes of an institution", () => {
  const { register } = readInstitutions(
    [institution(level("3", "2023-07-01"), level("2", "2021-09-10", "2023-07-01"))],
    schemas,
  );

  it.each([
    ["2021-09-09", undefined],
    ["2021-09-10", "2"],
    ["2023-06-30", "2"],
    ["2023-07-01", "3"],
    ["2099-12-31", "3"],
  ])("on %s are those of the period that holds the day", (date, expected) => {
    expect(register && institutionAt(register, "H1", date)?.institution_level).toBe(expected);
  });

  it("hold its code and pooling area", () => {
    expect(register && institutionAt(register, "H1", "2022-01-01")).toEqual({
      institution_code: "H1",
      institution_jurisdiction: "370300",
      institution_level: "2",
    });
  });

  it("of an unknown institution are unknown", () => {
    expect(register && institutionAt(register, "H2", "2022-01-01")).toBeUndefined();
  });
});

describe("a register of institutions", () => {
  it("has no overlapping periods", () => {
    expect(found(institution(level("2", "2021-01-01"), level("3", "2023-01-01")))).toEqual([
      "error claim.institution-periods-overlap /0/attributes/1",
    ]);
    expect(found(institution(level("3", "2023-01-01"), level("2", "2021-01-01", "2023-01-02")))).toEqual([
      "error claim.institution-periods-overlap /0/attributes/0",
    ]);
  });

  it("warns of a gap between periods", () => {
    expect(found(institution(level("2", "2021-01-01", "2022-12-31"), level("3", "2023-01-01")))).toEqual([
      "warning claim.institution-periods-gap /0/attributes/1",
    ]);
  });

  it("has no empty period and no institution twice", () => {
    expect(found(institution(level("2", "2021-01-01", "2021-01-01")))).toEqual([
      "error claim.empty-institution-period /0/attributes/0",
    ]);
    const one = institution(level("2", "2021-01-01"));
    expect(found(one, one)).toEqual(["error claim.duplicate-institution /1/code"]);
  });

  it("is refused where an attribute is not known", () => {
    const { register, findings } = readInstitutions(
      [institution({ ...level("2", "2021-01-01"), beds: 100 })],
      schemas,
    );
    expect(register).toBeUndefined();
    expect(findings[0]?.pointer).toContain("/0/attributes/0");
  });
});
