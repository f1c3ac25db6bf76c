// Generated from the JSON Schemas of this folder by `npm run types`: change those, not this file.

/**
 * Key of a row, case or line inside its list: unique there, stable over versions. 行的键，列表内唯一。
 */
export type Name = string;
/**
 * Exact decimal: text, or a number of at most 15 significant digits; stored as text. 精确小数。
 */
export type Decimal = string | number;
/**
 * Which ends of a range belong to it: [ or ] does, ( or ) does not. An end that is not stated is open. 区间端点是否包含。
 */
export type Bounds = "[]" | "[)" | "(]" | "()";
/**
 * Decimal places of a rounded result. 小数位数。
 */
export type Scale = number;
/**
 * half-up rounds the midpoint away from zero (四舍五入).
 */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "up" | "down" | "ceiling" | "floor";
/**
 * One of the header's citations, named by its key or clause. 引用表头中的条款。
 */
export type Clause = string;
/**
 * Id or Chinese alias of a fact of the dictionary: letters, digits and _ only. 事实名。
 */
export type FactId = string;
/**
 * When a rule applies, in json-rules-engine's own JSON; schemas/CONDITIONS.md has the operators and the differences. 适用条件。
 */
export type Condition = AllCondition | AnyCondition | NotCondition | ConditionReference | Comparison;
/**
 * What people call this part; changes nothing. 名称，仅供阅读。
 */
export type ConditionLabel = string;
/**
 * Accepted from files of json-rules-engine; changes nothing. 仅为兼容，不影响结果。
 */
export type ConditionPriority = number;
/**
 * Where inside the fact: $.a.b, $[0] or $[*].k (every item's k). 事实内的位置。
 */
export type FactPath = string;
/**
 * An operator, with decorators before it: not:in, someFact:startsWith. 运算符，可带修饰前缀。
 */
export type OperatorName = string;
/**
 * A literal, a list of literals, or another fact. 字面值、列表或另一事实。
 */
export type ComparisonValue = Literal | Literal[] | FactReference;
/**
 * Text, number, boolean; null only to be told to write `present`. 文本、数字、布尔值。
 */
export type Literal = string | number | boolean | null;
/**
 * A decimal, or a formula. 数值或公式。
 */
export type DecimalOrFormula = Decimal | Formula;
/**
 * GB/T 2260 code of the pooling area, 6 digits. 统筹区代码。
 */
export type JurisdictionCode = string;
/**
 * Assessment: items give points, points a score, the score a grade, and both what is refunded, deducted or budgeted. 考核评价：指标得分、总分、等次与结果运用。
 */
export type Assessment = RuleSetHeader & {
  kind: "assessment";
  body: AssessmentBody;
};
/**
 * <jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。
 */
export type RuleSetId = string;
/**
 * Civil date in Asia/Shanghai, YYYY-MM-DD. 日期。
 */
export type CivilDate = string;
/**
 * How jurisdictions below take it: mandatory flows down at once, reference is pinned by each and rebased; reference when absent. 下级继承方式：强制或参照。
 */
export type Inheritance = "mandatory" | "reference";
/**
 * What a fact can hold. 事实类型。
 */
export type FactTypeEntry =
  NumberFactType | TextFactType | BooleanFactType | DateFactType | ListFactType | RecordFactType;
/**
 * Place of values. 数值位置。
 */
export type ValuePath = string;
/**
 * What the insured are paid: catalogue classes and payment standards, then layers with deductible, ratio and ceiling. 待遇：目录类别与支付标准，分层的起付线、支付比例和最高支付限额。
 */
export type Benefit = RuleSetHeader & {
  kind: "benefit";
  body: BenefitBody;
};
/**
 * How it is worked out. 计算方法。
 */
export type BudgetMethod =
  | {
      amount: Formula;
    }
  | {
      /**
       * Rate. 比例。
       */
      rate: {
        /**
         * Of what. 基数。
         */
        of: FactId;
        /**
         * Rate. 比例。
         */
        rate: DecimalOrFormula;
      };
    }
  | {
      perHead: {
        heads: FactId;
        /**
         * Standard, yuan. 定额标准（元）。
         */
        standard: FactId;
      };
    }
  | {
      growth: {
        /**
         * Base. 基数。
         */
        base: FactId;
        /**
         * Each multiplies by 1 + rate. 各增长率连乘。
         *
         * @minItems 1
         * @maxItems 5
         */
        rates: FactId[];
      };
    }
  | {
      residual: {
        /**
         * Of what. 基数。
         */
        of: FactId;
        /**
         * @minItems 1
         * @maxItems 50
         */
        less: FactId[];
      };
    };
/**
 * A pool's income split into lines, in order; the reserve's draw-down and the split of what remains. 预算切分、备用金补足与剩余分配。
 */
export type BudgetSplit = RuleSetHeader & {
  kind: "budget-split";
  body: BudgetSplitBody;
};
/**
 * Points of one case: named special cases first, then bands of the cost ratio. 病例分值调整：先特殊情形，后费用区间。
 */
export type CaseAdjustment = RuleSetHeader & {
  kind: "case-adjustment";
  body: CaseAdjustmentBody;
};
/**
 * Value of a supplied fact: text, decimal (text or number), true or false, date, or a list of these. 事实的值。
 */
export type SuppliedValue = string | number | boolean | (string | number | boolean)[];
/**
 * Called so in lists; unique in the list. 用例名称，不得重复。
 */
export type CaseName = string;
/**
 * The working: the clause and the arithmetic that the expectation follows from, in one language or both. 推算依据：条款与算式，可为一种或两种语言。
 */
export type CaseReason = string | Text;
/**
 * Of a policy: a claim. Of any other rule set: facts, and entities where a total is shared out among them. 支付方案用例给出清单；其他规则集给出事实，按权重分摊的另列各主体。
 */
export type VersionCase = ClaimCase | FactsCase | SharedCase;
/**
 * Date YYYY-MM-DD, or date and time YYYY-MM-DD HH:mm[:ss] (space or T between), in Asia/Shanghai; facts hold the date. 日期或日期时间，如 2025-06-30、2025-06-30 08:30。
 */
export type ClaimTime = string;
/**
 * Civil date in Asia/Shanghai, YYYY-MM-DD. 日期，如 2025-06-30。
 */
export type ClaimDate = string;
/**
 * Whole number, as a number or as text. 整数，可为文本。
 */
export type ClaimCount = number | string;
/**
 * Disease code as sent; facts hold it in the written form of the code lists. 疾病代码；作为事实时统一书写形式。
 */
export type DiseaseCode = string;
/**
 * Code of Chinese medicine as sent; facts hold it in the written form of the code lists. 中医疾病代码；作为事实时统一书写形式。
 */
export type ChineseDiseaseCode = string;
/**
 * Days/hours/minutes, e.g. 2/3/30. 时长：天/小时/分钟。
 */
export type ClaimDuration = string;
/**
 * Quantity, not negative. 数量，不为负。
 */
export type ClaimQuantity = Decimal;
/**
 * Amount in yuan, not negative, below ten thousand million, at most 2 decimal places. 金额（元），不为负，不超过百亿，至多两位小数。
 */
export type ClaimAmount = Decimal;
/**
 * Operation code as sent; facts hold it in the written form of the code lists. 手术操作代码；作为事实时统一书写形式。
 */
export type OperationCode = string;
/**
 * Numbers as decimal text, compared as exact decimals; null for what stays missing. 数值以十进制文本书写并精确比较，null 表示缺失。
 */
export type ExpectedFigure = string | boolean | null;
/**
 * What applies, as a case writes it. 命中内容。
 */
export type Told = string;
/**
 * Test cases. 测试用例。
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Cases = VersionCase[];
/**
 * operated-first: rows that ask for operations, by code or by class, before those that do not; type-order, class-order: the order of `types`, `classes` (rows without a class first); closest-cost: group average nearest to the cost of the case. 择组标准。
 */
export type ChoiceCriterion =
  | "operated-first"
  | "type-order"
  | "class-order"
  | "most-operations"
  | "longest-diagnosis"
  | "closest-cost"
  | "highest-score"
  | "lowest-score"
  | "lowest-code";
/**
 * Which row a case takes when several match: each criterion keeps the best of what the one before left. 多行符合时的择组顺序，逐项筛选。
 *
 * @maxItems 9
 */
export type ChoiceOrder = ChoiceCriterion[];
/**
 * A clause as answers quote it. 条款出处。
 */
export type CitedClause = Citation[];
/**
 * Base coefficient. 基本系数。
 */
export type CoefficientBase =
  | {
      /**
       * Cases. 情形。
       *
       * @minItems 1
       * @maxItems 500
       */
      cases: CoefficientBaseCase[];
    }
  | {
      /**
       * The fact. 所依事实。
       */
      fact: FactId;
      /**
       * Hit policy (unique: no gap, no overlap; first: the first that applies). 命中策略。
       */
      hit: "unique" | "first";
      /**
       * Tiers. 分档。
       *
       * @minItems 1
       * @maxItems 500
       */
      tiers: Tier[];
    };
/**
 * A coefficient: a base by case or by tier, bonuses, floor and cap. 系数：基本系数、加成系数、上下限。
 */
export type CoefficientTiers = RuleSetHeader & {
  kind: "coefficient-tiers";
  body: CoefficientTiersBody;
};
/**
 * Decimal text. 十进制文本。
 */
export type DecimalText = string;
/**
 * SHA-256 of a canonical form. 内容哈希。
 */
export type Sha256 = string;
/**
 * Characters kept after the point, each cut tried: 1 turns I74.800x021 into I74.8, 0 into I74; `all` keeps the whole code. 小数点后保留的位数，逐一匹配；all 为整码。
 *
 * @minItems 1
 * @maxItems 6
 */
export type DiagnosisCuts = ("all" | number)[];
/**
 * Disease groups with their scores; the most specific row wins, ties by a declared rule. 病种分值表。
 */
export type DiseaseScoreTable = RuleSetHeader & {
  kind: "disease-score-table";
  body: DiseaseScoreTableBody;
};
/**
 * What a score counts: points, yuan, or a plain relative weight. 分值单位：分、元或相对权重。
 */
export type ScoreUnit = "points" | "yuan" | "1";
/**
 * Types of disease group, the preferred first, e.g. core, composite. 病种类型，优先者在前。
 *
 * @minItems 1
 * @maxItems 32
 */
export type GroupTypes = string[];
/**
 * Classes of operation that composite groups are made by, the preferred first. 综合病种所依的操作类别，优先者在前。
 *
 * @maxItems 32
 */
export type OperationClasses = OperationClass[];
/**
 * Cases that the fund does not pay, or pays only to recover: the first case that applies decides. 除外规则：自上而下首个命中者生效。
 */
export type Exclusion = RuleSetHeader & {
  kind: "exclusion";
  body: ExclusionBody;
};
/**
 * Hit policy (unique: every value lies in exactly one row; first: the first row that holds the value). 命中方式：恰有一档，或按顺序首个符合。
 */
export type Hit = "unique" | "first";
/**
 * What is watched: values, the level that each lies in, and what is to be done. 监测指标：指标值、状态分级与处置。
 */
export type Indicators = RuleSetHeader & {
  kind: "indicator";
  body: IndicatorsBody;
};
/**
 * The institutions of a jurisdiction. 统筹区定点医疗机构名册。
 *
 * @maxItems 100000
 */
export type InstitutionRegister = Institution[];
/**
 * The payment mechanisms that the shipped documents name. 政策文件所列的支付机制。
 *
 * @maxItems 10000
 */
export type Mechanisms = Mechanism[];
/**
 * A rule set or policy of a jurisdiction that states only in what it differs from one above it. 继承覆盖：只载明与上级规则的不同之处。
 */
export type Override = RuleSetHeader & {
  kind: "override";
  body: OverrideBody;
};
export type PlaceStep = string | RowKey;
/**
 * What stands there now; decimals as text. 取值，小数以文本书写。
 */
export type OverrideValue = {} | unknown[] | string | number | boolean;
/**
 * Which payment method a claim goes by: the first case that applies decides. 付费方式分流：自上而下首个命中者生效。
 */
export type PaymentRouting = RuleSetHeader & {
  kind: "payment-routing";
  body: PaymentRoutingBody;
};
/**
 * What is deducted for findings of review or monitoring. 违规扣减。
 */
export type Penalty = RuleSetHeader & {
  kind: "penalty";
  body: PenaltyBody;
};
/**
 * Money per point: budget ÷ points, rounded as stated. 分值点值。
 */
export type PointValue = RuleSetHeader & {
  kind: "point-value";
  body: PointValueBody;
};
/**
 * The rule sets of one jurisdiction that act together, in ordered phases; one writer per fact. 支付方案：分阶段的规则集。
 */
export type Policy = RuleSetHeader & {
  kind: "policy";
  body: PolicyBody;
};
/**
 * Fixed standards per head, per case or per day, whole or in bands of days. 定额标准：按人头、按例、按床日，床日可分段。
 */
export type Quota = RuleSetHeader & {
  kind: "quota";
  body: QuotaBody;
};
/**
 * A decimal, or a formula. 数值或公式。
 */
export type RangeValue = Decimal | Formula;
/**
 * How the rates must run from the lowest part to the highest: strictly, none equal to the one before. 各段比例的次序，严格递增或递减。
 */
export type RateOrder = "rising" | "falling";
/**
 * A rule set version of any kind. 任一类型的规则集版本。
 */
