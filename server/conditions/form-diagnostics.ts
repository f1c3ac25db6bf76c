import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about how a condition is written: its keys, names and paths. */
export const formDiagnostics = {
  "condition.malformed": {
    severity: "error",
    zh: {
      found: "条件写法不成立（{key}）",
      expected:
        "all 或 any（列表）、not（一个条件）、condition（名称）四者之一，或者 fact、operator、value 齐全的一项比较",
      mend: "请按上述写法之一改写，不同写法不得并列于同一层",
    },
    en: {
      found: "this is no condition ({key})",
      expected:
        "exactly one of all or any (lists), not (a condition), condition (a name), or a comparison with fact, operator and value",
      mend: "Write one of these; two of them side by side need a group around them",
    },
  },
  "condition.unknown-key": {
    severity: "error",
    zh: {
      found: "未知的键“{key}”",
      expected: "{known} 之一",
      mend: "相近的键：{suggestion}；不需要的请删除",
    },
    en: {
      found: 'unknown key "{key}"',
      expected: "one of {known}",
      mend: "Nearest key: {suggestion}; otherwise remove it",
    },
  },
  "condition.unknown-operator": {
    severity: "error",
    zh: {
      found: "未知的运算符“{operator}”",
      expected: "{known} 之一",
      mend: "相近的名称：{suggestion}，请改正",
    },
    en: {
      found: 'unknown operator "{operator}"',
      expected: "one of {known}",
      mend: "Nearest: {suggestion}",
    },
  },
  "condition.unknown-fact": {
    severity: "error",
    zh: {
      found: "事实字典中没有“{fact}”",
      expected: "字典中的标识或中文名",
      mend: "相近的名称：{suggestion}；确为新事实的，请先登记",
    },
    en: {
      found: 'the fact dictionary has no "{fact}"',
      expected: "an id or Chinese alias of the dictionary",
      mend: "Nearest name: {suggestion}; a new fact is declared first",
    },
  },
  "condition.unknown-path": {
    severity: "error",
    zh: {
      found: "事实“{fact}”中没有“{path}”这一位置",
      expected: "{known}",
      mend: "请改正路径；事实本身即为所需的值时，请删除 path",
    },
    en: {
      found: '"{fact}" has nothing at "{path}"',
      expected: "{known}",
      mend: "Mend the path, or leave it out where the fact itself is meant",
    },
  },
  "condition.unsupported-path": {
    severity: "error",
    zh: {
      found: "不支持的路径“{path}”",
      expected: "$.a.b、$[0]、$[*].k 或其组合，[*] 至多一处",
      mend: "筛选式会被当作程序执行，故一律不予接受；请改用 someFact: 等修饰前缀，或另设事实",
    },
    en: {
      found: 'unsupported path "{path}"',
      expected: "$.a.b, $[0], $[*].k or a combination with at most one [*]",
      mend: "Filters would run as script and are refused; use a decorator such as someFact:, or a fact of its own",
    },
  },
  "condition.unknown-condition": {
    severity: "error",
    zh: {
      found: "没有名为“{name}”的条件",
      expected: "本规则集已定义的条件名称",
      mend: "相近的名称：{suggestion}；确为新条件的，请先定义",
    },
    en: {
      found: 'there is no condition named "{name}"',
      expected: "the name of a condition of this rule set",
      mend: "Nearest name: {suggestion}; otherwise define it",
    },
  },
  "condition.cyclic-condition": {
    severity: "error",
    zh: {
      found: "具名条件循环引用：{cycle}",
      expected: "最终落到具体比较的引用",
      mend: "请删除环中的一处引用",
    },
    en: {
      found: "named conditions refer in a circle: {cycle}",
      expected: "references that end in comparisons",
      mend: "Remove one reference of the circle",
    },
  },
  "condition.too-deep": {
    severity: "error",
    zh: {
      found: "条件嵌套超过 {limit} 层",
      expected: "不超过 {limit} 层（具名条件计算在内）",
      mend: "请合并同类的 all、any，或精简具名条件",
    },
    en: {
      found: "conditions nest deeper than {limit}",
      expected: "at most {limit} levels, named conditions counted in",
      mend: "Merge groups of the same kind, or flatten named conditions",
    },
  },
  "condition.too-large": {
    severity: "error",
    zh: {
      found: "条件展开后共 {count} 项比较",
      expected: "不超过 {limit} 项（具名条件计算在内）",
      mend: "请以 in 列表或评分表代替逐项列举",
    },
    en: {
      found: "the condition unfolds to {count} comparisons",
      expected: "at most {limit}, named conditions counted in",
      mend: "Use a list with `in`, or a table, instead of one comparison a value",
    },
  },
  "condition.priority-ignored": {
    severity: "info",
    zh: { found: "此处写有 priority", expected: "不写 priority，各部分先后不影响结果", mend: "可以删除" },
    en: {
      found: "a priority is stated",
      expected: "none: the order of parts changes no answer",
      mend: "It can be removed",
    },
  },
} as const satisfies DiagnosticTemplates;
