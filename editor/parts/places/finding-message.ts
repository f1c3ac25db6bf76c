import type { Finding } from "../../api/problem.ts";

/** What a finding says, with the pointers in it told in words. */
export function findingMessage(
  { message, pointer: own, params = {} }: Finding,
  inWords: (pointer: string) => string | undefined,
): string {
  const pointers = [own, ...Object.values(params).map(String)].filter((each) => each.startsWith("/"));
  // The longest first: a shorter one may be how it begins.
  const apart = [...new Set(pointers)].sort((a, b) => b.length - a.length);
  return apart.reduce((told, pointer) => {
    const words = inWords(pointer);
    return words === undefined ? told : told.replaceAll(pointer, words);
  }, message);
}
