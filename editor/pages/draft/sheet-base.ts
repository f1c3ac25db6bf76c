import { useQuery } from "@tanstack/react-query";
import type { JsonObject } from "../../api/answers.ts";
import { type Draft, documentAt } from "../../api/draft-queries.ts";
import { useDocument } from "../../api/rule-queries.ts";
import type { SheetSource } from "../../parts/sheet/sheet-source.ts";

export interface SheetBase {
  readonly state: "none" | "waiting" | "found" | "failed";
  readonly document?: JsonObject | undefined;
}

/** The document that a file was exported from: a revision of this draft, or a version of what it is of. */
export function useSheetBase(source: SheetSource | undefined, draft: Draft): SheetBase {
  const isVersion = source?.of === "version" && source.id === draft.about;
  const isDraft = source?.of === "draft" && source.id === draft.id;
  const version = useDocument(isVersion ? source.id : undefined, isVersion ? source.version : undefined);
  const revision = useQuery({
    queryKey: ["draft-revision", draft.id, isDraft ? source.revision : undefined],
    queryFn: () => documentAt(draft.id, isDraft ? source.revision : 0),
    enabled: isDraft,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!isVersion && !isDraft) return { state: "none" };
  const asked = isVersion ? version : revision;
  if (asked.isError) return { state: "failed" };
  // A version is a document as well, whose header has names.
  return asked.data
    ? { state: "found", document: asked.data as unknown as JsonObject }
    : { state: "waiting" };
}
