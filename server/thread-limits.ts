/** Of each thread of a run: short-lived objects are most of what it makes, and two threads must not stop each other. */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 64 };
