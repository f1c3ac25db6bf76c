// Generated from the service's OpenAPI document by `npm run types`: change the routes, not this file.

import {
  type Answered,
  type CallOptions,
  type ConnectionSettings,
  type ProblemAnswer,
  ServiceConnection,
} from "./service-connection.ts";
import type { Citation, CivilDate, Claim, Decision, DiagnosticFinding, FactDictionary, FactEntry, HistoryWindow, Institution, Invariant, JurisdictionCode, NamedConditions, Provisional, RuleSetId, SettlementRequest, SettlementResult, Sha256, Text } from "./types.ts";

export * from "./service-connection.ts";

/**
 * Settlement
 */
export type SettlePoolAnswer = SettlementResult;
/**
 * The document and its hash
 */
export type GetRuleSetVersionAnswer = RuleSetVersion;
/**
 * The document and its hash
 */
export type GetRuleSetInForceAnswer = RuleSetVersion;
/**
 * The dictionary
 */
export type GetFactsAnswer = FactDictionary;

export interface EvaluateClaimsRequest {
  query?: {
    /**
     * Steps in the answer: none, those that applied (default), or all with what they read. 说明详略。
     */
    explain?: "none" | "hits" | "full";
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
  body: {
    /**
     * Policy to apply; else that of the insured's pooling area. 支付方案标识。
     */
    policy?: string;
    /**
     * Civil date in Asia/Shanghai that replaces the claim's own: a what-if. 试算日期。
     */
    asOf?: string;
    /**
     * A claim. 结算清单。
     */
    claim?: Claim;
    /**
     * Claims. 多份结算清单。
     *
     * @minItems 1
     * @maxItems 1000
     */
    claims?: Claim[];
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    claimId?: string;
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction?: string;
    /**
     * Revision of the claim. 修订号。
     */
    revision?: number;
  };
}
/**
 * Decision, or results in the order of the claims
 */
export interface EvaluateClaimsAnswer {
  decision?: Decision;
  /**
   * What is doubtful about the claim, which is decided all the same; absent where nothing is. 清单的可疑之处，不影响裁定。
   */
  warnings?: {
    code: string;
    severity: "error" | "warning" | "info";
    /**
     * JSON pointer into what was sent.
     */
    pointer: string;
    params: {
      [k: string]: unknown;
    };
    /**
     * Place in the text: offset, length, line, column.
     */
    range?: {
      [k: string]: unknown;
    };
    message: string;
  }[];
  results?: {
    decision?: Decision;
    /**
     * What is doubtful about the claim, which is decided all the same; absent where nothing is. 清单的可疑之处，不影响裁定。
     */
    warnings?: {
      code: string;
      severity: "error" | "warning" | "info";
      /**
       * JSON pointer into what was sent.
       */
      pointer: string;
      params: {
        [k: string]: unknown;
      };
      /**
       * Place in the text: offset, length, line, column.
       */
      range?: {
        [k: string]: unknown;
      };
      message: string;
    }[];
    error?: ProblemAnswer;
  }[];
}
export interface EvaluateClaimStreamRequest {
  query?: {
    /**
     * Policy to apply; else that of the insured's pooling area. 支付方案标识。
     */
    policy?: string;
    /**
     * Civil date in Asia/Shanghai that replaces the claim's own: a what-if. 试算日期。
     */
    asOf?: string;
    /**
     * Steps in the answer: none, those that applied (default), or all with what they read. 说明详略。
     */
    explain?: "none" | "hits" | "full";
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
}
export interface EvaluateClaimStreamLine {
  line: number;
  decision?: Decision;
  /**
   * What is doubtful about the claim, which is decided all the same; absent where nothing is. 清单的可疑之处，不影响裁定。
   */
  warnings?: {
    code: string;
    severity: "error" | "warning" | "info";
    /**
     * JSON pointer into what was sent.
     */
    pointer: string;
    params: {
      [k: string]: unknown;
    };
    /**
     * Place in the text: offset, length, line, column.
     */
    range?: {
      [k: string]: unknown;
    };
    message: string;
  }[];
  error?: ProblemAnswer;
}
export interface EvaluateRuleSetRequest {
  params: {
    /**
     * <jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。
     */
    id: string;
  };
  query?: {
    /**
     * Steps in the answer: none, those that applied (default), or all with what they read. 说明详略。
     */
    explain?: "none" | "hits" | "full";
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
  body: {
    /**
     * Values by fact id, see /v1/facts. 事实值。
     */
    facts: {
      [k: string]: unknown;
    };
    /**
     * Version; else the one in force on asOf, else the newest. 版本号。
     */
    version?: number;
    /**
     * Civil date in Asia/Shanghai that replaces the claim's own: a what-if. 试算日期。
     */
    asOf?: string;
  };
}
/**
 * What the rule set gave, with its steps
 */
export interface EvaluateRuleSetAnswer {
  [k: string]: unknown;
}
export interface CompareDecisionsRequest {
  body: {
    /**
     * Policy to apply; else that of the insured's pooling area. 支付方案标识。
     */
    policy?: string;
    /**
     * By what was known then. 此前所知。
     */
    before: {
      /**
       * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
       */
      knownAt?: string;
      /**
       * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
       */
      knownSeq?: string;
    };
    /**
     * By what was known then; now when absent. 此后所知，未填为现在。
     */
    after?: {
      /**
       * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
       */
      knownAt?: string;
      /**
       * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
       */
      knownSeq?: string;
    };
    /**
     * Claims. 结算清单。
     *
     * @minItems 1
     * @maxItems 1000
     */
    claims: Claim[];
  };
}
/**
 * Decisions that differ
 */
export interface CompareDecisionsAnswer {
  evaluated: number;
  changed: {
    claim: string;
    before: {
      decision?: Decision;
      warnings?: DiagnosticFinding[];
      findings?: DiagnosticFinding[];
    };
    after: {
      decision?: Decision;
      warnings?: DiagnosticFinding[];
      findings?: DiagnosticFinding[];
    };
    /**
     * After less before, by amount. 各项金额之差。
     */
    differences: {
      [k: string]: string;
    };
  }[];
}
export interface SettlePoolRequest {
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Steps of pools, institutions and months in the answer: none (default), hits or full. 说明详略，默认不列步骤。
     */
    explain?: "none" | "hits" | "full";
  };
  /**
   * Policy, period, pool inputs and claims. 支付方案、期间、基金池数据和结算清单。
   */
  body: SettlementRequest;
}
export interface RecordClaimRequest {
  params: {
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    id: string;
  };
  /**
   * A claim. 结算清单。
   */
  body: Claim;
}
/**
 * What was recorded
 */
export interface RecordClaimAnswer {
  /**
   * Id of the claim, unique among its pooling area's. 结算清单标识。
   */
  id: string;
  /**
   * Pooling area of the insured, GB/T 2260. 参保统筹区。
   */
  jurisdiction: string;
  /**
   * Revision of the claim. 修订号。
   */
  revision: number;
  hash: Sha256;
  /**
   * It was recorded before, the very same. 与此前报送的完全相同。
   */
  repeated: boolean;
}
export interface RecordClaimStreamLine {
  line: number;
  recorded?: {
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    id: string;
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction: string;
    /**
     * Revision of the claim. 修订号。
     */
    revision: number;
    hash: Sha256;
    /**
     * It was recorded before, the very same. 与此前报送的完全相同。
     */
    repeated: boolean;
  };
  error?: ProblemAnswer;
}
export interface GetClaimRequest {
  params: {
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    id: string;
  };
  query: {
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction: string;
    /**
     * Revision; without it the claim as it stands. 修订号，未填为现行修订。
     */
    revision?: string;
  };
}
/**
 * The claim as it was recorded
 */
export interface GetClaimAnswer {
  /**
   * Id of the claim, unique among its pooling area's. 结算清单标识。
   */
  id: string;
  /**
   * Pooling area of the insured, GB/T 2260. 参保统筹区。
   */
  jurisdiction: string;
  /**
   * Revision of the claim. 修订号。
   */
  revision: number;
  hash: Sha256;
  recordedAt: string;
  /**
   * Person ids are keyed hashes. 个人标识为散列值。
   */
  claim: {
    [k: string]: unknown;
  };
}
export interface ListClaimsRequest {
  query: {
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction: string;
    /**
     * Civil date of discharge in Asia/Shanghai. 出院日期。
     */
    from?: string;
    /**
     * Civil date of discharge in Asia/Shanghai. 出院日期。
     */
    until?: string;
    /**
     * At most 500, 100 by default. 每页份数。
     */
    limit?: string;
    /**
     * `next` of the page before. 上一页答复中的 next。
     */
    cursor?: string;
  };
}
/**
 * Claims in order of discharge; `next` where there are more
 */
export interface ListClaimsAnswer {
  claims: {
    /**
     * Revision of the claim. 修订号。
     */
    revision: number;
    hash: Sha256;
    recordedAt: string;
    /**
     * Person ids are keyed hashes. 个人标识为散列值。
     */
    claim: {
      [k: string]: unknown;
    };
  }[];
  next?: string;
}
export interface ListClaimRevisionsRequest {
  params: {
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    id: string;
  };
  query: {
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction: string;
  };
}
/**
 * Revisions from the first on, reversals included
 */
export interface ListClaimRevisionsAnswer {
  revisions: {
    /**
     * Revision of the claim. 修订号。
     */
    revision: number;
    /**
     * Of its entry in the chain `claims`. 日志序号。
     */
    seq: number;
    at: string;
    actor: string;
    reason?: string;
    erased?: boolean;
    recorded?: {
      hash?: Sha256;
      discharged?: string;
    };
  }[];
}
export interface ReverseClaimRequest {
  params: {
    /**
     * Id of the claim, unique among its pooling area's. 结算清单标识。
     */
    id: string;
  };
  body: {
    /**
     * Pooling area of the insured, GB/T 2260. 参保统筹区。
     */
    jurisdiction: string;
    /**
     * Why; kept in the log. 理由，记入日志。
     */
    reason: string;
  };
}
/**
 * The reversal
 */
export interface ReverseClaimAnswer {
  /**
   * Revision of the claim. 修订号。
   */
  revision: number;
  /**
   * Of its entry in the chain `claims`. 日志序号。
   */
  seq: number;
  at: string;
  actor: string;
  reason?: string;
  erased?: boolean;
  recorded?: {
    hash?: Sha256;
    discharged?: string;
  };
}
export interface GetDecisionBatchRequest {
  params: {
    /**
     * Batch of decisions: the yice-batch header of their answer. 裁定批次。
     */
    id: string;
  };
}
/**
 * Trees
 */
export interface GetDecisionBatchAnswer {
  /**
   * Batch of decisions: the yice-batch header of their answer. 裁定批次。
   */
  batch: string;
  trees: {
    tree: number;
    root: Sha256;
    /**
     * Leaves. 叶数。
     */
    size: number;
    /**
     * What was asked. 来源。
     */
    source: string;
    plans: Sha256[];
    jurisdictions: string[];
    known?: {
      at?: string;
      seq?: number;
    };
    entry: {
      seq: number;
      at: string;
      actor: string;
      hash: Sha256;
    };
  }[];
}
export interface GetDecisionProofsRequest {
  params: {
    /**
     * Batch of decisions: the yice-batch header of their answer. 裁定批次。
     */
    id: string;
  };
  query?: {
    /**
     * Id of the claim. 结算清单标识。
     */
    claim?: string;
    /**
     * SHA-256 of the decision's RFC 8785 text, without its steps; also finds a settlement as a whole. 裁定散列值。
     */
    decision?: string;
  };
}
/**
 * At most a hundred proofs
 */
export interface GetDecisionProofsAnswer {
  /**
   * Batch of decisions: the yice-batch header of their answer. 裁定批次。
   */
  batch: string;
  proofs: {
    leaf: Sha256;
    index: number;
    /**
     * Hashes beside the way up. 沿途散列值。
     */
    path: Sha256[];
    size: number;
    root: Sha256;
    entry: {
      chain: string;
      subject: string;
      revision: number;
      seq: number;
      at: string;
      actor: string;
      hash: Sha256;
      action: string;
      reason?: string;
      body: unknown;
      previous: Sha256;
    };
    head: {
      format: "yice-heads";
      version: number;
      /**
       * <chain>:<seq>:<hash>. 链首。
       */
      heads: string[];
      at: string;
      key: string;
      /**
       * Ed25519, base64url. 签名。
       */
      signature: string;
    };
    /**
     * Where it is kept. 如有留存。
     */
    decision?: {
      [k: string]: unknown;
    };
  }[];
}
/**
 * Key id and PEM
 */
export interface GetAuditPublicKeyAnswer {
  [k: string]: unknown;
}
export interface ListPoliciesRequest {
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Items of a page, 1 to 200; 50 by default. 每页条数。
     */
    limit?: string;
    /**
     * The `next` of the page before, as it is. 上一页答复中的 next。
     */
    cursor?: string;
    /**
     * Civil date in Asia/Shanghai: what is in force then. 施行日期。
     */
    asOf?: string;
    /**
     * Civil date: each version says where it stands then; one that inherits, and is in force, all of its provisional values. 所问日期：各版本给出当日所处状态，沿用上级者给出其全部暂定值。
     */
    on?: string;
    /**
     * Words that all occur in id or title; any part of a Chinese word will do. 标识或名称所含字词，空格分隔。
     */
    q?: string;
  };
}
/**
 * What every rule set version says about itself, whatever its kind. 规则集版本的表头。
 */
export interface RuleSetSummary {
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
  /**
   * Effective period: `from` inclusive, `until` exclusive, open when absent. 施行期，含起不含止。
   */
  effective: {
    /**
     * First day. 起期（含）。
     */
    from: CivilDate;
    /**
     * Day after the last. 止期（不含）。
     */
    until?: CivilDate;
  };
  /**
   * Versions of the same id whose period this one may cover. 所取代的版本。
   *
   * @maxItems 100
   */
  supersedes?: number[];
  /**
   * How jurisdictions below take it: mandatory flows down at once, reference is pinned by each and rebased; reference when absent. 下级继承方式：强制或参照。
   */
  inheritance?: "mandatory" | "reference";
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
  /**
   * What review a next version takes; that of the version before it counts beside its own. 后续版本须经的审核，与前一版本的要求一并适用。
   */
  review?: {
    /**
     * Approvals due, each by another person who wrote nothing of it. 须取得的批准，各由一名未参与起草和修改的人作出。
     *
     * @minItems 1
     * @maxItems 10
     *
     * Items: One approval. 一项批准。
     */
    approvals: {
      /**
       * Role that its giver must hold beside being allowed to approve. 批准人须兼有的角色。
       */
      role?: "viewer" | "officer" | "reviewer" | "publisher" | "auditor" | "administrator";
      /**
       * Where he must hold both; by default the rule set's own. 批准人权限所在统筹区，未填为本统筹区。
       */
      jurisdiction?: JurisdictionCode;
    }[];
  };
  hash: Sha256;
  /**
   * Where it stands on the date asked about with `on`. 所问日期所处状态。
   */
  standing?: "in-force" | "past" | "to-come" | "superseded";
}
/**
 * Policies by id and version
 */
export interface ListPoliciesAnswer {
  policies: RuleSetSummary[];
  /**
   * Cursor of the next page; absent on the last. 下一页游标，末页无此项。
   */
  next?: string;
}
export interface ListRuleSetsRequest {
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Items of a page, 1 to 200; 50 by default. 每页条数。
     */
    limit?: string;
    /**
     * The `next` of the page before, as it is. 上一页答复中的 next。
     */
    cursor?: string;
    /**
     * Civil date in Asia/Shanghai: what is in force then. 施行日期。
     */
    asOf?: string;
    /**
     * Civil date: each version says where it stands then; one that inherits, and is in force, all of its provisional values. 所问日期：各版本给出当日所处状态，沿用上级者给出其全部暂定值。
     */
    on?: string;
    /**
     * Words that all occur in id or title; any part of a Chinese word will do. 标识或名称所含字词，空格分隔。
     */
    q?: string;
    /**
     * GB/T 2260 code. 统筹区代码。
     */
    jurisdiction?: string;
    /**
     * Kind of rule set. 规则集种类。
     */
    kind?: string;
  };
}
/**
 * Headers, without bodies
 */
