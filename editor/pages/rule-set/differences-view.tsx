import { Card } from "antd";
import { Link } from "wouter";
import type { JsonObject, PlaceOrigin, RuleSetDocument, Schemas } from "../../api/answers.ts";
import { useWholeVersion } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { CitationList } from "../../parts/citation-list.tsx";
import { valueAt } from "../../parts/editing/document-places.ts";
import { Mark } from "../../parts/mark.tsx";
import { usePlacesInWords } from "../../parts/places/places.tsx";
import { ClauseTag } from "../../parts/shape/clause-tag.tsx";
import { formOf, isList, isObject } from "../../parts/shape/forms.ts";
import { placeAt } from "../../parts/shape/place-at.ts";
import { RowsView } from "../../parts/shape/rows-view.tsx";
import { placeOfKind, valueSchema } from "../../parts/shape/schema-place.ts";
import { ShapeView } from "../../parts/shape/shape-view.tsx";
import { ValueView } from "../../parts/shape/value-view.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { DocumentShaping } from "./document-shaping.tsx";
import { ProvisionalNotes } from "./provisional-notes.tsx";

const words = {
  title: {
    zh: (count: number) => `与上级规则的不同之处（${count}）`,
    en: (count: number) => `Differences from the rules above (${count})`,
  },
  none: { zh: "没有不同之处：完全沿用上级规则。", en: "No differences: all of it is inherited." },
  base: { zh: "上级规则：", en: "Rules above: " },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
  add: { zh: "新增", en: "added" },
  replace: { zh: "改为", en: "changed to" },
  remove: { zh: "删去", en: "removed" },
  clauses: { zh: "条款出处", en: "Clauses it rests on" },
} as const;

const TONES = { add: "good", replace: "note", remove: "bad" } as const;

interface DifferencesViewProps {
  /** As it was committed. */
  readonly stated: RuleSetDocument;
  readonly knownAt: string | undefined;
  readonly schemas: Schemas;
}

/** What a rule set states differently from the one above it, place by place, in the shape that it has there. */
export function DifferencesView({ stated, knownAt, schemas }: DifferencesViewProps) {
  const said = useWords(words);
  const whole = useWholeVersion(stated.id, stated.version, knownAt);
  return (
    <Awaited query={whole} lines={10}>
      {({ document, provenance: { path, places } }) => {
        const own = places.filter(({ of }) => of.id === stated.id);
        return (
          <DocumentShaping document={document} schemas={schemas}>
            <ProvisionalNotes document={stated} />
            <Card title={said.title(own.length)}>
              <p className="row-of">
                {said.base}
                {path.slice(1).map((base) => (
                  <Link key={base.id} href={`/rule-sets/${base.id}/${base.version}`}>
                    {base.id} {said.version(base.version)}
                  </Link>
                ))}
              </p>
              {own.length === 0 ? <p>{said.none}</p> : null}
              <ol className="stack plain-list">
                {own.map((place) => (
                  <li key={JSON.stringify(place.place)} className="shape-section">
                    <Difference place={place} document={document} schemas={schemas} />
                  </li>
                ))}
              </ol>
            </Card>
            <Card title={said.clauses}>
              <CitationList citations={stated.citations} />
            </Card>
          </DocumentShaping>
        );
      }}
    </Awaited>
  );
}

interface DifferenceProps {
  readonly place: PlaceOrigin;
  readonly document: RuleSetDocument;
  readonly schemas: Schemas;
}

function Difference({ place, document, schemas }: DifferenceProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  // A document is JSON as it came.
  const held = document as unknown as JsonObject;
  const inWords = usePlacesInWords({ document: held });
  const { pointer, does, clause } = place;
  const where = (pointer === undefined ? undefined : inWords(pointer)) ?? place.words[language];
  const value = pointer === undefined ? undefined : valueAt(held, pointer);
  return (
    <>
      <h4 className="row-of" title={pointer}>
        {where} <Mark tone={TONES[does]}>{said[does]}</Mark>
        {clause === undefined ? null : <ClauseTag clause={clause} />}
      </h4>
      {pointer === undefined || value === undefined ? null : shownValue()}
    </>
  );

  function shownValue() {
    if (pointer === undefined || value === undefined) return null;
    const at = placeAt(held, pointer, schemas, placeOfKind(schemas, document.kind));
    const form = formOf(at, value);
    if (form === "rows" && isList(value))
      return <RowsView place={at} rows={value.filter(isObject)} pointer={pointer} label={where} />;
    if (form === "parts" && isObject(value))
      return (
        <ShapeView
          place={at}
          value={value}
          pointer={pointer}
          without={isObject(value.title) ? ["title", "name"] : []}
        />
      );
    return <ValueView form={form} value={value} schema={valueSchema(schemas, at, value)} />;
  }
}
