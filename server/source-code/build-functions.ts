/** A function that generated source declares. Its caller knows what it was declared to take and give. */
export type BuiltFunction = (...values: never[]) => unknown;

type Factory = (constants: readonly unknown[]) => readonly BuiltFunction[];

/** Programs that are kept: those of the steps of a few hundred policies. */
const MOST_KEPT = 2_000;

const factories = new Map<string, Factory>();

/**
 * The functions that a program declares, over its constants. This is the one place where text becomes code; the same
 * text does so once. `undefined` where the process forbids it.
 */
export function buildFunctions(
  source: string,
  constants: readonly unknown[],
): readonly BuiltFunction[] | undefined {
  const factory = factories.get(source) ?? compiled(source);
  return factory?.(constants);
}

function compiled(source: string): Factory | undefined {
  try {
    // What the text gives is what `SourceUnit` wrote into it.
    const factory = new Function("K", source) as Factory;
    const [oldest] = factories.keys();
    if (factories.size >= MOST_KEPT && oldest !== undefined) factories.delete(oldest);
    factories.set(source, factory);
    return factory;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
