import { answerOf, keepToken } from "./request.ts";

interface Entered {
  readonly csrfToken: string;
}

/** Logs somebody in; throws `ApiProblem` where name or password is wrong. */
export async function logIn(user: string, password: string): Promise<void> {
  keepToken((await answerOf<Entered>("/sessions", { method: "POST", body: { user, password } })).csrfToken);
}

/** Changes one's password; other sessions end. */
export async function changePassword(old: string, wanted: string): Promise<void> {
  const body = { old, new: wanted };
  keepToken((await answerOf<Entered>("/me/password", { method: "PUT", body })).csrfToken);
}

export async function logOut(): Promise<void> {
  await answerOf("/sessions/current", { method: "DELETE" });
  keepToken(undefined);
}

const PLACE = "yice.return-to";

/** Leaves for the identity provider; the address is kept for the return. */
export function leaveForProvider(): void {
  sessionStorage.setItem(PLACE, window.location.pathname + window.location.search);
  window.location.assign("/v1/sessions/oidc");
}

/** Where somebody was before he left for the identity provider; told once. */
export function placeBeforeProvider(): string | undefined {
  const place = sessionStorage.getItem(PLACE) ?? undefined;
  sessionStorage.removeItem(PLACE);
  return place;
}
