import { Layout } from "antd";
import { Suspense, useEffect } from "react";
import { Route, Switch, useLocation } from "wouter";
import { placeBeforeProvider } from "../api/log-in.ts";
import { Loading } from "../parts/loading.tsx";
import { useWords } from "../words/language.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Header } from "./header.tsx";
import { NoPage } from "./no-page.tsx";
import { NoRole } from "./no-role.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { pages } from "./pages.ts";
import { SideNavigation } from "./side-navigation.tsx";
import { StartPage } from "./start-page.tsx";
import { useVisitor } from "./visitor.tsx";

const words = { skip: { zh: "跳到正文", en: "Skip to the content" } } as const;

/** The frame around every page. */
export function Shell() {
  const said = useWords(words);
  const { me } = useVisitor();
  const isNobody = me?.grants.length === 0;
  const [location, navigate] = useLocation();
  useEffect(() => {
    const place = placeBeforeProvider();
    if (place !== undefined) navigate(place, { replace: true });
  }, [navigate]);
  return (
    <Layout className="shell">
      <a className="skip-link" href="#content">
        {said.skip}
      </a>
      <Header />
      <Layout hasSider>
        {isNobody ? null : <SideNavigation />}
        <Layout.Content className="shell-content" id="content" role="main" tabIndex={-1}>
          <ConnectionBanner />
          <PageBoundary key={location}>
            {isNobody ? (
              <NoRole />
            ) : (
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/">
                    <StartPage />
                  </Route>
                  {pages.map(({ path, view: View }) => (
                    <Route key={path} path={path}>
                      <View />
                    </Route>
                  ))}
                  <Route>
                    <NoPage />
                  </Route>
                </Switch>
              </Suspense>
            )}
          </PageBoundary>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
