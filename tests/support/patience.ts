import { kills, runsFactor } from "./runs.ts";

/** Milliseconds after which a wait for a page, a program or a poll is one without end; a page takes some tenths of a second. */
export const patience = 90_000;

/** The same for a whole test, which waits more than once. */
const usual = 600_000;

/** Long runs take longer; Node can wait for 2^31 ms at most. */
const times = (factor: number) => Math.min(usual * Math.max(1, factor), 2 ** 31 - 1);

/** For a test, with as many runs of its properties as are asked for; and for one that kills as often as is asked for. */
export const longest = times(runsFactor);
export const longestKilling = times(kills);

/** Ends a program that is waited for in vain, when nothing else of this process can. */
export const endless = { timeout: usual, killSignal: "SIGKILL" } as const;
