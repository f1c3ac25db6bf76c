import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../server/project-root.ts";
import { Caller } from "./caller.ts";
import { COEFFICIENTS, draftCoefficients, submitDraft } from "./coefficient-draft.ts";
import { startEditorService } from "./editor-service.ts";
import { findChromium } from "./find-chromium.mjs";
import { settledYear } from "./settled-year.ts";
import { openBrowser, Visitor } from "./visitor.ts";

const chromium = findChromium();
const isWanted = process.env.YICE_SCREENSHOTS === "true" && chromium !== undefined;
const folder = join(projectRoot(), "test", "e2e", "screenshots");

interface Picture {
  readonly name: string;
  readonly role: string;
  readonly path: string;
  /** What the page shows once it is there. */
  readonly words: string | RegExp;
  /** What is clicked before the picture is taken. */
  readonly click?: string;
  /** What the page shows then. */
  readonly afterwards?: string | RegExp;
}

const pictures: readonly Picture[] = [
  { name: "home", role: "reviewer", path: "/home/370300", words: "待我批准" },
  {
    name: "rule-set",
    role: "reviewer",
    path: `/rule-sets/${COEFFICIENTS}/1/form`,
    words: "其他二级定点医疗机构",
  },
  { name: "in-words", role: "reviewer", path: `/rule-sets/${COEFFICIENTS}/1/words`, words: "依据" },
  { name: "try-claim", role: "reviewer", path: "/try/370300", words: "21,648.32" },
  {
    name: "review",
    role: "reviewer",
    path: "/review/:draft",
    words: "签署值（批准即签署它）",
    click: "text=/^行与单元格（/",
    afterwards: "一级定点医疗机构",
  },
  { name: "reviews", role: "reviewer", path: "/reviews", words: "待我批准" },
  {
    name: "cases",
    role: "officer",
    path: `/cases/${COEFFICIENTS}/1`,
    words: "其他二级",
    click: "text=运行全部用例",
    afterwards: /全部相符/,
  },
  {
    name: "institutions",
    role: "officer",
    path: "/institutions/370300",
    words: "样例区人民医院",
    click: ".ant-table-row-expand-icon >> nth=1",
    afterwards: "历次记录",
  },
  {
    name: "audit",
    role: "auditor",
    path: "/audit",
    words: "日志核验",
    click: "text=核验全部日志链",
    afterwards: /^完好：/,
  },
  {
    name: "claim-set",
    role: "settlement-client",
    path: "/claim-set/:claimSet",
    words: "未采用的行（1）",
    afterwards: "schema.required",
  },
  {
    name: "new-run",
    role: "officer",
    path: "/new-run/370300?like=:run",
    words: "每基金池",
  },
  {
    name: "run",
    role: "reviewer",
    path: "/run/:run",
    words: "您可以封存这个批次。",
    afterwards: "各机构结果",
  },
  { name: "administration", role: "administrator", path: "/administration", words: "demo-officer" },
];

describe.skipIf(!isWanted)("pictures of the editor (npm run screenshots)", () => {
  it("are taken of each page, small", async () => {
    const service = await startEditorService();
    const browser = await openBrowser(chromium ?? "");
    mkdirSync(folder, { recursive: true });
    const officer = await Caller.logsIn(service.address, "officer");
    const draft = await draftCoefficients(officer);
    await submitDraft(officer, draft, "按 2023 年度测算调整三项基本系数");
    const { claimSet, run } = await settledYear(service.address, "2023年");
    let bytes = 0;
    for (const role of [...new Set(pictures.map((picture) => picture.role))]) {
      const visitor = await Visitor.comes(browser, service.address);
      const { page } = visitor;
      await visitor.opens("/");
      await visitor.logsIn(role);
      await page.getByRole("navigation").waitFor();
      for (const { name, path, words, click, afterwards } of pictures.filter(
        (picture) => picture.role === role,
      )) {
        await visitor.opens(
          path.replace(":draft", draft).replace(":claimSet", claimSet).replace(":run", run),
        );
        await page.getByText(words).first().waitFor();
        if (click !== undefined) await page.locator(click).first().click();
        if (afterwards !== undefined) await page.getByText(afterwards).first().waitFor();
        await page.waitForLoadState("networkidle");
        // Animations have come to their end: a picture taken twice is the same.
        const image = await page.screenshot({
          type: "jpeg",
          quality: 62,
          animations: "disabled",
          scale: "css",
        });
        bytes += image.length;
        writeFileSync(join(folder, `${name}.jpg`), image);
      }
      await page.context().close();
    }
    await browser.close();
    await service.close();
    expect(bytes).toBeLessThan(1_300_000);
  }, 300_000);
});
