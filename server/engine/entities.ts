import type { Frame } from "../domain/frame.ts";
import type { Entity } from "./entity.ts";
import type { ScopeName } from "./plan-step.ts";

/** All entities of a settlement, each made once, wider scopes before what lies in them. */
export class Entities {
  readonly #byPath = new Map<string, Entity>();
  readonly #byScope: { readonly [S in ScopeName]: Entity[] } = {
    claim: [],
    "institution-month": [],
    institution: [],
    holder: [],
    pool: [],
  };

  /** The entity of that key in `parent`, made when it is not there yet; `frame` is used only for a new one. */
  get(scope: ScopeName, key: string, parent: Entity | undefined, frame: Frame = []): Entity {
    const path = pathText(scope, key, parent);
    let entity = this.#byPath.get(path);
    if (!entity) {
      entity = { scope, key, parent, frame };
      this.#byPath.set(path, entity);
      this.#byScope[scope].push(entity);
    }
    return entity;
  }

  find(scope: ScopeName, key: string, parent: Entity | undefined): Entity | undefined {
    return this.#byPath.get(pathText(scope, key, parent));
  }

  /** Entities of a scope in order of their keys, so that nothing depends on the order in which claims came. */
  of(scope: ScopeName): readonly Entity[] {
    return this.#byScope[scope].toSorted(byKeys);
  }
}

function pathText(scope: ScopeName, key: string, parent: Entity | undefined): string {
  return JSON.stringify([scope, ...keysOf(parent), key]);
}

function keysOf(entity: Entity | undefined): string[] {
  return entity ? [...keysOf(entity.parent), entity.key] : [];
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
