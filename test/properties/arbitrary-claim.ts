import fc, { type Arbitrary } from "fast-check";
import type { Claim } from "../../schemas/types.ts";
import { DATE_FIELDS } from "../../server/claims/claim-fields.ts";
import type { FactDictionary, FactOrigin, FactType } from "../../server/domain/fact.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { arbitraryOf } from "./arbitrary-of-schema.ts";
import { SCHEMAS } from "./test-rules.ts";

/** Any value that fits `claim.schema.json`: most of it is nonsense that the claims room must refuse in words. */
export const schemaClaim: Arbitrary<Json> = arbitraryOf(loadSchemas(SCHEMAS), "claim.schema.json");

const DATES = [
  "1931-02-28",
  "2021-09-09",
  "2021-09-10",
  "2023-01-01",
  "2023-06-30",
  "2023-07-01",
  "2023-12-31",
  "2024-02-29",
  "2024-12-31",
  "2025-06-30",
];
const DIAGNOSES = [
  "I20.000",
  "I20.001",
  "I20.800x007",
  "K80.101",
  "K80.1",
  "E11.900",
  "C34.900",
  "Z51.103",
  "M99.900",
  "O80.000",
];
const OPERATIONS = ["36.0700", "36.0601", "88.5600", "51.2300", "00.6600", "99.2503"];
const INSTITUTIONS = [
  "H33010000101",
  "H33010000101",
  "H33010000201",
  "H33010000201",
  "H33010000301",
  "H37030000101",
  "H410400003",
  "UNKNOWN1",
];

const money = fc.oneof(
  fc.integer({ min: 0, max: 99_999_99 }).map((fen) => (fen / 100).toFixed(2)),
  fc.constantFrom("0", "0.01", "9999999999.99", "0.10"),
);

/**
 * Claims that get as far as the rules: any that fits the schema, with dates that exist and are in order, a principal
 * diagnosis, whole fen, and supplied facts out of `facts`, of their own type or not.
 */
export function decidableClaim(facts: FactDictionary, given: readonly string[]): Arbitrary<Claim> {
  const derived = facts.facts.filter(({ id }) => given.includes(id));
  return fc
    .record({
      any: schemaClaim,
      admitted: fc.nat(DATES.length - 1),
      stay: fc.nat(3),
      hi_type: fc.constantFrom("1", "1", "2", "2", "9"),
      insuplc: fc.constantFrom("330100", "370300", "410400", "370800", "000000"),
      fixmedins_code: fc.constantFrom(...INSTITUTIONS),
      total: money,
      diagnoses: fc.array(fc.constantFrom(...DIAGNOSES), { minLength: 1, maxLength: 3 }),
      operations: fc.array(fc.constantFrom(...OPERATIONS), { maxLength: 3 }),
      findings: suppliedFacts(facts.facts.filter(ofOrigin("finding"))),
      history: suppliedFacts(facts.facts.filter(ofOrigin("history"))),
      given: fc.option(suppliedFacts(derived), { nil: undefined, freq: 2 }),
    })
    .map(
      ({
        any,
        admitted,
        stay,
        diagnoses,
        operations,
        total,
        given: derivedFacts,
        findings,
        history,
        ...ids
      }) => {
        // The schema's arbitrary gives objects of the schema.
        const claim = any as unknown as { -readonly [K in keyof Claim]: Claim[K] };
        const admission = DATES[admitted];
        const discharge = DATES[Math.min(admitted + stay, DATES.length - 1)];
        const dates = Object.fromEntries(
          DATE_FIELDS.setlinfo
            .filter((field) => claim.setlinfo[field] !== undefined)
            .map((field) => [field, admission]),
        );
        const { iteminfo: _, icuinfo: _icu, given: _given, ...rest } = claim;
        return {
          ...rest,
          setlinfo: {
            ...claim.setlinfo,
            ...dates,
            setl_end_date: discharge,
            dscg_time: discharge,
            medfee_sumamt: total,
            ...ids,
          },
          diseinfo: diagnoses.map((diag_code, index) => ({
            maindiag_flag: index === 0 ? "1" : "0",
            diag_code,
          })),
          oprninfo: operations.map((oprn_oprt_code) => ({ oprn_oprt_code })),
          findings,
          history,
          ...(derivedFacts ? { given: derivedFacts } : {}),
        } as Claim; // spread out of a claim, with fields of the claim
      },
    );
}

function ofOrigin(origin: FactOrigin): (fact: { readonly origin: FactOrigin }) => boolean {
  return (fact) => fact.origin === origin;
}

function suppliedFacts(
  facts: readonly { readonly id: string; readonly type: FactType }[],
): Arbitrary<JsonObject> {
  if (facts.length === 0) return fc.constant({});
  const entry = fc
    .constantFrom(...facts)
    .chain(({ id, type }) => factValue(type).map((value) => [id, value] as const));
  return fc.array(entry, { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

/** Numbers as texts and as numbers, few of them with more places than the fact has. */
function numberOf(scale: number): Arbitrary<Json> {
  const fine = fc
    .integer({ min: 0, max: 10 ** 6 })
    .map((units) => (units / 10 ** Math.min(scale, 4)).toFixed(Math.min(scale, 4)));
  const nasty = [
    "-1",
    "999999999999999999",
    "0.5",
    -3.25,
    `999999999999999999.${"9".repeat(18)}`,
    "0.000000000000000001",
  ];
  return fc.oneof(
    { weight: 6, arbitrary: fine },
    { weight: 2, arbitrary: fc.constantFrom<Json>("0", "1", 2, 0) },
    { weight: 1, arbitrary: fc.constantFrom<Json>(...nasty) },
  );
}

/** A value of a fact's type, as documents write it. */
export function factValue(type: FactType): Arbitrary<Json> {
  switch (type.type) {
    case "number":
      return numberOf(type.scale);
    case "text":
      return type.values
        ? fc.constantFrom(...type.values)
        : fc.oneof(fc.constantFrom("none", "dip", "I20.0", "K80:BSZL"), fc.string({ maxLength: 8 }));
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.constantFrom(...DATES);
    case "list":
      return fc.array(factValue(type.items), { maxLength: 2 });
    case "record":
      return fc.record(
        Object.fromEntries(Object.entries(type.fields).map(([field, held]) => [field, factValue(held)])),
      );
  }
}
