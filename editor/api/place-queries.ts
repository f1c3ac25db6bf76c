import { useQuery } from "@tanstack/react-query";
import type { Neighbourhood, Place } from "./answers.ts";
import { answerOf } from "./request.ts";

/** The nation, under which every place stands. */
export const NATION = "000000";

export function askPlace(code: string): Promise<Neighbourhood> {
  return answerOf<Neighbourhood>("/jurisdictions", { query: { code } });
}

/** A place with those above and below it. */
export function usePlaceOf(code: string | undefined) {
  return useQuery({
    queryKey: ["place", code],
    queryFn: () => askPlace(code ?? NATION),
    enabled: code !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Places whose name holds a text, or whose code begins with it; at most 50. */
export function usePlacesFound(text: string) {
  return useQuery({
    queryKey: ["places-found", text],
    queryFn: async () =>
      (await answerOf<{ found: readonly Place[] }>("/jurisdictions", { query: { search: text } })).found,
    enabled: text !== "",
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
}
