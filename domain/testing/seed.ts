import fc from "fast-check";

/** A change is judged by the same examples each time; `npm run fuzz` goes looking for others. */
fc.configureGlobal({ seed: Number(process.env.VETA_TEST_SEED ?? 20_261_127) });
