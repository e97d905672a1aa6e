import { runsFactor } from "./runs.ts";

/** Milliseconds after which a wait for a page, a program or a poll is one without end; a page takes some tenths of a second. */
export const patience = 90_000;

/** The same for a whole test, which waits more than once. */
const usual = 600_000;

/** For a test, with as many runs of its properties as are asked for; Node can wait for 2^31 ms at most. */
export const longest = Math.min(usual * Math.max(1, runsFactor), 2 ** 31 - 1);

/** Ends a program that is waited for in vain, when nothing else of this process can. */
export const endless = { timeout: usual, killSignal: "SIGKILL" } as const;
