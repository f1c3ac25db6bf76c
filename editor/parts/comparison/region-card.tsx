import { Card, Table } from "antd";
import { Link } from "wouter";
import type { Json, JsonObject, MeaningRegion } from "../../api/answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { useLanguage, useText, useWords } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { groupedText } from "../decimal-text.ts";
import { codedName } from "../shape/value-names.ts";

const words = {
  nth: { zh: (place: number) => `情形 ${place}`, en: (place: number) => `Situation ${place}` },
  fact: { zh: "结果", en: "Result" },
  before: { zh: "原版本", en: "Before" },
  after: { zh: "新版本", en: "After" },
  witness: { zh: "例证", en: "Witness" },
  gives: { zh: "例证结果", en: "Witness gives" },
  try: { zh: "以此例证试算", en: "Try a claim like it" },
  undecided: { zh: "无法裁定", en: "undecided" },
} as const;

interface RegionCardProps {
  readonly region: MeaningRegion;
  readonly nth: number;
  /** What facts are called that no dictionary has, by id. */
  readonly names: Readonly<Record<string, Text>>;
  /** Jurisdiction in which the witness can be tried. */
  readonly place: string;
  /** The draft that it is tried on; the published rules where absent. */
  readonly draft?: string | undefined;
}

/** One situation in which claims are treated differently, and a witness on which both versions were run. */
export function RegionCard({ region, nth, names, place, draft }: RegionCardProps) {
  const said = useWords(words);
  const text = useText();
  const { language } = useLanguage();
  const facts = useFacts();
  const nameOf = (fact: string): string => text(facts.get(fact)?.alias ?? names[fact], fact);
  const called = (fact: string, value: Json | undefined): string | undefined =>
    value === undefined ? undefined : (codedName(facts.get(fact), value, language) ?? printed(value));
  /** What is said to be written: a value as text, or a formula. */
  const stated = (fact: string, value: string | undefined): string | undefined =>
    facts.get(fact)?.type.type === "boolean" && (value === "true" || value === "false")
      ? called(fact, value === "true")
      : value;
  const { before, after, evaluated, witness } = region;
  const written = [...new Set([...Object.keys(before.writes), ...Object.keys(after.writes)])];
  const results = [...new Set([...keysOf(evaluated.before), ...keysOf(evaluated.after)])];
  const rows = [
    ...written.map((fact) => ({
      key: fact,
      name: nameOf(fact),
      old: stated(fact, before.writes[fact]),
      now: stated(fact, after.writes[fact]),
    })),
    ...results
      .filter((fact) => shown(evaluated.before, fact) !== shown(evaluated.after, fact))
      .map((fact) => ({
        key: `${fact} witness`,
        name: `${said.gives}：${nameOf(fact)}`,
        old: called(fact, given(evaluated.before, fact)),
        now: called(fact, given(evaluated.after, fact)),
      })),
  ];
  return (
    <Card
      size="small"
      title={said.nth(nth)}
      extra={<Link href={trialOf(place, witness, draft)}>{said.try}</Link>}
    >
      <p>{region.description[language]}</p>
      <Table
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: said.fact, dataIndex: "name", width: "26%" },
          { title: said.before, render: (_, { old }) => old ?? said.undecided },
          { title: said.after, render: (_, { now }) => <b>{now ?? said.undecided}</b> },
        ]}
      />
      <p className="faint">
        {said.witness}：{" "}
        {Object.entries(witness)
          .map(([fact, value]) => `${nameOf(fact)} ${called(fact, value)}`)
          .join("；")}
      </p>
    </Card>
  );
}

/** Address of the trial of a claim of which these facts hold. */
function trialOf(place: string, witness: JsonObject, draft: string | undefined): string {
  const asked = { facts: JSON.stringify(witness), ...(draft === undefined ? {} : { draft }) };
  return `/try/${place}?${new URLSearchParams(asked)}`;
}

/** An exact fraction; beside it stands about what it comes to. */
const FRACTION = /^(-?\d+)\/(\d+)$/;

type Evaluated = MeaningRegion["evaluated"]["before"];

function keysOf(evaluated: Evaluated): readonly string[] {
  return Object.keys(evaluated.writes ?? {});
}

function given({ writes = {} }: Evaluated, fact: string): Json | undefined {
  return (writes as JsonObject)[fact];
}

function shown(evaluated: Evaluated, fact: string): string | undefined {
  const value = given(evaluated, fact);
  return value === undefined ? undefined : printed(value);
}

function printed(value: Json): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const [, over, under] = FRACTION.exec(value) ?? [];
  return over && under
    ? `≈ ${(Number(over) / Number(under)).toPrecision(8)}（${value}）`
    : groupedText(value);
}