export interface ListRuleSetsAnswer {
  ruleSets: RuleSetSummary[];
  /**
   * Cursor of the next page; absent on the last. 下一页游标，末页无此项。
   */
  next?: string;
}
export interface ListRuleSetVersionsRequest {
  params: {
    /**
     * <jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。
     */
    id: string;
  };
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
}
/**
 * Versions
 */
export interface ListRuleSetVersionsAnswer {
  versions?: {
    /**
     * What users and keys are called, by the ids that name them here. 所涉用户与密钥的名称。
     */
    names?: {
      [k: string]: string;
    };
    [k: string]: unknown;
  }[];
}
export interface GetRuleSetVersionRequest {
  params: {
    /**
     * <jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。
     */
    id: string;
    /**
     * Version number, from 1. 版本号。
     */
    version: string;
  };
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Whole, upon what it inherits, with the origin of every place. 完整文本及各处来源。
     */
    provenance?: "true";
  };
}
/**
 * What every rule set version says about itself, whatever its kind. 规则集版本的表头。
 */
export interface RuleSetVersion {
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
  /**
   * Effective period: `from` inclusive, `until` exclusive, open when absent. 施行期，含起不含止。
   */
  effective: {
    /**
     * First day. 起期（含）。
     */
    from: CivilDate;
    /**
     * Day after the last. 止期（不含）。
     */
    until?: CivilDate;
  };
  /**
   * Versions of the same id whose period this one may cover. 所取代的版本。
   *
   * @maxItems 100
   */
  supersedes?: number[];
  /**
   * How jurisdictions below take it: mandatory flows down at once, reference is pinned by each and rebased; reference when absent. 下级继承方式：强制或参照。
   */
  inheritance?: "mandatory" | "reference";
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
  /**
   * What review a next version takes; that of the version before it counts beside its own. 后续版本须经的审核，与前一版本的要求一并适用。
   */
  review?: {
    /**
     * Approvals due, each by another person who wrote nothing of it. 须取得的批准，各由一名未参与起草和修改的人作出。
     *
     * @minItems 1
     * @maxItems 10
     *
     * Items: One approval. 一项批准。
     */
    approvals: {
      /**
       * Role that its giver must hold beside being allowed to approve. 批准人须兼有的角色。
       */
      role?: "viewer" | "officer" | "reviewer" | "publisher" | "auditor" | "administrator";
      /**
       * Where he must hold both; by default the rule set's own. 批准人权限所在统筹区，未填为本统筹区。
       */
      jurisdiction?: JurisdictionCode;
    }[];
  };
  body: {};
  hash: Sha256;
}
export interface GetRuleSetInForceRequest {
  params: {
    /**
     * <jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。
     */
    id: string;
  };
  query: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Civil date in Asia/Shanghai: what is in force then. 施行日期。
     */
    asOf: string;
    /**
     * Whole, upon what it inherits, with the origin of every place. 完整文本及各处来源。
     */
    provenance?: "true";
  };
}
export interface CompareVersionsRequest {
  query: {
    /**
     * id@version, id@date for the one in force then, or a jurisdiction. 规则集标识@版本号、@日期（当日施行者），或统筹区代码。
     */
    a: string;
    /**
     * id@version, id@date for the one in force then, or a jurisdiction. 规则集标识@版本号、@日期（当日施行者），或统筹区代码。
     */
    b: string;
    /**
     * Civil date in Asia/Shanghai: what is in force then. 施行日期。
     */
    asOf?: string;
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
}
/**
 * Differences
 */
export interface CompareVersionsAnswer {
  [k: string]: unknown;
}
export interface GetFactsRequest {
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
}
export interface ListInstitutionsRequest {
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
    /**
     * Items of a page, 1 to 200; 50 by default. 每页条数。
     */
    limit?: string;
    /**
     * The `next` of the page before, as it is. 上一页答复中的 next。
     */
    cursor?: string;
    /**
     * GB/T 2260 code; 000000 for the whole nation. 统筹区代码，000000 为全国。
     */
    jurisdiction?: string;
    /**
     * Words that all occur in id or title; any part of a Chinese word will do. 标识或名称所含字词，空格分隔。
     */
    q?: string;
  };
}
/**
 * As they are known: code, name, jurisdiction, attributes by period
 */
