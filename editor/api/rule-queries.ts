import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Comparison, Fact, Provenance, RuleSetDocument, Schema, Schemas } from "./answers.ts";
import { answerOf } from "./request.ts";
import { everyHeader } from "./version-lists.ts";

/** Instant up to which is to be known, RFC 3339; now where undefined. */
type Known = string | undefined;

/** Headers of every version that the visitor may read, by id and version; with a civil date each says where it stands then. */
export function useRuleSets(knownAt?: Known, on?: string) {
  return useQuery({
    queryKey: ["rule-sets", knownAt, on],
    queryFn: () => everyHeader("ruleSets", knownAt, on),
  });
}

/** Headers of the policies among them. */
export function usePolicies(knownAt?: Known, on?: string) {
  return useQuery({
    queryKey: ["policies", knownAt, on],
    queryFn: () => everyHeader("policies", knownAt, on),
  });
}

/** One version, whole. A published version never changes. */
export function useDocument(id: string | undefined, version: number | undefined, knownAt?: Known) {
  return useQuery({
    queryKey: ["document", id, version, knownAt],
    queryFn: () => answerOf<RuleSetDocument>(`/rule-sets/${id}/versions/${version}`, { query: { knownAt } }),
    enabled: id !== undefined && version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A version whole, upon the newest of what it inherits, with where every value comes from. */
export function useWholeVersion(id: string, version: number, knownAt?: Known) {
  return useQuery({
    queryKey: ["whole-version", id, version, knownAt],
    queryFn: () =>
      answerOf<{ readonly document: RuleSetDocument; readonly provenance: Provenance }>(
        `/rule-sets/${id}/versions/${version}`,
        { query: { provenance: "true", knownAt } },
      ),
  });
}

export function useComparison(a: string | undefined, b: string | undefined, knownAt?: Known) {
  return useQuery({
    queryKey: ["compare", a, b, knownAt],
    queryFn: () => answerOf<Comparison>("/compare", { query: { a, b, knownAt } }),
    enabled: a !== undefined && b !== undefined,
  });
}

/** Every schema by its path. */
export function useSchemas() {
  return useQuery({
    queryKey: ["schemas"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Schemas> => {
      const { schemas } = await answerOf<{ schemas: readonly string[] }>("/schemas");
      const read = await Promise.all(
        schemas.map(async (path) => [path, await answerOf<Schema>(`/schemas/${path}`)] as const),
      );
      return Object.fromEntries(read);
    },
  });
}

interface FactsAnswer {
  readonly facts: readonly Fact[];
  /** By fact id, and under `*` of every fact that has a value set. */
  readonly valueNames?: Readonly<Record<string, NonNullable<Fact["valueNames"]>>>;
}

/** Facts by id and by Chinese name: the shared dictionary and what rule sets declare. */
export function useFacts(): ReadonlyMap<string, Fact> {
  const [shared, ruleSets] = useQueries({
    queries: [
      {
        queryKey: ["facts"],
        queryFn: () => answerOf<FactsAnswer>("/facts"),
        staleTime: Number.POSITIVE_INFINITY,
      },
      {
        queryKey: ["rule-sets", undefined, undefined],
        queryFn: () => everyHeader("ruleSets"),
      },
    ],
  });
  return useMemo(() => {
    const declared = (ruleSets.data ?? []).flatMap(({ facts = [] }) => facts);
    const names = shared.data?.valueNames ?? {};
    const every = [...(shared.data?.facts ?? []), ...declared].map((fact) => ({
      ...fact,
      valueNames: { ...(fact.type.values ? names["*"] : {}), ...names[fact.id] },
    }));
    return new Map(every.flatMap((fact) => [[fact.id, fact] as const, [fact.alias.zh, fact] as const]));
  }, [shared.data, ruleSets.data]);
}
