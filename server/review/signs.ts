import { contentHash } from "../documents/hash.ts";

/** All that an approval is given to: what would be published, and what it was judged against. */
export interface Signs {
  /** Hash of the content in canonical form. */
  readonly content: string;
  /** Hash of its test cases. */
  readonly cases: string;
  /** Hashes of the versions it inherits from, by `id@version`. */
  readonly bases: Readonly<Record<string, string>>;
  /** Hash of the newest version of the same id that stands; empty where there is none. */
  readonly previous: string;
  /** Hash of the fact dictionary. */
  readonly facts: string;
  /** Number of the engine's semantics. */
  readonly semantics: number;
  /** Hash of the impact that was attached when the draft was submitted; absent where none was. */
  readonly impact?: string;
}

/** The one hash that a reviewer is shown and signs. */
export function signedHash(signs: Signs): string {
  return contentHash({ ...signs });
}

/** In what two differ. */
export function differingSigns(signed: Signs, now: Signs): readonly (keyof Signs)[] {
  // The members of the one are the names of the other.
  const names = Object.keys(signParts) as (keyof Signs)[];
  return names.filter((name) => contentHash(signed[name] ?? null) !== contentHash(now[name] ?? null));
}

/** What is signed, in words that complete "… changed" and “……已变化”. */
export const signParts = {
  content: { zh: "内容", en: "the content" },
  cases: { zh: "测试用例", en: "the test cases" },
  bases: { zh: "所继承的版本", en: "the versions it inherits from" },
  previous: { zh: "前一版本", en: "the version before it" },
  facts: { zh: "事实字典", en: "the fact dictionary" },
  semantics: { zh: "计算语义", en: "the engine's semantics" },
  impact: { zh: "影响预览", en: "the impact preview" },
} as const satisfies Readonly<Record<keyof Signs, { readonly zh: string; readonly en: string }>>;
