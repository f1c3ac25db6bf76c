/** A pooling area's place in the tree: its six digits, its name, and the code it belongs to. */
export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  /** `undefined` for the root only. */
  readonly parent: string | undefined;
}

/** The whole country, under which every province stands. */
export const NATION = "000000";

/** Records that are no tree; a registry is refused as a whole then. */
export class BrokenJurisdictions extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BrokenJurisdictions";
  }
}

/** Who belongs to whom among the pooling areas. A code that is not registered is under nothing, not even the nation. */
export class JurisdictionTree {
  readonly #byCode: ReadonlyMap<string, Jurisdiction>;
  readonly #children: ReadonlyMap<string, readonly string[]>;

  /** Throws `BrokenJurisdictions` on a code that is not six digits or stands twice, a missing parent, or a circle. */
  constructor(records: Iterable<Jurisdiction>) {
    const byCode = new Map<string, Jurisdiction>();
    for (const record of records) {
      if (!/^\d{6}$/.test(record.code)) throw new BrokenJurisdictions(`${record.code}: not six digits`);
      if (byCode.has(record.code)) throw new BrokenJurisdictions(`${record.code}: registered twice`);
      byCode.set(record.code, record);
    }
    const children = new Map<string, string[]>();
    for (const { code, parent } of byCode.values()) {
      if (parent === undefined) continue;
      if (!byCode.has(parent))
        throw new BrokenJurisdictions(`${code}: its parent ${parent} is not registered`);
      children.set(parent, [...(children.get(parent) ?? []), code]);
    }
    for (const list of children.values()) list.sort();
    this.#byCode = byCode;
    this.#children = children;
    for (const code of byCode.keys()) this.#refuseCircle(code);
  }

  get codes(): readonly string[] {
    return [...this.#byCode.keys()].sort();
  }

  get(code: string): Jurisdiction | undefined {
    return this.#byCode.get(code);
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** The codes above, nearest first; none for the root or an unknown code. */
  ancestors(code: string): readonly string[] {
    const above: string[] = [];
    for (let at = this.#byCode.get(code)?.parent; at !== undefined; at = this.#byCode.get(at)?.parent) {
      above.push(at);
    }
    return above;
  }

  /** The codes directly below, sorted. */
  children(code: string): readonly string[] {
    return this.#children.get(code) ?? [];
  }

  /** Whether `code` is `top` itself or stands anywhere below it. */
  isUnder(code: string, top: string): boolean {
    return this.has(code) && (code === top || this.ancestors(code).includes(top));
  }

  /** The name with those above it, the nation left out: 重庆市开州区. An unknown code names itself. */
  fullName(code: string): string {
    const line = [code, ...this.ancestors(code)].filter((at, place) => at !== NATION || place === 0);
    return line
      .reverse()
      .map((at) => this.#byCode.get(at)?.name ?? at)
      .join("");
  }

  /** Those whose full name holds every word of the text, or whose code begins with it; higher places first. */
  search(text: string, most: number): readonly Jurisdiction[] {
    const words = text.trim().split(/\s+/);
    const isMeant = ({ code }: Jurisdiction): boolean =>
      code.startsWith(text.trim()) || words.every((word) => this.fullName(code).includes(word));
    return [...this.#byCode.values()]
      .filter(isMeant)
      .map((place) => ({ place, depth: this.ancestors(place.code).length }))
      .sort((a, b) => a.depth - b.depth || (a.place.code < b.place.code ? -1 : 1))
      .slice(0, most)
      .map(({ place }) => place);
  }

  #refuseCircle(code: string): void {
    const seen = new Set<string>();
    for (let at: string | undefined = code; at !== undefined; at = this.#byCode.get(at)?.parent) {
      if (seen.has(at)) throw new BrokenJurisdictions(`${code}: stands above itself`);
      seen.add(at);
    }
  }
}
