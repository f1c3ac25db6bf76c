import { Button, Table } from "antd";
import { useState } from "react";
import type { Json, JsonObject } from "../../api/answers.ts";
import type { Institution } from "../../api/institution.ts";
import { useSchemas } from "../../api/rule-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { today } from "../../parts/civil-day.ts";
import { periodStanding } from "../../parts/in-force.ts";
import { PeriodText } from "../../parts/period-text.tsx";
import { labelOf } from "../../parts/shape/described.ts";
import { memberPlace, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { listedName, valueName } from "../../parts/shape/value-names.ts";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { VersionStories } from "../../parts/versions/version-stories.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { describedIn } from "../../words/words.ts";
import { AttributeDialog } from "./attribute-dialog.tsx";
import { periodPlace } from "./period-place.ts";

const words = {
  attribute: { zh: "属性", en: "Attribute" },
  change: { zh: "变更属性…", en: "Change attributes…" },
  history: { zh: "历次记录", en: "Records" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "未知", en: "unknown" },
} as const;

/** An institution's attributes, period by period, and the records they came from. */
export function InstitutionRecord({ institution }: { readonly institution: Institution }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const schemas = useSchemas();
  const mayWrite = useMay("write-institutions");
  const [isChanging, setChanging] = useState(false);
  const { attributes, code } = institution;
  const shown = (place: SchemaPlace, value: Json | undefined): string => {
    if (value === undefined) return said.unknown;
    if (typeof value === "boolean") return value ? said.yes : said.no;
    if (place.schema["x-values"]) return valueName(place.schema, value, language);
    const description = place.description === undefined ? "" : describedIn(place.description, language);
    return listedName(description, String(value)) ?? String(value);
  };
  return (
    <Awaited query={schemas} lines={3}>
      {(every) => {
        const place = periodPlace(every);
        const names = Object.keys(place.schema.properties ?? {}).filter(
          (name) => name !== "from" && name !== "until",
        );
        return (
          <div className="stack">
            <Table<string>
              size="small"
              rowKey={(name) => name}
              pagination={false}
              dataSource={names}
              columns={[
                {
                  title: said.attribute,
                  width: 180,
                  render: (_, name) => labelOf(memberPlace(every, place, name, null), name, language),
                },
                ...attributes.map((period) => ({
                  title: <PeriodHead period={period} />,
                  render: (_: unknown, name: string) => (
                    <span>{shown(memberPlace(every, place, name, null), period[name])}</span>
                  ),
                })),
              ]}
            />
            {mayWrite ? (
              <div>
                <Button onClick={() => setChanging(true)}>{said.change}</Button>
              </div>
            ) : null}
            <section aria-label={said.history}>
              <h3 className="lane-title">{said.history}</h3>
              <VersionStories
                type="institution"
                id={code}
                day={today()}
                may={{ write: false, publish: false }}
              />
            </section>
            {isChanging ? (
              <AttributeDialog institution={institution} schemas={every} close={() => setChanging(false)} />
            ) : null}
          </div>
        );
      }}
    </Awaited>
  );
}

function PeriodHead({ period: { from, until } }: { readonly period: JsonObject }) {
  const period = { from: String(from), ...(typeof until === "string" ? { until } : {}) };
  return (
    <>
      <PeriodText period={period} /> <StandingTag standing={periodStanding(period, today())} />
    </>
  );
}
