import type { FastifyInstance } from "fastify";
import { ReviewRefusal } from "../review/review-refusal.ts";
import type { Drafting } from "../workflow/drafting.ts";
import type { Rules } from "../workflow/rules.ts";
import { addBundleImport } from "./routes/bundle-import.ts";
import { addDraftComments } from "./routes/draft-comments.ts";
import { addDraftEffects } from "./routes/draft-effects.ts";
import { addDraftReview } from "./routes/draft-review.ts";
import { addDraftRevisions } from "./routes/draft-revisions.ts";
import { addDraftTrials } from "./routes/draft-trials.ts";
import { addDrafts } from "./routes/drafts.ts";
import { addVersionActs } from "./routes/version-acts.ts";

/** The routes of drafts, review and publication. Without accounts nobody is known, and all of them say so. */
export function addDraftRoutes(app: FastifyInstance, drafting: Drafting | undefined, rules: Rules): void {
  if (!drafting) {
    refuseDrafts(app);
    return;
  }
  addDrafts(app, drafting);
  addDraftRevisions(app, drafting);
  addDraftReview(app, drafting, rules);
  addDraftComments(app, drafting);
  addVersionActs(app, drafting);
  addDraftEffects(app, drafting, rules);
  addDraftTrials(app, drafting, rules);
  addBundleImport(app, drafting);
}

const PLACES = ["/drafts", "/drafts/*", "/publications/*", "/rule-sets/:id/versions/:version/reissue"];

function refuseDrafts(app: FastifyInstance): void {
  for (const url of PLACES) {
    app.route({
      method: ["GET", "POST", "PUT", "DELETE"],
      url,
      schema: { hide: true },
      config: { access: "open" },
      // Before the body is read, so that its content type or size cannot answer first.
      onRequest: async () => {
        throw new ReviewRefusal("drafts-need-accounts");
      },
      handler: () => undefined,
    });
  }
}
