import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { deidentified } from "../../server/claims/deidentified.ts";
import { identityFields } from "../../server/claims/identity-fields.ts";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { claimIdHash, recordedForm } from "../../server/claims/recorded-form.ts";
import { ageDays, ageYears } from "../../server/claims/stay-facts.ts";
import { canonicalText } from "../../server/documents/canonical.ts";
import { isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { backwards } from "../properties/backwards.ts";
import { claimWith } from "./claim-sample.ts";
import { jsonOf, schemas, standards } from "./standards.ts";

const KEY = Buffer.from("0123456789abcdef0123456789abcdef", "latin1");
const hmac = (text: string) => createHmac("sha256", KEY).update(text, "utf8").digest("hex");
const keyed = keyedHashes(KEY);

const PERSON = {
  psn_no: "37030000000001",
  hi_no: "HI-9",
  psn_name: "王小明",
  certno: "370303195001011234",
  medcasno: "B-77",
  curr_addr: "张店区柳泉路1号",
  coner_name: "王大明",
  coner_tel: "13800000000",
  mdtrt_id: "M-1",
  bill_no: "P-5",
  brdy: "1950-01-01",
};
const TELLING = [...Object.values(PERSON), "赵医生", "钱医生"];
const operations = [
  { oprn_oprt_code: "88.5500", oper_dr_name: "赵医生" },
  { oprn_oprt_code: "36.0600", anst_dr_name: "钱医生", oper_dr_code: "D1" },
];

function claimOf(json: JsonObject): Claim {
  const { claim, findings } = readClaim(json, standards);
  if (!claim) throw new Error(JSON.stringify(findings));
  return claim;
}

const known = claimOf(claimWith(PERSON, { oprninfo: operations }));

describe("fields that tell who somebody is", () => {
  it("are marked in the schema wherever it says so in words, and nowhere else but where they lead to a stay or an age", () => {
    const marked: string[] = [];
    const said: string[] = [];
    const look = (value: Json | undefined, name: string): void => {
      if (!isJsonObject(value)) return;
      if (value["x-identity"] === "drop" || value["x-identity"] === "key") marked.push(name);
      if (typeof value.description === "string" && value.description.includes("身份信息")) said.push(name);
      for (const [member, inner] of Object.entries(value)) look(inner, member);
    };
    look(jsonOf("schemas/claim.schema.json"), "");
    expect(marked.sort()).toEqual(said.sort());
    expect(marked).toHaveLength(17);
  });

  it("are listed from the schema with what becomes of each", () => {
    const fields = identityFields(schemas.describe("claim.schema.json", known as unknown as Json));
    const listed = Object.fromEntries(fields.map(({ path, handling }) => [path.join("/"), handling]));
    expect(listed).toEqual({
      "setlinfo/psn_no": "key",
      "setlinfo/hi_no": "key",
      "setlinfo/psn_name": "drop",
      "setlinfo/certno": "drop",
      "setlinfo/medcasno": "drop",
      "setlinfo/curr_addr": "drop",
      "setlinfo/coner_name": "drop",
      "setlinfo/coner_tel": "drop",
      "setlinfo/mdtrt_id": "trace",
      "setlinfo/bill_no": "trace",
      "setlinfo/brdy": "trace",
      "oprninfo/0/oper_dr_name": "drop",
      "oprninfo/1/anst_dr_name": "drop",
    });
  });
});

describe("a claim in its recorded form", () => {
  const form = recordedForm(known, schemas, keyed);

  it("has keyed hashes for ids of the person and none of the names, by a calculation of one's own", () => {
    const { setlinfo, oprninfo } = form.content as unknown as Claim;
    expect(setlinfo.psn_no).toBe(hmac("psn_no:37030000000001"));
    expect(setlinfo.hi_no).toBe(hmac("hi_no:HI-9"));
    expect(form.person).toBe(hmac("psn_no:37030000000001"));
    expect(form.idHash).toBe(hmac("claim:370300:C1"));
    expect(oprninfo).toEqual([
      { oprn_oprt_code: "88.5500" },
      { oprn_oprt_code: "36.0600", oper_dr_code: "D1" },
    ]);
    const { mdtrt_id, bill_no, brdy, ...identity } = PERSON;
    for (const text of [...Object.values(identity), "赵医生", "钱医生"])
      expect(canonicalText(form.content)).not.toContain(text);
    expect(setlinfo).toMatchObject({ mdtrt_id, bill_no, brdy });
  });

  it("is a claim that reads without a finding, and says its revision, day and pooling area", () => {
    expect(readClaim(form.content, standards)).toMatchObject({ findings: [] });
    expect(form).toMatchObject({ jurisdiction: "370300", revision: 1, discharged: "2023-03-14" });
    expect(form.content).toMatchObject({ id: "C1", revision: 1 });
  });

  it("is one for claims that differ in order, in the writing of decimals and in what is dropped only", () => {
    const same = [
      backwards(claimWith(PERSON, { oprninfo: operations })),
      claimWith({ ...PERSON, medfee_sumamt: "1000" }, { oprninfo: operations }),
      claimWith({ ...PERSON, medfee_sumamt: 1000 }, { oprninfo: operations }),
      claimWith({ ...PERSON, psn_name: "王晓明" }, { oprninfo: operations, revision: 1 }),
    ];
    for (const json of same)
      expect(recordedForm(claimOf(json as JsonObject), schemas, keyed).hash).toBe(form.hash);
    const other = claimWith({ ...PERSON, medfee_sumamt: "1000.01" }, { oprninfo: operations });
    expect(recordedForm(claimOf(other), schemas, keyed).hash).not.toBe(form.hash);
  });

  it("names nobody where the claim does, and makes no person of an empty id", () => {
    for (const fields of [{}, { psn_no: "" }]) {
      const nobody = recordedForm(claimOf(claimWith(fields)), schemas, keyed);
      expect(nobody.person).toBeUndefined();
      expect(nobody.content).not.toHaveProperty("setlinfo.psn_no");
    }
    expect(recordedForm(claimOf(claimWith({ hi_no: "7" })), schemas, keyed).person).toBe(hmac("hi_no:7"));
  });

  it("hashes ids of each pooling area, and under each key, apart", () => {
    const hashes = [
      claimIdHash("370300", "1", keyed),
      claimIdHash("370800", "1", keyed),
      claimIdHash("370300", "2", keyed),
      claimIdHash("370300", "1", keyedHashes(Buffer.alloc(32))),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("a claim that becomes a test case", () => {
  it("keeps nothing that tells who somebody is, or leads to the stay", () => {
    const text = JSON.stringify(deidentified(known, schemas));
    for (const telling of [...TELLING, "C1"]) expect(text).not.toContain(`"${telling}"`);
    expect(readClaim(JSON.parse(text), standards)).toMatchObject({ findings: [] });
  });

  it("is as old as before, in years and, under one year, in days", () => {
    const days = fc.integer({ min: 0, max: 40_000 });
    const birth = days.map((back) =>
      new Date(Date.UTC(2023, 2, 6) - back * 86_400_000).toISOString().slice(0, 10),
    );
    const stated = fc.record(
      { brdy: birth, age: fc.integer({ min: 1, max: 99 }), nwb_age: fc.integer({ min: 0, max: 364 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(stated, (fields) => {
        const claim = claimOf(claimWith(fields));
        const left = deidentified(claim, schemas);
        expect(left.setlinfo).not.toHaveProperty("brdy");
        expect([ageYears(left), ageDays(left)]).toEqual([ageYears(claim), ageDays(claim)]);
      }),
    );
  });

  it("leaves the claim it was made from as it is", () => {
    const before = JSON.stringify(known);
    deidentified(known, schemas);
    expect(JSON.stringify(known)).toBe(before);
  });
});
