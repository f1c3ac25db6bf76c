import { useText, useWords } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { ClauseTag } from "../shape/clause-tag.tsx";
import { FactName } from "../shape/fact-name.tsx";
import { CaseView } from "./case-view.tsx";
import { FormulaTrace } from "./formula-trace.tsx";
import { GroupingTrace } from "./grouping-trace.tsx";
import { shown } from "./shown.ts";
import { SlicesView } from "./slices-view.tsx";
import type { ToldEvent } from "./told-event.ts";

const words = {
  otherwise: { zh: "其余情形：按兜底规定", en: "None of the cases: as stated otherwise" },
  tier: { zh: "落入档次", en: "Tier" },
  none: { zh: "无适用项", en: "none applies" },
  ofTotal: {
    zh: (total: string, weight: string) => `自总额 ${total} 按权重 ${weight} 分配`,
    en: (total: string, weight: string) => `of ${total}, by the weight ${weight}`,
  },
} as const;

interface EventViewProps {
  readonly event: ToldEvent;
  /** Title of a part of the rule set, by its pointer. */
  readonly titleOf: (pointer: string) => Text | undefined;
}

/** What a step told: the case that applied, the row that was taken, the formula with its figures. */
export function EventView({ event, titleOf }: EventViewProps) {
  const clause = event.clause === undefined ? null : <ClauseTag clause={event.clause} />;
  return (
    <div>
      <Told event={event} titleOf={titleOf} /> {clause}
    </div>
  );
}

function Told({ event, titleOf }: EventViewProps) {
  const said = useWords(words);
  const text = useText();
  switch (event.event) {
    case "computed":
      return <FormulaTrace {...event} />;
    case "case":
    case "condition":
      return <CaseView {...event} title={text(titleOf(event.pointer), event.name)} />;
    case "otherwise":
      return said.otherwise;
    case "collected":
      return (
        <>
          <FactName id={event.writes} /> = <b className="figure">{shown(event.value)}</b>{" "}
          <span className="faint">{event.names.length === 0 ? said.none : event.names.join("、")}</span>
        </>
      );
    case "tier":
      return (
        <>
          {said.tier} <b>{text(titleOf(event.pointer), event.name)}</b>：{event.range}，
          <FactName id={event.fact} /> = <span className="figure">{shown(event.value)}</span>
        </>
      );
    case "row":
      return <GroupingTrace {...event} />;
    case "sliced":
      return <SlicesView {...event} />;
    case "allocated":
      return (
        <>
          <FactName id={event.writes} /> = <b className="figure">{shown(event.value)}</b>{" "}
          {said.ofTotal(shown(event.total), shown(event.weight))}
        </>
      );
  }
}
