import { Card } from "antd";
import { Link } from "wouter";
import type { DraftView } from "../../api/review-answers.ts";
import { useDraftHeirs } from "../../api/review-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { FindingList } from "../../parts/finding-list.tsx";
import { List } from "../../parts/list.tsx";
import { Mark } from "../../parts/mark.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "继承本规则集的下级版本", en: "Versions that inherit it" },
  none: { zh: "没有下级版本继承本规则集。", en: "No version inherits it." },
  mandatory: { zh: "强制继承，即时生效", en: "mandatory, at once" },
  reference: { zh: "参照继承，重新固定后生效", en: "by reference, once rebased" },
  fine: { zh: "无问题", en: "nothing is wrong with it" },
} as const;

/** Versions below that inherit what a draft is of, and what would be wrong with them. */
export function HeirList({ draft }: { readonly draft: DraftView }) {
  const said = useWords(words);
  const heirs = useDraftHeirs(draft.id, draft.revision);
  return (
    <Card size="small" title={said.title}>
      <Awaited query={heirs} lines={2}>
        {(every) =>
          every.length === 0 ? (
            <span className="faint">{said.none}</span>
          ) : (
            <List
              rows={every.map(({ child: { id, version }, inherits, findings }) => ({
                key: `${id}@${version}`,
                content: (
                  <>
                    <Link href={`/rule-sets/${id}/${version}`}>{`${id}@${version}`}</Link>{" "}
                    <Mark tone={inherits === "mandatory" ? "warn" : "plain"}>{said[inherits]}</Mark>
                    {findings.length === 0 ? (
                      <span className="faint"> {said.fine}</span>
                    ) : (
                      <FindingList findings={findings} />
                    )}
                  </>
                ),
              }))}
            />
          )
        }
      </Awaited>
    </Card>
  );
}
