import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { COEFFICIENTS, draftCoefficients, submitDraft } from "./coefficient-draft.ts";
import { type EditorService, startEditorService } from "./editor-service.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { openBrowser, TRIES, Visitor } from "./visitor.ts";

const chromium = findChromium();

describe.skipIf(chromium === undefined)(
  `a draft governed in a browser (skipped without one: ${ENABLE})`,
  { ...TRIES, timeout: 120_000 },
  () => {
    let service: EditorService;
    let browser: Browser;
    let officer: Caller;
    let draft: string;
    const visitors: Visitor[] = [];

    beforeAll(async () => {
      service = await startEditorService();
      browser = await openBrowser(chromium ?? "");
      const administrator = await Caller.logsIn(service.address, "administrator");
      const reviewing = { user: "demo-officer", role: "reviewer", jurisdiction: "370300" };
      await administrator.send("POST", "/grants", { ...reviewing, reason: "兼任审核" });
      officer = await Caller.logsIn(service.address, "officer");
      draft = await draftCoefficients(officer);
      await submitDraft(officer, draft, "按 2023 年度测算调整三项基本系数");
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await service?.close();
    });

    /** Somebody with this role at an address; what went wrong in his browser is nothing at the end. */
    async function at(role: string, path: string): Promise<Page> {
      const visitor = await Visitor.comes(browser, service.address);
      visitors.push(visitor);
      await visitor.opens(path);
      await visitor.logsIn(role);
      return visitor.page;
    }

    async function says(page: Page, words: string | RegExp): Promise<void> {
      await page.getByText(words).first().waitFor();
    }

    it("tells its author why he cannot approve it", async () => {
      const page = await at("officer", `/review/${draft}`);
      await page.getByRole("heading", { name: /审核：定点医疗机构系数 第 2 版/ }).waitFor();
      await says(page, "不得批准本人起草或修改的内容");
      expect(await page.getByRole("button", { name: "批准…" }).count()).toBe(0);
    });

    it("shows a reviewer the three changed cells; he comments and sends back", async () => {
      const page = await at("reviewer", "/reviews");
      const waiting = page.getByRole("region", { name: "待我批准" });
      await waiting.getByRole("link", { name: /定点医疗机构系数/ }).click();
      await says(page, /修改 \d+ 处/);
      await page.getByText(/^行与单元格（/).click();
      for (const [before, after] of [
        ["0.72", "0.75"],
        ["0.62", "0.65"],
        ["0.58", "0.61"],
      ])
        await page.getByRole("row", { name: new RegExp(`${before}.*${after}`) }).waitFor();
      await page
        .getByRole("row", { name: /0\.72.*0\.75/ })
        .getByRole("button", { name: /批注/ })
        .click();
      await page.getByLabel("批注内容").fill("请补充测算依据");
      await page.getByRole("button", { name: "发表批注" }).click();
      await page.getByText("批注（1 条未决）", { exact: true }).waitFor();

      await page.getByText("含义", { exact: true }).click();
      await page.getByRole("link", { name: "以此例证试算" }).first().waitFor();

      await page.getByRole("button", { name: "退回修改…" }).click();
      const dialog = page.getByRole("dialog", { name: "退回修改" });
      await dialog.getByLabel(/理由/).fill("二级机构的系数请附测算");
      await dialog.getByRole("button", { name: "退回" }).click();
      await says(page, /退回修改/);
      expect((await officer.send("GET", `/drafts/${draft}`)).returned.reason).toBe("二级机构的系数请附测算");
    });

    it("is settled and approved by the reviewer once it was mended, with what he knows of provisional values", async () => {
      const { document, cases, revision } = await officer.send("GET", `/drafts/${draft}`);
      const citations = [...document.citations, { ...document.citations[0], clause: "二(三)3 测算表" }];
      await officer.send(
        "PUT",
        `/drafts/${draft}`,
        { document: { ...document, citations }, cases, reason: "补充测算依据" },
        { "if-match": `"${revision}"` },
      );
      await submitDraft(officer, draft, "已附测算");

      const page = await at("reviewer", `/review/${draft}`);
      await page.getByText("批注（1 条未决）", { exact: true }).click();
      await page.getByRole("button", { name: "了结" }).click();
      await page.getByText("已了结").waitFor();
      await page.getByRole("button", { name: "批准…" }).click();
      const dialog = page.getByRole("dialog", { name: "批准" });
      const { signed } = (await officer.send("GET", `/drafts/${draft}`)).review;
      await dialog.getByText(signed, { exact: true }).waitFor();
      const sign = dialog.getByRole("button", { name: "签署并批准" });
      expect(await sign.isDisabled()).toBe(true);
      await dialog.getByLabel(/暂定值/).check();
      await sign.click();
      await dialog.waitFor({ state: "hidden" });
      await page.getByRole("region", { name: "已有批准" }).getByText("demo-reviewer").waitFor();
    });

    it("is scheduled by a publisher, and decides claims from that moment on, from its first day on", async () => {
      const page = await at("publisher", "/reviews");
      const waiting = page.getByRole("region", { name: "已批准，待我发布" });
      await waiting.getByRole("link", { name: /定点医疗机构系数/ }).click();
      await page.getByRole("button", { name: "发布…" }).click();
      const dialog = page.getByRole("dialog", { name: "发布" });
      await dialog.getByLabel("自指定时刻起（此前可取消）").check();
      await dialog.getByLabel("可见时刻").fill("2199-01-01 00:00");
      await dialog.getByLabel("可见时刻").press("Enter");
      await dialog.getByRole("button", { name: "排期发布" }).click();
      await says(page, "自 2199-01-01 00:00（北京时间）起可见");

      const [sample] = (await officer.send("GET", "/sample-claims?jurisdiction=370300")).claims;
      // A secondary general hospital below grade A until July 2023.
      const claim = { ...sample, setlinfo: { ...sample.setlinfo, fixmedins_code: "H37030000201" } };
      const coefficient = async (asOf: string, knownAt?: string): Promise<string> => {
        const known = knownAt === undefined ? "" : `?knownAt=${knownAt}`;
        return (await officer.send("POST", `/evaluations${known}`, { claim, asOf })).decision.coefficient;
      };
      const later = "2199-01-02T00:00:00Z";
      expect(await coefficient("2023-03-14")).toBe("0.7200");
      expect(await coefficient("2023-03-14", later)).toBe("0.7500");
      expect(await coefficient("2022-12-31", later)).toBe("0.7200");
    });

    it("is seen with its versions by who opens the jurisdiction, and can be cancelled", async () => {
      const page = await at("publisher", "/home/370300");
      const row = page.getByRole("row", { name: new RegExp(COEFFICIENTS) });
      await row.getByRole("button").click();
      await says(page, "待生效（已排期）");
      await page.getByRole("button", { name: "取消排期…" }).click();
      const dialog = page.getByRole("dialog", { name: /取消第 2 版的排期发布/ });
      await dialog.getByLabel(/理由/).fill("文件改期印发");
      await dialog.getByRole("button", { name: "取消排期" }).click();
      await says(page, "已取消发布");
    });

    it("is seen whole by the auditor, who verifies the chains", async () => {
      const page = await at("auditor", "/audit");
      await page.getByRole("button", { name: "核验全部日志链" }).click();
      await says(page, /完好：\d+ 条链共 \d+ 条日志逐条相符/);
      await page.getByRole("searchbox", { name: /对象/ }).fill(`draft:${draft}`);
      await page.getByRole("searchbox", { name: /对象/ }).press("Enter");
      const rows = page.getByRole("row").filter({ hasText: draft });
      await page.getByRole("row", { name: /起草/ }).waitFor();
      const told = await rows.allInnerTexts();
      for (const deed of ["起草", "保存草稿", "提交审核", "退回修改", "批准", "发布版本"])
        expect(told.filter((text) => text.includes(deed)).length).toBeGreaterThan(0);
      await page
        .getByRole("row", { name: /退回修改/ })
        .getByRole("button")
        .click();
      await says(page, "二级机构的系数请附测算");
    });

    it("lets an administrator make a user, grant a role and make a key, each secret told once", async () => {
      const page = await at("administrator", "/administration");
      const choosePlace = async (name: string) => {
        const picker = page
          .getByRole("dialog")
          .getByRole("combobox", { name: "统筹区" })
          .or(page.getByRole("dialog").getByRole("combobox", { name: "所属统筹区" }));
        await picker.fill(name);
        await page.locator(".ant-select-tree-title", { hasText: name }).first().click();
      };
      await page.getByRole("button", { name: "新建用户…" }).click();
      await page.getByLabel(/^账号（/).fill("wang.fang");
      await page.getByLabel("姓名", { exact: true }).fill("王芳");
      await choosePlace("淄博");
      await page.getByRole("button", { name: "建立" }).click();
      expect((await page.getByTestId("secret").innerText()).length).toBeGreaterThan(8);
      await page.getByRole("button", { name: "已复制，关闭" }).click();
      await page.getByRole("cell", { name: "王芳" }).waitFor();

      await page.getByRole("tab", { name: "角色" }).click();
      await page.getByRole("button", { name: "授予角色…" }).click();
      await page.getByLabel("用户", { exact: true }).fill("wang");
      await page.getByLabel("用户", { exact: true }).press("Enter");
      await page.getByLabel("角色", { exact: true }).last().press("ArrowDown");
      await page.getByTitle(/^审核员/).click();
      await choosePlace("淄博");
      await page.getByRole("button", { name: "授予", exact: true }).click();
      await page.getByRole("row", { name: /wang\.fang.*审核员.*淄博/ }).waitFor();

      await page.getByRole("tab", { name: "接口密钥" }).click();
      await page.getByRole("button", { name: "新建密钥…" }).click();
      await page.getByLabel(/^名称/).fill("市结算系统");
      await choosePlace("淄博");
      await page.getByRole("button", { name: "建立" }).click();
      const key = await page.getByTestId("secret").innerText();
      await page.getByRole("button", { name: "已复制，关闭" }).click();
      await page.getByRole("row", { name: /市结算系统/ }).waitFor();
      await page.getByText(key).waitFor({ state: "detached" });
      const mine = await fetch(`${service.address}/v1/me`, { headers: { authorization: `Bearer ${key}` } });
      expect(mine.status).toBe(200);
    });

    it("met no error, no foreign request and no stop of the content security policy on the way", () => {
      expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
    });

    const pages: readonly (readonly [role: string, path: string, words: string])[] = [
      ["publisher", "/reviews", "待我处理"],
      ["reviewer", "/review/:draft", "已有批准"],
      ["officer", `/cases/${COEFFICIENTS}/1`, "other secondary"],
      ["officer", "/institutions/370300", "样例区人民医院"],
      ["officer", "/home/370300", "历次版本"],
      ["auditor", "/audit", "日志核验"],
      ["administrator", "/administration", "demo-officer"],
      ["administrator", "/administration/grants", "授予角色…"],
      ["administrator", "/administration/keys", "新建密钥…"],
    ];
    for (const width of [1440, 1024])
      it(`has no serious barrier and does not scroll sideways, ${width} wide`, async () => {
        const found: Record<string, readonly string[]> = {};
        for (const role of [...new Set(pages.map(([each]) => each))]) {
          const visitor = await Visitor.comes(browser, service.address, width);
          await visitor.opens("/");
          await visitor.logsIn(role);
          await visitor.page.getByRole("navigation").waitFor();
          for (const [, path, words] of pages.filter(([each]) => each === role)) {
            await visitor.opens(path.replace(":draft", draft));
            await visitor.page.getByText(words, { exact: true }).first().waitFor();
            found[path] = [...(await visitor.barriers()), ...(await visitor.sideways())];
          }
          await visitor.page.context().close();
        }
        expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual(
          {},
        );
      });
  },
);