export interface ListInstitutionsAnswer {
  institutions: Institution[];
  /**
   * Cursor of the next page; absent on the last. 下一页游标，末页无此项。
   */
  next?: string;
}
export interface GetInstitutionRequest {
  params: {
    /**
     * Code as claims give it. 定点医药机构编号。
     */
    code: string;
  };
  query?: {
    /**
     * Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。
     */
    knownAt?: string;
    /**
     * Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。
     */
    knownSeq?: string;
    /**
     * Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。
     */
    minSeq?: string;
  };
}
/**
 * The record, its version and hash
 */
export interface GetInstitutionAnswer {
  institution: Institution;
  version: number;
  hash: Sha256;
}
/**
 * The caller
 */
export interface GetMeAnswer {
  [k: string]: unknown;
}

/** What a settlement system asks of the service: a method an operation, named as its OpenAPI document names it. */
export class SettlementClient {
  readonly #connection: ServiceConnection;

  constructor(settings: ConnectionSettings) {
    this.#connection = new ServiceConnection(settings);
  }

  /** 评估结算清单 · Evaluate one claim or up to 1,000 */
  evaluateClaims(asked: EvaluateClaimsRequest, options?: CallOptions): Promise<Answered<EvaluateClaimsAnswer>> {
    return this.#connection.ask({ method: "POST", path: "/v1/evaluations", repeatable: true }, asked, options);
  }

