import { Readable } from "node:stream";
import { LogWriter } from "../../../server/log/log-writer.ts";
import { openCaller } from "../../../server/workflow/caller.ts";
import { claimWith } from "../../claims/claim-sample.ts";
import type { AccessApp } from "../access-app.ts";
import { draft, id, impact, run, thread, versionsImpact } from "./asked.ts";

/** Puts there what the requests are about: versions, claims, a draft, a run and an impact of Zibo's; gives the id of a claim set. */
export async function layGround(here: AccessApp): Promise<string> {
  await imported(here, "rule-set", id, {
    id,
    version: 1,
    jurisdiction: "370300",
    effective: { from: "2021-09-10" },
  });
  await imported(here, "institution", "H37030000101", {
    code: "H37030000101",
    name: "样例市中心医院",
    jurisdiction: "370300",
    attributes: [{ from: "2021-09-10", institution_level: "3" }],
  });

  for (const id of ["C1", "reversed"]) await here.claims.record(openCaller, claimWith({}, { id }));
  for (const [subject, action, body] of [
    [`draft:${draft}`, "draft.created", { content: { type: "rule-set", document: { id } } }],
    [`comment:${draft}/${thread}`, "draft.commented", { text: "依据何在？", of: 1 }],
  ] as const) {
    const deed = { chain: "drafts", subject, actor: "li.na", action, body };
    await new LogWriter(here.store).commit({ ...deed, expectedRevision: 0, now: here.clock.now() });
  }

  for (const [action, body] of [
    [
      "run.started",
      {
        policy: "370300.dip.policy",
        kind: "annual",
        period: { from: "2023-01-01", until: "2024-01-01" },
        known: { seq: 1, at: here.clock.now() },
      },
    ],
    ["run.finished", { policy: "370300.dip.policy", outcome: { state: "failed", files: [] } }],
  ] as const) {
    const expectedRevision = action === "run.started" ? 0 : 1;
    const deed = { chain: "runs", subject: `run:${run}`, actor: "test", action, body: { id: run, ...body } };
    await new LogWriter(here.store).commit({ ...deed, expectedRevision, now: here.clock.now() });
  }
  const hashed = { content: "", bases: {}, previous: "", facts: "", semantics: 1 };
  const terms = {
    ...{ policy: "370300.dip.policy", period: { from: "2023-01-01", until: "2024-01-01" }, throughout: true },
    claimSet: { id: run, name: "2023", hash: "0".repeat(64) },
  };
  const version = { version: 1, hash: "0".repeat(64) };
  const versions = { ruleSet: id, before: version, after: version };
  const outcome = { policy: terms.policy, outcome: { hash: "0".repeat(64), files: [] } };
  for (const [of, action, body] of [
    [impact, "impact.started", { ...terms, draft, revision: 1, signs: hashed }],
    [impact, "impact.finished", outcome],
    [versionsImpact, "impact.started", { ...terms, versions }],
    [versionsImpact, "impact.finished", outcome],
  ] as const) {
    const expectedRevision = action === "impact.started" ? 0 : 1;
    const deed = {
      chain: "impacts",
      subject: `impact:${of}`,
      actor: "test",
      action,
      body: { id: of, ...body },
    };
    await new LogWriter(here.store).commit({ ...deed, expectedRevision, now: here.clock.now() });
  }
  const { id: claimSetId } = await here.claimSets.upload(
    openCaller,
    { jurisdiction: "370300", name: "2023" },
    {
      bytes: Readable.from([Buffer.from(JSON.stringify(claimWith({ dscg_time: "2025-06-30" })))]),
      isGzip: false,
    },
  );
  return claimSetId;
}

/** Versions of Zibo's, as the first import leaves them. */
async function imported(here: AccessApp, type: string, about: string, document: object): Promise<void> {
  const body = { type, id: about, version: 1, jurisdiction: "370300", document, hash: "0".repeat(64) };
  await new LogWriter(here.store).commit({
    chain: "main",
    subject: `${type}:${about}@1`,
    actor: "system",
    action: "version.imported",
    body: JSON.parse(JSON.stringify(body)),
    expectedRevision: 0,
    now: here.clock.now(),
  });
}
