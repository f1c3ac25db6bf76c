import { useEffect } from "react";
import { documentAt } from "../../api/draft-queries.ts";
import { same } from "../../parts/editing/three-way.ts";
import type { Autosave } from "./autosave.ts";
import type { DraftModel } from "./draft-model.ts";
import { forgetEdit, keptEdit } from "./kept-edits.ts";

/** Takes up what was typed here before and never reached the service: over its revision it goes on, else it is a conflict. */
export function useKeptEdit(autosave: Autosave, model: DraftModel, by: string): void {
  useEffect(() => {
    let isGone = false;
    const { draft } = autosave;
    const take = async (): Promise<void> => {
      const kept = await keptEdit(draft.id);
      if (isGone || !kept || kept.by !== by || autosave.isBehind) return;
      const { document, text, broken } = kept;
      if (same(document, draft.document) && broken === undefined) {
        await forgetEdit(draft.id);
        return;
      }
      const base = kept.revision === draft.revision ? undefined : await documentAt(draft.id, kept.revision);
      if (isGone) return;
      model.write({ document, text, broken });
      if (base && !same(base, draft.document)) autosave.collide({ base, theirs: draft });
    };
    // Without the browser's store nothing was kept.
    take().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [autosave, model, by]);
}
