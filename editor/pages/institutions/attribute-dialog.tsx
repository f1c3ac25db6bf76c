import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useLocation } from "wouter";
import type { JsonObject, Schemas } from "../../api/answers.ts";
import type { Institution } from "../../api/institution.ts";
import { beginInstitution } from "../../api/review-acts.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { SchemaField } from "../../parts/schema-field.tsx";
import { labelOf } from "../../parts/shape/described.ts";
import { memberPlace } from "../../parts/shape/schema-place.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { periodPlace } from "./period-place.ts";

const words = {
  title: { zh: (name: string) => `变更属性：${name}`, en: (name: string) => `Change attributes: ${name}` },
  what: {
    zh: "自所选之日起改用下列属性，此前各时段不变。保存为草稿后进入审核页，由您提交、他人批准。",
    en: "From the chosen day on these hold; periods before stay. It becomes a draft, which you submit and others approve.",
  },
  from: { zh: "自何日起", en: "From which day" },
  confirm: { zh: "起草变更", en: "Draft the change" },
} as const;

interface AttributeDialogProps {
  readonly institution: Institution;
  readonly schemas: Schemas;
  readonly close: () => void;
}

/** Drafts new attributes of an institution from a day on, by its schema. */
export function AttributeDialog({ institution, schemas, close }: AttributeDialogProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const { from: _from, until: _until, ...last } = institution.attributes.at(-1) ?? {};
  const [values, setValues] = useState<JsonObject>(last);
  const [day, setDay] = useState<string>();
  const place = periodPlace(schemas);
  const names = Object.keys(place.schema.properties ?? {}).filter(
    (name) => name !== "from" && name !== "until",
  );
  return (
    <ActDialog
      isOpen
      close={close}
      title={said.title(institution.name)}
      what={said.what}
      confirm={said.confirm}
      isReady={day !== undefined}
      act={(reason) => beginInstitution(changedRecord(institution, day ?? "", values), reason)}
      done={(draft) => navigate(`/review/${draft.id}`)}
    >
      <div>
        <label htmlFor="attributes-from">{said.from}</label>
        <br />
        <DatePicker
          id="attributes-from"
          value={day === undefined ? null : dayjs(day)}
          onChange={(chosen) => setDay(chosen?.format("YYYY-MM-DD"))}
        />
      </div>
      <div className="claim-fields">
        {names.map((name) => {
          const at = memberPlace(schemas, place, name, null);
          return (
            <SchemaField
              key={name}
              id={`attribute-${name}`}
              label={labelOf(at, name, language)}
              schema={at.schema}
              description={at.description}
              value={values[name] ?? (at.schema.type === "boolean" ? false : "")}
              change={(value) => setValues({ ...values, [name]: value })}
            />
          );
        })}
      </div>
    </ActDialog>
  );
}

/** The record with other attributes from a day on; periods that begin later are gone, the one that holds it ends there. */
function changedRecord(institution: Institution, day: string, values: JsonObject): JsonObject {
  const before = institution.attributes
    .filter(({ from }) => String(from) < day)
    .map((period) => {
      const { until } = period;
      return typeof until === "string" && until <= day ? period : { ...period, until: day };
    });
  return { ...institution, attributes: [...before, { from: day, ...values }] };
}
