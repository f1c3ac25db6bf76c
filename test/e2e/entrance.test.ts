import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenIdProvider, startOpenIdProvider } from "../access/openid-provider.ts";
import { Caller } from "./caller.ts";
import { startEditorService } from "./editor-service.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";
import type { Visitor } from "./visitor.ts";

const skipped = findChromium() === undefined;

describe.skipIf(skipped)(
  `the first administrator in a browser (skipped without one: ${ENABLE})`,
  { timeout: 120_000 },
  () => {
    const editor = theEditor();

    async function logsIn({ page }: Visitor, password: string): Promise<void> {
      await page.getByLabel("用户名").fill("admin");
      await page.getByLabel("密码", { exact: true }).fill(password);
      await page.getByRole("button", { name: "登录" }).click();
    }

    it("sets a password of his own before anything else, told what is wrong with it, and comes in by it alone from then on", async () => {
      const [, oneTime = ""] = /One-time password {2}(\S+)/.exec(editor.words) ?? [];
      const visitor = await editor.comes();
      const { page } = visitor;
      await visitor.opens("/administration");
      await logsIn(visitor, oneTime);
      await page.getByText(/您使用的是一次性密码，请先设置自己的密码/).waitFor();
      expect(await visitor.barriers()).toEqual([]);
      const set = async (old: string, wanted: string, again: string) => {
        await page.getByLabel("一次性密码").fill(old);
        await page.getByLabel("新密码", { exact: true }).fill(wanted);
        await page.getByLabel("再次输入新密码").fill(again);
        await page.getByRole("button", { name: "设置密码并继续" }).click();
      };
      const wanted = "淄博 本人的 长密码 2026";
      await set(oneTime, wanted, "另一个");
      await page.getByText("两次输入不一致").waitFor();
      await set(oneTime, "short", "short");
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText()).toMatch(/密码/);
      await set("not the one", wanted, wanted);
      await page.getByRole("alert").waitFor();
      // Nothing else opens meanwhile.
      expect(await page.getByRole("navigation").count()).toBe(0);
      await set(oneTime, wanted, wanted);
      await page.getByRole("cell", { name: "admin", exact: true }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/administration");

      const next = await editor.comes();
      await next.opens("/administration");
      await logsIn(next, oneTime);
      await next.page.getByRole("alert").waitFor();
      await logsIn(next, wanted);
      await next.page.getByRole("cell", { name: "admin", exact: true }).waitFor();
      // His roles are told in words.
      await next.page.getByRole("button", { name: /用户菜单/ }).click();
      await next.page.getByText(/^管理员 · /).waitFor();
      expect(await next.page.getByRole("button", { name: "统一身份认证登录" }).count()).toBe(0);
    });
  },
);

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo; // it listens on a port, not a pipe
  await new Promise((done) => server.close(done));
  return port;
}

describe.skipIf(skipped)(
  `the identity provider in a browser (skipped without one: ${ENABLE})`,
  { timeout: 120_000 },
  () => {
    let provider: OpenIdProvider;
    const editor = theEditor(async () => {
      const port = await freePort();
      const redirect = `http://127.0.0.1:${port}/v1/sessions/oidc/callback`;
      const secret = "a secret of the test";
      provider = await startOpenIdProvider({
        client_id: "yice",
        client_secret: secret,
        redirect_uris: [redirect],
      });
      return startEditorService(
        {
          OIDC_ISSUER: provider.issuer,
          OIDC_CLIENT_SECRET: secret,
          OIDC_REDIRECT: redirect,
          OIDC_JURISDICTION: "370300",
        },
        port,
      );
    });
    let administrator: Caller;

    beforeAll(async () => {
      administrator = await Caller.logsIn(editor.address, "administrator");
    });
    afterAll(() => provider?.close());

    it("lets somebody in who has no role, and tells him so; once he has one, he is where he wanted to be", async () => {
      provider.become("zhou");
      const visitor = await editor.comes();
      const { page } = visitor;
      visitor.mayGoTo(provider.issuer);
      await visitor.opens("/rule-sets/370300.dip.institution-coefficients/1/form");
      await page.getByRole("button", { name: "统一身份认证登录" }).click();
      await page.getByRole("heading", { name: "您的账号还没有角色" }).waitFor();
      expect(await page.getByRole("navigation").count()).toBe(0);
      expect(await visitor.barriers()).toEqual([]);

      const { users } = await administrator.send("GET", "/users?q=zhou");
      const [{ id }] = users;
      await page.getByText(`请把账号 ${id} 告知`).waitFor();
      const grant = { user: id, role: "viewer", jurisdiction: "370300", reason: "查阅规则" };
      await administrator.send("POST", "/grants", grant);
      await page.getByRole("button", { name: "重新检查" }).click();
      await page.getByRole("heading", { name: "定点医疗机构系数" }).waitFor();
    });
  },
);
