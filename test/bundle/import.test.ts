import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { type AccessApp, type Browser, entries } from "../access/access-app.ts";
import { CHONGQING, KAIZHOU, override, pinOf } from "../inheritance/areas.ts";
import {
  ABOVE,
  BELOW,
  chongqing,
  lifeApp,
  type Office,
  officeOf,
  published,
  scoreOf,
  shared,
  told,
} from "../inheritance/life-app.ts";
import { smallRules } from "../small-rules/small-rules.ts";

const first = shared({ "A01.0": "10", "B02.1": "20" });
const second = shared(
  { "A01.0": "11.50" },
  { version: 2, supersedes: [1], effective: { from: "2024-01-01" } },
);
const pin = pinOf(smallRules([first]).book.library, ABOVE, 1);
const own = override(BELOW, {
  base: pin,
  overrides: [{ name: "B02.1", do: "replace", at: scoreOf("B02.1"), value: "25", clause: "一" }],
});
const hospital = {
  code: "H50015400001",
  name: "示例医院",
  jurisdiction: KAIZHOU,
  attributes: [{ from: "2023-01-01", institution_level: "3" }],
};
const cases = [
  {
    name: "腹泻",
    because: "城市标准为 10 分",
    facts: { principal_diagnosis: "A01.0", operation_codes: [] },
    writes: { group_code: "A01.0", score: "10" },
  },
];

interface File {
  readonly path: string;
  readonly text: string;
}

