import { type Accounts, grantSubject, userSubject } from "../access/accounts.ts";
import { hashPassword, oneTimePassword } from "../access/passwords.ts";
import type { Grant } from "../access/permissions.ts";
import { isRoleName, type RoleName, roles } from "../access/roles.ts";
import { NATION } from "../domain/jurisdiction-tree.ts";
import type { AccessGround } from "./access-ground.ts";

/** The first administrator's id. */
export const FIRST_ADMINISTRATOR = "admin";
const SYSTEM = "system";

/**
 * Sees to it that there is a first administrator. Returns his one-time password where he has not yet set one of his
 * own: an earlier one is void then, since nobody can have it who did not read the console. `undefined` afterwards, for
 * ever: the product has no other way in.
 */
export async function firstAdministrator(ground: AccessGround): Promise<string | undefined> {
  const { accounts, random } = ground;
  const before = await accounts.read();
  if (!isAwaited(before)) return undefined;
  const oneTime = oneTimePassword(random);
  const password = await hashPassword(oneTime, random);
  // The role first: a user whom a crash left without it could not be told from one who lost it.
  await giveUnlessGiven(ground, FIRST_ADMINISTRATOR, { role: "administrator", jurisdiction: NATION });
  const written = await accounts.change((current) => {
    if (!isAwaited(current)) return undefined;
    const deed = { subject: userSubject(FIRST_ADMINISTRATOR), actor: SYSTEM };
    if (current.users.has(FIRST_ADMINISTRATOR))
      return { ...deed, action: "user.password-reset", body: { password } };
    const person = { name: "首任管理员", jurisdiction: NATION, password, mustChangePassword: true };
    return { ...deed, action: "user.created", body: person };
  });
  return written && oneTime;
}

/** Nobody has come in yet: there is nobody, or only an administrator who never set his password. */
function isAwaited({ users }: Accounts): boolean {
  const people = [...users.values()].filter(({ demo }) => demo !== true);
  return people.every(({ id, mustChangePassword }) => id === FIRST_ADMINISTRATOR && mustChangePassword);
}

/** A user of the demonstration and the password that everybody may know. */
export interface DemoUser {
  readonly id: string;
  readonly password: string;
  readonly role: RoleName;
}

/** One user for each role of people, for the whole nation. They are let in only while the service is told to. */
export async function demoUsers(ground: AccessGround): Promise<readonly DemoUser[]> {
  const { accounts, random } = ground;
  const wanted = Object.keys(roles)
    .filter(isRoleName)
    .map((role) => ({ id: `demo-${role}`, password: `demo only: ${role}`, role }));
  for (const { id, password, role } of wanted) {
    if ((await accounts.read()).users.has(id)) continue;
    await giveUnlessGiven(ground, id, { role, jurisdiction: NATION });
    const person = {
      name: `演示：${roles[role].zh}`,
      jurisdiction: NATION,
      password: await hashPassword(password, random),
      mustChangePassword: false,
      demo: true,
    };
    await accounts.change(({ users }) =>
      users.has(id)
        ? undefined
        : { subject: userSubject(id), actor: SYSTEM, action: "user.created", body: person },
    );
  }
  return wanted;
}

async function giveUnlessGiven({ accounts }: AccessGround, user: string, grant: Grant): Promise<void> {
  const subject = grantSubject(user, grant);
  await accounts.change(({ grants }) =>
    grants.has(subject)
      ? undefined
      : { subject, actor: SYSTEM, action: "grant.given", body: { user, ...grant } },
  );
}
