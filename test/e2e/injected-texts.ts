import { Caller } from "./caller.ts";
import { COEFFICIENTS } from "./coefficient-draft.ts";

/** Text that a page which took it for markup, script or a template would act on; short enough for every field. */
export const NASTY = `<img src=x onerror="window.caught=1"><script>window.caught=1</script>{{7*7}}`;
/** The same with an address elsewhere, which nobody may ask. */
export const FETCHING = `${NASTY}<img src="https://elsewhere.example/a.png"><a href="javascript:window.caught=1">x</a>`;

export interface Injected {
  /** Under review, with everything that people write about a draft. */
  readonly draft: string;
  /** Of an institution. */
  readonly institution: string;
  /** The version that was published with it, `id/version`. */
  readonly published: string;
}

/** Has the text written into every free text there is, through the interface. */
export async function injectTexts(address: string): Promise<Injected> {
  const administrator = await Caller.logsIn(address, "administrator");
  const user = { id: "nasty.name", name: NASTY, jurisdiction: "370300" };
  await administrator.send("POST", "/users", user);
  const grant = { user: user.id, role: "viewer", jurisdiction: "370300" };
  await administrator.send("POST", "/grants", { ...grant, reason: FETCHING });
  const key = { name: NASTY, days: 1, grants: [{ role: "viewer", jurisdiction: "370300" }] };
  await administrator.send("POST", "/keys", key);

  const officer = await Caller.logsIn(address, "officer");
  const published = await draftWith(officer, "370300.dip.exclusion");
  await approveAndPublish(address, published);

  const draft = await draftWith(officer, COEFFICIENTS);
  const reviewer = await Caller.logsIn(address, "reviewer");
  await reviewer.send("POST", `/drafts/${draft}/comments`, {
    text: FETCHING,
    pointer: "/body/base/cases/3/value",
  });
  const { revision } = await reviewer.send("GET", `/drafts/${draft}`);
  await reviewer.send(
    "POST",
    `/drafts/${draft}/return`,
    { reason: FETCHING },
    { "if-match": `"${revision}"` },
  );
  const back = await officer.send("GET", `/drafts/${draft}`);
  await officer.send(
    "POST",
    `/drafts/${draft}/submission`,
    { reason: FETCHING },
    { "if-match": `"${back.revision}"` },
  );

  const { institutions } = await officer.send("GET", "/institutions?jurisdiction=370300");
  const [first] = institutions;
  const record = { ...first, name: NASTY, note: { zh: FETCHING, en: FETCHING } };
  const { id } = await officer.send("POST", "/drafts", {
    type: "institution",
    document: record,
    reason: FETCHING,
  });
  return { draft, institution: id, published: "370300.dip.exclusion/2" };
}

/** A draft of a rule set whose every free text is nasty, submitted. */
async function draftWith(officer: Caller, id: string): Promise<string> {
  const begun = await officer.send("POST", "/drafts", { from: `${id}@1`, reason: FETCHING });
  const { document, cases } = begun;
  const text = { zh: NASTY, en: NASTY };
  const [citation] = document.citations;
  const written = {
    ...document,
    title: text,
    citations: [
      ...document.citations,
      { document: NASTY, clause: "nasty", quote: FETCHING, interpretation: { zh: FETCHING, en: FETCHING } },
    ],
    provisional: [
      ...(document.provisional ?? []),
      { pointer: "/title", note: { zh: FETCHING, en: FETCHING } },
    ],
    effective: { from: "2023-01-01", until: "2025-01-01" },
  };
  if (citation === undefined) throw new Error(`${id} cites nothing`);
  const renamed = cases.map((each: object, index: number) =>
    index === 0 ? { ...each, name: NASTY, title: { zh: NASTY }, because: FETCHING } : each,
  );
  await officer.send(
    "PUT",
    `/drafts/${begun.id}`,
    { document: written, cases: renamed, reason: FETCHING },
    { "if-match": `"${begun.revision}"` },
  );
  const { revision } = await officer.send("GET", `/drafts/${begun.id}`);
  await officer.send(
    "POST",
    `/drafts/${begun.id}/submission`,
    { reason: FETCHING },
    { "if-match": `"${revision}"` },
  );
  return begun.id;
}

async function approveAndPublish(address: string, draft: string): Promise<void> {
  const reviewer = await Caller.logsIn(address, "reviewer");
  const { review } = await reviewer.send("GET", `/drafts/${draft}`);
  const signed = { signed: review.signed, acknowledgeProvisional: true, reason: FETCHING };
  await reviewer.send("POST", `/drafts/${draft}/approval`, signed);
  const publisher = await Caller.logsIn(address, "publisher");
  await publisher.send("POST", `/drafts/${draft}/publication`, { reason: FETCHING });
}
