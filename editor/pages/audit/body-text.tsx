import type { Json } from "../../api/answers.ts";
import { isList, isObject } from "../../parts/shape/forms.ts";
import { useWords } from "../../words/language.tsx";

/** What members of entries are called. */
const members = {
  id: { zh: "标识", en: "id" },
  name: { zh: "名称", en: "name" },
  type: { zh: "类型", en: "type" },
  version: { zh: "版本", en: "version" },
  user: { zh: "用户", en: "user" },
  role: { zh: "角色", en: "role" },
  roles: { zh: "当时的角色", en: "roles then" },
  jurisdiction: { zh: "统筹区", en: "jurisdiction" },
  hash: { zh: "内容散列值", en: "content hash" },
  document: { zh: "文档", en: "document" },
  content: { zh: "内容", en: "content" },
  cases: { zh: "测试用例", en: "test cases" },
  approvals: { zh: "批准", en: "approvals" },
  actor: { zh: "何人", en: "who" },
  at: { zh: "时间", en: "when" },
  signed: { zh: "签署值", en: "hash signed" },
  signs: { zh: "所签内容", en: "what was signed" },
  visibleFrom: { zh: "可见时刻", en: "known from" },
  covered: { zh: "撤回之后", en: "afterwards" },
  target: { zh: "对象", en: "target" },
  base: { zh: "原版本", en: "made from" },
  text: { zh: "批注", en: "comment" },
  pointer: { zh: "位置", en: "place" },
  of: { zh: "针对的修订", en: "about revision" },
  grants: { zh: "授权", en: "grants" },
  expiresAt: { zh: "有效期至", en: "expires" },
  formerValidUntil: { zh: "旧密钥有效至", en: "former valid until" },
  mustChangePassword: { zh: "须修改密码", en: "must change the password" },
  acknowledgedProvisional: { zh: "知悉暂定值", en: "knew of provisional values" },
  code: { zh: "代码", en: "code" },
  address: { zh: "来源地址", en: "address" },
  action: { zh: "所求操作", en: "action asked for" },
} as const;

const words = {
  none: { zh: "无其他内容", en: "nothing beside" },
  whole: { zh: "全文", en: "whole" },
} as const;

/** Characters beyond which a value is shown folded. */
const LONG = 240;

/** The content of an entry, member by member; documents are folded. */
export function BodyText({ body }: { readonly body: Json }) {
  const said = useWords(words);
  const names = useWords(members);
  const entries = isObject(body) ? Object.entries(body) : [];
  if (entries.length === 0)
    return <span className="faint">{isObject(body) ? said.none : printed(body)}</span>;
  return (
    <ul className="plain-lines">
      {entries.map(([name, value]) => (
        <li key={name}>
          <span className="faint">{isMember(name) ? names[name] : name}：</span>
          <Value value={value} />
        </li>
      ))}
    </ul>
  );
}

function Value({ value }: { readonly value: Json }) {
  const said = useWords(words);
  const text = printed(value);
  if (text.length <= LONG) return <span className="wrap-cell">{text}</span>;
  return (
    <details>
      <summary>{said.whole}</summary>
      <pre className="entry-text">{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

function isMember(name: string): name is keyof typeof members {
  return Object.hasOwn(members, name);
}

function printed(value: Json): string {
  if (isList(value)) return value.map(printed).join("；");
  if (isObject(value))
    return Object.entries(value)
      .map(([name, held]) => `${name} ${printed(held)}`)
      .join("，");
  return String(value);
}
