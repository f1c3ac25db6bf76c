/**
 * A part of a route's schema that OpenAPI shows as the component of that name (see `openApiComponents`). It documents:
 * what is sent is judged where it is read, so that its findings say what is wrong with a claim and not with a request.
 */
export function shaped(name: string, description?: string) {
  return { type: "object", "x-shape": name, ...(description === undefined ? {} : { description }) } as const;
}

/** A claim among many: each is answered by itself, whatever it is. */
export const anyClaim = { "x-shape": "Claim" } as const;

/** The same for a list of them. */
export function listOf(name: string) {
  return { type: "array", items: shaped(name) } as const;
}

/** NDJSON as OpenAPI 3.1 can say it: text, with the shape of a line beside it. */
export function lines(line: object) {
  return { type: "string", "x-line": line } as const;
}