async function exported(by: Browser, code: string, query = ""): Promise<readonly File[]> {
  const answer = await by.send("GET", `/v1/jurisdictions/${code}/bundle${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

async function service(documents: Parameters<typeof lifeApp>[0]) {
  const here = await lifeApp(documents);
  const office = await officeOf(here, CHONGQING); // covers Kaizhou
  return { here, office };
}

/** Publishes drafts one by one through review. */
async function publishAll(office: Office, drafts: readonly JsonObject[]): Promise<void> {
  for (const { draft } of drafts) await published(office, String(draft));
}

const apps: AccessApp[] = [];
afterAll(() => Promise.all(apps.map(({ app }) => app.close())));
const full = await service([...chongqing(first), second, own]);
apps.push(full.here);
const tried = told(
  await full.office.officer.send("POST", "/v1/drafts", {
    document: {
      ...smallRules([{ ...first, id: `${KAIZHOU}.dip.more`, jurisdiction: KAIZHOU }]).book.library
        .statedVersions[0]?.document,
    },
    cases,
  }),
);
const registered = told(
  await full.office.officer.send("POST", "/v1/drafts", { type: "institution", document: hospital }),
);
await publishAll(full.office, [{ draft: tried.id }, { draft: registered.id }]);
const files = [
  ...(await exported(full.office.officer, CHONGQING)),
  ...(await exported(full.office.officer, KAIZHOU)),
];

describe("a bundle", () => {
  it("holds a jurisdiction's own versions, cases and institutions, or only what is in force on a date", async () => {
    expect(files.map(({ path }) => path)).toEqual([
      "500000/dip.pay.2023-01-01.1.json",
      "500000/dip.policy.2023-01-01.1.json",
      "500000/dip.scores.2023-01-01.1.json",
      "500000/dip.scores.2024-01-01.2.json",
      "500154/cases/dip.more.1.json",
      "500154/dip.more.2023-01-01.1.json",
      "500154/dip.policy.2023-01-01.1.json",
      "500154/dip.scores.2023-01-01.1.json",
      "500154/institutions.json",
    ]);
    const dated = await exported(full.office.officer, CHONGQING, "?asOf=2024-06-01");
    expect(dated.map(({ path }) => path)).not.toContain("500000/dip.scores.2023-01-01.1.json");
    expect(await exported(full.office.officer, CHONGQING, "?knownAt=2020-01-01T00:00:00Z")).toEqual([]);
  });

  it("goes into an empty service as drafts, and out of it to the byte once they are published", async () => {
    const { here, office } = await service([]);
    apps.push(here);
    const answer = told(await office.officer.send("POST", "/v1/drafts/bundle", { files, reason: "迁移" }));
    expect(answer.unchanged).toEqual([]);
    expect(answer.drafts.map(({ path }: File) => path).toSorted()).toEqual(
      files.map(({ path }) => path).filter((path) => !path.includes("/cases/")),
    );
    expect(await exported(office.officer, CHONGQING)).toEqual([]);
    const order = ["pay", "scores", "policy"]; // a policy is checked against its steps
    const place = ({ about }: JsonObject) => order.findIndex((name) => String(about).endsWith(`.${name}`));
    const drafts = answer.drafts.toSorted((a: JsonObject, b: JsonObject) => place(a) - place(b));
    await publishAll(office, drafts);
    const again = [
      ...(await exported(office.officer, CHONGQING)),
      ...(await exported(office.officer, KAIZHOU)),
    ];
    expect(again).toEqual(files);
    const third = told(await office.officer.send("POST", "/v1/drafts/bundle", { files }));
    expect([third.drafts, third.unchanged.length]).toEqual([[], 8]);
  });

  it("brought in twice goes on with the drafts there are", async () => {
    const { here, office } = await service([]);
    apps.push(here);
    const one = told(await office.officer.send("POST", "/v1/drafts/bundle", { files: files.slice(0, 2) }));
    const two = told(await office.officer.send("POST", "/v1/drafts/bundle", { files }));
    expect(two.drafts.slice(0, 2)).toMatchObject(
      one.drafts.map(({ draft }: JsonObject) => ({ draft, begun: false })),
    );
    expect((await entries(here, "drafts")).length).toBe(8);
  });
});

describe("a bundle that is at fault", async () => {
  const { here, office } = await service([...chongqing(first)]);
  apps.push(here);
  const [sound = { path: "", text: "" }] = files.filter(({ path }) => path.includes("scores.2024"));
  const district = await officeOf(here, KAIZHOU);
  const [beside = sound] = files.filter(({ path }) => path.endsWith("institutions.json"));
  const send = (list: readonly object[], by: Browser = office.officer) =>
    by.send("POST", "/v1/drafts/bundle", { files: list });
  const taken = {
    path: "500000/dip.scores.2023-01-01.1.json",
    text: sound.text.replace('"version": 2', '"version": 1').replace("2024-01-01", "2023-01-01"),
  };

  it.each([
    ["no JSON", [{ path: "500154/dip.x.2023-01-01.1.json", text: "{" }], "json."],
    ["no rule set", [{ path: "500154/dip.x.2023-01-01.1.json", text: "{}" }], "schema."],
    ["another path", [{ ...sound, path: "500000/dip.other.2024-01-01.2.json" }], "bundle.path"],
    ["given twice", [sound, sound], "bundle.given-twice"],
    ["a number that is taken", [taken], "bundle.version-taken"],
    [
      "cases of no version",
      [
        {
          path: "500154/cases/dip.more.1.json",
          text: files.find(({ path }) => path.includes("cases"))?.text ?? "",
        },
      ],
      "case.unknown-version",
    ],
    ["deeply nested", [{ ...sound, text: `${"[".repeat(100_000)}${"]".repeat(100_000)}` }], "json."],
    ["a member that reaches the prototype", [{ ...sound, text: '{"__proto__": {}}' }], "json."],
  ])("%s: nothing is begun, and the file is named", async (_, list, code) => {
    const answer = await send([...list, beside]);
    const { findings } = told(answer, 422);
    expect(findings[0].code).toMatch(new RegExp(`^${code}`));
    expect(findings[0].document).toBe(list[0]?.path);
    expect(await entries(here, "drafts")).toEqual([]);
  });

  it.each([
    "../500000/dip.x.json",
    "500000/../../etc/passwd.json",
    "/etc/500000/x.json",
    "500000\\x.json",
    "500000/cases/../x.json",
    "500000/a/b.json",
    "500000/x.json\u0000",
    `500000/${"x".repeat(300)}.json`,
    "",
  ])("the path %j is refused by its form", async (path) => {
    expect(told(await send([{ ...sound, path }]), 400).code).toBe("invalid-request");
  });

  it.each([
    { files: [] },
    { files: [{ ...sound, state: "published" }] },
    { files: [sound], publish: true },
    { files: { $gt: "" } },
    { files: [{ path: { $ne: "" }, text: "" }] },
    { files: Array.from({ length: 2001 }, () => sound) },
  ])("a body of another form is refused", async (body) => {
    expect(told(await office.officer.send("POST", "/v1/drafts/bundle", body), 400).code).toBe(
      "invalid-request",
    );
  });

  it("a body that is too large is refused before it is read", async () => {
    const huge = { ...sound, text: " ".repeat(11_000_000) };
    expect(told(await send([huge]), 413).code).toBe("body-too-large");
  });

  it("files of a jurisdiction that one may not write for are refused, whatever they hold", async () => {
    expect(told(await send([sound], district.officer), 403).code).toBe("not-allowed");
    const disguised = { ...sound, path: "500154/dip.scores.2024-01-01.2.json" };
    expect(told(await send([disguised], district.officer), 422).findings[0].code).toBe("bundle.path");
    expect(await entries(here, "drafts")).toEqual([]);
  });
});
