/** Called when a stage of a build ends. */
export type OnStage = (stage: string, seconds: number, note: string) => void;

/** Measures stages one after the other: each call ends one and begins the next. */
export function stageClock(onStage: OnStage): (stage: string, note: string) => void {
  let since = performance.now();
  return (stage, note) => {
    const now = performance.now();
    onStage(stage, (now - since) / 1000, note);
    since = now;
  };
}

/** Prints a line for each stage. */
export const printStage: OnStage = (stage, seconds, note) => {
  console.log(`${stage.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
};
