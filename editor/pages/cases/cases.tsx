import { Card, Select } from "antd";
import { useLocation, useParams } from "wouter";
import { useRuleSets } from "../../api/rule-queries.ts";
import { usePlace } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { DraftCasesView } from "./draft-cases-view.tsx";
import { VersionCasesView } from "./version-cases-view.tsx";

const words = {
  title: { zh: "测试用例", en: "Test cases" },
  what: {
    zh: "每个版本的用例由人工推算，写明依据；发布前由两套求值程序分别运行。在此可查看、重新运行，并看到哪些行和条件还没有用例。新用例从“试算清单”保存到草稿。",
    en: "Cases of a version are worked out by hand and say from what; both evaluators run them before it is published. Here they are shown and run again, with the rows and conditions that no case comes to. New ones are saved from “Try a claim” into a draft.",
  },
  version: { zh: "版本", en: "Version" },
  choose: { zh: "选择版本", en: "Choose a version" },
  none: { zh: "请选择一个版本。", en: "Choose a version." },
} as const;

/** In the address, what stands for an id where a draft is meant. */
const DRAFT = "draft";

/** Test cases of a version or a draft. */
export default function Cases() {
  const { id, version } = useParams<{ id: string; version: string }>();
  const said = useWords(words);
  const text = useText();
  const { code } = usePlace();
  const [, navigate] = useLocation();
  const ruleSets = useRuleSets();
  const isHere = (of: string): boolean => code === undefined || of.startsWith(code);
  return (
    <PageFrame title={said.title} what={said.what}>
      <Awaited query={ruleSets} lines={2}>
        {(every) => (
          <Card size="small">
            <span className="row-of version-picker">
              <label htmlFor="cases-of">{said.version}</label>
              <Select
                id="cases-of"
                showSearch={{ optionFilterProp: "label" }}
                placeholder={said.choose}
                value={id === undefined || id === DRAFT ? null : `${id}/${version}`}
                options={[...every]
                  .sort((a, b) => Number(isHere(b.id)) - Number(isHere(a.id)))
                  .map((each) => ({
                    value: `${each.id}/${each.version}`,
                    label: `${text(each.title)} · ${each.id}@${each.version}`,
                  }))}
                popupMatchSelectWidth={520}
                onChange={(address) => navigate(`/cases/${address}`)}
              />
            </span>
          </Card>
        )}
      </Awaited>
      {id === undefined || version === undefined ? (
        <Nothing words={said.none} />
      ) : id === DRAFT ? (
        <DraftCasesView draft={version} />
      ) : (
        <VersionCasesView key={`${id}/${version}`} id={id} version={Number(version)} />
      )}
    </PageFrame>
  );
}
