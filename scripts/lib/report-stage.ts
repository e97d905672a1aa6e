import type { OnStage } from "./build-site.ts";

/** Prints a line for each stage of a build. */
export const printStage: OnStage = (stage, seconds, note) => {
  console.log(`${stage.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
};
