import { Alert, Button, Card, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import { partsOf } from "../../parts/editing/document-places.ts";
import { type Clash, threeWay } from "../../parts/editing/three-way.ts";
import { momentText } from "../../parts/moment-text.ts";
import { labelOf } from "../../parts/shape/described.ts";
import { isObject } from "../../parts/shape/forms.ts";
import { itemPlace, memberPlace, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { Language } from "../../words/words.ts";
import type { Conflict } from "./autosave.ts";

const words = {
  title: {
    zh: "他人已先保存，您的修改尚未保存",
    en: "Somebody else saved first; your changes are not saved yet",
  },
  who: {
    zh: (by: string, at: string) =>
      `${by} 于 ${at} 保存。仅一方改动之处已自动合并；双方都改动之处请逐项选择，选定后再保存。`,
    en: (by: string, at: string) =>
      `${by} saved at ${at}. What only one of you changed has been put together; choose where both did, then save.`,
  },
  place: { zh: "位置", en: "Place" },
  base: { zh: "原来", en: "Before" },
  mine: { zh: "我的", en: "Mine" },
  theirs: { zh: (by: string) => `${by} 的`, en: (by: string) => `${by}’s` },
  choice: { zh: "采用", en: "Take" },
  keep: { zh: "保留我的", en: "Keep mine" },
  take: { zh: "采用对方", en: "Take theirs" },
  none: { zh: "（无）", en: "(none)" },
  clear: { zh: "双方改动互不重叠，可直接合并。", en: "You changed different places; they go together." },
  merge: { zh: "合并并保存", en: "Put together and save" },
  left: {
    zh: (count: number) => `还有 ${count} 处未选择`,
    en: (count: number) => `${count} still to choose`,
  },
} as const;

interface ConflictViewProps {
  readonly conflict: Conflict;
  readonly mine: JsonObject;
  readonly place: SchemaPlace;
  readonly schemas: Schemas;
  readonly resolve: (merged: JsonObject) => void;
}

type Side = "mine" | "theirs";

/** Two people's changes side by side: nothing is overwritten until somebody has chosen, place by place. */
export function ConflictView({
  conflict: { base, theirs },
  mine,
  place,
  schemas,
  resolve,
}: ConflictViewProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const merged = useMemo(
    () => threeWay(schemas, place, [base, mine, theirs.document], (clash) => chosen[clash.place] ?? "theirs"),
    [schemas, place, base, mine, theirs, chosen],
  );
  const left = merged.clashes.filter((clash) => chosen[clash.place] === undefined).length;
  const { by, at } = theirs.changed;
  const name = theirs.names[by] ?? by;
  return (
    <>
      <Alert type="warning" showIcon title={said.title} description={said.who(name, momentText(at))} />
      <Card>
        {merged.clashes.length === 0 ? <p>{said.clear}</p> : null}
        {merged.clashes.length > 0 ? (
          <div className="scroll-x">
            <table className="edit-table conflict">
              <thead>
                <tr>
                  <th scope="col">{said.place}</th>
                  <th scope="col">{said.base}</th>
                  <th scope="col">{said.mine}</th>
                  <th scope="col">{said.theirs(name)}</th>
                  <th scope="col">{said.choice}</th>
                </tr>
              </thead>
              <tbody>
                {merged.clashes.map((clash) => (
                  <tr key={clash.place}>
                    <th scope="row">{placeWords(schemas, place, clash, language)}</th>
                    {[clash.base, clash.mine, clash.theirs].map((value, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
                      <td key={index}>
                        <span className="code wrap-cell">{shown(value, said.none)}</span>
                      </td>
                    ))}
                    <td>
                      <Segmented<Side | "">
                        aria-label={`${said.choice} ${placeWords(schemas, place, clash, language)}`}
                        value={chosen[clash.place] ?? ""}
                        options={[
                          { value: "mine", label: said.keep },
                          { value: "theirs", label: said.take },
                        ]}
                        onChange={(side) => {
                          if (side !== "") setChosen({ ...chosen, [clash.place]: side });
                        }}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        <div className="row-of edit-foot">
          <Button type="primary" disabled={left > 0} onClick={() => resolve(merged.document)}>
            {said.merge}
          </Button>
          {left > 0 ? <span className="faint">{said.left(left)}</span> : null}
        </div>
      </Card>
    </>
  );
}

function shown(value: Json | undefined, none: string): string {
  if (value === undefined) return none;
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}

/** A place by what its schema calls the members on the way, and the keys of rows. */
function placeWords(
  schemas: Schemas,
  root: SchemaPlace,
  { place, mine, theirs }: Clash,
  language: Language,
): string {
  let at = root;
  const names = partsOf(place).map((part) => {
    const isRow = at.schema.type === "array" || at.schema.items !== undefined;
    const value = isObject(mine ?? theirs) ? {} : null;
    const inner = isRow
      ? itemPlace(schemas, at, {})
      : memberPlace(schemas, at, part, at === root ? {} : value);
    at = inner;
    return isRow ? part : labelOf(inner, part, language);
  });
  return names.join(" › ");
}
