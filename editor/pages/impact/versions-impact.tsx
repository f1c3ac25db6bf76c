import { useMemo } from "react";
import { Link } from "wouter";
import type { ComparedVersions } from "../../api/impact-queries.ts";
import { useRuleSets } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { versionsAddress } from "../../parts/impact/versions-address.ts";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { ImpactDesk } from "./impact-desk.tsx";
import { TwoStatesContext } from "./two-states.tsx";

const words = {
  title: { zh: "影响测算", en: "Impact" },
  between: {
    zh: (before: number, after: number) => `第 ${before} 版与第 ${after} 版`,
    en: (before: number, after: number) => `version ${before} against version ${after}`,
  },
  nth: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  what: {
    zh: "用一个清单集看同一规则集的两个版本有何不同：点值怎样变动，哪些医疗机构增加、哪些减少，哪些清单跨档或结果改变。两个版本各自假定在整个结算期施行，其他规则不变；只重新裁定改动可及的清单。",
    en: "What one version of a rule set comes to in place of another, over the claims of a set: point values, which institutions gain and which lose, which claims cross a band or are decided otherwise. Each is held to be in force throughout the period and all other rules stay; only claims that the change can reach are decided again.",
  },
  back: { zh: "回到版本比较", en: "Back to the comparison" },
} as const;

interface VersionsImpactProps {
  readonly versions: ComparedVersions;
  /** Id of the impact that is looked at. */
  readonly shown: string | undefined;
}

/** What one version comes to in place of another: started, followed, and looked at down to single claims. */
export function VersionsImpact({ versions, shown }: VersionsImpactProps) {
  const said = useWords(words);
  const text = useText();
  const { ruleSet, before, after } = versions;
  const jurisdiction = ruleSet.slice(0, 6);
  useHere(jurisdiction);
  const headers = useRuleSets();
  const header = headers.data?.find(({ id, version }) => id === ruleSet && version === after);
  const states = useMemo(() => ({ before: said.nth(before), after: said.nth(after) }), [said, before, after]);
  return (
    <PageFrame
      title={`${said.title}：${header ? text(header.title) : ruleSet} · ${said.between(before, after)}`}
      what={said.what}
      actions={<Link href={`/compare/${ruleSet}@${before}/${ruleSet}@${after}`}>{said.back}</Link>}
    >
      <TwoStatesContext value={states}>
        <ImpactDesk
          of={{ versions }}
          jurisdiction={jurisdiction}
          address={versionsAddress(versions)}
          shown={shown}
        />
      </TwoStatesContext>
    </PageFrame>
  );
}
