import type { FactDictionary } from "../domain/fact.ts";

/** What the codes of a field are called: the names of each, by code. */
export type CodeNames = ReadonlyMap<string, readonly string[]>;

/** The codes of the field of a claim that stands at `path`, as `setlinfo.gend`; none where it has no coded values. */
export function codeNamesAt(path: string, { facts, valueNames }: FactDictionary): CodeNames {
  const fact = facts.find((each) => each.path === path);
  const names = Object.entries(valueNames[fact?.id ?? ""] ?? {});
  return new Map(names.map(([code, { zh, en }]) => [code, en === undefined ? [zh] : [zh, en.toLowerCase()]]));
}

/**
 * The code that a text of a table means: the code itself, its name, or the only code whose name holds the text or is
 * held in it, as 居民 for 城乡居民 and 三级甲等 for 三级. `undefined` where none does, or several do.
 */
export function codeOfText(text: string, codes: CodeNames): string | undefined {
  if (codes.has(text)) return text;
  const wanted = text.toLowerCase();
  const named = [...codes].filter(([, names]) => names.includes(wanted));
  const found =
    named.length > 0
      ? named
      : [...codes].filter(([, names]) =>
          names.some((name) => name.includes(wanted) || wanted.includes(name)),
        );
  return named.length > 0 || found.length === 1 ? found[0]?.[0] : undefined;
}
