import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseContent } from "../src/content/content.ts";
import { recoverSite } from "./build/swap-folder.ts";
import { command, runAsProcess, wrongUse } from "./io/command.ts";
import { folders } from "./io/settings.ts";
import { readContent } from "./io/read-content.ts";
import { scoreSearch } from "./score/search.ts";
import { scoreTopics } from "./score/topics.ts";

const usage = `Usage: npm run score [-- --topics FILE] [--queries FILE]

Compares topics, systems and data sets with a label file (default tests/quality/topics.json), and types the queries of
a file (default tests/quality/queries.json) into the search page of the built site. With one of the options given, only
that part is scored.`;

const options = { topics: { type: "string" }, queries: { type: "string" } } as const;

export const run = command(usage, options, async ({ values: { topics, queries } }, env, io) => {
  const missing = [topics, queries].find((path) => path !== undefined && !existsSync(resolve(io.cwd, path)));
  if (missing !== undefined) throw wrongUse(`No file \`${missing}\``);
  const places = folders(env, io.cwd);
  const { content } = parseContent(readContent(places.content, io.cwd).files);
  if (topics !== undefined || queries === undefined)
    scoreTopics(resolve(io.cwd, topics ?? "tests/quality/topics.json"), content);
  if (topics !== undefined && queries === undefined) return;
  await recoverSite(places, env, io);
  await scoreSearch(resolve(io.cwd, queries ?? "tests/quality/queries.json"), content, places.out);
});

if (import.meta.main) await runAsProcess(run);
