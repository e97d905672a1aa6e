import { existsSync } from "node:fs";
import { settings } from "../src/site/settings.ts";
import { serve } from "./lib/serve.ts";
import { folders } from "./lib/settings.ts";

const { out } = folders();
const port = Number(process.env["PORT"] ?? 4321);
if (!existsSync(out)) {
  console.error(`There is no site in ${out} yet. Run "npm run build" first.`);
  process.exitCode = 1;
} else {
  try {
    const { url } = await serve(out, port, settings.base);
    console.log(`Transfer Atlas is at ${url}`);
  } catch (error) {
    console.error(
      `Port ${port} cannot be used (${(error as NodeJS.ErrnoException).code}). Choose another: PORT=4322 npm start`,
    );
    process.exitCode = 1;
  }
}
