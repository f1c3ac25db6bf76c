/**
 * Of each thread of a run: short-lived objects are most of what it makes, and two threads must not stop each other. A bound
 * far above what it needs lets the engine clear up sooner: memory stays a half of what it is without.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };
