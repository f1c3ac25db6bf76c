import { Redirect } from "wouter";
import { NATION } from "../api/place-queries.ts";
import { usePolicies } from "../api/rule-queries.ts";
import { Awaited } from "../parts/awaited.tsx";
import { usePlace } from "./place.tsx";
import { useVisitor } from "./visitor.tsx";

/** Leads to the jurisdiction looked at last; else to the visitor's own; else to the first that has a policy. */
export function StartPage() {
  const { code } = usePlace();
  const { me } = useVisitor();
  const policies = usePolicies();
  const own = me?.grants.map(({ jurisdiction }) => jurisdiction).find((place) => place !== NATION);
  if (code !== undefined) return <Redirect to={`/home/${code}`} replace />;
  return (
    <Awaited query={policies}>
      {([first]) => <Redirect to={`/home/${own ?? first?.jurisdiction ?? NATION}`} replace />}
    </Awaited>
  );
}
