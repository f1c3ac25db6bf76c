import { type ReactNode, useMemo } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { PlacesContext } from "../places/places.tsx";
import { ShapingContext } from "../shape/shaping.tsx";

interface ExplainedClaimProps {
  readonly claim: JsonObject;
  readonly children: ReactNode;
}

/** Where explanations of decisions on a claim stand: facts and parts of the claim are called by their names. */
export function ExplainedClaim({ claim, children }: ExplainedClaimProps) {
  const schemas = useSchemas();
  const facts = useFacts();
  const shaping = useMemo(
    () => ({ schemas: schemas.data ?? {}, facts, citations: [], provisional: new Map() }),
    [schemas.data, facts],
  );
  return (
    <ShapingContext value={shaping}>
      <PlacesContext value={{ document: claim, schema: "claim.schema.json" }}>{children}</PlacesContext>
    </ShapingContext>
  );
}
