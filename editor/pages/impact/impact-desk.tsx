import { Card } from "antd";
import { useLocation } from "wouter";
import { type ImpactOf, useImpacts } from "../../api/impact-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { useWords } from "../../words/language.tsx";
import { ImpactList } from "./impact-list.tsx";
import { ImpactView } from "./impact-view.tsx";
import { StartImpact } from "./start-impact.tsx";

const words = { earlier: { zh: "已有的影响预览", en: "Impacts so far" } } as const;

interface ImpactDeskProps {
  readonly of: ImpactOf;
  readonly jurisdiction: string;
  /** Of the page without an impact. */
  readonly address: string;
  /** Id of the impact that is looked at. */
  readonly shown: string | undefined;
}

/** Where impacts are started, chosen and looked at. */
export function ImpactDesk({ of, jurisdiction, address, shown }: ImpactDeskProps) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const mayEvaluate = useMay("evaluate");
  const impacts = useImpacts(of);
  return (
    <>
      {mayEvaluate ? (
        <StartImpact of={of} jurisdiction={jurisdiction} started={({ id }) => navigate(`${address}/${id}`)} />
      ) : null}
      <Card size="small" title={said.earlier}>
        <Awaited query={impacts} lines={2}>
          {(listed) => <ImpactList impacts={listed} shown={shown} address={address} />}
        </Awaited>
      </Card>
      {shown ? <ImpactView key={shown} id={shown} /> : null}
    </>
  );
}
