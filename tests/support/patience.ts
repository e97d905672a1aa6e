import { runsFactor } from "./runs.ts";

/**
 * Milliseconds after which a wait is taken for one without end. A busy machine may take twenty times as long as a quiet
 * one, and no test says anything about speed. Long runs of property tests take longer.
 */
export const patience = 300_000 * Math.max(1, runsFactor);
