import { useQuery } from "@tanstack/react-query";
import type { Header, PolicyStep, RuleSetDocument } from "./answers.ts";
import { answerOf } from "./request.ts";

/** What acts in a policy on a day. */
export interface PolicyPhases {
  /** Steps by phase, in the order in which they run. */
  readonly phases: readonly (readonly [phase: string, steps: readonly PolicyStep[]])[];
  /** Jurisdictions whose rule sets it finds, the nearest first: its own, then those that it inherits from. */
  readonly areas: readonly string[];
}

/** Phases of a policy version, whole also where it states only its differences from another. `day`: civil date. */
export function usePolicyPhases(
  policy: Header | undefined,
  day: string | undefined,
  knownAt: string | undefined,
) {
  return useQuery({
    queryKey: ["policy-phases", policy?.id, policy?.version, day, knownAt],
    queryFn: () => phasesOf(policy, day, knownAt),
    enabled: policy !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function phasesOf(
  policy: Header | undefined,
  day: string | undefined,
  knownAt: string | undefined,
): Promise<PolicyPhases> {
  if (!policy) return { phases: [], areas: [] };
  const { id, version, jurisdiction } = policy;
  const stated = await answerOf<RuleSetDocument>(`/rule-sets/${id}/versions/${version}`, {
    query: { knownAt },
  });
  if (stated.body.phases !== undefined) return { phases: inOrder(stated), areas: [jurisdiction] };
  const whole = await answerOf<{ document: RuleSetDocument; bases?: readonly { readonly id: string }[] }>(
    `/rule-sets/${id}/in-force`,
    { query: { asOf: day, provenance: "true", knownAt } },
  );
  const above = (whole.bases ?? []).map((base) => base.id.slice(0, jurisdiction.length));
  return { phases: inOrder(whole.document), areas: [jurisdiction, ...above] };
}

/** Phases in the order in which they run; the canonical form of a document sorts its members by name. */
const ORDER = ["claim", "person", "pool", "institution", "clearing"];

function inOrder({ body }: RuleSetDocument): PolicyPhases["phases"] {
  // The service has checked the document by its schema, which states steps by phase.
  const stated = Object.entries(body.phases as unknown as Readonly<Record<string, readonly PolicyStep[]>>);
  return stated.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}
