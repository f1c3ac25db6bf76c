import type { JsonObject } from "../../server/domain/json.ts";
import { Caller } from "./caller.ts";

export const COEFFICIENTS = "370300.dip.institution-coefficients";

interface CaseJson extends JsonObject {
  writes: JsonObject;
}

/** By case of the rule set: the value of version 1, and the value from 2023 on. */
const CHANGED = {
  3: ["0.72", "0.75"],
  4: ["0.62", "0.65"],
  5: ["0.58", "0.61"],
} as const;

/** Zibo's coefficients from 2023 on: three cells of version 1 changed, and the cases that assert them. */
export async function draftCoefficients(officer: Caller): Promise<string> {
  const { id, document, cases, revision } = await officer.send("POST", "/drafts", {
    from: `${COEFFICIENTS}@1`,
    reason: "2023 年系数调整",
  });
  for (const [index, [old, now]] of Object.entries(CHANGED)) {
    const row = document.body.base.cases[index];
    if (Number(row.value) !== Number(old)) throw new Error(`row ${index} is ${row.value}, not ${old}`);
    row.value = now;
  }
  const values = new Map(Object.values(CHANGED).map(([old, now]) => [Number(old), now]));
  const mended = cases.map((each: CaseJson) => {
    const now = values.get(Number(each.writes.coefficient));
    return now === undefined ? each : { ...each, writes: { coefficient: String(Number(now)) } };
  });
  const changed = { ...document, effective: { from: "2023-01-01", until: "2025-01-01" } };
  await officer.send(
    "PUT",
    `/drafts/${id}`,
    { document: changed, cases: mended, reason: "三项系数上调" },
    { "if-match": `"${revision}"` },
  );
  return id;
}

/** Puts a draft up for review, as it is. */
export async function submitDraft(officer: Caller, id: string, reason: string): Promise<void> {
  const { revision } = await officer.send("GET", `/drafts/${id}`);
  await officer.send("POST", `/drafts/${id}/submission`, { reason }, { "if-match": `"${revision}"` });
}

/** Has a submitted draft approved by the reviewer, and published, to be known from a moment on where one is named. */
export async function publishDraft(address: string, id: string, visibleFrom?: string): Promise<void> {
  const reviewer = await Caller.logsIn(address, "reviewer");
  const { review } = await reviewer.send("GET", `/drafts/${id}`);
  await reviewer.send("POST", `/drafts/${id}/approval`, {
    signed: review.signed,
    acknowledgeProvisional: true,
  });
  const publisher = await Caller.logsIn(address, "publisher");
  await publisher.send("POST", `/drafts/${id}/publication`, {
    reason: "文件已印发",
    ...(visibleFrom === undefined ? {} : { visibleFrom }),
  });
}
