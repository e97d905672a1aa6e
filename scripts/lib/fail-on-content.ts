import { ContentError } from "./build-site.ts";
import { textReport } from "./report/text.ts";

/** Runs a step and prints the problems of content that stop it; the last good output is still in place then. */
export async function failOnContent(step: () => Promise<void> | void): Promise<void> {
  try {
    await step();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ContentError) console.error(textReport(error.problems));
    else console.error(error instanceof Error ? error.message : error);
  }
}
