import fc from "fast-check";
import { expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { ENTRY_FIELDS } from "../../server/claims/claim-fields.ts";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { SourceUnit } from "../../server/source-code/source-unit.ts";
import { notAllowed } from "../source-code/allowed.ts";
import { claimWith } from "./claim-sample.ts";
import { facts, schemas } from "./standards.ts";

const slots = new SlotTable();
for (const { id } of facts.facts) slots.slotOf(id);
const unit = new SourceUnit();
const bySource = compileClaimFacts(slots, facts, new Set(), unit);
unit.build();
const byReaders = compileClaimFacts(slots, facts);

/** Fields of every list that facts declare or not, in their written form or not. */
const written = {
  diag_code: fc.constantFrom("I63.900", "i63.9", " K80.1", "I20.800x007", "I20.800X007"),
  oprn_oprt_code: fc.constantFrom("36.0700", "36.07x1", "36.07X1", " 88.56"),
  maindiag_flag: fc.constantFrom("0", "1"),
  fund_pay_type: fc.constantFrom("310100", "310200", "390100"),
  fund_payamt: fc.constantFrom("12.30", 12.3, "0"),
  med_chrgitm: fc.constantFrom("03", "08", "09"),
  amt: fc.constantFrom("1.10", 1.1, 0),
  scs_cutd_ward_type: fc.constant("ICU"),
  bld_cat: fc.constant("1"),
  bld_amt: fc.constantFrom("2", 2),
};
const optional = {
  diag_type: fc.constantFrom("1", "2"),
  diag_name: fc.constant("脑梗死"),
  oprn_oprt_date: fc.constantFrom("2023-03-07", "2023-03-07 09:00:00"),
  oprn_oprt_begntime: fc.constant("2023-03-07 09:00:00"),
  oper_dr_name: fc.constant("李四"),
  anst_way: fc.constant("1"),
  clab_amt: fc.constantFrom("0.50", 0.5),
  scs_cutd_sum_dura: fc.constantFrom("1/2/3", "0/0/59", "10/23/00"),
};

function entriesOf(fields: readonly string[]) {
  const among = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name)));
  const [required, possible] = [among(written), among(optional)];
  return fc.array(fc.record({ ...required, ...possible }, { requiredKeys: Object.keys(required) }), {
    maxLength: 3,
  });
}

const lists = fc.record(
  Object.fromEntries(Object.entries(ENTRY_FIELDS).map(([list, fields]) => [list, entriesOf(fields)])),
  { requiredKeys: [] },
);

it("facts that source loads are those that readers load, whatever the entries of lists hold", () => {
  expect(notAllowed(unit.source)).toEqual([]);
  fc.assert(
    fc.property(lists, (given) => {
      // What fits the schema is JSON.
      const value = claimWith({}, given as JsonObject);
      expect(schemas.check("claim.schema.json", value, [])).toBe(true);
      const claim = value as unknown as Claim;
      expect(bySource(claim)).toStrictEqual(byReaders(claim));
    }),
    { numRuns: 1000 },
  );
});