  /** 流式评估 · Evaluate a stream of claims */
  evaluateClaimStream(
    items: Iterable<Claim> | AsyncIterable<Claim>,
    asked: EvaluateClaimStreamRequest = {},
    options?: CallOptions,
  ): Promise<Answered<AsyncGenerator<EvaluateClaimStreamLine, void, undefined>>> {
    return this.#connection.stream({ method: "POST", path: "/v1/evaluations/stream", repeatable: false }, items, asked, options);
  }

  /** 单个规则集试算 · Run one rule set on given facts */
  evaluateRuleSet(asked: EvaluateRuleSetRequest, options?: CallOptions): Promise<Answered<EvaluateRuleSetAnswer>> {
    return this.#connection.ask({ method: "POST", path: "/v1/rule-sets/{id}/evaluations", repeatable: true }, asked, options);
  }

  /** 更正所改变的裁定 · Decisions that a correction changes */
  compareDecisions(asked: CompareDecisionsRequest, options?: CallOptions): Promise<Answered<CompareDecisionsAnswer>> {
    return this.#connection.ask({ method: "POST", path: "/v1/decision-changes", repeatable: true }, asked, options);
  }

  /** 基金池结算 · Settle a pool */
  settlePool(asked: SettlePoolRequest, options?: CallOptions): Promise<Answered<SettlePoolAnswer>> {
    return this.#connection.ask({ method: "POST", path: "/v1/settlements", repeatable: true }, asked, options);
  }

