import { existsSync } from "node:fs";
import { settings } from "../src/site/settings.ts";
import { exitCodes, runCommand } from "./lib/cli.ts";
import { recoverSite } from "./lib/recover-site.ts";
import { serve } from "./lib/serve.ts";
import { folders } from "./lib/settings.ts";

const { out } = folders();
const port = Number(process.env["PORT"] ?? 4321);

await runCommand(async () => {
  await recoverSite(out);
  if (!existsSync(out)) return fail(`There is no site in ${out} yet. Run "npm run build" first.`);
  try {
    const { url } = await serve(out, port, settings.base);
    console.log(`Transfer Atlas is at ${url}`);
  } catch (error) {
    fail(`Port ${port} cannot be used (${(error as NodeJS.ErrnoException).code}). Choose another: PORT=4322 npm start`);
  }
});

function fail(message: string): void {
  console.error(message);
  process.exitCode = exitCodes.problems;
}
