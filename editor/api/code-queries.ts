import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import type { Text } from "../words/words.ts";
import { answerOf } from "./request.ts";

export interface CodeList {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  /** How many codes it has. */
  readonly codes: number;
  /** SHA-256 of what it says. */
  readonly hash: string;
}

export interface ListedCode {
  readonly code: string;
  readonly name: string;
}

interface CodePage {
  readonly codes: readonly ListedCode[];
  readonly next?: string;
}

type CodeQuery = Readonly<Record<"q" | "code" | "limit" | "cursor", string>>;

function askCodes(list: string, query: Partial<CodeQuery>): Promise<CodePage> {
  return answerOf<CodePage>(`/code-lists/${encodeURIComponent(list)}/codes`, { query });
}

// The lists are the product's: they change with it, not while it runs.
const kept = { staleTime: Number.POSITIVE_INFINITY } as const;

export function useCodeLists() {
  return useQuery({
    ...kept,
    queryKey: ["code-lists"],
    queryFn: async () => (await answerOf<{ lists: readonly CodeList[] }>("/code-lists")).lists,
  });
}

/** Codes of a list that begin with a text, or whose name holds it, the best first; nothing for less than two characters. */
export function useCodesFound(list: string, text: string) {
  return useQuery({
    ...kept,
    queryKey: ["codes-found", list, text],
    queryFn: async () => (await askCodes(list, { q: text })).codes,
    enabled: text.length > 1,
    placeholderData: (before) => before,
  });
}

/** The whole of what is found, a page at a time; of the whole list for an empty text. */
export function useCodePages(list: string, text: string) {
  return useInfiniteQuery({
    ...kept,
    queryKey: ["code-pages", list, text],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      askCodes(list, { q: text, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

/**
 * What a list has for each of some codes: the code itself, or with `isBeginning` the first that begins with it; `null`
 * where it has none, `undefined` until it has answered.
 */
export function useListedCodes(
  list: string,
  codes: readonly string[],
  isBeginning: boolean,
): readonly (ListedCode | null | undefined)[] {
  const answers = useQueries({
    queries: codes.map((code) => ({
      ...kept,
      queryKey: ["listed-code", list, code, isBeginning],
      enabled: code.trim() !== "",
      queryFn: async (): Promise<ListedCode | null> => {
        const wanted = code.trim();
        const [first] = (await askCodes(list, isBeginning ? { q: wanted, limit: "1" } : { code: wanted }))
          .codes;
        return first && (!isBeginning || first.code.toUpperCase().startsWith(wanted.toUpperCase()))
          ? first
          : null;
      },
    })),
  });
  return answers.map(({ data }) => data);
}
