import type { Check } from "./check.ts";

/** The checks, in the order in which they are described in CONTRIBUTING.md. */
export const checks: Check[] = [];
