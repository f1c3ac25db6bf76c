import { describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { settledYear, YEAR_WITH_BAD_ROW } from "./settled-year.ts";
import { seesResult, startsRun, uploadsClaims } from "./story-runs.ts";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `claim sets and settlement runs in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();

    it("are uploaded, reported on, settled, looked at, closed by a second person, and stated to an institution", async () => {
      const settling = await editor.at("settlement-client", "/claim-sets/370300");
      const { page: client } = settling;
      await uploadsClaims(client, "2023年", YEAR_WITH_BAD_ROW);
      const set = new URL(client.url()).pathname;

      // An officer may settle, but neither upload nor read what is said of single claims: he is told who may.
      const officer = await editor.at("officer", "/claim-sets/370300");
      const { page } = officer;
      await page.getByText("上传清单须有“结算系统”角色").waitFor();
      await page.getByRole("link", { name: "2023年" }).click();
      await page.getByText("逐行原因涉及单份清单").waitFor();
      await startsRun(page, await Caller.logsIn(editor.address, "officer"));
      await seesResult(page);

      // Whoever started it does not close it.
      await page.getByText("不得封存自己发起的结算批次").waitFor();
      await page.getByText("可由以下人员封存：演示：审核员。").waitFor();
      expect(await page.getByRole("button", { name: "封存…" }).count()).toBe(0);
      const run = new URL(page.url()).pathname;

      const { page: reviewer } = await editor.at("reviewer", run);
      await reviewer.getByText("您可以封存这个批次。").waitFor();
      await reviewer.getByRole("button", { name: "封存…" }).click();
      const dialog = reviewer.getByRole("dialog", { name: "封存" });
      await dialog.getByRole("button", { name: "封存" }).click();
      await reviewer.getByText(/^已由 演示：审核员 于 .* 封存，不再改动。$/).waitFor();

      // The statement, its printable page and the workbook.
      await reviewer.getByRole("link", { name: /样例市中心医院/ }).click();
      await reviewer.getByRole("heading", { name: "结算单：样例市中心医院" }).waitFor();
      await reviewer.getByText("265,726.01").waitFor();
      await reviewer.getByText("逐份裁定须有").waitFor();
      const printed = reviewer.context().waitForEvent("page");
      await reviewer.getByRole("link", { name: "打开打印页" }).click();
      await (await printed).getByRole("heading", { name: "年度结算单" }).waitFor();
      const workbook = reviewer.waitForEvent("download");
      await reviewer.getByRole("link", { name: "下载工作簿（XLSX）" }).click();
      expect((await workbook).suggestedFilename()).toBe("H37030000101.xlsx");

      // Whoever may read claims sees them, one by one.
      await client.goto(`${editor.address}${run}/institutions/H37030000101`);
      const claim = client.getByRole("row", { name: /Z202300001.*支付/ });
      await claim.getByRole("button", { name: "裁定经过" }).click();
      const explained = client.getByRole("dialog", { name: "清单 Z202300001 的裁定经过" });
      await explained.getByText("机构系数", { exact: true }).first().waitFor();
      await explained.getByText("1.0500", { exact: true }).first().waitFor();
      expect(await settling.barriers()).toEqual([]);

      // What follows a closed run is a supplement, with the same figures.
      await page.goto(editor.address + run);
      await page.getByRole("button", { name: "发起补充批次" }).click();
      await page.getByRole("heading", { name: "发起补充批次" }).waitFor();
      await page.getByRole("region", { name: "每基金池" }).waitFor();
      const income = page.getByRole("textbox", { name: "统筹基金收入 · 职工基本医疗保险统筹基金" });
      expect(await income.inputValue()).toBe("532000.00");
      await page.getByLabel("清单集").click();
      await page.getByTitle(/^2023年/).click();
      await page.getByLabel(/我知道/).check();
      await page.getByRole("button", { name: "发起结算" }).click();
      await page.getByText("与原批次没有差额。").waitFor();
      await client.goto(editor.address + set);
      await client.getByText("未采用的行（1）").waitFor();
    });

    it("are not registered where the upload is cancelled, or where the file is not what it says", async () => {
      const visitor = await editor.at("settlement-client", "/claim-sets/370800");
      const { page } = visitor;
      await page.getByText("这个统筹区还没有清单集").waitFor();
      await page.getByRole("button", { name: "上传清单…" }).click();
      const picks = (name: string, buffer: Buffer) =>
        page.getByLabel("选择清单文件").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await picks("1月.ndjson", Buffer.from(YEAR_WITH_BAD_ROW));
      const send = page.getByRole("button", { name: "上传", exact: true });
      // Never answered, as if the network were slow.
      await page.route("**/v1/claim-sets?*", (route) =>
        route.request().method() === "POST" ? undefined : route.fallback(),
      );
      await send.click();
      await page.getByRole("button", { name: "取消上传" }).click();
      await page.getByText("已取消，没有登记任何内容").waitFor();
      await page.unroute("**/v1/claim-sets?*");
      // Begins like gzip, and is none.
      await picks(
        "2月.ndjson.gz",
        Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07]),
      );
      await page.getByText("NDJSON · gzip 压缩").waitFor();
      await send.click();
      await page.getByRole("alert").filter({ hasText: "内容不是完整的 gzip" }).waitFor();
      await visitor.opens("/claim-sets/370800");
      await page.getByText("这个统筹区还没有清单集").waitFor();
    });

    it("tell how far they are, also where server-sent events do not come through", async () => {
      const { run } = await settledYear(editor.address, "followed");
      const visitor = await editor.at("officer", "/runs/370300");
      const { page } = visitor;
      await page.getByRole("navigation").waitFor();
      await page.route("**/events", (route) => route.abort());
      const progress = { phase: "claims", claims: 5000, of: 20_000, perSecond: 200, secondsLeft: 75 };
      let isFirst = true;
      await page.route(`**/v1/runs/${run}`, async (route) => {
        if (!isFirst) return route.fallback();
        isFirst = false;
        const { finished: _finished, ...rest } = await (await route.fetch()).json();
        return route.fulfill({ json: { ...rest, state: "running", progress } });
      });
      await visitor.opens(`/run/${run}`);
      await page.getByText("逐份裁定清单 · 已过 5,000 / 20,000 份 · 每秒 200 份 · 约余 1 分 15 秒").waitFor();
      // Asked for again, it is done.
      await page.getByText("已完成，待封存").waitFor();
    });

    it("have no serious barrier and do not scroll sideways, wide and narrow", async () => {
      const { claimSet, run } = await settledYear(editor.address, "宽窄");
      const visitor = await editor.at("settlement-client", "/claim-sets/370300");
      await visitor.page.getByRole("navigation").waitFor();
      const found: (readonly string[])[] = [];
      for (const [path, words] of [
        ["/claim-sets/370300", "宽窄"],
        ["/claim-sets/410400", "这个统筹区还没有清单集"],
        [`/claim-set/${claimSet}`, "未采用的行（1）"],
        ["/runs/370300", "年度结算"],
        ["/runs/410400", "还没有结算批次"],
        [`/new-run/370300?claimSet=${claimSet}`, "每机构每月"],
        [`/run/${run}`, "各机构结果"],
        [`/run/${run}/institutions/H37030000101`, "依据条款"],
        ["/run/01JQ0000000000000000000009", "没有这个结算批次"],
      ] as const) {
        await visitor.opens(path);
        await visitor.page.getByText(words).first().waitFor();
        await visitor.page.waitForLoadState("networkidle");
        found.push([path, ...(await visitor.faultsWideAndNarrow())]);
      }
      expect(found.filter(([, ...faults]) => faults.length > 0)).toEqual([]);
    });
  },
);
