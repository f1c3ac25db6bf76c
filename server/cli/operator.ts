import { type Caller, openCaller } from "../workflow/caller.ts";

/** Whoever works at the service's own machine, with its data folder before him; no user has this name. */
export const operator: Caller = { ...openCaller, id: "system:operator", name: "operator" };
