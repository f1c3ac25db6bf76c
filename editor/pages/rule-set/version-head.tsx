import { Card, Select, Typography } from "antd";
import { useLocation } from "wouter";
import type { Header } from "../../api/answers.ts";
import { useVersionStories } from "../../api/review-queries.ts";
import { PeriodText } from "../../parts/period-text.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { VersionStandingTag } from "../../parts/versions/version-standing-tag.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  id: { zh: "标识", en: "Id" },
  version: { zh: "版本", en: "Version" },
  nth: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  issued: { zh: "发文日期", en: "Issued" },
  period: { zh: "施行期", en: "Effective" },
  mechanisms: { zh: "对应机制", en: "Mechanisms" },
  hash: { zh: "内容哈希", en: "Content hash" },
} as const;

interface VersionHeadProps {
  readonly document: Header;
  /** Every version of the same id, with where it stands today. */
  readonly versions: readonly Header[];
}

/** Which version this is, where it stands, and the way to the others. */
export function VersionHead({ document, versions }: VersionHeadProps) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const { id, version, effective, issued, hash } = document;
  const story = useVersionStories("rule-set", id).data?.find((each) => each.version === version);
  const standing = versions.find((each) => each.version === version)?.standing;
  const options = versions.map((each) => ({
    value: each.version,
    label: (
      <span className="row-of">
        {said.nth(each.version)} <PeriodText period={each.effective} />
      </span>
    ),
  }));
  return (
    <Card size="small">
      <dl className="version-head">
        <Named name={said.version}>
          <Select
            aria-label={said.version}
            value={version}
            options={
              options.length > 0 ? options : [{ value: version, label: <span>{said.nth(version)}</span> }]
            }
            popupMatchSelectWidth={false}
            onChange={(next) => navigate(`/rule-sets/${id}/${next}`)}
          />
        </Named>
        <Named name={said.period}>
          {story ? <VersionStandingTag standing={story.standing} /> : null}{" "}
          {story?.standing === "superseded" ? null : <StandingTag standing={standing} />}{" "}
          <PeriodText period={effective} />
        </Named>
        <Named name={said.issued}>
          <span className="figure">{issued}</span>
        </Named>
        <Named name={said.id}>
          <span className="code">{id}</span>
        </Named>
        {document.implements?.length ? (
          <Named name={said.mechanisms}>{document.implements.join("、")}</Named>
        ) : null}
        <Named name={said.hash}>
          <Typography.Text code copyable={{ text: hash }}>
            {hash.slice(0, 12)}
          </Typography.Text>
        </Named>
      </dl>
    </Card>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
