import { type Fact, FactDictionary, type FactType } from "../../../server/domain/fact.ts";

const number: FactType = { type: "number", unit: "1", scale: 6 };
const text: FactType = { type: "text" };
const texts: FactType = { type: "list", items: text };
const boolean: FactType = { type: "boolean" };

const TYPES: Readonly<Record<string, FactType>> = {
  claim: {
    type: "record",
    fields: {
      totalFee: number,
      fundPay: number,
      los: number,
      leavingType: number,
      dipCode: text,
      mainDiag: text,
      fees: { type: "record", fields: { drug: number, material: number } },
      tags: texts,
    },
  },
  patient: { type: "record", fields: { age: number, gender: number, insurance: text } },
  hospital: { type: "record", fields: { code: text, level: text, coef: number, pilot: boolean } },
  diags: texts,
  ops: texts,
  scores: { type: "list", items: number },
  totalFee: number,
  avgFee: number,
  ratio: number,
  los: number,
  dipScore: number,
  level: text,
  region: text,
  admitDate: { type: "date" },
  isComposite: boolean,
  note: text,
  numStr: text,
};

/** The facts of the corpus, typed as its claims hold them (`claim.missing` is what its rules get wrong). */
export const CORPUS_FACTS = new FactDictionary(
  Object.entries(TYPES).map(([id, type]): Fact => ({ id, alias: { zh: id, en: id }, type, origin: "claim" })),
);
