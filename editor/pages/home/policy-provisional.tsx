import { Collapse } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { Mark } from "../../parts/mark.tsx";
import { PlaceWords } from "../../parts/places/place-words.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (count: number) => `本方案共有 ${count} 处暂定值：文件未载明数字，以正式文件为准`,
    en: (count: number) => `${count} values of this policy are provisional: no document gives them`,
  },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
} as const;

/** All values that no document gives, of a policy and of the rule sets that act in it, each with why. */
export function PolicyProvisional({ versions }: { readonly versions: readonly Header[] }) {
  const said = useWords(words);
  const text = useText();
  const noted = versions.filter(({ provisional = [] }) => provisional.length > 0);
  const count = noted.reduce((sum, { provisional = [] }) => sum + provisional.length, 0);
  if (count === 0) return null;
  const list = noted.map(({ id, version, kind, title, provisional = [] }) => (
    <section key={id}>
      <div className="row-of">
        <Link href={`/rule-sets/${id}/${version}`}>{text(title)}</Link>
        <span className="faint">{said.version(version)}</span>
        <Mark tone="warn">{provisional.length}</Mark>
      </div>
      <ul className="sentences">
        {provisional.map(({ pointer, note }) => (
          <li key={pointer}>
            {text(note)} <PlaceWords pointer={pointer} of={{ document: { kind } }} />
          </li>
        ))}
      </ul>
    </section>
  ));
  return <Collapse size="small" items={[{ key: "provisional", label: said.title(count), children: list }]} />;
}
