import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { figure, fillDay, saved } from "./draft-page.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import {
  findsCoefficients,
  mendsCases,
  pastesAndMends,
  savesCase,
  setsPeriod,
  submits,
  triesHospital,
} from "./story-officer.ts";
import { auditorSees, reviewerApproves, reviewerSendsBack } from "./story-others.ts";
import { theEditor } from "./the-editor.ts";

/** A secondary general hospital below grade A until July 2023: no bonus, so its coefficient is the base of row 4. */
const HOSPITAL = "H37030000201";

describe.skipIf(findChromium() === undefined)(
  `the story of a coefficient in a browser (skipped without one: ${ENABLE})`,
  { timeout: 600_000 },
  () => {
    const editor = theEditor();
    let service: Caller;

    beforeAll(async () => {
      const administrator = await Caller.logsIn(editor.address, "administrator");
      const reviewing = { user: "demo-officer", role: "reviewer", jurisdiction: "370300" };
      await administrator.send("POST", "/grants", { ...reviewing, reason: "兼任审核" });
      service = await Caller.logsIn(editor.address, "officer");
    }, 60_000);

    it("is drafted, tried, reviewed, sent back, approved, scheduled, decides claims from its day on, and is all in the log", async () => {
      // The officer writes it.
      const { page: officer } = await editor.at("officer", "/home/370300");
      await findsCoefficients(officer);
      await pastesAndMends(officer);
      await setsPeriod(officer, "2023-01-01");
      const draft = new URL(officer.url()).pathname.split("/").at(-1) ?? "";

      await officer.getByRole("button", { name: "试算清单" }).click();
      await officer.getByText(/^按草稿试算：定点医疗机构系数 第 2 版/).waitFor();
      await triesHospital(officer, HOSPITAL, "0.7500");
      await savesCase(officer, "样例二级医院", "其他二级定点医疗机构：基本系数 0.75，无加成");
      // Case by case: base 0.72 → 0.75, 0.62 → 0.65, 0.58 → 0.61; a bonus of 0.03 for grassroots comes on top.
      await mendsCases(officer, {
        "0.72": "0.75",
        "0.75": "0.78",
        "0.62": "0.65",
        "0.65": "0.68",
        "0.58": "0.61",
        "0.61": "0.64",
      });
      await officer.getByRole("link", { name: "回到草稿" }).click();
      await submits(officer, "按 2023 年度测算调整三项基本系数");

      // He may not approve it himself: he is told why, and who may.
      await officer.goto(`${editor.address}/review/${draft}`);
      await officer.getByText("不得批准本人起草或修改的内容").first().waitFor();
      await officer.getByText("可由以下人员作出：演示：审核员").waitFor();
      expect(await officer.getByRole("button", { name: "批准…" }).count()).toBe(0);

      const { page: reviewer } = await editor.at("reviewer", "/home/370300");
      await reviewerSendsBack(reviewer);

      // The officer finds it among what waits for him, with the reason, and changes a figure.
      await officer.goto(`${editor.address}/home/370300`);
      const mine = officer.getByRole("region", { name: "被退回，待我修改" });
      await mine.getByText("一级机构系数应为 0.64，见测算表").waitFor();
      await mine.getByRole("link", { name: /定点医疗机构系数/ }).click();
      await officer.getByText("批注（1 条未决）", { exact: true }).click();
      await officer.getByText("请按测算表核对").waitFor();
      await officer
        .getByRole("link", { name: "修改草稿" })
        .or(officer.getByRole("button", { name: "修改草稿" }))
        .click();
      await officer.getByText(/^演示：审核员 于 .* 退回修改$/).waitFor();
      await figure(officer, 5).fill("0.64");
      await saved(officer);
      await officer.getByRole("link", { name: /^\d+ 例$/ }).click();
      // 0.65 → 0.64; with the bonus for grassroots 0.68 → 0.67.
      await mendsCases(officer, { "0.65": "0.64", "0.68": "0.67" });
      await officer.getByRole("link", { name: "回到草稿" }).click();
      await submits(officer, "已按测算表改为 0.64");

      const { review } = await service.send("GET", `/drafts/${draft}`);
      await reviewer.goto(`${editor.address}/reviews`);
      await reviewerApproves(reviewer, review.signed);

      // The publisher has it known from a moment on.
      const { page: publisher } = await editor.at("publisher", "/reviews");
      const approved = publisher.getByRole("region", { name: "已批准，待我发布" });
      await approved.getByRole("link", { name: /定点医疗机构系数/ }).click();
      await publisher.getByRole("button", { name: "发布…" }).click();
      const dialog = publisher.getByRole("dialog", { name: "发布" });
      await dialog.getByLabel("自指定时刻起（此前可取消）").check();
      await fillDay(dialog.getByLabel("可见时刻"), "2199-01-01 00:00");
      await dialog.getByRole("button", { name: "排期发布" }).click();
      await publisher.getByText("自 2199-01-01 00:00（北京时间）起可见").first().waitFor();

      // Known now, nothing has changed; known then, the day before its first day has the old figure, and the day the new.
      await officer.goto(`${editor.address}/try/370300`);
      await decides(officer, "2023-03-14", "", "0.7200");
      await decides(officer, "2023-03-14", "2199-01-02 00:00", "0.7500");
      await decides(officer, "2022-12-31", "2199-01-02 00:00", "0.7200");
      await decides(officer, "2023-01-01", "2199-01-02 00:00", "0.7500");

      const { page: auditor } = await editor.at("auditor", "/audit");
      await auditorSees(auditor, draft);
    });

    async function decides(page: Page, asOf: string, knownAt: string, coefficient: string): Promise<void> {
      await fillDay(page.getByLabel("假设日期"), asOf);
      if (knownAt !== "") await fillDay(page.getByLabel("所知时点"), knownAt);
      await triesHospital(page, HOSPITAL, coefficient);
    }
  },
);
