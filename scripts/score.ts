import { existsSync } from "node:fs";
import { parseContent } from "../src/content/content.ts";
import { readArguments, wrongUse } from "./io/cli.ts";
import { readContent } from "./io/read-content.ts";
import { folders } from "./io/settings.ts";
import { scoreSearch } from "./score/search.ts";
import { scoreTopics } from "./score/topics.ts";

const usage = `npm run score [-- --topics FILE] [--queries FILE]

Compares topics, systems and data sets with a label file (default content/quality/topics.json), and types the queries of
a file (default content/quality/queries.json) into the search page of the built site. With one of the options given, only
that part is scored.`;

const args = readArguments(usage, { topics: { type: "string" }, queries: { type: "string" } });
if (args !== undefined) {
  const { topics, queries } = args.values;
  const missing = [topics, queries].find((path) => path !== undefined && !existsSync(path));
  if (missing !== undefined) wrongUse(`Unexpected path \`${missing}\`, expected a file that is there`, usage);
  else await main(topics, queries);
}

async function main(topics: string | undefined, queries: string | undefined): Promise<void> {
  const { content } = parseContent(readContent(folders().content).files);
  if (topics !== undefined || queries === undefined) scoreTopics(topics ?? "content/quality/topics.json", content);
  if (queries !== undefined || topics === undefined)
    await scoreSearch(queries ?? "content/quality/queries.json", content, folders().out);
}
