import type { PlaceOrigin, Provenance } from "../../api/answers.ts";
import type { Text } from "../../words/words.ts";

export interface Origin extends Pick<PlaceOrigin, "of" | "clause"> {
  readonly isOwn: boolean;
}

/** Where values come from, asked of the outermost value that comes from one version as a whole. */
export class Origins {
  readonly #provenance: Provenance;
  readonly #stated: readonly (PlaceOrigin & { readonly pointer: string })[];
  /** Pointers that hold a value of another version than the rest of them. */
  readonly #mixed = new Set<string>();

  constructor(provenance: Provenance) {
    this.#provenance = provenance;
    this.#stated = provenance.places.filter(
      (place): place is PlaceOrigin & { readonly pointer: string } => place.pointer !== undefined,
    );
    for (const { pointer } of this.#stated)
      for (let at = parentOf(pointer); ; at = parentOf(at)) {
        this.#mixed.add(at);
        if (at === "") break;
      }
  }

  /** Whether parts of what stands at a pointer come from different versions. */
  isMixed(pointer: string): boolean {
    return this.#mixed.has(pointer);
  }

  /** Where a value comes from, if as a whole it comes from one version, and what it stands in does not. */
  of(pointer: string): Origin | undefined {
    if (this.isMixed(pointer) || !this.isMixed(parentOf(pointer))) return undefined;
    const { path, rest } = this.#provenance;
    const held = this.#stated.find((place) => place.pointer === pointer);
    const { of = rest, clause } = held ?? {};
    return { of, isOwn: of.id === path[0]?.id, ...(clause === undefined ? {} : { clause }) };
  }
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** What a mark of origin says. */
export const ORIGIN_WORDS = {
  own: { zh: "自定", en: "own" },
  inherited: { zh: "沿用", en: "inherited" },
  mixed: { zh: "部分自定", en: "partly own" },
} as const satisfies Readonly<Record<string, Text>>;
