import { Select } from "antd";
import { Link } from "wouter";
import { useImpacts } from "../../api/impact-queries.ts";
import { useWords } from "../../words/language.tsx";
import { momentText } from "../moment-text.ts";

const words = {
  label: { zh: "附影响预览（批准人一并签署其散列值）", en: "Impact to attach (approvals sign its hash too)" },
  none: { zh: "不附", en: "None" },
  make: { zh: "尚无可附的影响预览，先去计算", en: "There is none to attach yet; work one out" },
} as const;

interface AttachImpactProps {
  readonly draft: string;
  readonly value: string | undefined;
  readonly change: (impact: string | undefined) => void;
}

/** Chooses which finished impact of a draft as it is goes with its submission. */
export function AttachImpact({ draft, value, change }: AttachImpactProps) {
  const said = useWords(words);
  const impacts = useImpacts({ draft });
  const fit = (impacts.data ?? []).filter(({ finished, stale }) => finished && stale.length === 0);
  if (fit.length === 0) return <Link href={`/impact/${draft}`}>{said.make}</Link>;
  return (
    <div>
      <label htmlFor="attach-impact">{said.label}</label>
      <Select
        id="attach-impact"
        style={{ width: "100%" }}
        value={value ?? ""}
        options={[
          { value: "", label: said.none },
          ...fit.map(({ id, claimSet, finished, started }) => ({
            value: id,
            label: `${claimSet.name} · ${momentText(started.at)} · ${finished?.outcome.hash.slice(0, 12)}`,
          })),
        ]}
        onChange={(chosen: string) => change(chosen === "" ? undefined : chosen)}
      />
    </div>
  );
}
