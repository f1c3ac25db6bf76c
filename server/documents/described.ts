import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { AppliedSchemas, SchemaPlace } from "./schema-place.ts";
import { chineseNameOf } from "./schema-words.ts";

/** A value of a document together with the subschemas that speak about it: references followed, alternatives chosen. */
export class Described {
  readonly value: Json;
  /** Where the value stands, by what its schema says. */
  readonly place: SchemaPlace;
  #found: AppliedSchemas | undefined;

  constructor(value: Json, place: SchemaPlace) {
    this.value = value;
    this.place = place;
  }

  get #applied(): AppliedSchemas {
    this.#found ??= this.place.appliedTo(this.value);
    return this.#found;
  }

  get #schemas(): readonly JsonObject[] {
    return this.#applied.schemas;
  }

  /** Whether the schema says that this is an exact decimal, written as text or as a number. */
  get isDecimal(): boolean {
    return this.#applied.isDecimal;
  }

  /** Members that name a row of this list (`"x-key": "name"` or several), or `undefined` when rows go by position. */
  get rowKey(): readonly string[] | undefined {
    const key = this.annotation("x-key");
    if (typeof key === "string") return [key];
    return isJsonList(key) ? key.map(String) : undefined;
  }

  /** What the first of the schemas that describes this value calls it in Chinese, in short. */
  get chineseName(): string | undefined {
    return chineseNameOf(this.#schemas.find(({ description }) => description !== undefined));
  }

  /** The first of the schemas' members of that name. */
  annotation(name: string): Json | undefined {
    return this.#schemas.find((schema) => schema[name] !== undefined)?.[name];
  }

  /** Whether a schema names this member, there or not; a map, whose members are called as one likes, names none. */
  namesMember(name: string): boolean {
    return this.#schemas.some(
      ({ properties }) => isJsonObject(properties) && Object.hasOwn(properties, name),
    );
  }

  /** The member `name` of this object. */
  member(name: string): Described {
    const value = isJsonObject(this.value) ? (this.value[name] ?? null) : null;
    return new Described(value, this.#applied.member(name));
  }

  /** The member `name` of this object, if it has it. */
  memberIfAny(name: string): Described | undefined {
    return isJsonObject(this.value) && Object.hasOwn(this.value, name) ? this.member(name) : undefined;
  }

  /** The item of this list at `position`, from 0. */
  item(position: number): Described {
    const value = isJsonList(this.value) ? (this.value[position] ?? null) : null;
    return new Described(value, this.#applied.item(position));
  }
}
