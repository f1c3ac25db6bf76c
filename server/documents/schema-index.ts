import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";

/** Knows every subschema of a set of schemas by its address, and the other way round. */
export class SchemaIndex {
  readonly #addresses = new Map<JsonObject, string>();
  readonly #schemas = new Map<string, JsonObject>();
  /** Whole schemas by `$id`. */
  readonly #roots = new Map<string, JsonObject>();
  readonly #targets = new Map<JsonObject, JsonObject>();

  /** `schemas` by `$id`, a path relative to their folder. */
  constructor(schemas: Readonly<Record<string, JsonObject>>) {
    for (const [id, schema] of Object.entries(schemas)) this.#add(schema, id, "");
  }

  #add(schema: Json, id: string, pointer: string): void {
    if (typeof schema !== "object" || schema === null) return;
    if (isJsonObject(schema)) {
      const address = `${id}#${pointer}`;
      this.#addresses.set(schema, address);
      this.#schemas.set(address, schema);
      if (pointer === "") this.#roots.set(id, schema);
    }
    for (const [name, member] of Object.entries<Json>(schema))
      this.#add(member, id, pointerTo(pointer, name));
  }

  /** `<$id>#<JSON pointer>` of a subschema of the set. Throws `RangeError` for an object that is none. */
  addressOf(schema: JsonObject): string {
    const address = this.#addresses.get(schema);
    if (address === undefined) throw new RangeError("not a schema of this set");
    return address;
  }

  /** The subschema at an address, or the schema of an `$id`. Throws `RangeError` when there is none. */
  at(address: string): JsonObject {
    const schema = this.#roots.get(address) ?? this.#schemas.get(address);
    if (!schema) throw new RangeError(`no schema ${address}`);
    return schema;
  }

  /** The schema that `schema` refers to by `$ref`, or `undefined` when it does not. */
  target(schema: JsonObject): JsonObject | undefined {
    const reference = schema.$ref;
    if (typeof reference !== "string") return undefined;
    const known = this.#targets.get(schema);
    if (known) return known;
    const [file = "", pointer = ""] = reference.split("#");
    const [id = ""] = this.addressOf(schema).split("#");
    const target = this.at(`${file === "" ? id : relativeTo(id, file)}#${decodeURIComponent(pointer)}`);
    this.#targets.set(schema, target);
    return target;
  }

  /** Members of the schemas whose names begin with `x-`: annotations, which a validator passes over. */
  get annotations(): readonly string[] {
    const names = [...this.#schemas.values()].flatMap((schema) => Object.keys(schema));
    return [...new Set(names.filter((name) => name.startsWith("x-")))];
  }
}

/** `file` as a path from the folder of `id`, both relative to the schemas' folder. */
function relativeTo(id: string, file: string): string {
  return new URL(file, `file:///${id}`).pathname.slice(1);
}
