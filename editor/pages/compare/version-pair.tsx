import { SwapOutlined } from "@ant-design/icons";
import { Button, Card, Select } from "antd";
import type { Header } from "../../api/answers.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  before: { zh: "原版本", en: "Before" },
  after: { zh: "新版本", en: "After" },
  swap: { zh: "对调", en: "Swap" },
  nth: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  choose: { zh: "选择版本", en: "Choose a version" },
} as const;

interface VersionPairProps {
  readonly versions: readonly Header[];
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly choose: (a: string | undefined, b: string | undefined) => void;
}

/** Which two versions are compared: the second is of the same kind as the first. */
export function VersionPair({ versions, a, b, choose }: VersionPairProps) {
  const said = useWords(words);
  const text = useText();
  const kind = versions.find((version) => nameOf(version) === a)?.kind;
  const options = versions.map((version) => ({
    value: nameOf(version),
    // What tells two versions apart comes first: the field may be narrow.
    label: `${said.nth(version.version)} · ${text(version.title)} · ${nameOf(version)}`,
    kind: version.kind,
  }));
  const picker = (
    id: string,
    name: string,
    value: string | undefined,
    of: typeof options,
    pick: (next: string) => void,
  ) => (
    <span className="row-of version-picker">
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: "label" }}
        placeholder={said.choose}
        value={value ?? null}
        options={of}
        popupMatchSelectWidth={520}
        onChange={pick}
      />
    </span>
  );
  const same = options.filter((option) => option.kind === kind && option.value !== a);
  return (
    <Card size="small">
      <div className="row-of">
        {picker("version-a", said.before, a, options, (next) => choose(next, undefined))}
        {picker("version-b", said.after, b, same, (next) => choose(a, next))}
        <Button icon={<SwapOutlined />} disabled={b === undefined} onClick={() => choose(b, a)}>
          {said.swap}
        </Button>
      </div>
    </Card>
  );
}

function nameOf({ id, version }: Header): string {
  return `${id}@${version}`;
}
