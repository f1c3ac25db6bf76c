import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Opens what waits for him, sees the three cells, comments on one of them and sends the draft back. */
export async function reviewerSendsBack(page: Page): Promise<void> {
  const waiting = page.getByRole("region", { name: "待我批准" });
  await waiting.getByRole("link", { name: /定点医疗机构系数/ }).click();
  await page.getByText(/^行与单元格（/).click();
  for (const [before, after] of [
    ["0.72", "0.75"],
    ["0.62", "0.65"],
    ["0.58", "0.61"],
  ])
    await page.getByRole("row", { name: new RegExp(`${before}.*${after}`) }).waitFor();
  await page
    .getByRole("row", { name: /0\.62.*0\.65/ })
    .getByRole("button", { name: /批注/ })
    .click();
  await page.getByLabel("批注内容").fill("请按测算表核对");
  await page.getByRole("button", { name: "发表批注" }).click();
  await page.getByText("批注（1 条未决）", { exact: true }).waitFor();

  // A witness of what changes is tried on the draft itself.
  await page.getByText("含义", { exact: true }).click();
  const witness = page.getByRole("link", { name: "以此例证试算" }).first();
  expect(await witness.getAttribute("href")).toMatch(/draft=[0-9A-Z]{26}/);

  await page.getByRole("button", { name: "退回修改…" }).click();
  const dialog = page.getByRole("dialog", { name: "退回修改" });
  await dialog.getByLabel(/理由/).fill("一级机构系数应为 0.64，见测算表");
  await dialog.getByRole("button", { name: "退回" }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Sees the figure mended, settles his comment and approves the hash that he is shown. */
export async function reviewerApproves(page: Page, signed: string): Promise<void> {
  const waiting = page.getByRole("region", { name: "待我批准" });
  await waiting.getByRole("link", { name: /定点医疗机构系数/ }).click();
  await page.getByText(/^行与单元格（/).click();
  await page.getByRole("row", { name: /0\.62.*0\.64/ }).waitFor();
  await page.getByText("批注（1 条未决）", { exact: true }).click();
  await page.getByRole("button", { name: "了结" }).click();
  await page.getByText("已了结").waitFor();
  await page.getByRole("button", { name: "批准…" }).click();
  const dialog = page.getByRole("dialog", { name: "批准" });
  await dialog.getByText(signed, { exact: true }).waitFor();
  const sign = dialog.getByRole("button", { name: "签署并批准" });
  expect(await sign.isDisabled()).toBe(true);
  await dialog.getByLabel(/暂定值/).check();
  await sign.click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("region", { name: "已有批准" }).getByText("demo-reviewer").waitFor();
}

/** Verifies every chain, and reads the whole life of a draft with its reasons. */
export async function auditorSees(page: Page, draft: string): Promise<void> {
  await page.getByRole("button", { name: "核验全部日志链" }).click();
  await page
    .getByText(/完好：\d+ 条链共 \d+ 条日志逐条相符/)
    .first()
    .waitFor();
  const about = page.getByRole("searchbox", { name: /对象/ });
  await about.fill(`draft:${draft}`);
  await about.press("Enter");
  await page.getByRole("row", { name: /起草/ }).waitFor();
  const told = await page.getByRole("row").filter({ hasText: draft }).allInnerTexts();
  const deeds = ["起草", "保存草稿", "提交审核", "退回修改", "批准", "发布版本"];
  expect(deeds.filter((deed) => !told.some((text) => text.includes(deed)))).toEqual([]);
  for (const who of ["demo-officer", "demo-reviewer", "demo-publisher"])
    expect(told.some((text) => text.includes(who))).toBe(true);
  await page
    .getByRole("row", { name: /退回修改/ })
    .getByRole("button")
    .click();
  await page.getByText("一级机构系数应为 0.64，见测算表").first().waitFor();

  // What was said about it is a subject of its own.
  await about.fill("");
  await about.press("Enter");
  const action = page.getByRole("combobox", { name: "何事" });
  await action.fill("批注");
  await action.press("Enter");
  await page
    .getByRole("row", { name: new RegExp(`批注.*${draft}|${draft}.*批注`) })
    .first()
    .waitFor();
}
