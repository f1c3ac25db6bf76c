/** Units that formulas are checked in; `yuan/point` is a point value. `1` is a plain number. */
export type Unit = "1" | "yuan" | "points" | "yuan/point" | "ratio" | "days" | "count";

/** Where a fact comes from; what may be written, given or read when follows from it. */
export type FactOrigin = "claim" | "institution" | "history" | "finding" | "derived" | "pool";

export type FactType =
  | { readonly type: "number"; readonly unit: Unit; readonly scale: number }
  /** `codes` is the id of the code list that values are found in: a help to writers, never a limit. */
  | { readonly type: "text"; readonly values?: readonly string[]; readonly codes?: string }
  | { readonly type: "boolean" }
  | { readonly type: "date" }
  | { readonly type: "list"; readonly items: FactType }
  | { readonly type: "record"; readonly fields: Readonly<Record<string, FactType>> };

/** One entry of the fact dictionary. `path` is where a claim fact stands in the claim (dots, as `setlinfo.hi_type`). */
export interface Fact {
  readonly id: string;
  readonly alias: { readonly zh: string; readonly en: string };
  readonly description?: { readonly zh: string; readonly en: string };
  readonly type: FactType;
  readonly origin: FactOrigin;
  readonly path?: string;
  /** What holds when nobody supplies it: a finding that was not made is not there. */
  readonly default?: string | number | boolean;
}

/** What coded values are called, by fact id; under `*` of every fact whose value set has them. Words only. */
export type ValueNames = Readonly<
  Record<string, Readonly<Record<string, { readonly zh: string; readonly en?: string }>>>
>;

/** The facts rules may name, by id or by Chinese alias, and what their coded values are called. */
export class FactDictionary {
  readonly valueNames: ValueNames;
  readonly #facts = new Map<string, Fact>();

  constructor(facts: Iterable<Fact>, valueNames: ValueNames = {}) {
    this.valueNames = valueNames;
    for (const fact of facts) {
      this.#facts.set(fact.id, fact);
      this.#facts.set(fact.alias.zh, fact);
    }
  }

  /** The fact of that id or Chinese alias. */
  find(name: string): Fact | undefined {
    return this.#facts.get(name);
  }

  /** What a coded value of a fact is called, where it has a name. */
  nameOfValue(name: string, value: string): ValueNames[string][string] | undefined {
    const fact = this.find(name);
    const own = this.valueNames[fact?.id ?? name]?.[value];
    if (own) return own;
    const isListed = fact?.type.type === "text" && fact.type.values?.includes(value);
    return isListed ? this.valueNames["*"]?.[value] : undefined;
  }

  /** Every name a rule may use, ids and aliases, for suggestions. */
  get names(): readonly string[] {
    return [...this.#facts.keys()];
  }

  get facts(): readonly Fact[] {
    return [...new Set(this.#facts.values())];
  }
}
