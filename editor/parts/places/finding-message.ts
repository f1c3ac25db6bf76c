import type { Finding } from "../../api/problem.ts";

/** What a finding says, with the pointers in it told in words. */
export function findingMessage(
  { message, params = {} }: Finding,
  inWords: (pointer: string) => string | undefined,
): string {
  const pointers = Object.values(params).filter(
    (param) => typeof param === "string" && param.startsWith("/"),
  );
  return [...new Set(pointers)].reduce<string>((told, pointer) => {
    const words = inWords(String(pointer));
    return words === undefined ? told : told.replaceAll(String(pointer), words);
  }, message);
}
