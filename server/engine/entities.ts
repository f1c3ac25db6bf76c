import type { Frame } from "../domain/frame.ts";
import { type Entity, keysOf } from "./entity.ts";
import type { ScopeName } from "./plan-step.ts";

/** Every scope that holds claims. */
export type WiderScope = Exclude<ScopeName, "claim">;

/** All entities of a settlement but its claims, each made once, wider scopes before what lies in them. */
export class Entities {
  readonly #byPath = new Map<string, Entity>();
  readonly #byScope: { readonly [S in WiderScope]: Entity[] } = {
    "institution-month": [],
    institution: [],
    holder: [],
    pool: [],
  };

  /** The entity of that key in `parent`, made when it is not there yet; `frame` is used only for a new one. */
  get(scope: WiderScope, key: string, parent: Entity | undefined, frame: Frame = []): Entity {
    const path = pathText(scope, key, parent);
    let entity = this.#byPath.get(path);
    if (!entity) {
      entity = { scope, key, parent, frame };
      this.#byPath.set(path, entity);
      this.#byScope[scope].push(entity);
    }
    return entity;
  }

  find(scope: WiderScope, key: string, parent: Entity | undefined): Entity | undefined {
    return this.#byPath.get(pathText(scope, key, parent));
  }

  /** The entity of those keys from the pool down. */
  at(scope: WiderScope, keys: readonly string[]): Entity | undefined {
    return this.#byPath.get(JSON.stringify([scope, ...keys]));
  }

  /** Entities of a scope in order of their keys, so that nothing depends on the order in which claims came. */
  of(scope: WiderScope): readonly Entity[] {
    return this.#byScope[scope].toSorted(byKeys);
  }
}

function pathText(scope: ScopeName, key: string, parent: Entity | undefined): string {
  return JSON.stringify([scope, ...keysOf(parent), key]);
}

function byKeys(a: Entity, b: Entity): number {
  const left = keysOf(a);
  const right = keysOf(b);
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
