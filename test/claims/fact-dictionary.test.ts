import { describe, expect, it } from "vitest";
import { AMOUNT_FIELDS, DATE_FIELDS, DAY_FIELDS, ENTRY_FIELDS } from "../../server/claims/claim-fields.ts";
import { COMPUTED_FACTS } from "../../server/claims/computed-facts.ts";
import { readFactDictionary } from "../../server/claims/read-fact-dictionary.ts";
import type { Fact, FactType } from "../../server/domain/fact.ts";
import { isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { facts, jsonOf, schemas } from "./standards.ts";

const claimSchema = jsonOf("schemas/claim.schema.json");

/** The member of a JSON object at some names, `undefined` where there is none. */
function at(value: Json | undefined, ...names: string[]): Json | undefined {
  return names.reduce<Json | undefined>((held, name) => (isJsonObject(held) ? held[name] : undefined), value);
}

/** A schema node with the definitions of this file that it refers to taken in. */
function resolved(node: Json | undefined): JsonObject {
  const reference = at(node, "$ref");
  if (typeof reference === "string" && reference.startsWith("#/definitions/")) {
    const name = reference.slice("#/definitions/".length);
    return { ...resolved(at(claimSchema, "definitions", name)), name };
  }
  return isJsonObject(node) ? node : {};
}

function fieldAt(path: string): JsonObject {
  return path
    .split(".")
    .reduce<JsonObject>((node, name) => resolved(at(node, "properties", name)), resolved(claimSchema));
}

/** What the schema says of a field, in the dictionary's terms. */
function expectType(type: FactType, node: JsonObject, place: string): void {
  if (type.type === "list") expectType(type.items, resolved(node.items), `${place}[]`);
  else if (type.type === "record") {
    for (const [name, field] of Object.entries(type.fields)) {
      const held = resolved(at(node, "properties", name));
      expect(held, `${place}.${name} is in the schema`).not.toEqual({});
      expectType(field, held, `${place}.${name}`);
    }
  } else if (type.type === "number") {
    const definition = { yuan: "money", days: "count", count: "count", "1": ["count", "quantity"] }[
      type.unit as "yuan"
    ];
    expect([definition].flat(), place).toContain(node.name);
  } else if (type.type === "date") expect(["date", "time"], place).toContain(node.name);
  else if (type.type === "text" && type.values) expect(node.enum, place).toEqual(type.values);
  else expect(node.type, place).toBe("string");
}

const claimFacts = facts.facts.filter(({ origin }) => origin === "claim");

describe("the fact dictionary", () => {
  it("holds every entry of its file as a fact, found by id and by Chinese alias", () => {
    const entries = at(jsonOf("schemas/facts.json"), "facts") as readonly (Fact & Json)[];
    expect(facts.facts).toEqual(entries);
    for (const entry of entries) {
      expect(facts.find(entry.id)).toEqual(entry);
      expect(facts.find(entry.alias.zh)).toEqual(entry);
    }
  });

  it("names only fields of the settlement list that exist, with the type that the claim schema gives them", () => {
    for (const { id, path, type } of claimFacts) {
      if (path === undefined) continue;
      const field = fieldAt(path);
      expect(field, `${id} stands at ${path}`).not.toEqual({});
      expectType(type, field, path);
    }
  });

  it("has a path for each claim fact, or the claims room works it out", () => {
    const worked = claimFacts.filter(({ path }) => path === undefined).map(({ id }) => id);
    expect(worked.toSorted()).toEqual(Object.keys(COMPUTED_FACTS).toSorted());
  });

  it("gives paths to claim facts only", () => {
    expect(facts.facts.filter(({ origin, path }) => path !== undefined && origin !== "claim")).toEqual([]);
  });

  it("exposes no field that the claim schema calls identity", () => {
    const seen = JSON.stringify(claimFacts.map(({ path, type }) => [path, type]));
    const names = ["SettlementInfo", "Operation"].flatMap((title) => identityFields(title));
    expect(names).toContain("psn_name");
    expect(names).toContain("certno");
    expect(names).toContain("oper_dr_name");
    for (const name of names) expect(seen).not.toContain(name);
    expect(seen).not.toContain("brdy");
  });

  it("has one institution fact for each attribute that an institution can have", () => {
    const attributes = at(
      jsonOf("schemas/institution.schema.json"),
      "definitions",
      "attributes",
      "properties",
    );
    const stated = Object.keys(isJsonObject(attributes) ? attributes : {}).filter(
      (name) => !["from", "until"].includes(name),
    );
    const known = facts.facts.filter(({ origin }) => origin === "institution");
    expect(known.map(({ id }) => id).toSorted()).toEqual(
      [...stated, "institution_code", "institution_jurisdiction"].toSorted(),
    );
    for (const { id, type } of known) {
      const node = resolved(at(attributes, id));
      if (type.type === "text" && type.values) expect(node.enum, id).toEqual(type.values);
    }
  });
});

/** Names of the fields of a block whose description calls them identity. */
function identityFields(title: string): string[] {
  const definitions = at(claimSchema, "definitions");
  const block = Object.values(isJsonObject(definitions) ? definitions : {}).find(
    (each) => at(each, "title") === title,
  );
  const fields = at(block, "properties");
  return Object.entries(isJsonObject(fields) ? fields : {})
    .filter(([, field]) => String(at(field, "description")).includes("identity, never a fact"))
    .map(([name]) => name);
}

describe("the lists of fields", () => {
  const blocks = [
    "setlinfo",
    "payinfo",
    "opspdiseinfo",
    "diseinfo",
    "oprninfo",
    "iteminfo",
    "icuinfo",
    "bldinfo",
  ];
  const recordOf = (block: string) => {
    const node = fieldAt(block);
    return block === "setlinfo" ? node : resolved(node.items);
  };
  const fieldsOf = (block: string, wanted?: readonly string[]): string[] => {
    const properties = at(recordOf(block), "properties");
    return Object.entries(isJsonObject(properties) ? properties : {})
      .filter(([, field]) => wanted?.includes(String(resolved(field).name)) ?? true)
      .map(([name]) => name);
  };

  it.each([
    ["dates", DATE_FIELDS, ["date", "time"]],
    ["amounts", AMOUNT_FIELDS, ["money"]],
  ] as const)("are those that the claim schema types as %s", (_, listed, definitions) => {
    const inSchema = blocks
      .map((block) => [block, fieldsOf(block, definitions).toSorted()] as const)
      .filter(([, fields]) => fields.length > 0);
    const inCode = Object.entries(listed).map(([block, fields]) => [block, [...fields].toSorted()]);
    expect(inCode.toSorted()).toEqual(inSchema.toSorted());
  });

  it("of days are those that the claim schema types as dates without a time", () => {
    expect(blocks.flatMap((block) => fieldsOf(block, ["date"])).toSorted()).toEqual(
      [...DAY_FIELDS].toSorted(),
    );
  });

  it("of entries are all that the claim schema gives them", () => {
    const lists = blocks.filter((block) => block !== "setlinfo");
    expect(Object.keys(ENTRY_FIELDS)).toEqual(lists);
    for (const [list, fields] of Object.entries(ENTRY_FIELDS)) {
      expect(at(recordOf(list), "additionalProperties"), list).toBe(false);
      expect([...fields].toSorted()).toEqual(fieldsOf(list).toSorted());
    }
  });
});

describe("a dictionary with a fault", () => {
  const entry = (id: string, zh: string) => ({
    id,
    alias: { zh, en: id },
    type: { type: "boolean" },
    origin: "finding",
  });

  it("is refused when an id or a Chinese alias occurs twice", () => {
    const { facts: none, findings } = readFactDictionary(
      { facts: [entry("fraud", "骗保"), entry("fraud", "欺诈"), entry("cheat", "骗保")] },
      schemas,
    );
    expect(none).toBeUndefined();
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["claim.duplicate-fact", "/facts/1/id"],
      ["claim.duplicate-fact", "/facts/2/alias/zh"],
    ]);
  });

  it("is refused when a default is no value of its fact", () => {
    const { facts: none, findings } = readFactDictionary(
      { facts: [{ ...entry("fraud", "骗保"), default: "no" }] },
      schemas,
    );
    expect(none).toBeUndefined();
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["claim.wrong-fact-value", "/facts/0/default"],
    ]);
  });

  it("is refused when a unit is not known", () => {
    const dollars = { ...entry("cost", "费用"), type: { type: "number", unit: "dollar", scale: 2 } };
    const { facts: none, findings } = readFactDictionary({ facts: [dollars] }, schemas);
    expect(none).toBeUndefined();
    expect(findings[0]?.pointer).toBe("/facts/0/type/unit");
  });
});

