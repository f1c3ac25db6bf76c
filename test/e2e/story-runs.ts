import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Caller } from "./caller.ts";
import { paste } from "./paste.ts";
import { SAMPLE_YEAR } from "./settled-year.ts";

/** Uploads a file as a set, and is led to its summary and the report of its bad rows. */
export async function uploadsClaims(page: Page, name: string, text: string): Promise<void> {
  await page.getByText("这个统筹区还没有清单集").waitFor();
  await page.getByRole("button", { name: "上传清单…" }).click();
  await page
    .getByLabel("选择清单文件")
    .setInputFiles({ name: `${name}.ndjson`, mimeType: "application/x-ndjson", buffer: Buffer.from(text) });
  // The file's name becomes the set's.
  await page.getByRole("button", { name: "上传", exact: true }).click();
  await page.getByRole("heading", { name: `清单集：${name}` }).waitFor();
  await page.getByText("未采用的行（1）").waitFor();
  const rows = page.getByRole("row", { name: /^33 / });
  await rows.first().waitFor();
  // By hand: no place of insurance, no discharge, no cost, and a kind of insurance that there is not.
  expect(await rows.count()).toBe(4);
}

/** Pastes figures as Excel has them: pools as a block from the first cell on, rows of institutions with headings. */
export async function pastesFigures(page: Page, service: Caller): Promise<void> {
  const { figures } = await service.send("GET", "/policies/370300.dip.policy/figures?asOf=2023-12-31");
  const of = (scope: string): readonly string[] =>
    figures.flatMap(({ fact, per }: { fact: string; per: string }) => (per === scope ? [fact] : []));
  const text = (cells: readonly (readonly unknown[])[]) =>
    cells.map((line) => `${line.map((cell) => String(cell ?? "")).join("\t")}\r\n`).join("");
  const { pools, institutions } = SAMPLE_YEAR;
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  await paste(
    region("每基金池").getByRole("textbox").first(),
    text(of("pool").map((fact) => ["employee", "resident"].map((pool) => pools[pool]?.facts[fact]))),
  );
  const own = of("institution");
  await paste(
    region("每机构"),
    text([
      ["机构编号", "基金池", ...own],
      ...institutions.map(({ code, pool, facts }) => [code, pool, ...own.map((fact) => facts?.[fact])]),
    ]),
  );
  await region("每机构").getByText(`已取用 ${institutions.length} 行。`).waitFor();
  const monthly = of("institution-month");
  const months = institutions.flatMap(({ code, pool, months = [] }) =>
    months.map(({ month, facts }) => [code, pool, month, ...monthly.map((fact) => facts[fact])]),
  );
  await paste(region("每机构每月"), text([["编号", "基金池", "月份", ...monthly], ...months]));
  await region("每机构每月").getByText(`已取用 ${months.length} 行。`).waitFor();
}

/** Starts a run over the set that is looked at, and sees it come to its end. */
export async function startsRun(page: Page, service: Caller): Promise<void> {
  await page.getByRole("button", { name: "以此发起结算" }).click();
  await page.getByRole("heading", { name: "发起结算" }).waitFor();
  // The months of the set, and the only policy there is.
  await page.getByRole("region", { name: "每基金池" }).waitFor();
  expect(await page.getByLabel("起月").inputValue()).toBe("2023-01");
  expect(await page.getByLabel("止月（含）").inputValue()).toBe("2023-12");
  await pastesFigures(page, service);
  // What was typed is there when the page is loaded again.
  await page.reload();
  await page.getByText("已恢复您在本页填写、尚未发起的内容。").waitFor();
  await page.getByRole("region", { name: "每机构每月" }).waitFor();
  const start = page.getByRole("button", { name: "发起结算" });
  expect(await start.isDisabled()).toBe(true);
  await page.getByLabel("我知道该清单集有 1 行未采用，本次结算不计入这些行").check();
  await start.click();
  await page.getByRole("heading", { name: "年度结算 2023-01-01 – 2023-12-31" }).waitFor();
  await page.getByText("已完成，待封存").waitFor();
}

/**
 * Sees what the year comes to: the picture of what is settled against what was booked, and the table of the same. Figures
 * are those of test/zibo, worked out by hand there.
 */
export async function seesResult(page: Page): Promise<void> {
  const drawn = page.getByTestId("picture").locator("svg");
  await drawn.waitFor();
  const words = await drawn.textContent();
  for (const text of ["样例市中心医院", "265,726.01", "机构全年记账额 254,400"])
    expect(words).toContain(text);
  await page.getByText("12.2599", { exact: true }).waitFor();
  await page.getByRole("row", { name: /样例市中心医院.*265,726\.01/ }).waitFor();
  await page.getByLabel("机构编号或名称").fill("镇");
  await page.getByRole("row", { name: /样例镇卫生院/ }).waitFor();
  expect(await page.getByRole("row", { name: /样例市中心医院/ }).count()).toBe(0);
  await page.getByLabel("机构编号或名称").fill("");
}
