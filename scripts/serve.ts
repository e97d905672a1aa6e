import { existsSync } from "node:fs";
import { settings } from "../src/site/settings.ts";
import { exitCodes, readArguments, runCommand } from "./io/cli.ts";
import { recoverSite } from "./build/recover-site.ts";
import { serve } from "./build/serve.ts";
import { folders } from "./io/settings.ts";

const usage = `npm run serve

Serves the site in dist. By environment: ATLAS_OUT (the folder), PORT (4321), BASE_PATH.`;

const given = readArguments(usage, {});
if (given !== undefined) await runCommand(() => main(process.env["PORT"] ?? "4321"));

async function main(port: string): Promise<void> {
  const { out } = folders();
  if (!/^\d{1,5}$/.test(port)) return fail(`Unexpected PORT \`${port}\`, expected a number such as 4322.`);
  await recoverSite(out);
  if (!existsSync(out)) return fail(`There is no site in ${out} yet. Run "npm run build" first.`);
  try {
    const { url } = await serve(out, Number(port), settings.base);
    console.log(`Transfer Atlas is at ${url}`);
  } catch (error) {
    fail(`Port ${port} cannot be used (${codeOf(error)}). Choose another: PORT=4322 npm run serve`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = exitCodes.problems;
}