describe("the names of coded values", () => {
  /** Codes of the settlement list; an institution's grade is a Chinese word by itself. */
  const coded = claimFacts.filter(({ type }) => type.type === "text" && type.values !== undefined);

  it("are there for every code of the settlement list, in both languages", () => {
    expect(coded.map(({ id }) => id)).toContain("dscg_way");
    for (const { id, type } of coded) {
      const values = type.type === "text" ? (type.values ?? []) : [];
      const nameless = values.filter((value) => {
        const name = facts.nameOfValue(id, value);
        return !name?.zh || !name.en;
      });
      expect(nameless, id).toEqual([]);
    }
  });

  // GB/T 2261.1; ways of leaving by the guide to the settlement list (医保办发〔2021〕34号).
  it.each([
    ["gend", "1", "男", "male"],
    ["gend", "2", "女", "female"],
    ["dscg_way", "4", "非医嘱离院", "against advice"],
    ["dscg_way", "5", "死亡", "died"],
    ["adm_way", "1", "急诊", "emergency"],
    ["hi_paymtd", "3", "按病种分值", "disease score"],
    ["med_type", "21", "普通住院", "inpatient"],
  ])("say what %s %s is: %s", (id, value, zh, en) => {
    expect(facts.nameOfValue(id, value)).toEqual({ zh, en });
  });
});
