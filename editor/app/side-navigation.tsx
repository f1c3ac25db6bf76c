import { Layout, Menu } from "antd";
import { matchRoute, useLocation, useRouter } from "wouter";
import { NATION } from "../api/place-queries.ts";
import { useText, useWords } from "../words/language.tsx";
import type { PageEntry } from "./page-entry.ts";
import { pages } from "./pages.ts";
import { usePlace } from "./place.tsx";
import { useVisitor } from "./visitor.tsx";

const words = { pages: { zh: "页面", en: "Pages" } } as const;

export function SideNavigation() {
  const said = useWords(words);
  const text = useText();
  const { code = NATION } = usePlace();
  const { me } = useVisitor();
  const [location, navigate] = useLocation();
  const { parser } = useRouter();
  const may = (action: string | undefined): boolean =>
    action === undefined || !me || me.grants.some((grant) => grant.may.includes(action));
  const shown = pages.flatMap(({ menu, ...page }) => (menu && may(menu.action) ? [{ ...page, menu }] : []));
  const here = pages.find(({ path }) => matchRoute(parser, path, location)[0]);
  return (
    <Layout.Sider className="shell-side" width={172}>
      <nav aria-label={said.pages}>
        <Menu
          mode="inline"
          selectedKeys={[menuKeyOf(here, shown, location)]}
          items={shown.map(({ path, title, menu }) => ({ key: path, icon: menu.icon, label: text(title) }))}
          onClick={({ key }) => navigate(shown.find(({ path }) => path === key)?.menu.to(code) ?? "/")}
        />
      </nav>
    </Layout.Sider>
  );
}

/** A page without a place of its own in the navigation stands under the one that it names, else under the first. */
function menuKeyOf(here: PageEntry | undefined, shown: readonly PageEntry[], location: string): string {
  const under = typeof here?.under === "function" ? here.under(location) : here?.under;
  return (
    shown.find(({ path }) => path === here?.path || path === under)?.path ??
    (here ? (shown[0]?.path ?? "") : "")
  );
}
