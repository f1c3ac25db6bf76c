import { Table } from "antd";
import type { Json } from "../../api/answers.ts";
import type { CaseRun, VersionCase } from "../../api/review-answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { useLanguage, useText, useWords } from "../../words/language.tsx";
import { PlaceWords } from "../places/place-words.tsx";
import type { Places } from "../places/places.tsx";
import { isObject } from "../shape/forms.ts";
import { codedName } from "../shape/value-names.ts";

const words = {
  given: { zh: "给定", en: "Given" },
  expected: { zh: "预期", en: "Expected" },
  place: { zh: "位置", en: "Place" },
  got: { zh: "实得", en: "Got" },
  applied: { zh: "应命中", en: "Applies" },
  claim: { zh: "结算清单", en: "Claim" },
} as const;

/** What pointers into a case point into. */
export function placesOfCase(of: VersionCase): Places {
  // A case is JSON as it came.
  return { document: of as unknown as Json, schema: "version-cases.schema.json#/definitions/case" };
}

interface CaseDetailProps {
  readonly of: VersionCase;
  readonly result: CaseRun["results"][number] | undefined;
}

/** What a case states and expects, and where that came out differently. */
export function CaseDetail({ of, result }: CaseDetailProps) {
  const said = useWords(words);
  const named = useFactNames();
  const { facts, claim, writes, told, applied, expected, error, entities } = of;
  const differences = result?.differences ?? [];
  const lines: readonly (readonly [string, Json | undefined])[] = [
    [said.given, facts],
    [said.claim, isObject(claim) ? claim.id : undefined],
    [said.given, entities],
    [said.expected, writes],
    [said.expected, expected],
    [said.expected, error],
    [said.applied, told ?? applied],
  ];
  return (
    <>
      <dl className="shape-lines">
        {lines.map(([name, value], index) =>
          value === undefined ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
            <div key={index} className="shape-line">
              <dt>{name}</dt>
              <dd>{named(value)}</dd>
            </div>
          ),
        )}
      </dl>
      {differences.length > 0 ? (
        <Table
          size="small"
          rowKey="pointer"
          pagination={false}
          dataSource={[...differences]}
          columns={[
            {
              title: said.place,
              render: (_, { pointer }) => <PlaceWords pointer={pointer} of={placesOfCase(of)} />,
            },
            { title: said.expected, dataIndex: "expected" },
            { title: said.got, render: (_, { got }) => <b>{got}</b> },
          ]}
        />
      ) : null}
    </>
  );
}

/** JSON in a line, members that are facts by their names, and codes by theirs. */
function useFactNames(): (value: Json) => string {
  const text = useText();
  const facts = useFacts();
  const { language } = useLanguage();
  const told = (value: Json): string => {
    if (Array.isArray(value)) return value.map(told).join("；");
    if (!isObject(value)) return String(value);
    return Object.entries(value)
      .map(([name, held]) => {
        const fact = facts.get(name);
        return `${text(fact?.alias, name)} ${codedName(fact, held, language) ?? told(held)}`;
      })
      .join("，");
  };
  return told;
}
