/** How many times as long property tests run: `ATLAS_RUNS=100 npx vitest …` for a long search. */
export const runsFactor = Number(process.env["ATLAS_RUNS"] ?? 1);

/** The number of runs of a property test; timeouts grow with it (`tests/support/timeouts.ts`). */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * runsFactor));
}
