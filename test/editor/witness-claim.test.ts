import { expect, it } from "vitest";
import { factsOfAddress, witnessClaim } from "../../editor/pages/try-claim/witness-claim.ts";

const facts = new Map(
  [
    { id: "medfee_sumamt", origin: "claim", path: "setlinfo.medfee_sumamt" },
    { id: "institution_level", origin: "institution" },
    { id: "up_coding", origin: "finding" },
  ].map((fact) => [fact.id, { ...fact, alias: { zh: fact.id }, type: { type: "text" } }]),
);
const institutions = [
  {
    code: "H1",
    name: "甲",
    jurisdiction: "370300",
    attributes: [
      { from: "2021-01-01", until: "2023-01-01", institution_level: "2" },
      { from: "2023-01-01", institution_level: "3" },
    ],
  },
];
const stay = (id: string, dscg_time: string) => ({ id, setlinfo: { fixmedins_code: "H1", dscg_time } });
const samples = [stay("A", "2023-01-01"), stay("B", "2022-12-31 10:00:00")];

it("a witness becomes the sample of the closest institution on its day, with the facts that claims state", () => {
  const witness = { institution_level: "2", medfee_sumamt: "100.00", up_coding: "missing" };
  expect(witnessClaim(samples, institutions, witness, facts)).toEqual({
    claim: {
      id: "B",
      setlinfo: { fixmedins_code: "H1", dscg_time: "2022-12-31 10:00:00", medfee_sumamt: "100.00" },
    },
    left: ["up_coding"],
  });
  expect(witnessClaim([], institutions, witness, facts)).toBeUndefined();
});

it("facts of an address are read, and what is none is no witness", () => {
  expect(factsOfAddress(`facts=${encodeURIComponent('{"a":"1"}')}`)).toEqual({ a: "1" });
  for (const search of ["", "facts=[1]", "facts=%7B", "other=1"])
    expect(factsOfAddress(search)).toBeUndefined();
});
