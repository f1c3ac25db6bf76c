import type { Grant } from "../access/permissions.ts";
import { mayDo, type RoleName } from "../access/roles.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";

/** One approval that is due. */
export interface Slot {
  /** The role that its giver must hold beside being allowed to approve; any where not stated. */
  readonly role?: RoleName;
  /** Where he must hold both; where not stated, the draft's jurisdiction. */
  readonly jurisdiction?: string;
}

/** The approvals that one version asks for, each by another person. */
export type Requirement = readonly Slot[];

/** What is asked for where nothing is stated: one approval. */
export const ONE_APPROVAL: Requirement = [{}];

/** Whose approval it is. */
export interface Approver {
  readonly by: string;
  readonly roles: readonly Grant[];
}

/** Whether somebody with these roles may fill a slot of a draft of jurisdiction `place`. */
export function fills(
  { role, jurisdiction }: Slot,
  roles: readonly Grant[],
  place: string,
  tree: JurisdictionTree,
): boolean {
  const at = jurisdiction ?? place;
  const held = roles.filter((grant) => tree.isUnder(at, grant.jurisdiction)).map((grant) => grant.role);
  return (
    held.some((each) => mayDo(each, "approve")) && (role === undefined || held.some((each) => each === role))
  );
}

/** The slots of a requirement that stay open however these approvers are distributed over them, one each. */
export function openSlots(
  slots: Requirement,
  approvers: readonly Approver[],
  place: string,
  tree: JurisdictionTree,
): Requirement {
  const persons = [...new Map(approvers.map((approver) => [approver.by, approver])).values()];
  const slotOf = new Map<Approver, number>();
  // Gives a slot somebody, asking whoever holds it to take another (Kuhn's augmenting path).
  const fill = (index: number, asked: Set<Approver>): boolean =>
    persons.some((person) => {
      const slot = slots[index];
      if (!slot || asked.has(person) || !fills(slot, person.roles, place, tree)) return false;
      asked.add(person);
      const held = slotOf.get(person);
      if (held !== undefined && !fill(held, asked)) return false;
      slotOf.set(person, index);
      return true;
    });
  return slots.filter((_, index) => !fill(index, new Set()));
}
