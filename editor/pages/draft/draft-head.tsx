import { Card } from "antd";
import { Link } from "wouter";
import type { Draft } from "../../api/draft-queries.ts";
import { ActorList, ActorName } from "../../parts/actor-name.tsx";
import { Mark } from "../../parts/mark.tsx";
import { momentText } from "../../parts/moment-text.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  about: { zh: "所属", en: "Of" },
  version: { zh: "拟发布版本", en: "Version to be" },
  nth: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  state: { zh: "状态", en: "State" },
  saved: { zh: "最近保存", en: "Last saved" },
  cases: { zh: "测试用例", en: "Test cases" },
  count: { zh: (count: number) => `${count} 例`, en: (count: number) => `${count}` },
  authors: { zh: "起草人", en: "Written by" },
  draft: { zh: "草稿", en: "Draft" },
  "in-review": { zh: "审核中", en: "In review" },
  approved: { zh: "已批准", en: "Approved" },
  published: { zh: "已发布", en: "Published" },
  discarded: { zh: "已放弃", en: "Given up" },
} as const;

const TONES = {
  draft: "note",
  "in-review": "warn",
  approved: "good",
  published: "good",
  discarded: "plain",
} as const;

/** What the draft is of, where it stands, and who saved it last. */
export function DraftHead({ draft }: { readonly draft: Draft }) {
  const said = useWords(words);
  const { about, version, state, changed, cases, authors, names, id } = draft;
  return (
    <Card size="small">
      <dl className="version-head">
        <Named name={said.about}>
          <span className="code">{about}</span>
        </Named>
        {version === undefined ? null : <Named name={said.version}>{said.nth(version)}</Named>}
        <Named name={said.state}>
          <Mark tone={TONES[state]}>{said[state]}</Mark>
        </Named>
        <Named name={said.authors}>
          <ActorList ids={authors} names={names} />
        </Named>
        <Named name={said.saved}>
          <span data-testid="last-saved">
            <ActorName id={changed.by} names={names} /> ·{" "}
            <span className="figure">{momentText(changed.at)}</span>
          </span>
        </Named>
        <Named name={said.cases}>
          <Link href={`/cases/draft/${id}`}>{said.count(cases?.length ?? 0)}</Link>
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
