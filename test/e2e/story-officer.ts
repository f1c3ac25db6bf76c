import type { Page } from "playwright-core";
import { expect } from "vitest";
import { figure, fillDay, saved } from "./draft-page.ts";
import { paste } from "./paste.ts";

/**
 * The base coefficients of Zibo's institutions in version 1 (provisional) and in the draft: other secondary, primary,
 * township of grade A, in rows 4 to 6.
 */
export const FIRST_ROW = 4;

/** Finds Zibo's coefficients by searching from the home of the jurisdiction, and begins a draft. */
export async function findsCoefficients(page: Page): Promise<void> {
  await page.getByPlaceholder("搜索规则集、条款、统筹区").fill("机构系数");
  await page.getByText("定点医疗机构系数").first().click();
  await page.getByRole("heading", { name: "定点医疗机构系数" }).waitFor();
  await page.getByRole("button", { name: "修改", exact: true }).click();
  await figure(page, 1).waitFor();
}

/** Pastes three rows from Excel, of which one is empty; is shown the gap at its row, and mends it. */
export async function pastesAndMends(page: Page): Promise<void> {
  // Excel ends each row with CRLF, the last too.
  await paste(figure(page, FIRST_ROW), "0.75\r\n\r\n0.61\r\n");
  expect(await figure(page, FIRST_ROW).inputValue()).toBe("0.75");
  expect(await figure(page, FIRST_ROW + 1).inputValue()).toBe("");
  expect(await figure(page, FIRST_ROW + 2).inputValue()).toBe("0.61");
  expect(await figure(page, FIRST_ROW + 3).inputValue()).toBe("0.54");
  await saved(page);
  const region = page.getByRole("region", { name: "基本系数" });
  await region.locator(".place-finding-error").first().waitFor();
  const gap = region.locator(`tr.edit-row-wrong[data-row="${FIRST_ROW}"]`);
  await gap.waitFor();
  await page
    .getByRole("button", { name: /^基本系数 › .*缺少成员“value”/ })
    .first()
    .click();
  await gap.locator(":focus").waitFor();
  await figure(page, FIRST_ROW + 1).fill("0.65");
  await saved(page);
  await page.locator(".place-finding-error").first().waitFor({ state: "detached" });
}

/** States from when on the draft is to hold. */
export async function setsPeriod(page: Page, from: string): Promise<void> {
  const period = page.getByRole("region", { name: "施行期" });
  await fillDay(period.getByRole("textbox", { name: "起期" }), from);
  await saved(page);
}

/** Tries the sample claim of a hospital on the draft; the base of other secondary institutions decides it. */
export async function triesHospital(page: Page, code: string, coefficient: string): Promise<void> {
  const institution = page.getByLabel("定点医药机构编号", { exact: true });
  await institution.fill(code);
  await institution.press("Enter");
  const outcome = page.getByTestId("outcome");
  await outcome.getByText(coefficient, { exact: true }).waitFor();
}

/** Saves what was tried as a case of the draft, and is led to the draft's cases. */
export async function savesCase(page: Page, name: string, because: string): Promise<void> {
  await page.getByRole("button", { name: "存为测试用例…" }).click();
  const dialog = page.getByRole("dialog", { name: "存为测试用例" });
  await dialog.getByLabel("用例名称").fill(name);
  await dialog.getByLabel("推算依据（条款与算式）").fill(because);
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByRole("row", { name: new RegExp(name) }).waitFor();
}

/** Has every case that no longer holds expect what came out, where that is what was worked out by hand. */
export async function mendsCases(page: Page, worked: Readonly<Record<string, string>>): Promise<void> {
  const failed = page.getByRole("row").filter({ hasText: "不符" });
  await failed.first().waitFor();
  while ((await failed.count()) > 0) {
    const name = await failed.first().getByRole("cell").nth(1).innerText();
    await failed.first().getByRole("button").click();
    await page.getByRole("button", { name: "按实得修改预期…" }).click();
    const dialog = page.getByRole("dialog", { name: `修改预期：${name}` });
    const told = await dialog.getByRole("listitem").innerText();
    const [, was = "", now = ""] = /由 (\S+) 改为 (\S+)/.exec(told) ?? [];
    const value = worked[String(Number(was))];
    expect([name, Number(now)]).toEqual([name, Number(value)]);
    await dialog.getByLabel("推算依据（条款与算式）").fill(`基本系数调整后为 ${value}`);
    await dialog.getByRole("button", { name: "修改预期" }).click();
    await dialog.waitFor({ state: "hidden" });
    const cell = page.getByRole("cell", { name, exact: true });
    await page.getByRole("row").filter({ has: cell }).filter({ hasText: "相符" }).waitFor();
  }
  await page.getByText(/个用例全部相符/).waitFor();
}

/** Submits the draft that is open, with a reason. */
export async function submits(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "提交审核" }).click();
  const dialog = page.getByRole("dialog", { name: "提交审核" });
  await dialog.getByLabel("修改理由").fill(reason);
  await dialog.getByRole("button", { name: "提交审核" }).click();
  await page.getByText("审核中", { exact: true }).waitFor();
}
