import fc from "fast-check";

/** Properties try the same cases in every run, so that a failure can be seen again; FC_SEED=<number> tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
