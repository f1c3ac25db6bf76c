import type { RoleName } from "../../../server/access/roles.ts";

/** The jurisdictions of the grants, seen from Zibo, whose rules the requests are about. */
export const GRANTED_FOR = {
  own: "370300",
  parent: "370000", // covers Zibo
  nation: "000000",
  child: "370303", // a district of Zibo
  sibling: "370800", // Jining
} as const;
export const COVERS: readonly (keyof typeof GRANTED_FOR)[] = ["own", "parent", "nation"];

export const ROLES: readonly RoleName[] = [
  "viewer",
  "officer",
  "reviewer",
  "publisher",
  "auditor",
  "settlement-client",
  "administrator",
];
export const everyRole = ROLES;
export const evaluating: readonly RoleName[] = ["officer", "reviewer", "settlement-client"];
export const administrators: readonly RoleName[] = ["administrator"];
export const sending: readonly RoleName[] = ["settlement-client"];
export const claimReaders: readonly RoleName[] = ["auditor", "settlement-client"];
export const runReaders: readonly RoleName[] = ["officer", "reviewer", "auditor", "settlement-client"];
export const auditors: readonly RoleName[] = ["auditor"];
export const verifiers: readonly RoleName[] = ["auditor", "administrator"];

export interface Case {
  readonly route: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who may, where the grant covers Zibo. */
  readonly roles: readonly RoleName[];
  /** The answer is a list of what one may see: allowed wherever the role is held, and empty of Zibo elsewhere. */
  readonly list?: string;
  /** Says nothing of a jurisdiction: allowed to whoever holds the role anywhere. */
  readonly anywhere?: boolean;
  /** Only for grants of the whole nation. */
  readonly nation?: boolean;
  /** To whom it is not shown, it is not there. */
  readonly hidden?: boolean;
  readonly ndjson?: boolean;
  /** What is answered to those who may, where the thing asked for is not there. */
  readonly allowed?: number;
}

/** A policy of Zibo, and one of its rule sets. */
export const policy = "370300.dip.payment";
export const id = "370300.dip.institution-coefficients";

/** A draft of Zibo that nobody has submitted, and a thread of comments on it. */
export const draft = "01JQ0000000000000000000001";
export const thread = "01JQ0000000000000000000002";
/** A run of Zibo's that failed. */
export const run = "01JQ0000000000000000000003";
/** A revision that it does not have: what is allowed comes to nothing. */
export const stale = { headers: { "if-match": '"99"' }, allowed: 412 } as const;
/** An impact of that draft that came to nothing. */
export const impact = "01JQ0000000000000000000004";
/** An impact of two versions of Zibo's, whose rules anybody may read. */
export const versionsImpact = "01JQ0000000000000000000005";
export const impactReaders: readonly RoleName[] = ["officer", "reviewer", "auditor"];
export const drafting: readonly RoleName[] = ["officer", "reviewer", "publisher", "auditor"];
export const commenting: readonly RoleName[] = ["officer", "reviewer", "publisher"];
