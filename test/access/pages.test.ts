import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { accessApp, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
await person(here, "zhao.yun", [["administrator", "000000"]], "000000");
const national = await loggedIn(here, "zhao.yun");

const PEOPLE = ["chen.jie", "guan.yu", "li.na", "ma.chao"];
for (const id of PEOPLE) await person(here, id, [["viewer", "370300"]]);
for (const name of ["淄博结算", "济宁结算", "审计接口"]) {
  const grants = [{ role: "settlement-client", jurisdiction: "370300" }];
  await national.send("POST", "/v1/keys", { name, days: 30, grants });
}

/** The list in pages of two, one after the other, and how many pages it took. */
async function inPages(path: string, member: string): Promise<readonly [JsonObject[], number]> {
  const items: JsonObject[] = [];
  let cursor = "";
  for (let pages = 1; ; pages += 1) {
    const body = (await national.send("GET", `${path}?limit=2${cursor}`)).json();
    expect(body[member].length).toBeLessThanOrEqual(2);
    items.push(...body[member]);
    if (body.next === undefined) return [items, pages];
    cursor = `&cursor=${body.next}`;
  }
}

async function found(url: string, member: string): Promise<JsonObject[]> {
  return (await national.send("GET", url)).json()[member];
}

describe("lists of accounts", () => {
  // Six users with the first administrator and zhao.yun; a grant each; three keys.
  it.each([
    ["/v1/users", "users", 6, 3],
    ["/v1/grants", "grants", 6, 3],
    ["/v1/keys", "keys", 3, 2],
  ])("%s in pages is the whole list, each item once", async (path, member, many, pages) => {
    const whole = await found(path, member);
    expect(whole).toHaveLength(many);
    expect(await inPages(path, member)).toEqual([whole, pages]);
  });

  it("are searched", async () => {
    expect((await found("/v1/users?q=guan", "users")).map(({ id }) => id)).toEqual(["guan.yu"]);
    expect(
      (await found(`/v1/keys?q=${encodeURIComponent("结算")}`, "keys")).map(({ name }) => name).sort(),
    ).toEqual(["济宁结算", "淄博结算"].sort());
    expect(await found("/v1/grants?user=li.na", "grants")).toEqual([
      expect.objectContaining({ user: "li.na", role: "viewer", jurisdiction: "370300" }),
    ]);
    expect(await found("/v1/grants?role=viewer&jurisdiction=370800", "grants")).toEqual([]);
  });

  it.each(["/v1/users", "/v1/grants", "/v1/keys", "/v1/policies"])(
    "%s refuses a cursor that is none",
    async (path) => {
      const answer = await national.send("GET", `${path}?cursor=e30`);
      expect([answer.statusCode, answer.json().code]).toEqual([400, "invalid-cursor"]);
      expect((await national.send("GET", `${path}?limit=0`)).statusCode).toBe(400);
    },
  );
});
