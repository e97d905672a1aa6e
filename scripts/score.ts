import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseContent } from "../src/content/content.ts";
import { recoverSite } from "./build/swap-folder.ts";
import { command, runAsProcess, wrongUse } from "./io/command.ts";
import { qualityFolder } from "../src/model/paths.ts";
import { folders, shownPath } from "./io/settings.ts";
import { readContent } from "./io/read-content.ts";
import { scoreSearch } from "./score/search.ts";
import { scoreTopics } from "./score/topics.ts";

const usage = `Usage: npm run score [-- --topics FILE] [--queries FILE]

Compares topics, systems and data sets with a label file (default quality/topics.json in the content), and types the queries of
a file (default quality/queries.json) into the search page of the built site. With one of the options given, only
that part is scored.`;

const options = { topics: { type: "string" }, queries: { type: "string" } } as const;

export const run = command(usage, options, async ({ values: { topics, queries } }, env, io) => {
  const missing = [topics, queries].find((path) => path !== undefined && !existsSync(resolve(io.cwd, path)));
  if (missing !== undefined) throw wrongUse(`No file \`${missing}\``);
  const places = folders(env, io.cwd);
  const { content } = parseContent(readContent(places.content, io.cwd).files);
  /** Runs one part on the file given or on that of the content, which is optional. */
  const score = async (
    given: string | undefined,
    name: string,
    part: (path: string) => string[] | Promise<string[]>,
  ) => {
    const path = given === undefined ? join(places.content, qualityFolder, name) : resolve(io.cwd, given);
    const rows = existsSync(path) ? await part(path) : [`Skipped: there is no ${shownPath(path, io.cwd)}.`];
    for (const row of rows) io.stdout(row);
  };
  const isWhole = topics === undefined && queries === undefined;
  if (isWhole || topics !== undefined) await score(topics, "topics.json", (path) => scoreTopics(path, content));
  if (!isWhole && queries === undefined) return;
  await recoverSite(places, env, io);
  await score(queries, "queries.json", (path) => scoreSearch(path, content, places.out));
});

if (import.meta.main) await runAsProcess(run);
