import { Alert, Button, Card } from "antd";
import { Link, useLocation, useParams } from "wouter";
import { type ClaimSet, useClaimSet } from "../../api/claim-set-queries.ts";
import { useHere } from "../../app/place.tsx";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { BadRows } from "./bad-rows.tsx";
import { SetSummary } from "./set-summary.tsx";

const words = {
  title: { zh: (name: string) => `清单集：${name}`, en: (name: string) => `Claim set: ${name}` },
  what: {
    zh: "登记后不再改动：更正后的清单另行上传为新的清单集。结算批次引用它的散列值，任何人可据以核对所结算的是不是这些清单。",
    en: "It never changes: what is corrected is uploaded as another set. Runs name its hash, by which anybody can tell whether it was these claims that were settled.",
  },
  settle: { zh: "以此发起结算", en: "Settle it" },
  all: { zh: "全部清单集", en: "All claim sets" },
  bad: {
    zh: (rows: number) => `未采用的行（${rows}）`,
    en: (rows: number) => `Rows that were not taken (${rows})`,
  },
  good: { zh: "每一行都已采用。", en: "Every row was taken." },
  mayNot: {
    zh: "逐行原因涉及单份清单，须有“查阅结算清单和裁定”的权限（审计员、结算系统）。",
    en: "Why is told row by row, to those who may read claims: auditors and settlement clients.",
  },
  erased: {
    zh: (by: string, reason: string) => `内容已由 ${by} 按期限删除：${reason}`,
    en: (by: string, reason: string) => `Its contents were erased by ${by}: ${reason}`,
  },
} as const;

/** One claim set: what it holds, and what was left out. */
export default function ClaimSetPage() {
  const { id = "" } = useParams<{ id: string }>();
  const set = useClaimSet(id);
  return <Awaited query={set}>{(found) => <Shown set={found} />}</Awaited>;
}

function Shown({ set }: { readonly set: ClaimSet }) {
  useHere(set.jurisdiction);
  const said = useWords(words);
  const [, navigate] = useLocation();
  const maySettle = useMay("settle");
  const mayRead = useMay("read-claims");
  const { badRows } = set.summary;
  return (
    <PageFrame
      title={said.title(set.name)}
      what={said.what}
      actions={
        <div className="row-of">
          <Link href={`/claim-sets/${set.jurisdiction}`}>{said.all}</Link>
          {maySettle && !set.erased ? (
            <Button
              type="primary"
              onClick={() => navigate(`/new-run/${set.jurisdiction}?claimSet=${set.id}`)}
            >
              {said.settle}
            </Button>
          ) : null}
        </div>
      }
    >
      {set.erased ? (
        <Alert
          type="warning"
          showIcon
          title={said.erased(set.names[set.erased.by] ?? set.erased.by, set.erased.reason)}
        />
      ) : null}
      <SetSummary set={set} />
      <Card size="small" title={said.bad(badRows)}>
        {badRows === 0 ? (
          <Alert type="success" showIcon title={said.good} />
        ) : set.erased ? null : mayRead ? (
          <BadRows set={set} />
        ) : (
          <Alert type="info" showIcon title={said.mayNot} />
        )}
      </Card>
    </PageFrame>
  );
}
