import type { Language } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { grouped } from "./money-text.ts";
import type { ToldCondition, ToldEvent, ToldFormula, ToldGrouping, ToldSlice } from "./told-event.ts";
import type { Branch } from "./tree-text.ts";

/** How the parts of a rule set are called. */
export interface Naming {
  readonly language: Language;
  /** Title of the part at a JSON pointer. */
  nameOf(pointer: string): string | undefined;
  /** Alias of a fact. */
  factOf(id: string): string;
}

/** What a statement told, as a branch of an explanation. */
export function eventBranch(event: ToldEvent, naming: Naming): Branch {
  const zh = naming.language === "zh";
  const { nameOf, factOf } = naming;
  switch (event.event) {
    case "computed": {
      const { writes, value, formula, words = formula, trace } = event;
      if (!trace) return { text: `${factOf(writes)} = ${words} = ${shown(value)}` };
      return { text: `${factOf(writes)} = ${words}`, branches: [formulaBranch(trace)] };
    }
    case "condition": {
      const { applies, condition } = event;
      const text = `${applies ? "✓" : "✗"} ${zh ? `本步骤的条件：${applies ? "成立" : "不成立"}` : `condition of the step: ${applies ? "holds" : "does not hold"}`}`;
      return condition ? { text, branches: conditionBranches(condition) } : { text };
    }
    case "case": {
      const { pointer, name, applies, condition } = event;
      const held = applies ? (zh ? "适用" : "applies") : zh ? "不适用" : "does not apply";
      const text = `${applies ? "✓" : "✗"} ${nameOf(pointer) ?? name}${zh ? "：" : ": "}${held}`;
      return condition ? { text, branches: conditionBranches(condition) } : { text };
    }
    case "otherwise":
      return { text: zh ? "其余情形：按兜底规定" : "none of the cases: as stated otherwise" };
    case "collected": {
      const { writes, value, names, combine } = event;
      const how = COMBINED[combine]?.[naming.language] ?? combine;
      const some = zh ? `${names.join("、")}（${how}）` : `${names.join(", ")} (${how})`;
      const listed = names.length > 0 ? some : zh ? "无适用项" : "none applies";
      return { text: `${factOf(writes)} = ${shown(value)}${zh ? "：" : ": "}${listed}` };
    }
    case "tier": {
      const { pointer, name, fact, value, range } = event;
      const held = `${factOf(fact)} = ${shown(value)}`;
      return {
        text: zh
          ? `落入档次 ${nameOf(pointer) ?? name}：${range}，${held}`
          : `tier ${nameOf(pointer) ?? name}: ${range}, ${held}`,
      };
    }
    case "row":
      return rowBranch(event, zh);
    case "sliced":
      return {
        text: `${factOf(event.writes)} = ${shown(event.value)}`,
        branches: event.slices.map((slice) => sliceBranch(slice, zh)),
      };
    case "allocated": {
      const { writes, value, total, weight } = event;
      const by = zh
        ? `自总额 ${shown(total)} 按权重 ${shown(weight)} 分配`
        : `of ${shown(total)} by the weight ${shown(weight)}`;
      return { text: `${factOf(writes)} = ${shown(value)}${zh ? "：" : ": "}${by}` };
    }
  }
}

const COMBINED: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  sum: { zh: "相加", en: "summed" },
  product: { zh: "连乘", en: "multiplied" },
  highest: { zh: "取最高", en: "the highest" },
  first: { zh: "取第一项", en: "the first" },
};

function formulaBranch({ text, parts = [] }: ToldFormula): Branch {
  return { text, branches: parts.map(formulaBranch) };
}

/** A condition's parts, each in words with what its facts held; the whole where it has no parts. */
function conditionBranches(condition: ToldCondition): readonly Branch[] {
  const { parts = [] } = condition;
  return (parts.length === 0 ? [condition] : parts).map(conditionBranch);
}

function conditionBranch({ holds, text, parts = [] }: ToldCondition): Branch {
  const mark = holds === "unknown" ? "?" : holds ? "✓" : "✗";
  return { text: `${mark} ${text}`, branches: parts.map(conditionBranch) };
}

function rowBranch(event: Extract<ToldEvent, { event: "row" }>, zh: boolean): Branch {
  const { group, name, score, by, trace } = event;
  const how = CHOSEN[by];
  const chosen = how ? (zh ? how.zh : how.en) : by;
  const text = `${zh ? "入组" : "group"} ${group}${name === undefined ? "" : ` ${name}`}${zh ? "，分值 " : ", score "}${shown(score)}${zh ? `（${chosen}）` : ` (${chosen})`}`;
  return trace ? { text, branches: groupingBranches(trace, zh) } : { text };
}

const CHOSEN: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  given: { zh: "编码由调用方给出", en: "code given by the caller" },
  otherwise: { zh: "没有符合的病种组，按兜底规定", en: "no group fits: as stated otherwise" },
  "only-row": { zh: "唯一符合的病种组", en: "the only group that fits" },
  "operated-first": { zh: "列明操作的组优先", en: "groups that ask for operations first" },
  "type-order": { zh: "按病种类型的先后", en: "by the order of group types" },
  "class-order": { zh: "按操作类别的先后", en: "by the order of operation classes" },
  "most-operations": { zh: "匹配操作最多", en: "most operations matched" },
  "longest-diagnosis": { zh: "诊断编码最具体", en: "most specific diagnosis" },
  "closest-cost": { zh: "例均费用最接近", en: "average cost closest to that of the case" },
  "highest-score": { zh: "分值最高", en: "highest score" },
  "lowest-score": { zh: "分值最低", en: "lowest score" },
  "lowest-code": { zh: "代码在前", en: "first by code" },
};

function groupingBranches(
  { diagnosisKeys, operations, considered }: ToldGrouping,
  zh: boolean,
): readonly Branch[] {
  const stop = zh ? "、" : ", ";
  const codes = operations.map(({ code }) => code).join(stop) || (zh ? "无" : "none");
  const keys = diagnosisKeys.join(stop);
  return [
    {
      text: zh
        ? `诊断按 ${keys} 查找，操作：${codes}`
        : `diagnosis looked up as ${keys}; operations: ${codes}`,
    },
    ...considered.map(({ code, name, unmet }) => ({
      text: `${unmet === undefined ? "✓" : "✗"} ${code}${name === undefined ? "" : ` ${name}`}`,
    })),
  ];
}

function sliceBranch({ from, until, portion, rate, result }: ToldSlice, zh: boolean): Branch {
  const range =
    until === null
      ? zh
        ? `${grouped(from)} 以上`
        : `above ${grouped(from)}`
      : `${grouped(from)} – ${grouped(until)}`;
  return { text: `${range}${zh ? "：" : ": "}${grouped(portion)} × ${rate} = ${grouped(result)}` };
}

function shown(value: Json): string {
  return typeof value === "string" ? grouped(value) : value === null ? "—" : JSON.stringify(value);
}
