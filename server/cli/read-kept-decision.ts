import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { CommandFailure } from "./command-failure.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { Session } from "./session.ts";

/** The decision of a file: by itself, or inside the answer that gave it. Throws `CommandFailure` where it holds none. */
export function readKeptDecision(path: string, session: Session): JsonObject {
  const value = readJsonFile(path, session);
  const decision = isJsonObject(value) && isJsonObject(value.decision) ? value.decision : value;
  if (isJsonObject(decision)) return decision;
  throw new CommandFailure({ zh: `${path} 不是裁定`, en: `${path} is no decision` });
}
