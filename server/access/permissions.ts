import { Ability, type ForcedSubject, type RawRuleOf, subject } from "@casl/ability";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import { Refused, type RefusedCode, whoMay } from "./refused.ts";
import { type Action, mayDo, type RoleName, roles } from "./roles.ts";

/** A role for a jurisdiction and all below it. */
export interface Grant {
  readonly role: RoleName;
  readonly jurisdiction: string;
}

/** What an action is done to. */
export interface Target {
  readonly jurisdiction: string;
  /** Who wrote or edited it. */
  readonly authors?: readonly string[];
  /** Whom a role is given to. */
  readonly grantee?: string;
}

/** What a rule looks at; all that is named must hold. */
interface Condition {
  readonly under?: string;
  readonly writtenBy?: string;
  readonly givenTo?: string;
}

type Asked = [Action, "target" | (Target & ForcedSubject<"target">)];
type Rules = Ability<Asked, Condition>;

/** What one person or key may do. */
export interface Permissions {
  /** Why not: `undefined` where it is allowed. */
  refusal(action: Action, target: Target): Refused | undefined;
  may(action: Action, target: Target): boolean;
  /** Whether any jurisdiction at all allows the action: what a list is then filtered by. */
  maySomewhere(action: Action): boolean;
}

/**
 * All rules of access: what the roles granted allow within their subtrees, and what four eyes forbid whatever the
 * roles. Without a grant everything is refused.
 */
export function permissionsOf(id: string, grants: readonly Grant[], tree: JurisdictionTree): Permissions {
  const rules: RawRuleOf<Rules>[] = [
    ...grants.map(({ role, jurisdiction }) => ({
      action: [...roles[role].may],
      subject: "target" as const,
      conditions: { under: jurisdiction },
    })),
    ...fourEyes(id),
  ];
  const ability: Rules = new Ability<Asked, Condition>(rules, {
    conditionsMatcher: (condition) => matches(condition, tree),
  });
  const refusal = (action: Action, target: Target): Refused | undefined => {
    const asked = subject("target", { ...target });
    if (ability.can(action, asked)) return undefined;
    const rule = ability.relevantRuleFor(action, asked);
    // Reasons are written below, as codes.
    if (rule?.inverted) return new Refused(rule.reason as RefusedCode, { action });
    return new Refused("not-allowed", whoMay(action, target.jurisdiction));
  };
  return {
    refusal,
    may: (action, target) => refusal(action, target) === undefined,
    maySomewhere: (action) =>
      grants.some(({ role, jurisdiction }) => tree.has(jurisdiction) && mayDo(role, action)),
  };
}

/** Nobody approves or publishes what he wrote or edited, nobody closes a run that he started, and nobody grants himself a role. */
function fourEyes(id: string): RawRuleOf<Rules>[] {
  const own = (action: Action, condition: Condition, reason: RefusedCode) => ({
    action,
    subject: "target" as const,
    conditions: condition,
    inverted: true,
    reason,
  });
  return [
    own("approve", { writtenBy: id }, "own-work"),
    own("publish", { writtenBy: id }, "own-publication"),
    own("withdraw", { writtenBy: id }, "own-publication"),
    own("close-runs", { writtenBy: id }, "own-run"),
    own("administer-grants", { givenTo: id }, "own-grant"),
  ];
}

function matches({ under, writtenBy, givenTo }: Condition, tree: JurisdictionTree) {
  return ({ jurisdiction, authors, grantee }: Partial<Target>): boolean =>
    (under === undefined || (jurisdiction !== undefined && tree.isUnder(jurisdiction, under))) &&
    (writtenBy === undefined || authors?.includes(writtenBy) === true) &&
    (givenTo === undefined || grantee === givenTo);
}
