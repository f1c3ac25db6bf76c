import { type Action, actions, roles, rolesFor } from "./roles.ts";

/** Why somebody may not; the door has status and wording for each. */
export type RefusedCode =
  | "not-signed-in"
  | "not-allowed" // no grant covers it
  | "own-work" // four eyes: approving what one wrote or edited
  | "own-publication" // four eyes: publishing what one wrote or edited
  | "own-run" // four eyes: closing a settlement run that one started
  | "own-grant"
  | "last-administrator"
  | "password-change-due"
  | "log-in-failed" // does not say which of name and password was wrong
  | "locked-out";

type Params = Readonly<Record<string, string | number>>;

/** Thrown where a person or a key may not do what was asked. `params` are for the caller. */
export class Refused extends Error {
  readonly code: RefusedCode;
  readonly params: Params;

  constructor(code: RefusedCode, params: Params = {}) {
    super(code);
    this.name = "Refused";
    this.code = code;
    this.params = params;
  }
}

/** Who could do it, in both languages: params of a `not-allowed`. */
export function whoMay(action: Action, jurisdiction: string | undefined): Params {
  const able = rolesFor(action).map((role) => roles[role]);
  return {
    action,
    jurisdiction: jurisdiction ?? "",
    placeZh: jurisdiction === undefined ? "所涉统筹区" : `统筹区 ${jurisdiction} `,
    placeEn: jurisdiction === undefined ? "the jurisdiction in question" : jurisdiction,
    rolesZh: able.map(({ zh }) => zh).join("、"),
    rolesEn: able.map(({ en }) => en).join(" or "),
    actionZh: actions[action].zh,
    actionEn: actions[action].en,
  };
}