  /** 报送一份结算清单 · Record a claim */
  recordClaim(asked: RecordClaimRequest, options?: CallOptions): Promise<Answered<RecordClaimAnswer>> {
    return this.#connection.ask({ method: "PUT", path: "/v1/claims/{id}", repeatable: true }, asked, options);
  }

  /** 流式报送结算清单 · Record a stream of claims */
  recordClaimStream(
    items: Iterable<Claim> | AsyncIterable<Claim>,
    options?: CallOptions,
  ): Promise<Answered<AsyncGenerator<RecordClaimStreamLine, void, undefined>>> {
    return this.#connection.stream({ method: "POST", path: "/v1/claims", repeatable: false }, items, {}, options);
  }

  /** 查阅一份结算清单 · Read a claim */
  getClaim(asked: GetClaimRequest, options?: CallOptions): Promise<Answered<GetClaimAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/claims/{id}", repeatable: true }, asked, options);
  }

  /** 按出院日期列出结算清单 · List claims by day of discharge */
  listClaims(asked: ListClaimsRequest, options?: CallOptions): Promise<Answered<ListClaimsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/claims", repeatable: true }, asked, options);
  }

  /** 一份结算清单的历次修订 · Revisions of a claim */
  listClaimRevisions(asked: ListClaimRevisionsRequest, options?: CallOptions): Promise<Answered<ListClaimRevisionsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/claims/{id}/revisions", repeatable: true }, asked, options);
  }

  /** 冲销一份结算清单 · Reverse a claim */
  reverseClaim(asked: ReverseClaimRequest, options?: CallOptions): Promise<Answered<ReverseClaimAnswer>> {
    return this.#connection.ask({ method: "POST", path: "/v1/claims/{id}/reversal", repeatable: true }, asked, options);
  }

  /** 裁定批次 · A batch of decisions */
  getDecisionBatch(asked: GetDecisionBatchRequest, options?: CallOptions): Promise<Answered<GetDecisionBatchAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/ledger/batches/{id}", repeatable: true }, asked, options);
  }

  /** 裁定的存在证明 · Proofs that a decision is in the ledger */
  getDecisionProofs(asked: GetDecisionProofsRequest, options?: CallOptions): Promise<Answered<GetDecisionProofsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/ledger/batches/{id}/proofs", repeatable: true }, asked, options);
  }

  /** 签名公钥 · The public key of signatures */
  getAuditPublicKey(options?: CallOptions): Promise<Answered<GetAuditPublicKeyAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/audit/public-key", repeatable: true }, {}, options);
  }

  /** 支付方案 · Policies */
  listPolicies(asked: ListPoliciesRequest = {}, options?: CallOptions): Promise<Answered<ListPoliciesAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/policies", repeatable: true }, asked, options);
  }

  /** 规则集版本 · Rule set versions */
  listRuleSets(asked: ListRuleSetsRequest = {}, options?: CallOptions): Promise<Answered<ListRuleSetsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/rule-sets", repeatable: true }, asked, options);
  }

  /** 规则集的全部版本 · Every version of a rule set, and what became of it */
  listRuleSetVersions(asked: ListRuleSetVersionsRequest, options?: CallOptions): Promise<Answered<ListRuleSetVersionsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/rule-sets/{id}/versions", repeatable: true }, asked, options);
  }

  /** 规则集版本全文 · One version, whole */
  getRuleSetVersion(asked: GetRuleSetVersionRequest, options?: CallOptions): Promise<Answered<GetRuleSetVersionAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/rule-sets/{id}/versions/{version}", repeatable: true }, asked, options);
  }

  /** 某日施行的版本 · The version in force on a date */
  getRuleSetInForce(asked: GetRuleSetInForceRequest, options?: CallOptions): Promise<Answered<GetRuleSetInForceAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/rule-sets/{id}/in-force", repeatable: true }, asked, options);
  }

  /** 版本或统筹区比较 · Differences of two versions, or of two jurisdictions */
  compareVersions(asked: CompareVersionsRequest, options?: CallOptions): Promise<Answered<CompareVersionsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/compare", repeatable: true }, asked, options);
  }

  /** 事实字典 · Fact dictionary */
  getFacts(asked: GetFactsRequest = {}, options?: CallOptions): Promise<Answered<GetFactsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/facts", repeatable: true }, asked, options);
  }

  /** 定点医疗机构 · Institutions */
  listInstitutions(asked: ListInstitutionsRequest = {}, options?: CallOptions): Promise<Answered<ListInstitutionsAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/institutions", repeatable: true }, asked, options);
  }

  /** 机构及其分时段属性 · An institution and its dated attributes */
  getInstitution(asked: GetInstitutionRequest, options?: CallOptions): Promise<Answered<GetInstitutionAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/institutions/{code}", repeatable: true }, asked, options);
  }

  /** 本人身份与权限 · Who am I, and what may I do */
  getMe(options?: CallOptions): Promise<Answered<GetMeAnswer>> {
    return this.#connection.ask({ method: "GET", path: "/v1/me", repeatable: true }, {}, options);
  }
}
