import type { Locator, Page } from "playwright-core";
import type { TheEditor } from "./the-editor.ts";
import type { Visitor } from "./visitor.ts";

/** What the page of a draft shows, by the names that people read. */
export const figure = (page: Page, row: number): Locator =>
  page.getByRole("region", { name: "基本系数" }).getByRole("textbox", { name: `第 ${row} 行 取值` });

/** Waits until what was typed is with the service. */
export const saved = (page: Page): Promise<void> => page.getByTestId("saving").getByText("已保存").waitFor();

/** Sets a civil date of a date field by typing it. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press("Enter");
}

/** Opens the officer's draft of a rule set, from its page. */
export async function draftOf(editor: TheEditor, id: string, width?: number): Promise<Visitor> {
  const visitor = await editor.at("officer", `/rule-sets/${id}/1`, width);
  await visitor.page.getByRole("button", { name: "修改", exact: true }).click();
  await visitor.page.getByRole("button", { name: "提交审核" }).waitFor();
  return visitor;
}