export type RuleSet =
  | Assessment
  | Benefit
  | BudgetSplit
  | CaseAdjustment
  | CoefficientTiers
  | DiseaseScoreTable
  | Exclusion
  | Indicators
  | PaymentRouting
  | Penalty
  | PointValue
  | Override
  | Policy
  | Quota
  | ScoreDerivation
  | Settlement;
/**
 * How a group's type and standard score follow from discharges of past years. 病种与标准分值的测算。
 */
export type ScoreDerivation = RuleSetHeader & {
  kind: "score-derivation";
  body: ScoreDerivationBody;
};
/**
 * Amounts of a settlement stage, each by a formula, cases, tiers, slices or an allocation. 结算金额：预付、月预结、年度结算、清算、分担。
 */
export type Settlement = RuleSetHeader & {
  kind: "settlement";
  body: SettlementBody;
};
/**
 * Documents that rules cite and that ship with their text. 随产品收录原文的政策文件。
 *
 * @maxItems 10000
 */
export type SourceDocuments = SourceDocument[];

/**
 * One band of the ratio. 一个费用区间。
 */
export interface AdjustmentBand {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Lower end. 下限。
   */
  from?: Decimal;
  /**
   * Upper end. 上限。
   */
  until?: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds?: Bounds;
  /**
   * Formula of the points. 分值公式。
   */
  points: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Words for people, Chinese first. 中文必填，英文可选。
 */
export interface Text {
  /**
   * Chinese. 中文。
   */
  zh: string;
  /**
   * English. 英文。
   */
  en?: string;
}
/**
 * A FEEL expression (schemas/FORMULAS.md has the subset) and what becomes of its result: rounded, exact, or kept as a fraction. 公式及其结果的舍入。
 */
export interface Formula {
  /**
   * The formula. 公式。
   */
  text: string;
  scale?: Scale;
  mode?: RoundingMode;
  /**
   * Never rounded here, and provably a decimal of at most 18 places. 不舍入，且必为有限小数。
   */
  exact?: true;
  /**
   * Never rounded here, kept as an exact fraction: for other formulas to read, not to be summed or paid. 不舍入，以分数保留，仅供后续公式使用。
   */
  fraction?: true;
}
/**
 * Bands. 费用区间。
 */
export interface AdjustmentBands {
  /**
   * The fact. 所依事实。
   */
  fact: FactId;
  /**
   * Hit policy (unique: no gap, no overlap; first: the first that applies). 命中策略。
   */
  hit: "unique" | "first";
  /**
   * Ranges. 区间。
   *
   * @minItems 1
   * @maxItems 500
   */
  ranges: AdjustmentBand[];
}
/**
 * One special case. 一种特殊情形。
 */
export interface AdjustmentCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Formula of the points. 分值公式。
   */
  points: Formula;
  /**
   * Expert review decides: the formula reads its result. 由专家评审确定。
   */
  review?: boolean;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Holds when every part holds. 同时满足。
 */
export interface AllCondition {
  /**
   * @maxItems 1000
   */
  all: Condition[];
  name?: ConditionLabel;
  priority?: ConditionPriority;
}
/**
 * Holds when at least one part holds. 满足任一。
 */
export interface AnyCondition {
  /**
   * @maxItems 1000
   */
  any: Condition[];
  name?: ConditionLabel;
  priority?: ConditionPriority;
}
/**
 * Holds when the part does not. 不满足。
 */
export interface NotCondition {
  not: Condition;
  name?: ConditionLabel;
  priority?: ConditionPriority;
}
/**
 * Holds when the named condition of the same rule set holds. 引用具名条件。
 */
export interface ConditionReference {
  condition: Name;
  name?: ConditionLabel;
  priority?: ConditionPriority;
}
/**
 * Compares a fact with a value. 将事实与值比较。
 */
export interface Comparison {
  fact: FactId;
  path?: FactPath;
  operator: OperatorName;
  value: ComparisonValue;
  name?: ConditionLabel;
  priority?: ConditionPriority;
}
/**
 * The value of another fact. 另一事实的值。
 */
export interface FactReference {
  fact: FactId;
  path?: FactPath;
}
/**
 * One auxiliary factor. 一项辅助目录系数。
 */
export interface AdjustmentFactor {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Factors. 辅助系数。
 */
export interface AdjustmentFactors {
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * How several that apply act together. 多项并存时的合并方式。
   */
  combine: "product" | "highest" | "sum";
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: AdjustmentFactor[];
}
/**
 * One approval. 一项批准。
 */
export interface ApprovalDue {
  /**
   * Role that its giver must hold beside being allowed to approve. 批准人须兼有的角色。
   */
  role?: "viewer" | "officer" | "reviewer" | "publisher" | "auditor" | "administrator";
  /**
   * Where he must hold both; by default the rule set's own. 批准人权限所在统筹区，未填为本统筹区。
   */
  jurisdiction?: JurisdictionCode;
}
/**
 * What every rule set version says about itself, whatever its kind. 规则集版本的表头。
 */
export interface RuleSetHeader {
  $schema?: string;
  /**
   * Number of the document format. 文档格式号。
   */
  format: 1;
  /**
   * Id. 标识。
   */
  id: RuleSetId;
  /**
   * Number of this version among those of the same id. 版本号。
   */
  version: number;
  kind: string;
  /**
   * Jurisdiction. 统筹区。
   */
  jurisdiction: JurisdictionCode;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Date on which the document it rests on was issued: a first import is known from then. 发文日期。
   */
  issued: CivilDate;
  effective: EffectivePeriod;
  /**
   * Versions of the same id whose period this one may cover. 所取代的版本。
   *
   * @maxItems 100
   */
  supersedes?: number[];
  inheritance?: Inheritance;
  /**
   * Mechanisms of the policy documents that this rule set states, e.g. ZB-14. 所实现的支付机制。
   *
   * @maxItems 50
   */
  implements?: string[];
  /**
   * Clauses it rests on. 条款出处。
   *
   * @minItems 1
   * @maxItems 200
   */
  citations: Citation[];
  /**
   * Values that no document gives. 暂定值清单。
   *
   * @maxItems 500
   */
  provisional?: Provisional[];
  /**
   * Facts that this rule set adds to the dictionary. 本规则集自行声明的事实。
   *
   * @maxItems 300
   */
  facts?: FactEntry[];
  /**
   * Conditions by name. 具名条件。
   */
  conditions?: NamedConditions;
  /**
   * Facts of the same person's other stays that this rule set reads. 本规则集所依据的既往与其后就诊。
   *
   * @maxItems 50
   */
  history?: HistoryWindow[];
  /**
   * What must hold of its figures in every version. 各版本均须满足的数值约束。
   *
   * @maxItems 50
   */
  invariants?: Invariant[];
  review?: ReviewRequirement;
  body: {};
}
/**
 * Effective period: `from` inclusive, `until` exclusive, open when absent. 施行期，含起不含止。
 */
export interface EffectivePeriod {
  /**
   * First day. 起期（含）。
   */
  from: CivilDate;
  /**
   * Day after the last. 止期（不含）。
   */
  until?: CivilDate;
}
/**
 * The clause that a rule rests on. 条款出处。
 */
export interface Citation {
  /**
   * Document number. 文号，如淄政办发〔2021〕11号。
   */
  document: string;
  /**
   * Clause. 条款，如二(三)3。
   */
  clause: string;
  /**
   * Words of the clause, to the letter. 原文。
   */
  quote: string;
  /**
   * Name by which the body refers to it, where clauses of two documents are called the same; the clause itself when absent. 引用名。
   */
  key?: Clause;
  /**
   * Which reading was taken where the clause prints no formula. 条款未明示时采用的理解。
   */
  interpretation?: Text;
}
/**
 * A value that no document gives: not law until a city fills it in. 暂定值。
 */
export interface Provisional {
  /**
   * JSON pointer to the value in this document. 取值所在位置。
   */
  pointer: string;
  /**
   * Where a real city's value could come from. 说明与取值来源。
   */
  note: Text;
}
/**
 * One fact. 一个事实。
 */
export interface FactEntry {
  /**
   * Id, in the official field name where there is one. 标识，有官方字段名的从其名。
   */
  id: string;
  alias: FactAlias;
  description?: FactDescription;
  type: FactTypeEntry;
  /**
   * claim: read from or worked out of the claim; institution: dated attribute; history: other stays; finding: review and monitoring; derived: written by a policy; pool: written or supplied for a pool. 来源：清单、机构、既往、认定、派生、基金池。
   */
  origin: "claim" | "institution" | "history" | "finding" | "derived" | "pool";
  /**
   * What holds when nobody supplies it: a finding that was not made. 未提供时的取值，如未认定即为否。
   */
  default?: string | number | boolean;
  /**
   * Where a claim fact stands in the claim, with dots; without one the claims room works it out. 在清单中的位置；缺省则由清单计算得出。
   */
  path?: string;
}
/**
 * What it is called; formulas and conditions may use the Chinese name too. 名称；公式和条件中可直接使用中文名。
 */
export interface FactAlias {
  zh: FactId;
  en: string;
}
/**
 * What it holds, its value set, how it is worked out. 含义、值域与计算口径。
 */
export interface FactDescription {
  zh: string;
  en: string;
}
/**
 * A decimal with its unit and its greatest number of decimal places; unit 1 is a plain number. 数值：单位与小数位上限；单位 1 为无量纲数。
 */
export interface NumberFactType {
  type: "number";
  /**
   * Unit. 单位。
   */
  unit: "1" | "yuan" | "points" | "yuan/point" | "ratio" | "days" | "count";
  scale: Scale;
}
/**
 * Text, of a value set where one is stated, or of a code list. 文本，可限定值域，或注明编码库。
 */
export interface TextFactType {
  type: "text";
  /**
   * Values it can have. 值域。
   *
   * @minItems 1
   * @maxItems 500
   */
  values?: string[];
  /**
   * Code list that its values are found in (see /v1/code-lists): a help to those who write, no limit. 取值所属编码库，仅供录入时检索。
   */
  codes?: string;
}
/**
 * True or false. 是否。
 */
export interface BooleanFactType {
  type: "boolean";
}
/**
 * Civil date. 日期。
 */
export interface DateFactType {
  type: "date";
}
/**
 * List of values of one type. 列表。
 */
export interface ListFactType {
  type: "list";
  /**
   * What its items are. 各项类型。
   */
  items: FactTypeEntry;
}
/**
 * Named fields. 记录。
 */
export interface RecordFactType {
  type: "record";
  /**
   * Its fields. 字段。
   */
  fields: {
    [k: string]: FactTypeEntry;
  };
}
/**
 * Conditions by name, for { "condition": name }. 具名条件。
 */
export interface NamedConditions {
  [k: string]: Condition;
}
/**
 * What a rule set learns of the same person's other stays: which of them, and which facts they become. Stays stand in order of admission, ties by claim id. 同一参保人其他就诊的观察窗：按入院日期排列，同日按清单标识。
 */
export interface HistoryWindow {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Earlier stays, or later ones; what later ones tell is known to the person phase only. 向前看既往就诊，或向后看其后就诊（仅人员阶段可用）。
   */
  look: "back" | "ahead";
  within?: HistoryDays;
  /**
   * Which of the other stays count, by their own facts; all when absent. 计入哪些就诊（按其自身事实）。
   */
  where?: Condition;
  /**
   * Facts that must be the same on both stays. 两次就诊须相同的事实。
   *
   * @maxItems 10
   */
  same?: FactId[];
  /**
   * Fact that their number becomes; 0 where there is none. 符合的次数写入的事实，无则为 0。
   */
  count: FactId;
  /**
   * Fact that the days to the nearest become; missing where there is none. 与最近一次相隔天数写入的事实。
   */
  days?: FactId;
  /**
   * Facts of the nearest that become facts of this one; missing where there is none. 取自最近一次就诊的事实。
   *
   * @maxItems 20
   */
  takes?: HistoryFact[];
  /**
   * Facts added up over all of them; 0 where there is none. 对所有符合的就诊求和的事实，无则为 0。
   *
   * @maxItems 20
   */
  sums?: HistoryFact[];
}
/**
 * Days from the discharge of the earlier stay to the admission of the later one; stays of the same civil year when absent. 前次出院至后次入院的天数范围；未填则为同一自然年度。
 */
export interface HistoryDays {
  /**
   * Most days. 天数上限。
   */
  days: number;
  /**
   * Whether the last day belongs. 是否含当日。
   */
  inclusive: boolean;
  /**
   * Fewest days, 0 when absent; below 0 also stays that overlap. 天数下限，未填为 0；负数则包括重叠的住院。
   */
  from?: number;
}
/**
 * A fact of another stay, and what it becomes. 其他就诊的事实及其写入的事实。
 */
export interface HistoryFact {
  /**
   * Fact of the other stay: of its claim, or written in its claim phase. 其他就诊的事实。
   */
  fact: FactId;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
}
/**
 * What must hold of a rule set's figures in every version. A version that newly breaks it is not published; what the version before broke already is only said. 各版本均须满足的数值约束：新版本新增的违反不得发布，原有的仅提示。
 */
export interface Invariant {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Places of decimals, in order: a pointer in which * stands for every item of a list, and a row may be named by its key. 数值所在位置，按先后：* 表示列表各项，行可用其键指明。
   *
   * @minItems 1
   * @maxItems 100
   */
  values: ValuePath[];
  /**
   * What holds of them. 约束内容。
   */
  holds: "rises" | "does-not-fall" | "falls" | "does-not-rise" | "sums-to" | "lies-within" | "moves-at-most";
  /**
   * What they come to. 合计。
   */
  sum?: Decimal;
  /**
   * Lower end. 下限。
   */
  from?: Decimal;
  /**
   * Upper end. 上限。
   */
  until?: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds?: Bounds;
  /**
   * Most that a value moves, in percent of what it was. 变动上限（百分比）。
   */
  percent?: Decimal;
  /**
   * Values that move further in this version, and why. 本版本超出变动上限的数值及理由。
   *
   * @maxItems 500
   */
  reasons?: MoveReason[];
}
/**
 * One value. 一项数值。
 */
export interface MoveReason {
  /**
   * Its place, rows by their keys. 位置，行用其键。
   */
  value: ValuePath;
  /**
   * Why. 理由。
   */
  reason: Text;
}
/**
 * What review a next version takes; that of the version before it counts beside its own. 后续版本须经的审核，与前一版本的要求一并适用。
 */
export interface ReviewRequirement {
  /**
   * Approvals due, each by another person who wrote nothing of it. 须取得的批准，各由一名未参与起草和修改的人作出。
   *
   * @minItems 1
   * @maxItems 10
   */
  approvals: ApprovalDue[];
}
/**
 * What it rules. 规则内容。
 */
export interface AssessmentBody {
  /**
   * Number fact that holds the score: items less deductions, from nothing to the full mark. 考核得分所写入的事实。
   */
  writes: FactId;
  /**
   * Full mark: that of all items together. 总分，为各项满分之和。
   */
  full: Decimal;
  /**
   * Decimal places. 小数位数。
   */
  scale: Scale;
  /**
   * How it is rounded. 舍入方式。
   */
  mode: RoundingMode;
  /**
   * Items, in order. 考核项目。
   *
   * @minItems 1
   * @maxItems 100
   */
  items: AssessmentItem[];
  /**
   * Deductions; those that apply add up. 扣分，逐项累加。
   *
   * @minItems 1
   * @maxItems 100
   */
  deductions?: AssessmentDeduction[];
  grade?: AssessmentGrading;
  /**
   * What the result does to payment, in order. 结果运用。
   *
   * @minItems 1
   * @maxItems 100
   */
  consequences?: AssessmentConsequence[];
}
/**
 * One item: its points never exceed its full mark. 一项考核内容，得分不超过满分。
 */
export interface AssessmentItem {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Number fact that holds its points. 得分所写入的事实。
   */
  writes: FactId;
  /**
   * Full mark. 满分。
   */
  full: Decimal;
  /**
   * Formula. 公式。
   */
  formula?: Formula;
  tiers?: AssessmentTiers;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases?: AssessmentCase[];
}
/**
 * Tiers. 分档。
 */
export interface AssessmentTiers {
  /**
   * The fact. 所依事实。
   */
  fact: FactId;
  /**
   * Ranges, without gap or overlap. 区间，不得有缺口或重叠。
   *
   * @minItems 1
   * @maxItems 500
   */
  ranges: Tier[];
}
/**
 * One tier. 一档。
 */
export interface Tier {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * Lower end. 下限。
   */
  from?: Decimal;
  /**
   * Upper end. 上限。
   */
  until?: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds?: Bounds;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One case; without `when` it applies to all that are left. 一种情形。
 */
export interface AssessmentCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Points taken off where it applies. 扣分情形。
 */
export interface AssessmentDeduction {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Points taken off. 扣分。
   */
  value: DecimalOrFormula;
  /**
   * Of the cases of one ladder only the first that applies counts. 同一阶梯内只取首个命中者。
   */
  ladder?: string;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * The grade by score. 等次。
 */
export interface AssessmentGrading {
  /**
   * Text fact that holds the grade. 等次所写入的事实。
   */
  writes: FactId;
  /**
   * Grades, without gap or overlap. 等次，不得有缺口或重叠。
   *
   * @minItems 1
   * @maxItems 20
   */
  grades: AssessmentGrade[];
}
/**
 * One grade. 一个等次。
 */
export interface AssessmentGrade {
  /**
   * Key in its list, written as the grade. 键，即所写入的等次。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Lower end. 下限。
   */
  from?: Decimal;
  /**
   * Upper end. 上限。
   */
  until?: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds?: Bounds;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What the result does to payment. 结果运用。
 */
export interface AssessmentConsequence {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Formula. 公式。
   */
  formula?: Formula;
  tiers?: AssessmentTiers;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases?: AssessmentCase[];
}
/**
 * What it rules. 规则内容。
 */
export interface BenefitBody {
  /**
   * Decimal places of every amount that it writes. 金额的小数位数。
   */
  scale: Scale;
  /**
   * How they are rounded, once each. 舍入方式，每项金额只舍入一次。
   */
  mode: RoundingMode;
  /**
   * Costs by class, and how much of each counts. 费用类别与纳入范围的部分。
   *
   * @minItems 1
   * @maxItems 200
   */
  scope?: BenefitScope[];
  /**
   * Layers, in order. 各层保障，按顺序。
   *
   * @minItems 1
   * @maxItems 50
   */
  layers?: BenefitLayer[];
  /**
   * Results. 结果。
   *
   * @minItems 1
   * @maxItems 50
   */
  results?: BenefitResult[];
}
/**
 * A part of the cost, and how much of it benefits are reckoned from. 一类费用及其纳入保障范围的部分。
 */
export interface BenefitScope {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Yuan fact written. 写入的金额（元）。
   */
  writes: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * What was charged, yuan. 发生费用（元）。
   */
  cost: Formula;
  /**
   * First that applies. 首个符合的情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: BenefitClass[];
}
/**
 * How much of the cost counts: not payable, or what is left after the first self-pay. 一种情形：不予支付，或扣除先行自付后纳入。
 */
export interface BenefitClass {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Whether it is paid for: false, nothing of it is. 是否支付：填“否”即不予支付。
   */
  payable?: false;
  /**
   * Ratio that the person pays first, 0 to 1. 先行自付比例。
   */
  selfPay?: DecimalOrFormula;
  /**
   * Payment standard, yuan: at most this much of the cost counts. 支付标准（元），超出部分由个人负担。
   */
  standard?: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One layer: deductible, ratio, ceilings. 一层保障：起付线、比例、限额。
 */
export interface BenefitLayer {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Yuan fact written. 写入的金额（元）。
   */
  writes: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * When the layer applies; it pays nothing otherwise. 适用条件，不符合则不支付。
   */
  when?: Condition;
  /**
   * What it is reckoned from, yuan; may name what the layers before have paid. 计算基数（元），可引用前面各层的支付额。
   */
  of: Formula;
  deductible?: BenefitDeductible;
  ratio: BenefitRatios;
  /**
   * Ceilings, each on what the one before leaves. 各项限额。
   *
   * @minItems 1
   * @maxItems 10
   */
  ceilings?: BenefitCeiling[];
}
/**
 * Deductible. 起付线。
 */
export interface BenefitDeductible {
  /**
   * Its standard. 起付标准。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: BenefitAmount[];
  /**
   * What of it was borne before (the stay that referred the person, the year so far). 此前已负担的部分（转诊前的住院、年内累计）。
   *
   * @minItems 1
   * @maxItems 500
   */
  met?: BenefitAmount[];
}
/**
 * One amount, by what the claim is. 一种情形的金额。
 */
export interface BenefitAmount {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Yuan. 金额（元）。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What is paid of the part above the deductible. 起付线以上部分的支付比例。
 */
export interface BenefitRatios {
  /**
   * First that applies. 首个符合的情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: BenefitRatio[];
}
/**
 * The ratio for one class of person, institution or cost. 一种情形的支付比例。
 */
export interface BenefitRatio {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Ratio that is paid, 0 to 1. 支付比例。
   */
  value?: DecimalOrFormula;
  /**
   * Slices of the amount, each at its own ratio. 费用分段。
   *
   * @minItems 1
   * @maxItems 50
   */
  slices?: BenefitSlice[];
  /**
   * What of the year has already gone through the slices, yuan: this claim starts where it ended. 年内已累计的金额（元），本次接续计算。
   */
  before?: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * The part of the amount within this slice is paid at this ratio. 分段累进。
 */
export interface BenefitSlice {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Upper end, yuan; absent in the last, open slice. 段的上限（元），末段可不设。
   */
  until?: Decimal;
  /**
   * Ratio that is paid, 0 to 1. 支付比例。
   */
  rate: Decimal;
}
/**
 * A ceiling on what the layer pays, per stay, or per year with what was used before. 最高支付限额：每次，或按年度扣除已用部分。
 */
export interface BenefitCeiling {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * What was used of it before, yuan. 此前已用额度（元）。
   */
  used?: Formula;
  /**
   * First that applies. 首个符合的情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: BenefitLimit[];
}
/**
 * The ceiling for one class of person or cost. 一种情形的限额。
 */
export interface BenefitLimit {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Most that is paid, yuan. 最高支付限额（元）。
   */
  limit?: DecimalOrFormula;
  /**
   * No ceiling. 不设限额。
   */
  unlimited?: true;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What follows from the layers. 由各层得出的结果。
 */
export interface BenefitResult {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Formula. 公式。
   */
  formula: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One line of the budget, in order. 一项预算。
 */
export interface BudgetLine {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Yuan. 元。
   */
  writes: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  method: BudgetMethod;
}
/**
 * What it rules. 规则内容。
 */
export interface BudgetSplitBody {
  /**
   * Lines. 预算项。
   *
   * @maxItems 100
   */
  lines?: BudgetLine[];
  drawDown?: ReserveDrawDown;
  split?: RemainderSplit;
}
/**
 * The reserve tops up lines that overran, as far as it goes. 年终用备用金补足超支。
 */
export interface ReserveDrawDown {
  /**
   * The reserve. 备用金。
   */
  reserve: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Lines whose overrun is covered. 补足的预算项。
   *
   * @minItems 1
   * @maxItems 50
   */
  covers: CoveredLine[];
  writes: DrawDownWrites;
}
export interface CoveredLine {
  /**
   * Budget line. 预算项。
   */
  line: FactId;
  /**
   * Actual spending. 实际支出。
   */
  actual: FactId;
}
/**
 * Fact written. 写入的事实。
 */
export interface DrawDownWrites {
  /**
   * What the lines overran. 超支额。
   */
  shortfall: FactId;
  /**
   * What the reserve gives. 备用金补足额。
   */
  topUp: FactId;
  /**
   * What it does not reach. 未能补足额。
   */
  uncovered: FactId;
  /**
   * What is left of it. 备用金剩余。
   */
  remaining: FactId;
}
/**
 * What remains, split by shares that sum to 1; the last part takes the rest of the rounding. 剩余按比例分配，末项取余。
 */
export interface RemainderSplit {
  /**
   * Of what. 基数。
   */
  of: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Parts. 各部分。
   *
   * @minItems 1
   * @maxItems 20
   */
  parts: SplitPart[];
}
export interface SplitPart {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Share. 比例。
   */
  share: Decimal;
}
/**
 * A fact that is assumed, and the one that must come to the same. 前提事实及应与之一致的结果事实。
 */
export interface Carry {
  /**
   * Fact that the steps assume. 作为前提的事实。
   */
  fact: FactId;
  /**
   * Fact that they come to: assumed in the next round. 得出的事实，下一轮以其为前提。
   */
  from: FactId;
  /**
   * For each of what. 按何主体。
   */
  per: "institution-month" | "institution" | "holder" | "pool";
  /**
   * Assumed in the first round. 首轮取值。
   */
  start?: Decimal;
  /**
   * Fact whose value is assumed in the first round. 首轮取其值的事实。
   */
  startsFrom?: FactId;
}
/**
 * What it rules. 规则内容。
 */
export interface CaseAdjustmentBody {
  /**
   * Number fact that the points are written to. 分值所写入的事实。
   */
  writes: FactId;
  factors?: AdjustmentFactors;
  ratio?: CostRatio;
  /**
   * Cases. 情形。
   *
   * @maxItems 500
   */
  cases?: AdjustmentCase[];
  bands?: AdjustmentBands;
  /**
   * What holds otherwise. 其余情形。
   */
  otherwise?: Formula;
}
/**
 * Cost ratio. 费用倍率。
 */
export interface CostRatio {
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Formula. 公式。
   */
  formula: Formula;
}
/**
 * Values by fact id or Chinese alias. 事实取值，以标识或中文名为键。
 */
export interface CaseFacts {
  [k: string]: SuppliedValue;
}
/**
 * A claim, and what the policy decides. 一份清单及其裁定。
 */
export interface ClaimCase {
  name: CaseName;
  /**
   * What people call it, where its name is not that. 名称，供人阅读。
   */
  title?: Text;
  because: CaseReason;
  claim: Claim;
  /**
   * Date that replaces the claim's own. 试算日期。
   */
  asOf?: CivilDate;
  expected: ExpectedDecision;
  /**
   * Names of cases, tiers and rows that must be among those that apply. 必须命中的情形、档次或病种。
   *
   * @minItems 1
   * @maxItems 100
   */
  applied?: Told[];
}
/**
 * One claim: the national settlement list (interface 4101) under its official field names, in an envelope of ours. Attributes of the institution are dated reference facts and are not repeated here. 医疗保障基金结算清单（接口 4101），外加本系统的信封字段；机构属性为带日期的参考事实，不在清单内重复。
 */
export interface Claim {
  /**
   * Id of the claim, unique among a jurisdiction's claims. 结算清单标识。
   */
  id: string;
  /**
   * Revision of the claim, 1 when absent; a higher one supersedes. 修订号，未填为 1。
   */
  revision?: number;
  setlinfo: SettlementInfo;
  /**
   * Payments of funds. 基金支付信息。
   *
   * @maxItems 100
   */
  payinfo?: FundPayment[];
  /**
   * Diagnoses of an outpatient chronic visit. 门诊慢特病诊断信息。
   *
   * @maxItems 100
   */
  opspdiseinfo?: ChronicDiagnosis[];
  /**
   * Diagnoses of the stay; an inpatient claim has exactly one Western principal diagnosis. 住院诊断信息；住院清单须有且仅有一个西医主诊断。
   *
   * @maxItems 200
   */
  diseinfo?: Diagnosis[];
  /**
   * Operations of the stay. 手术操作信息。
   *
   * @maxItems 200
   */
  oprninfo?: Operation[];
  /**
   * Charges by category; their sum is the total cost. 收费项目信息，合计应等于医疗费总额。
   *
   * @maxItems 100
   */
  iteminfo?: ChargeItem[];
  /**
   * Intensive care. 重症监护信息。
   *
   * @maxItems 100
   */
  icuinfo?: IntensiveCare[];
  /**
   * Transfusions. 输血信息。
   *
   * @maxItems 100
   */
  bldinfo?: Transfusion[];
  /**
   * Derived facts that the caller supplies; the policy decides which it accepts, the decision marks them. 调用方直接给出的派生事实，是否接受由支付方案规定。
   */
  given?: SuppliedFacts;
  /**
   * Facts found by review and monitoring. 审核与监管认定的事实。
   */
  findings?: SuppliedFacts;
  /**
   * Facts of the person's other stays. 既往就诊事实。
   */
  history?: SuppliedFacts;
}
/**
 * Ids, person, stay and settlement. 结算清单基本信息。
 */
export interface SettlementInfo {
  /**
   * Visit id. 就诊 ID。
   */
  mdtrt_id?: string;
  /**
   * Settlement id. 结算 ID。
   */
  setl_id?: string;
  /**
   * Code of the institution, H + area code + serial number. 定点医药机构编号。
   */
  fixmedins_code: string;
  /**
   * Name of the institution. 定点医药机构名称。
   */
  fixmedins_name?: string;
  /**
   * Settlement level of the institution: 1 first, 2 second, 3 third. 医保结算等级：1 一级，2 二级，3 三级。
   */
  hi_setl_lv?: "1" | "2" | "3";
  /**
   * Insurance number of the person: identity, never a fact. 医保编号（身份信息，不作为事实）。
   */
  hi_no?: string;
  /**
   * Medical record number: identity, never a fact. 病案号（身份信息，不作为事实）。
   */
  medcasno?: string;
  /**
   * Date or time of declaration. 申报时间。
   */
  dcla_time?: ClaimTime;
  /**
   * Person number: identity, never a fact. 人员编号（身份信息，不作为事实）。
   */
  psn_no?: string;
  /**
   * Name of the person: identity, never a fact. 人员姓名（身份信息，不作为事实）。
   */
  psn_name?: string;
  /**
   * Sex by GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated. 性别：0 未知，1 男，2 女，9 未说明。
   */
  gend?: "0" | "1" | "2" | "9";
  /**
   * Date of birth; rules see the age only. 出生日期（规则只能读取年龄）。
   */
  brdy?: ClaimDate;
  /**
   * Age in whole years at admission, 1 or more. 年龄（周岁）。
   */
  age?: ClaimCount;
  /**
   * Age in days of a child under one year. 不足一周岁的年龄（天）。
   */
  nwb_age?: ClaimCount;
  /**
   * Nationality by GB/T 2659. 国籍。
   */
  ntly?: string;
  /**
   * Ethnic group. 民族。
   */
  naty?: string;
  /**
   * Kind of identity document. 患者证件类别。
   */
  patn_cert_type?: string;
  /**
   * Number of the identity document: identity, never a fact. 证件号码（身份信息，不作为事实）。
   */
  certno?: string;
  /**
   * Occupation. 职业。
   */
  prfs?: string;
  /**
   * Present address: identity, never a fact. 现住址（身份信息，不作为事实）。
   */
  curr_addr?: string;
  /**
   * Employer: identity, never a fact. 单位名称（身份信息，不作为事实）。
   */
  emp_name?: string;
  /**
   * Address of the employer: identity, never a fact. 单位地址（身份信息，不作为事实）。
   */
  emp_addr?: string;
  /**
   * Telephone of the employer: identity, never a fact. 单位电话（身份信息，不作为事实）。
   */
  emp_tel?: string;
  /**
   * Postal code. 邮编。
   */
  poscode?: string;
  /**
   * Contact person: identity, never a fact. 联系人姓名（身份信息，不作为事实）。
   */
  coner_name?: string;
  /**
   * Relation of the contact person to the patient. 与患者关系。
   */
  patn_rlts?: string;
  /**
   * Address of the contact person: identity, never a fact. 联系人地址（身份信息，不作为事实）。
   */
  coner_addr?: string;
  /**
   * Telephone of the contact person: identity, never a fact. 联系人电话（身份信息，不作为事实）。
   */
  coner_tel?: string;
  /**
   * Kind of basic insurance: 1 employee, 2 urban and rural resident, 9 other. 医保类型：1 职工基本医疗保险，2 城乡居民基本医疗保险，9 其他。
   */
  hi_type: "1" | "2" | "9";
  /**
   * Insurance scheme, e.g. 310 employee, 390 resident, 392 critical illness (settlement record, not on the list). 险种类型：310 职工，390 城乡居民，392 大病等（取自结算信息，非清单字段）。
   */
  insutype?: string;
  /**
   * Pooling area of the insured person, GB/T 2260. 参保地（统筹区代码）。
   */
  insuplc: string;
  /**
   * Special class of person. 特殊人员类型。
   */
  sp_psn_type?: string;
  /**
   * Admission of a newborn: 1 normal, 2 premature, 3 ill, 4 not sterile, 9 other. 新生儿入院类型：1 正常新生儿，2 早产儿，3 有疾病新生儿，4 非无菌分娩，9 其他。
   */
  nwb_adm_type?: "1" | "2" | "3" | "4" | "9";
  /**
   * Birth weight of a newborn, grams. 新生儿出生体重（克）。
   */
  nwb_bir_wt?: ClaimCount;
  /**
   * Weight of a newborn at admission, grams. 新生儿入院体重（克）。
   */
  nwb_adm_wt?: ClaimCount;
  /**
   * Department of the outpatient chronic diagnosis. 门诊慢特病诊断科别。
   */
  opsp_diag_caty?: string;
  /**
   * Date of the outpatient chronic visit. 门诊慢特病就诊日期。
   */
  opsp_mdtrt_date?: ClaimDate;
  /**
   * Class of treatment, e.g. 11 outpatient, 14 chronic outpatient, 21 inpatient, 52 maternity inpatient (settlement record, not on the list). 医疗类别：11 普通门诊，14 门诊慢特病，21 普通住院，52 生育住院等（取自结算信息，非清单字段）。
   */
  med_type?: string;
  /**
   * Settlement route: 1 reimbursed at the centre (sporadic), 2 settled online (settlement record, not on the list). 结算类别：1 中心报销（零星报销），2 联网结算（取自结算信息，非清单字段）。
   */
  setl_type?: "1" | "2";
  /**
   * Kind of stay: 1 inpatient, 2 day surgery. 住院医疗类型：1 住院，2 日间手术。
   */
  ipt_med_type?: "1" | "2";
  /**
   * Way of admission: 1 emergency, 2 outpatient clinic, 3 transfer from another institution, 9 other. 入院途径：1 急诊，2 门诊，3 其他医疗机构转入，9 其他。
   */
  adm_way?: "1" | "2" | "3" | "9";
  /**
   * Kind of treatment: 1 Western, 2 Chinese (2.1 Han, 2.2 ethnic), 3 both. 治疗类别：1 西医，2 中医（2.1 中医，2.2 民族医），3 中西医。
   */
  trt_type?: "1" | "2" | "2.1" | "2.2" | "3";
  /**
   * Date or time of admission. 入院时间。
   */
  adm_time?: ClaimTime;
  /**
   * Department of admission. 入院科别。
   */
  adm_caty?: string;
  /**
   * Departments of transfer. 转科科别。
   */
  refldept_dept?: string;
  /**
   * Date or time of discharge; of an outpatient claim, of the end of the visit. Its civil date picks the policy. 出院时间（门诊为就诊结束时间），据其日期确定适用政策。
   */
  dscg_time: ClaimTime;
  /**
   * Department of discharge. 出院科别。
   */
  dscg_caty?: string;
  /**
   * Days of the stay. 实际住院天数。
   */
  act_ipt_days?: ClaimCount;
  /**
   * Western diagnosis of the clinic. 门（急）诊西医诊断。
   */
  otp_wm_dise?: string;
  /**
   * Code of the Western diagnosis of the clinic. 门（急）诊西医诊断疾病代码。
   */
  wm_dise_code?: DiseaseCode;
  /**
   * Chinese diagnosis of the clinic. 门（急）诊中医诊断。
   */
  otp_tcm_dise?: string;
  /**
   * Code of the Chinese diagnosis of the clinic. 门（急）诊中医诊断代码。
   */
  tcm_dise_code?: ChineseDiseaseCode;
  /**
   * Number of diagnosis codes. 诊断代码计数。
   */
  diag_code_cnt?: ClaimCount;
  /**
   * Number of operation codes. 手术操作代码计数。
   */
  oprn_oprt_code_cnt?: ClaimCount;
  /**
   * Time on a ventilator, days/hours/minutes. 呼吸机使用时长（天/小时/分钟）。
   */
  vent_used_dura?: ClaimDuration;
  /**
   * Coma of a head injury before admission, days/hours/minutes. 颅脑损伤患者入院前昏迷时长（天/小时/分钟）。
   */
  pwcry_bfadm_coma_dura?: ClaimDuration;
  /**
   * Coma of a head injury after admission, days/hours/minutes. 颅脑损伤患者入院后昏迷时长（天/小时/分钟）。
   */
  pwcry_afadm_coma_dura?: ClaimDuration;
  /**
   * Kind of blood. 输血品种。
   */
  bld_cat?: string;
  /**
   * Amount of blood. 输血量。
   */
  bld_amt?: ClaimQuantity;
  /**
   * Unit of the amount of blood. 输血计量单位。
   */
  bld_unt?: string;
  /**
   * Days of special nursing. 特级护理天数。
   */
  spga_nurscare_days?: ClaimCount;
  /**
   * Days of first-level nursing. 一级护理天数。
   */
  lv1_nurscare_days?: ClaimCount;
  /**
   * Days of second-level nursing. 二级护理天数。
   */
  scd_nurscare_days?: ClaimCount;
  /**
   * Days of third-level nursing. 三级护理天数。
   */
  lv3_nurscare_days?: ClaimCount;
  /**
   * Way of leaving: 1 on advice, 2 to another institution, 3 to a community or township institution, 4 against advice, 5 died, 9 other. 离院方式：1 医嘱离院，2 医嘱转院，3 医嘱转社区卫生服务机构/乡镇卫生院，4 非医嘱离院，5 死亡，9 其他。
   */
  dscg_way?: "1" | "2" | "3" | "4" | "5" | "9";
  /**
   * Name of the institution to which the patient is passed. 拟接收机构名称。
   */
  acp_medins_name?: string;
  /**
   * Code of the institution to which the patient is passed. 拟接收机构代码。
   */
  acp_optins_code?: string;
  /**
   * Code of the bill. 票据代码。
   */
  bill_code?: string;
  /**
   * Number of the bill. 票据号码。
   */
  bill_no?: string;
  /**
   * Serial number of the business. 业务流水号。
   */
  biz_sn?: string;
  /**
   * Readmission planned within 31 days: 1 no, 2 yes. 是否有出院 31 天内再住院计划：1 无，2 有。
   */
  days_rinp_flag_31?: "1" | "2";
  /**
   * Purpose of that readmission. 出院 31 天内再住院目的。
   */
  days_rinp_pup_31?: string;
  /**
   * Physician in charge: identity, never a fact. 主诊医师姓名（身份信息，不作为事实）。
   */
  chfpdr_name?: string;
  /**
   * Code of the physician in charge. 主诊医师代码。
   */
  chfpdr_code?: string;
  /**
   * First day of the settlement. 结算开始日期。
   */
  setl_begn_date?: ClaimDate;
  /**
   * Last day of the settlement. 结算结束日期。
   */
  setl_end_date?: ClaimDate;
  /**
   * Total cost of the claim, yuan (settlement record; on the list it is the sum of the items). 医疗费总额（元）。
   */
  medfee_sumamt: ClaimAmount;
  /**
   * Cost within the policy's scope, yuan (settlement record, not on the list). 符合政策范围金额（元，取自结算信息，非清单字段）。
   */
  inscp_scp_amt?: ClaimAmount;
  /**
   * Deductible actually paid, yuan (settlement record, not on the list). 实际支付起付线（元，取自结算信息，非清单字段）。
   */
  act_pay_dedc?: ClaimAmount;
  /**
   * Paid by the person within the catalogue, yuan. 个人自付（元）。
   */
  psn_selfpay?: ClaimAmount;
  /**
   * Paid by the person outside the catalogue, yuan. 个人自费（元）。
   */
  psn_ownpay?: ClaimAmount;
  /**
   * Paid from the personal account, yuan. 个人账户支付（元）。
   */
  acct_pay?: ClaimAmount;
  /**
   * Paid in cash, yuan. 个人现金支付（元）。
   */
  psn_cashpay?: ClaimAmount;
  /**
   * Payment method stated by the sender: 1 fee for service, 2 single disease, 3 disease score, 4 DRG, 5 bed-day, 6 per head, 9 other. 医保支付方式：1 按项目，2 单病种，3 按病种分值，4 疾病诊断相关分组（DRG），5 按床日，6 按人头，9 其他。
   */
  hi_paymtd?: "1" | "2" | "3" | "4" | "5" | "6" | "9";
  /**
   * Insurance agency. 医保机构。
   */
  hsorg?: string;
  /**
   * Officer of the agency: identity, never a fact. 医保机构经办人（身份信息，不作为事实）。
   */
  hsorg_opter?: string;
  /**
   * Department that filled the list in. 医疗机构填报部门。
   */
  medins_fill_dept?: string;
  /**
   * Person who filled the list in: identity, never a fact. 医疗机构填报人（身份信息，不作为事实）。
   */
  medins_fill_psn?: string;
}
/**
 * One payment of a fund. 一项基金支付。
 */
export interface FundPayment {
  /**
   * Fund: 310100 employee pooled, 390100 resident pooled, 390200 resident critical illness, 610100 medical aid …; codes above the national ones are local. 基金支付类型：310100 职工统筹，390100 居民统筹，390200 居民大病，610100 医疗救助等，其余为地方扩展。
   */
  fund_pay_type: string;
  /**
   * Amount paid, yuan. 基金支付金额（元）。
   */
  fund_payamt: ClaimAmount;
}
/**
 * One diagnosis of an outpatient chronic visit. 一项门诊慢特病诊断。
 */
export interface ChronicDiagnosis {
  /**
   * Name of the diagnosis. 诊断名称。
   */
  diag_name?: string;
  /**
   * Code of the diagnosis, ICD-10 insurance edition. 诊断代码。
   */
  diag_code: DiseaseCode;
  /**
   * Name of the operation. 手术操作名称。
   */
  oprn_oprt_name?: string;
  /**
   * Code of the operation, ICD-9-CM-3 insurance edition. 手术操作代码。
   */
  oprn_oprt_code?: OperationCode;
}
/**
 * One diagnosis of the stay. 一项出院诊断。
 */
export interface Diagnosis {
  /**
   * Kind of diagnosis: 1 Western, 2 Chinese disease, 3 Chinese syndrome; Western when absent. 诊断类别：1 西医诊断，2 中医主病诊断，3 中医主证诊断；未填按西医诊断。
   */
  diag_type?: "1" | "2" | "3";
  /**
   * Principal diagnosis of its kind: 0 no, 1 yes. 主诊断标志：0 否，1 是。
   */
  maindiag_flag: "0" | "1";
  /**
   * Code of the diagnosis, ICD-10 insurance edition. 诊断代码。
   */
  diag_code: DiseaseCode;
  /**
   * Name of the diagnosis. 诊断名称。
   */
  diag_name?: string;
  /**
   * State at admission: 1 present, 2 clinically undetermined, 3 unknown, 4 absent. 入院病情：1 有，2 临床未确定，3 情况不明，4 无。
   */
  adm_cond_type?: "1" | "2" | "3" | "4";
}
/**
 * One operation of the stay. 一项手术操作。
 */
export interface Operation {
  /**
   * 1 principal, 2 other; other when absent. 手术操作类别：1 主要手术操作，2 其他手术操作；未填按其他。
   */
  oprn_oprt_type?: "1" | "2";
  /**
   * Code of the operation, ICD-9-CM-3 insurance edition. 手术操作代码。
   */
  oprn_oprt_code: OperationCode;
  /**
   * Name of the operation. 手术操作名称。
   */
  oprn_oprt_name?: string;
  /**
   * Date of the operation. 手术操作日期。
   */
  oprn_oprt_date?: ClaimTime;
  /**
   * Begin of the operation. 手术操作开始时间。
   */
  oprn_oprt_begntime?: ClaimTime;
  /**
   * End of the operation. 手术操作结束时间。
   */
  oprn_oprt_endtime?: ClaimTime;
  /**
   * Begin of the anaesthesia. 麻醉开始时间。
   */
  anst_begntime?: ClaimTime;
  /**
   * End of the anaesthesia. 麻醉结束时间。
   */
  anst_endtime?: ClaimTime;
  /**
   * Kind of anaesthesia. 麻醉方式。
   */
  anst_way?: string;
  /**
   * Surgeon: identity, never a fact. 术者医师姓名（身份信息，不作为事实）。
   */
  oper_dr_name?: string;
  /**
   * Code of the surgeon. 术者医师代码。
   */
  oper_dr_code?: string;
  /**
   * Anaesthetist: identity, never a fact. 麻醉医师姓名（身份信息，不作为事实）。
   */
  anst_dr_name?: string;
  /**
   * Code of the anaesthetist. 麻醉医师代码。
   */
  anst_dr_code?: string;
}
/**
 * Charges of one category, yuan. 一类收费项目（元）。
 */
export interface ChargeItem {
  /**
   * Category: 01 bed, 02 consultation, 03 examination, 04 laboratory, 05 treatment, 06 surgery, 07 nursing, 08 materials, 09 Western drugs, 10 Chinese herbs, 11 Chinese patent drugs, 12 general consultation, 13 registration, 14 other. 医疗收费项目：01 床位费，02 诊察费，03 检查费，04 化验费，05 治疗费，06 手术费，07 护理费，08 卫生材料费，09 西药费，10 中药饮片费，11 中成药费，12 一般诊疗费，13 挂号费，14 其他费。
   */
  med_chrgitm:
    "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14";
  /**
   * Amount. 金额。
   */
  amt: ClaimAmount;
  /**
   * Class A of the catalogue. 甲类费用合计。
   */
  claa_sumfee?: ClaimAmount;
  /**
   * Class B of the catalogue. 乙类金额。
   */
  clab_amt?: ClaimAmount;
  /**
   * Outside the catalogue, paid by the person. 全自费金额。
   */
  fulamt_ownpay_amt?: ClaimAmount;
  /**
   * Other. 其他金额。
   */
  oth_amt?: ClaimAmount;
}
/**
 * One stay in intensive care. 一次重症监护。
 */
export interface IntensiveCare {
  /**
   * Kind of ward: CCU, NICU, EICU, SICU, PICU, RICU, ICU or other. 重症监护病房类型。
   */
  scs_cutd_ward_type: string;
  /**
   * Begin. 重症监护进入时间。
   */
  scs_cutd_inpool_time?: ClaimTime;
  /**
   * End. 重症监护退出时间。
   */
  scs_cutd_exit_time?: ClaimTime;
  /**
   * Duration, days/hours/minutes. 重症监护合计时长（天/小时/分钟）。
   */
  scs_cutd_sum_dura?: ClaimDuration;
}
/**
 * One transfusion. 一次输血。
 */
export interface Transfusion {
  /**
   * Kind of blood. 输血品种。
   */
  bld_cat: string;
  /**
   * Amount. 输血量。
   */
  bld_amt: ClaimQuantity;
  /**
   * Unit. 输血计量单位。
   */
  bld_unt?: string;
}
/**
 * Facts by id. 按事实标识给出的值。
 */
export interface SuppliedFacts {
  [k: string]: SuppliedValue;
}
/**
 * Members of the decision; what is not named is not asserted. 裁定的内容，未列出的不作断言。
 */
export interface ExpectedDecision {
  outcome?: ExpectedFigure;
  pool?: ExpectedFigure;
  method?: ExpectedFigure;
  group?: ExpectedFigure;
  score?: ExpectedFigure;
  coefficient?: ExpectedFigure;
  points?: ExpectedFigure;
  amounts?: ExpectedWrites;
  error?: ExpectedError;
}
/**
 * Facts written; what is not named is not asserted. 写入的事实，未列出的不作断言。
 */
export interface ExpectedWrites {
  [k: string]: ExpectedFigure;
}
/**
 * Why it cannot be decided. 不能裁定的原因。
 */
export interface ExpectedError {
  code: string;
  subject?: string;
  pointer?: string;
  /**
   * Of a decision: the step that could not decide. 无法裁定的步骤。
   */
  step?: string;
}
/**
 * Facts, and what the rule set by itself makes of them. 一组事实及该规则集单独运行的结果。
 */
export interface FactsCase {
  name: CaseName;
  /**
   * What people call it, where its name is not that. 名称，供人阅读。
   */
  title?: Text;
  because: CaseReason;
  facts: CaseFacts;
  writes?: ExpectedWrites;
  /**
   * All that is told of what applies, in order: names of cases and tiers, `group by criterion` of rows, `portion × rate` of slices, `otherwise`. 依次命中的内容。
   *
   * @maxItems 200
   */
  told?: Told[];
  error?: ExpectedError;
}
/**
 * Entities that share a total out among them. 共同分摊同一总额的各主体。
 */
export interface SharedCase {
  name: CaseName;
  /**
   * What people call it, where its name is not that. 名称，供人阅读。
   */
  title?: Text;
  because: CaseReason;
  facts?: CaseFacts;
  /**
   * Each with facts of its own beside those that all share. 各主体，除共有事实外另有自己的事实。
   *
   * @minItems 1
   * @maxItems 200
   */
  entities: SharingEntity[];
  error?: ExpectedError;
}
export interface SharingEntity {
  /**
   * Institution code or claim id, which breaks ties. 机构编码或清单标识，用于尾差排序。
   */
  key: string;
  facts: CaseFacts;
  writes?: ExpectedWrites;
}
/**
 * Where a value comes from. An empty cell leaves the field out. Of a field that holds a date, any way of writing with the year first is read (2023/4/5, 2023.4.5, 20230405, 2023年4月5日, each with or without a time); what could be several days (05/04/2023) is a bad row. 取值来源；单元格为空则不填该字段。日期字段可读年份在前的各种写法（如 2023/4/5、20230405，可带时间），不能确定是哪一天的（如 05/04/2023）按错误行报告。
 */
export interface CellSource {
  /**
   * Column by its heading. 列名。
   */
  column?: string;
  /**
   * The part at hand of a cell that the entry splits. 拆分后的当前一段。
   */
  part?: true;
  /**
   * The same for every row. 固定值。
   */
  constant?: string | boolean;
  /**
   * Text of the cell to value of the field; any other text is a finding. 取值对照，未列出的取值报错。
   */
  values?: {
    [k: string]: string | boolean;
  };
  /**
   * number: whole number instead of text. 作为整数而非文本。
   */
  as?: "number";
}
/**
 * Which column of a table fills which field of the claim. 表格列与结算清单字段的对应关系。
 */
export interface ClaimMapping {
  $schema?: string;
  title: Text;
  /**
   * Single fields by path, e.g. setlinfo.hi_type, given.group_code. 单值字段，以路径为键。
   */
  fields: {
    [k: string]: CellSource;
  };
  /**
   * Lists of the claim; the entries stand one after another. 列表字段，各段依次排列。
   */
  lists?: {
    /**
     * @minItems 1
     * @maxItems 50
     */
    [k: string]: EntrySource[];
  };
}
/**
 * One entry of the list, or one for each part of a split cell; left out when no cell fills it. 列表中的一项，或按拆分逐项生成；无任何单元格取值时不生成。
 */
export interface EntrySource {
  each?: SplitCell;
  /**
   * Fields of the entry. 该项的字段。
   */
  fields: {
    [k: string]: CellSource;
  };
}
/**
 * A cell that holds several values. 含多个值的单元格。
 */
export interface SplitCell {
  /**
   * Column by its heading. 列名。
   */
  column: string;
  /**
   * What stands between the parts. 分隔符。
   */
  split: string;
}
/**
 * Among the claims of a set: removes the claim of that id, whatever its revision. 清单集中的冲销行，按清单标识冲销其各次修订。
 */
export interface ClaimReversal {
  /**
   * Id of the claim. 结算清单标识。
   */
  id: string;
  /**
   * Always true. 固定为 true。
   */
  reversed: true;
  /**
   * Why. 理由。
   */
  reason?: string;
}
/**
 * One case; without `when` it applies to all that are left. 一种情形。
 */
export interface CoefficientBaseCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One bonus. 一项加成。
 */
export interface CoefficientBonus {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Bonuses. 加成系数。
 */
export interface CoefficientBonuses {
  /**
   * How bonuses act (sum: base + every bonus; product: base × every bonus (factors); highest: base + the highest bonus only). 合并方式：相加／相乘／只取最高。
   */
  combine: "sum" | "product" | "highest";
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: CoefficientBonus[];
}
/**
 * What it rules. 规则内容。
 */
export interface CoefficientTiersBody {
  /**
   * Number fact that the coefficient is written to. 系数所写入的事实。
   */
  writes: FactId;
  base: CoefficientBase;
  bonuses?: CoefficientBonuses;
  /**
   * Never below. 下限。
   */
  floor?: Decimal;
  /**
   * Never above. 上限。
   */
  cap?: Decimal;
  /**
   * Decimal places. 小数位数。
   */
  scale: Scale;
  /**
   * How it is rounded. 舍入方式。
   */
  mode: RoundingMode;
}
/**
 * Core threshold. 核心病种临界值。
 */
export interface CoreThreshold {
  /**
   * Cases a year, inclusive. 每年病例数（含）。
   */
  cases: number;
  /**
   * Whether a group with exactly that many is core. 是否含本数。
   */
  inclusive: boolean;
  /**
   * Years that count. 统计年数。
   */
  years: number;
  /**
   * mean of the years, or every single year. 年均，或每年均达到。
   */
  by: "mean" | "every-year";
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What a policy decides about one claim. 对一张结算清单的裁定。
 */
export interface Decision {
  claim: string;
  revision: number;
  /**
   * Date at which versions were chosen. 适用日期。
   */
  date?: CivilDate;
  /**
   * What-if date of the request. 假设日期。
   */
  asOf?: CivilDate;
  policy?: VersionName;
  /**
   * Hash of everything but the claim and its institution that the decision rests on. 方案哈希。
   */
  plan?: Sha256;
  /**
   * Hash of the institution attributes read. 机构属性哈希。
   */
  institution?: Sha256;
  pool?: string;
  outcome: "paid" | "excluded" | "other-method" | "review" | "error";
  method?: string;
  group?: string;
  score?: DecimalText;
  coefficient?: DecimalText;
  points?: DecimalText;
  /**
   * Yuan, by fact id. 金额（元）。
   */
  amounts: {
    [k: string]: DecimalText;
  };
  /**
   * Derived facts that the caller gave. 调用方直接给出的事实。
   */
  given?: string[];
  error?: Failure;
  steps?: ExplainedStep[];
}
/**
 * A version as answers name it. 版本标识。
 */
export interface VersionName {
  id: RuleSetId;
  version?: number;
  hash?: Sha256;
  title?: Text;
  /**
   * Versions that it inherits from, the nearest first. 所继承的版本，由近及远。
   */
  bases?: VersionName[];
}
/**
 * Why a step could not decide. 无法裁定的原因。
 */
export interface Failure {
  code: string;
  subject: string;
  detail?: string;
  step?: string;
  ruleSet?: VersionName;
  pointer?: string;
  message: Message;
  citations?: CitedClause;
}
/**
 * In both languages. 双语文字。
 */
export interface Message {
  zh: string;
  en: string;
}
/**
 * One step: its rule set, its clauses, what applied and what it wrote. 一个步骤。
 */
export interface ExplainedStep {
  phase: "claim" | "person" | "pool" | "institution" | "clearing";
  step: string;
  title?: Text;
  state: "ran" | "skipped" | "given" | "failed";
  ruleSet?: VersionName;
  citations?: CitedClause;
  /**
   * Values of the rule set that no document gives. 暂定值个数。
   */
  provisional?: number;
  /**
   * Facts that the step may look at, by id, as they were before it; told in full only, and missing ones are left out. 执行前可读取的事实，仅在完整解释时给出，缺失的不列。
   */
  reads?: {};
  /**
   * Facts written, by id. 写入的事实。
   */
  writes?: {};
  events?: {
    event:
      "computed" | "case" | "condition" | "otherwise" | "collected" | "tier" | "row" | "sliced" | "allocated";
    pointer: string;
    clause?: string;
  }[];
  entity?: string;
  scope?: string;
}
/**
 * What a decision shows. 裁定所示。
 */
export interface DecisionFields {
  /**
   * First that applies; paid otherwise. 裁定结果。
   *
   * @maxItems 500
   */
  outcomes: Outcome[];
  /**
   * How it is worked out. 计算方法。
   */
  method?: FactId;
  /**
   * Fact of the group. 病种组所在的事实。
   */
  group?: FactId;
  /**
   * Score. 分值。
   */
  score?: FactId;
  /**
   * Fact of the coefficient. 系数所在的事实。
   */
  coefficient?: FactId;
  /**
   * Formula of the points. 分值公式。
   */
  points?: FactId;
  /**
   * Yuan facts that the decision lists. 列示的金额。
   *
   * @maxItems 50
   */
  amounts: FactId[];
}
/**
 * One outcome. 一种结果。
 */
export interface Outcome {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Outcome. 结果。
   */
  outcome: "paid" | "excluded" | "other-method" | "review";
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * How the principal diagnosis of a case is cut before it is looked up. 主要诊断编码的截取办法。
 */
export interface DiagnosisMatching {
  decimals: DiagnosisCuts;
}
/**
 * A finding about a document or a request, as the API and the command line tell it. 诊断：对文档或请求的检查发现。
 */
export interface DiagnosticFinding {
  /**
   * What kind of finding, e.g. schema.required; stable over versions. 诊断代码。
   */
  code: string;
  /**
   * Only errors keep a document from being published. 严重程度。
   */
  severity: "error" | "warning" | "info";
  /**
   * JSON pointer into the document, empty for all of it. 所在位置（JSON Pointer）。
   */
  pointer: string;
  range?: TextRange;
  span?: StringSpan;
  /**
   * The values that the message names. 消息中的参数。
   */
  params: {
    [k: string]: string | number;
  };
  /**
   * Place, what was found, what was expected, what to do, in the reader's language. 完整说明。
   */
  message: string;
}
/**
 * Where that is in the text, when there was one. 文本中的起止。
 */
export interface TextRange {
  /**
   * UTF-16 units before it. 起始偏移。
   */
  offset: number;
  /**
   * UTF-16 units of it. 长度。
   */
  length: number;
  /**
   * From 1. 行号。
   */
  line: number;
  /**
   * In UTF-16 units, from 1. 列号。
   */
  column: number;
}
/**
 * Which UTF-16 units of the string at `pointer`, e.g. of a formula's text. 字符串内的起止。
 */
export interface StringSpan {
  offset: number;
  length: number;
}
/**
 * Band within which an officer chooses what the value is multiplied by; his choice is a fact, and one outside the band is an error. 裁量幅度：由承办人在幅度内选定倍数，超出幅度为错误。
 */
export interface Discretion {
  /**
   * Fact that holds the choice. 记载所选倍数的事实。
   */
  fact: FactId;
  /**
   * Lower end. 下限。
   */
  from: Decimal;
  /**
   * Upper end. 上限。
   */
  until: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds: Bounds;
}
/**
 * What is written for a case that no row takes, with a score of 0; without it such a case is a claim error. 未入组病例的写法，分值记为 0；缺省则视为无法裁定。
 */
export interface DiseaseScoreOtherwise {
  /**
   * Group that is written. 写入的病种组。
   */
  group: string;
  /**
   * Type of the group. 病种类型。
   */
  type?: string;
}
/**
 * Facts read. 读取的事实。
 */
export interface DiseaseScoreReads {
  /**
   * Principal diagnosis. 主要诊断。
   */
  diagnosis: FactId;
  /**
   * Operations. 手术操作。
   */
  operations: FactId;
  /**
   * For the tie-break by closest cost. 用于按费用最近的择组规则。
   */
  cost?: FactId;
}
/**
 * What it rules. 规则内容。
 */
export interface DiseaseScoreTableBody {
  reads: DiseaseScoreReads;
  writes: DiseaseScoreWrites;
  otherwise?: DiseaseScoreOtherwise;
  /**
   * The table. 病种分值表。
   */
  table: ScoreTable;
}
/**
 * Fact written. 写入的事实。
 */
export interface DiseaseScoreWrites {
  /**
   * Group code; when the policy lets a caller give it, the row of that code is taken. 病种组代码。
   */
  group: FactId;
  /**
   * Group type. 病种类型。
   */
  type?: FactId;
  /**
   * Score. 分值。
   */
  score: FactId;
  /**
   * Yuan: the row's average cost, or its score × costPerPoint. 病种例均费用（元）。
   */
  averageCost?: FactId;
}
/**
 * Disease groups by diagnosis and operations; how a case finds its group is stated here, not in code. 病种分值表：病例按诊断和操作入组，入组办法一并载明。
 */
export interface ScoreTable {
  unit: ScoreUnit;
  /**
   * Whether codes that differ only in upper and lower case (X, x) are the same code. 编码是否不区分大小写。
   */
  ignoreCase: boolean;
  diagnosis: DiagnosisMatching;
  operations: OperationMatching;
  types: GroupTypes;
  classes?: OperationClasses;
  choose: ChoiceOrder;
  /**
   * Yuan per unit of score: average cost of a group whose row states none, as score × this. 每单位分值对应的例均费用（元）。
   */
  costPerPoint?: Decimal;
  /**
   * Disease groups. 病种组。
   *
   * @maxItems 200000
   */
  rows: ScoreRow[];
}
/**
 * How the operations of a case answer to those of a row. 操作编码的匹配办法。
 */
export interface OperationMatching {
  /**
   * exact: the same code; prefix: the case's code begins with the row's. 整码一致或前缀一致。
   */
  match: "exact" | "prefix";
  /**
   * A row that asks for no operation takes any case of its diagnosis, or only cases without operations. 未列操作的行适用于该诊断的全部病例，或仅限无操作病例。
   */
  plainRows: "any-case" | "without-operations";
}
/**
 * An operation belongs to the class with the longest prefix of its code. A class without prefixes takes cases none of whose operations belongs to a class (conservative treatment). 操作归入前缀最长的类别；不列前缀的类别收没有归类操作的病例（保守治疗）。
 */
export interface OperationClass {
  /**
   * e.g. SS, ZLXCZ, ZDXCZ, BSZL. 类别代码。
   */
  class: string;
  /**
   * Name of the class. 类别名称。
   */
  name: Text;
  /**
   * Beginnings of operation codes. 操作编码前缀。
   *
   * @minItems 1
   * @maxItems 20000
   */
  prefixes?: string[];
}
/**
 * One disease group. 一个病种组。
 */
export interface ScoreRow {
  /**
   * Code of the group, unique in the table. 病种组代码，表内唯一。
   */
  code: string;
  /**
   * Name of the group. 病种名称。
   */
  name?: string;
  /**
   * Diagnosis code at one of the declared cuts; a row without one is found only by its code, as a grouper gives it. 诊断编码；未列诊断的行仅按分组器给出的组代码查找。
   */
  diagnosis?: string;
  /**
   * Operation codes: + both, | either, parentheses where the two are mixed. 操作编码：+ 同时，| 任一，混用须加括号。
   */
  operations?: string;
  /**
   * Class of operation a composite group asks for. 综合病种的操作类别。
   */
  class?: string;
  /**
   * One of the table's types. 病种类型。
   */
  type: string;
  /**
   * In the table's unit, above zero. 分值。
   */
  score: Decimal;
  /**
   * Yuan; for closest-cost. 组例均费用（元）。
   */
  averageCost?: Decimal;
}
/**
 * The values that can occur; what lies outside is no gap. 取值范围，范围之外不算空档。
 */
export interface Domain {
  min?: Decimal;
  max?: Decimal;
  bounds?: Bounds;
  /**
   * Decimal places values have at most; 0 for whole numbers. 取值的小数位数。
   */
  scale?: Scale;
}
/**
 * What it rules. 规则内容。
 */
export interface ExclusionBody {
  /**
   * Text fact that names the case that applied, or none. 命中的除外情形。
   */
  writes: FactId;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: ExclusionCase[];
}
/**
 * One reason for exclusion. 一种除外情形。
 */
export interface ExclusionCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * reject: not payable; advance: paid now, to be recovered. 不予支付／先行支付并追偿。
   */
  effect: "reject" | "advance";
  /**
   * Why. 理由。
   */
  reason: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * The facts that rules may name, with their types and units. 事实字典：规则可引用的事实及其类型、单位。
 */
export interface FactDictionary {
  $schema?: string;
  /**
   * Entries; ids and Chinese aliases are unique together. 事实条目，标识与中文名均不得重复。
   *
   * @minItems 1
   * @maxItems 2000
   */
  facts: FactEntry[];
  valueNames?: ValueNames;
}
/**
 * What coded values are called, by fact id; under * of every fact whose value set has them. Words only: no decision depends on them. Codes of the settlement list have the words of its guide to filling in (医保办发〔2021〕34号), sexes those of GB/T 2261.1. 代码取值的名称，按事实列出；* 适用于值域含有该代码的各事实。仅供阅读，不影响裁定；清单代码的名称依《医疗保障基金结算清单填写规范》，性别依 GB/T 2261.1。
 */
export interface ValueNames {
  [k: string]: {
    [k: string]: Text;
  };
}
/**
 * Facts by id: decimals as text or as numbers of at most 15 digits. 以事实标识为键的数据。
 */
export interface Figures {
  [k: string]: string | number | boolean;
}
/**
 * One budget holder in one pool. 一个预算主体在一个基金池的数据。
 */
export interface HolderFigures {
  code: string;
  pool: Name;
  facts: Figures;
}
/**
 * One indicator. 一项指标。
 */
export interface Indicator {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Number fact that holds its value. 指标值所写入的事实。
   */
  writes: FactId;
  /**
   * How it is worked out. 计算公式。
   */
  value: Formula;
  /**
   * Text fact that holds the name of the level, or reached / not-reached where the target itself decides. 状态所写入的事实：分级名，或由目标值判定的 reached、not-reached。
   */
  state?: FactId;
  /**
   * Which way is better. 向好方向。
   */
  direction?: "lower" | "higher" | "neither";
  /**
   * Whether it binds. 指标属性。
   */
  nature?: "binding" | "expected";
  baseline?: IndicatorBaseline;
  target?: IndicatorTarget;
  /**
   * Levels, without gap or overlap; without any, the target's value decides. 状态分级，不得有缺口或重叠；未分级的由目标值判定。
   *
   * @minItems 1
   * @maxItems 50
   */
  levels?: IndicatorLevel[];
}
/**
 * Where it stood. 基期值。
 */
export interface IndicatorBaseline {
  /**
   * Year. 年份。
   */
  year: number;
  /**
   * Its value. 取值。
   */
  value: Decimal;
  /**
   * Where only a bound is known: on which side of the value it stood; the value itself when absent. 仅知界限时在该值的哪一侧，未写即为该值。
   */
  bound?: "at-least" | "more-than" | "at-most" | "less-than";
}
/**
 * What is aimed at: a value to be reached, words, or both. 目标：取值、文字表述或兼有。
 */
export interface IndicatorTarget {
  /**
   * Year. 年份。
   */
  year?: number;
  /**
   * Its value. 取值。
   */
  value?: Decimal;
  /**
   * On which side of the value. 在该值的哪一侧。
   */
  bound?: "at-least" | "more-than" | "at-most" | "less-than";
  /**
   * In words. 文字表述。
   */
  said?: Text;
}
/**
 * What a value in this range means. 该区间的含义。
 */
export interface IndicatorLevel {
  /**
   * Key in its list, written as the state. 键，即所写入的状态。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Lower end. 下限。
   */
  from?: Decimal;
  /**
   * Upper end. 上限。
   */
  until?: Decimal;
  /**
   * Which ends belong to it. 端点。
   */
  bounds?: Bounds;
  /**
   * What is to be done. 处置。
   */
  act?: Text;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What it rules. 规则内容。
 */
export interface IndicatorsBody {
  /**
   * Indicators, in order. 指标。
   *
   * @minItems 1
   * @maxItems 200
   */
  indicators: Indicator[];
}
/**
 * A designated institution and its dated attributes, which rules read as facts. 定点医疗机构及其带日期的属性。
 */
export interface Institution {
  /**
   * Code of the institution as claims give it. 定点医药机构编号。
   */
  code: string;
  /**
   * Name. 机构名称。
   */
  name: string;
  /**
   * Pooling area it belongs to. 所属统筹区。
   */
  jurisdiction: JurisdictionCode;
  /**
   * Where the entry comes from. 来源说明。
   */
  note?: Text;
  /**
   * Attributes by period, without overlap. 分时段的属性，时段不得重叠。
   *
   * @minItems 1
   * @maxItems 100
   */
  attributes: InstitutionPeriod[];
}
/**
 * Attributes from one day (inclusive) until another (exclusive; open when absent), by fact id; one that is absent is unknown. 自某日（含）至某日（不含，未填为长期）的属性，以事实标识为键，未填为未知。
 */
export interface InstitutionPeriod {
  from: CivilDate;
  until?: CivilDate;
  /**
   * 3 tertiary, 2 secondary, 1 primary, 0 unrated. 机构等级：3 三级，2 二级，1 一级，0 未定级。
   */
  institution_level: "3" | "2" | "1" | "0";
  /**
   * Grade within the level. 机构等次。
   */
  institution_grade?: "特" | "甲" | "乙" | "丙" | "未定";
  /**
   * Category. 机构类别。
   */
  institution_category?:
    | "general"
    | "specialist"
    | "tcm"
    | "maternal"
    | "children"
    | "psychiatric"
    | "rehabilitation"
    | "community"
    | "township"
    | "clinic"
    | "other";
  /**
   * Chinese, integrated or ethnic medicine. 中医医疗机构。
   */
  tcm_institution?: boolean;
  /**
   * Key discipline. 重点学科：无、省级、国家级。
   */
  key_discipline?: "none" | "provincial" | "national";
  /**
   * Grassroots institution. 基层医疗机构。
   */
  grassroots?: boolean;
  /**
   * Grade-A township centre. 甲等镇卫生院。
   */
  township_grade_a?: boolean;
  /**
   * Code of who holds its budget: the medical community or alliance it belongs to; by itself when absent. 预算主体编号：所属医共体或医联体，未填则自为预算主体。
   */
  budget_holder?: string;
  /**
   * Member of a compact medical community. 紧密型医共体成员。
   */
  compact_community?: boolean;
}
/**
 * One institution in one pool. 一家机构在一个基金池的数据。
 */
export interface InstitutionFigures {
  code: string;
  pool: Name;
  facts?: Figures;
  /**
   * @maxItems 24
   */
  months?: MonthFigures[];
}
/**
 * One month. 一个月的数据。
 */
export interface MonthFigures {
  /**
   * Month, YYYY-MM. 月份。
   */
  month: string;
  facts: Figures;
}
/**
 * Steps that are repeated until what they assume is what they come to. 一组反复执行、直至前提与结果一致的步骤。
 */
export interface Iteration {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * First step of a round, after the claims. 每轮的首个步骤。
   */
  first: Name;
  /**
   * Last step of a round. 每轮的末个步骤。
   */
  last: Name;
  /**
   * What one round hands to the next. 逐轮传递的金额。
   *
   * @minItems 1
   * @maxItems 20
   */
  carries: Carry[];
  /**
   * Most rounds. 最多轮数。
   */
  limit: number;
  /**
   * What applies where no round reproduces itself. 未能一致时的处理。
   */
  otherwise: "fail" | "last" | "first";
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One mechanism, as rule sets list it under `implements`. 一项支付机制。
 */
export interface Mechanism {
  /**
   * Id. 标识。
   */
  id: string;
  /**
   * Id of the document that names it. 所在文件。
   */
  document: string;
  /**
   * Clauses that name it. 所在条款。
   *
   * @minItems 1
   * @maxItems 20
   */
  clauses: string[];
  /**
   * What it asks for. 内容。
   */
  words: Text;
}
export interface OverrideBody {
  base: OverrideBase;
  /**
   * Differences, each place once. 不同之处，同一位置只能出现一次。
   *
   * @maxItems 20000
   */
  overrides: OverrideItem[];
}
/**
 * What it inherits. 所继承的规则集。
 */
export interface OverrideBase {
  /**
   * Id. 标识。
   */
  id: RuleSetId;
  /**
   * Kind that the base has, and so this rule set. 所继承规则集的类型。
   */
  kind: string;
  /**
   * Pinned version, for a base that is taken by reference; a mandatory one is followed as it is in force. 参照继承所固定的版本。
   */
  version?: number;
  /**
   * Content hash of the pinned version. 所固定版本的内容哈希。
   */
  hash?: string;
}
/**
 * One difference. 一处不同。
 */
export interface OverrideItem {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * What is done at the place: a row, case or member is added, replaced or removed. 新增、替换或删除。
   */
  do: "add" | "replace" | "remove";
  /**
   * The way from the document to the place: names of members, and rows by their key columns, e.g. ["body", "rows", {"code": "I63"}, "score"]. 位置：成员名，或以键列指明的行。
   *
   * @minItems 1
   * @maxItems 24
   */
  at: PlaceStep[];
  value?: OverrideValue;
  /**
   * Of an added row: the row it stands before; the last when absent. 新增行排在哪一行之前。
   */
  before?: RowKey;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * A row by its key columns. 以键列指明的行。
 */
export interface RowKey {
  [k: string]: string | number | boolean;
}
/**
 * What it rules. 规则内容。
 */
export interface PaymentRoutingBody {
  /**
   * Text fact that holds the method. 付费方式所写入的事实。
   */
  writes: FactId;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: RoutingCase[];
  /**
   * Method of all others; without it a claim that no case takes is a claim error. 其余情形的付费方式。
   */
  otherwise?: string;
}
/**
 * One route. 一条分流规则。
 */
export interface RoutingCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Payment method, e.g. dip, fee-for-service, bed-day. 付费方式。
   */
  method: string;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What it rules. 规则内容。
 */
export interface PenaltyBody {
  /**
   * Effects. 扣减效果。
   *
   * @minItems 1
   * @maxItems 20
   */
  effects: PenaltyEffect[];
  /**
   * Results. 汇总结果。
   *
   * @maxItems 500
   */
  results?: PenaltyResult[];
}
/**
 * One fact that findings change. 一项扣减效果。
 */
export interface PenaltyEffect {
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * How the cases that apply act together. 多项并存时的合并方式。
   */
  combine: "sum" | "product" | "highest" | "first";
  /**
   * Value when no case applies. 无命中时的取值。
   */
  none: Decimal;
  /**
   * Decimal places. 小数位数。
   */
  scale: Scale;
  /**
   * How it is rounded. 舍入方式。
   */
  mode: RoundingMode;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: PenaltyCase[];
}
/**
 * One finding and what it costs. 一种违规情形。
 */
export interface PenaltyCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
  /**
   * Its value; with a discretion the base that the choice multiplies. 取值；有裁量幅度时为计算基数。
   */
  value: DecimalOrFormula;
  discretion?: Discretion;
  /**
   * What supervision looks at to find it. 监管重点。
   */
  focus?: Text;
  /**
   * Of the cases of one ladder only the first that applies counts. 同一阶梯内只取首个命中者。
   */
  ladder?: string;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
export interface PenaltyResult {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Formula. 公式。
   */
  formula: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Steps by phase, in their order. 各阶段的步骤。
 */
export interface Phases {
  /**
   * Each claim. 逐份清单。
   *
   * @maxItems 200
   */
  claim: PolicyStep[];
  /**
   * Each person's claims together. 参保人。
   *
   * @maxItems 200
   */
  person?: PolicyStep[];
  /**
   * Each pool. 基金池。
   *
   * @maxItems 200
   */
  pool?: PolicyStep[];
  /**
   * Each institution. 定点机构。
   *
   * @maxItems 200
   */
  institution?: PolicyStep[];
  /**
   * Clearing. 清算。
   *
   * @maxItems 200
   */
  clearing?: PolicyStep[];
}
/**
 * One step: a rule set of the jurisdiction, or a sum over a finer scope. 一个步骤。
 */
export interface PolicyStep {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * Rule set that the step runs. 所用规则集。
   */
  ruleSet?: RuleSetId;
  /**
   * For each of what the step runs. 逐项执行的对象。
   */
  per?: "claim" | "institution-month" | "institution" | "holder" | "pool";
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  sum?: PolicySum;
}
/**
 * A sum over what lies in it. 汇总。
 */
export interface PolicySum {
  /**
   * Of what. 基数。
   */
  of: FactId;
  /**
   * For each of what the step runs. 逐项执行的对象。
   */
  over: "claim" | "institution-month" | "institution" | "holder" | "pool";
  /**
   * What counts. 计入的条件。
   */
  where?: Condition;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
}
/**
 * What it rules. 规则内容。
 */
export interface PointValueBody {
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Yuan to distribute; exact. 可分配金额。
   */
  budget?: Formula;
  /**
   * Formula of the points. 分值公式。
   */
  points?: FactId;
  /**
   * Decimal places. 小数位数。
   */
  scale?: Scale;
  /**
   * How it is rounded. 舍入方式。
   */
  mode?: RoundingMode;
  /**
   * Value when there are no points; without it that is an error. 无分值时的取值。
   */
  withoutPoints?: Decimal;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Published values, by the first case that applies. 已公布的点值。
   *
   * @minItems 1
   * @maxItems 50
   */
  published?: PublishedPointValue[];
}
/**
 * One published value. 一项已公布的点值。
 */
export interface PublishedPointValue {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Its value. 取值。
   */
  value: Decimal;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What it rules. 规则内容。
 */
export interface PolicyBody {
  /**
   * Date fact that puts a claim into a period and picks its versions. 决定归属期的日期。
   */
  claimDate: FactId;
  /**
   * Date fact at which institution attributes are read. 读取机构属性的日期。
   */
  institutionsAt: FactId;
  /**
   * Text fact of the institution that names who holds its budget (the medical community it belongs to); an institution without one holds its own. 机构预算主体（如所属医共体）所在的事实，未填者自为预算主体。
   */
  budgetHolder?: FactId;
  /**
   * Not chosen by the insured's area, only when a request names it. 不按参保地自动适用，仅在请求指明时使用。
   */
  onlyWhenNamed?: boolean;
  /**
   * Funds that never mix. 互不挤占的基金池。
   *
   * @minItems 1
   * @maxItems 10
   */
  pools: Pool[];
  /**
   * Derived facts that a caller may supply; the decision marks them. 允许调用方直接给出的事实。
   *
   * @maxItems 50
   */
  given?: FactId[];
  /**
   * Facts of pools and institutions that a settlement request must bring. 结算时须提供的事实。
   *
   * @maxItems 300
   */
  reads?: PolicyInput[];
  phases: Phases;
  /**
   * Amounts that depend on each other, worked out round by round until they reproduce themselves. 相互依存金额的逐轮测算。
   *
   * @maxItems 20
   */
  iterations?: Iteration[];
  decision: DecisionFields;
  /**
   * What a settlement lists, scope by scope. 结算表列示项。
   *
   * @maxItems 200
   */
  statement?: StatementLine[];
}
/**
 * One fund; pools never mix. 一个基金池。
 */
export interface Pool {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * When it applies. 适用条件。
   */
  when: Condition;
}
export interface PolicyInput {
  /**
   * The fact. 所依事实。
   */
  fact: FactId;
  /**
   * For each of what. 按何主体提供。
   */
  per: "institution-month" | "institution" | "holder" | "pool";
  /**
   * Taken where the request brings none. 未提供时的取值。
   */
  default?: Decimal;
}
export interface StatementLine {
  /**
   * The fact. 所依事实。
   */
  fact: FactId;
  /**
   * For each of what. 按何主体列示。
   */
  per: "claim" | "institution-month" | "institution" | "holder" | "pool";
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * budget: a line of the split; part: sums into the pool; remainder: named rest. 在池内的角色。
   */
  role?: "total" | "part" | "remainder";
  /**
   * The total that the part belongs to. 所属总额。
   */
  of?: FactId;
}
/**
 * Parts and named remainders make up the total. 平衡关系。
 */
export interface PoolBalance {
  pool: string;
  total: string;
  amount: DecimalText;
  parts: DecimalText;
  remainders: DecimalText;
  holds: boolean;
}
/**
 * One pool. 一个基金池。
 */
export interface PoolFigure {
  facts: Figures;
}
/**
 * What each pool brings, by the pool's name in the policy. 各基金池数据。
 */
export interface PoolFigures {
  [k: string]: PoolFigure;
}
/**
 * What it rules. 规则内容。
 */
export interface QuotaBody {
  /**
   * Yuan. 金额（元）。
   */
  writes: FactId;
  /**
   * Which of the cases that apply count: the first, or all of them, added up; the first when absent. 命中首个情形，或各情形相加。
   */
  take?: "first" | "all";
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases: QuotaCase[];
}
/**
 * One standard. 一项定额。
 */
export interface QuotaCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * What the standard is for one of. 计量单位。
   */
  per: "head" | "case" | "day";
  /**
   * Standard, yuan. 定额标准（元）。
   */
  standard: DecimalOrFormula;
  /**
   * Heads or days; a case counts once. 人数或床日数。
   */
  count?: FactId;
  /**
   * Of heads or days, how much of the standard each part of the count is worth, from the first on; nothing beyond a closed last band. 按计数分段的支付比例，末段封顶后不再支付。
   *
   * @minItems 1
   * @maxItems 50
   */
  bands?: QuotaBand[];
  /**
   * Never more than this. 封顶。
   */
  cap?: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * One band. 一段。
 */
export interface QuotaBand {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * Last head or day of it, inclusive; absent in the last, open band. 该段止于第几日（含）。
   */
  until?: Decimal;
  /**
   * Share of the standard, 0 to 1. 标准的比例。
   */
  rate: Decimal;
}
/**
 * One tier; an end that is not stated is open. 一档，未列端点即不限。
 */
export interface RangeRow {
  name: Name;
  from?: Decimal;
  until?: Decimal;
  bounds?: Bounds;
  value: RangeValue;
}
/**
 * Ordered tiers of one number, each with a value. 按数值分档。
 */
export interface Ranges {
  hit: Hit;
  domain?: Domain;
  /**
   * @minItems 1
   * @maxItems 500
   */
  rows: RangeRow[];
  /**
   * For values that lie in no row. 不在任何一档时取值。
   */
  otherwise?: RangeValue;
}
/**
 * What it rules. 规则内容。
 */
export interface ScoreDerivationBody {
  threshold: CoreThreshold;
  /**
   * Points of the base that groups are measured against, 1000 by custom; formulas read it as `base_score`. 基准分值，公式中以 base_score 引用。
   */
  baseScore?: Decimal;
  /**
   * Cost of the group relative to the base; written to `weight`. 病种相对权重。
   */
  weight?: Formula;
  /**
   * Written to `standard_score`. 标准分值。
   */
  score: Formula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * What it rules. 规则内容。
 */
export interface SettlementBody {
  /**
   * Which stage this is. 结算环节。
   */
  stage?: "prepayment" | "monthly" | "annual" | "clearing" | "sharing";
  /**
   * Amounts. 结算金额。
   *
   * @minItems 1
   * @maxItems 100
   */
  amounts: SettlementAmount[];
}
/**
 * One amount of the settlement, in order. 一项结算金额。
 */
export interface SettlementAmount {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title: Text;
  /**
   * Fact written. 写入的事实。
   */
  writes: FactId;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
  /**
   * Formula. 公式。
   */
  formula?: Formula;
  /**
   * Cases. 情形。
   *
   * @minItems 1
   * @maxItems 500
   */
  cases?: SettlementCase[];
  tiers?: SettlementTiers;
  slices?: SettlementSlices;
  allocate?: SettlementAllocation;
}
/**
 * One case. 一种情形。
 */
export interface SettlementCase {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * What people call it. 名称。
   */
  title?: Text;
  /**
   * When it applies. 适用条件。
   */
  when?: Condition;
  /**
   * Its value. 取值。
   */
  value: DecimalOrFormula;
  /**
   * Clause that it rests on. 条款。
   */
  clause?: Clause;
}
/**
 * Tiers. 分档。
 */
export interface SettlementTiers {
  /**
   * The fact. 所依事实。
   */
  fact: FactId;
  /**
   * Hit policy (unique: no gap, no overlap; first: the first that applies). 命中策略。
   */
  hit: "unique" | "first";
  /**
   * Order that the rates must have. 比例须遵循的次序。
   */
  order?: RateOrder;
  /**
   * Ranges. 区间。
   *
   * @minItems 1
   * @maxItems 500
   */
  ranges: Tier[];
}
/**
 * Slices. 分段。
 */
export interface SettlementSlices {
  /**
   * Of what. 基数。
   */
  of: FactId;
  /**
   * Base. 基数。
   */
  base: FactId;
  /**
   * Decimal places. 小数位数。
   */
  scale: Scale;
  /**
   * How it is rounded. 舍入方式。
   */
  mode: RoundingMode;
  /**
   * Order that the rates must have. 比例须遵循的次序。
   */
  order?: RateOrder;
  /**
   * Slices. 分段。
   *
   * @minItems 1
   * @maxItems 50
   */
  slices: SharingSlice[];
}
/**
 * The part of the amount within this slice is shared at this rate. 分段累进。
 */
export interface SharingSlice {
  /**
   * Key in its list. 键。
   */
  name: Name;
  /**
   * Upper end as a share of the base; absent in the last, open slice. 占基数的比例上限。
   */
  until?: Decimal;
  /**
   * Rate. 比例。
   */
  rate: Decimal;
}
/**
 * A total shared out by weight. 按权重分配的总额。
 */
export interface SettlementAllocation {
  /**
   * Fact of the wider scope that is shared out to the fen. 待分配总额。
   */
  total: FactId;
  /**
   * Weight. 权重。
   */
  weight: FactId;
  /**
   * Nobody gets more than this: limits that the total covers are paid in full, otherwise what one may not have goes by weight to the others. 各自上限，超出部分按权重分给其余各方。
   */
  limit?: FactId;
}
/**
 * What was assumed of one entity, and what it came to. 前提与结果。
 */
export interface SettledCarry {
  entity: string;
  fact: string;
  from: string;
  title: Text;
  assumed: DecimalText;
  result: DecimalText;
}
/**
 * One budget holder and the institutions whose budget it holds. 一个预算主体及其成员机构。
 */
export interface SettledHolder {
  code: string;
  members: string[];
  lines: SettlementLine[];
}
/**
 * One listed figure. 一项列示数据。
 */
export interface SettlementLine {
  fact: string;
  title: Text;
  amount: string | boolean | null;
  role?: "total" | "part" | "remainder";
}
/**
 * One institution. 一家机构。
 */
export interface SettledInstitution {
  code: string;
  lines: SettlementLine[];
  months: SettledMonth[];
}
/**
 * One month. 一个月。
 */
export interface SettledMonth {
  /**
   * Month, YYYY-MM. 月份。
   */
  month: string;
  lines: SettlementLine[];
}
/**
 * The rounds of one circle of steps; where a fixed point was reached, each result is what was assumed. 一组循环步骤的测算结果。
 */
export interface SettledIteration {
  name: string;
  title: Text;
  clause?: Clause;
  /**
   * Whether a round came to exactly what it assumed. 是否达到前提与结果一致。
   */
  reached: "fixed-point" | "cycle" | "limit";
  rounds: number;
  /**
   * Rounds from one state to the same. 循环的轮数。
   */
  cycle?: number;
  /**
   * What the policy states for want of a fixed point. 未能一致时按方案的处理。
   */
  applied?: "fail" | "last" | "first";
  /**
   * Of the last round. 末轮的取值。
   */
  values: SettledCarry[];
}
/**
 * One pool. 一个基金池。
 */
export interface SettledPool {
  pool: string;
  title: Text;
  lines: SettlementLine[];
  /**
   * Budget holders, where the policy has them. 预算主体。
   */
  holders?: SettledHolder[];
  institutions: SettledInstitution[];
}
/**
 * How many claims. 清单数。
 */
export interface SettlementCounts {
  claims: number;
  settled: number;
  unsettled: number;
  outcomes: {
    [k: string]: number;
  };
}
/**
 * Civil dates: from inclusive, until exclusive. 结算期，含起不含止。
 */
export interface SettlementPeriod {
  from: CivilDate;
  until: CivilDate;
}
/**
 * What a settlement is made of. 结算请求。
 */
export interface SettlementRequest {
  policy: RuleSetId;
  period: SettlementPeriod;
  pools?: PoolFigures;
  /**
   * One entry a budget holder and pool, where the policy has holders. 各预算主体在各基金池的数据。
   *
   * @maxItems 20000
   */
  holders?: HolderFigures[];
  /**
   * One entry an institution and pool. 各机构在各基金池的数据。
   *
   * @maxItems 20000
   */
  institutions?: InstitutionFigures[];
  /**
   * Claims (claim.schema.json), each checked by itself. 结算清单。
   *
   * @maxItems 200000
   */
  claims: {}[];
  /**
   * Claims of other periods that only tell of the persons' other stays, and are not settled. 仅供追溯既往与其后就诊、不参与结算的其他期间清单。
   *
   * @maxItems 200000
   */
  history?: {}[];
}
/**
 * A settled period. 结算结果。
 */
export interface SettlementResult {
  policy: VersionName;
  plan: Sha256;
  period: {
    from: CivilDate;
    until: CivilDate;
  };
  /**
   * Hash of the claims, whatever their order. 清单集哈希。
   */
  claims: Sha256;
  /**
   * Only what is settled may be paid. 仅 settled 可据以支付。
   */
  state: "settled" | "failed" | "unbalanced";
  counts: SettlementCounts;
  pools: SettledPool[];
  balances: PoolBalance[];
  claimAmounts?: {
    path: string;
    lines: SettlementLine[];
  }[];
  /**
   * How amounts that depend on each other were worked out. 相互依存金额的逐轮测算。
   */
  iterations?: SettledIteration[];
  /**
   * Claims that take no part, each with its reason. 未纳入结算的清单及原因。
   */
  unsettled: {
    claim: string;
    code: string;
    message: Message;
  }[];
  failures: {}[];
  findings: {}[];
  steps?: ExplainedStep[];
}
/**
 * One clause. 一条。
 */
export interface SourceClause {
  /**
   * As citations call it, e.g. 二(三)4(1): that of which it is a part, and what is added. 条款号。
   */
  clause: string;
  /**
   * Its opening words, to the letter. 起首文字。
   */
  opens: string;
  /**
   * It organises, and asks nothing of payment software. 组织实施内容，不由支付规则承载。
   */
  outside?: true;
}
/**
 * One document; its text is the file <id>.txt beside this list. 一份政策文件，原文存于同目录 <id>.txt。
 */
export interface SourceDocument {
  /**
   * Jurisdiction, year and number. 标识。
   */
  id: string;
  /**
   * What citations call it. 引用名（文号或书名）。
   */
  name: string;
  /**
   * Title. 标题。
   */
  title: Text;
  /**
   * For which it was issued. 适用统筹区。
   */
  jurisdiction: JurisdictionCode;
  /**
   * Date of issue; absent where the document prints none. 发文日期。
   */
  issued?: CivilDate;
  effective: SourcePeriod;
  /**
   * Who issued it. 发文机关。
   */
  source: Text;
  /**
   * On what ground its text is kept here. 收录依据。
   */
  notice: Text;
  /**
   * Its clauses in the order of the text. A clause begins where its opening words stand next, and ends where another begins that is no part of it; one that goes on after another is listed again. 条款，按原文顺序。
   *
   * @minItems 1
   * @maxItems 2000
   */
  clauses: SourceClause[];
}
/**
 * `from` inclusive, `until` exclusive. 施行期，含起不含止。
 */
export interface SourcePeriod {
  /**
   * First day. 起期（含）。
   */
  from: CivilDate;
  /**
   * Day after the last. 止期（不含）。
   */
  until?: CivilDate;
}
/**
 * The test cases of one version, worked out by hand: run in both evaluators before it is published. 一个版本的测试用例，均由人工推算，发布前由两套求值程序分别运行。
 */
export interface VersionCases {
  $schema?: string;
  /**
   * Of the rule set. 规则集标识。
   */
  id: string;
  /**
   * Of the version. 版本号。
   */
  version: number;
  cases: Cases;
}
