import { runsFactor } from "./runs.ts";

/** Milliseconds after which a wait for a page, a program or a poll fails; a page takes some tenths of a second. */
export const waitTimeout = 90_000;

/** The same for a whole test or a program, which waits more than once. */
const usual = 600_000;

/** For a test, with as many runs of its properties as are asked for; Node can wait for 2^31 ms at most. */
export const testTimeout = Math.min(usual * Math.max(1, runsFactor), 2 ** 31 - 1);

/** Options of `spawnSync` that kill a program which does not end; a test's own timeout cannot interrupt it. */
export const processLimit = { timeout: usual, killSignal: "SIGKILL" } as const;
