import { useParams } from "wouter";
import { versionsIn } from "../../parts/impact/versions-address.ts";
import { DraftImpact } from "./draft-impact.tsx";
import { VersionsImpact } from "./versions-impact.tsx";

/** What a draft, or one version in place of another, would come to. */
export default function ImpactPage() {
  const { of = "", impact } = useParams<{ of: string; impact?: string }>();
  const versions = versionsIn(of);
  return versions ? (
    <VersionsImpact versions={versions} shown={impact} />
  ) : (
    <DraftImpact draft={of} shown={impact} />
  );
}
