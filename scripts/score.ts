import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseContent } from "../src/content/content.ts";
import { qualityFolder } from "../src/model/paths.ts";
import { readArguments, wrongUse } from "./io/cli.ts";
import { readContent } from "./io/read-content.ts";
import { folders } from "./io/settings.ts";
import { scoreSearch } from "./score/search.ts";
import { scoreTopics } from "./score/topics.ts";

const usage = `npm run score [-- --topics FILE] [--queries FILE]

Compares topics, systems and data sets with a label file (default quality/topics.json in the content), and types the queries of
a file (default quality/queries.json) into the search page of the built site. With one of the options given, only
that part is scored.`;

const args = readArguments(usage, { topics: { type: "string" }, queries: { type: "string" } });
if (args !== undefined) {
  const { topics, queries } = args.values;
  const missing = [topics, queries].find((path) => path !== undefined && !existsSync(path));
  if (missing !== undefined) wrongUse(`Unexpected path \`${missing}\`, expected a file that is there`, usage);
  else await main(topics, queries);
}

async function main(topics: string | undefined, queries: string | undefined): Promise<void> {
  const { content: folder, out } = folders();
  const { content } = parseContent(readContent(folder).files);
  const shipped = (name: string) => join(folder, qualityFolder, name);
  if (topics !== undefined || queries === undefined) scoreTopics(topics ?? shipped("topics.json"), content);
  if (queries !== undefined || topics === undefined)
    await scoreSearch(queries ?? shipped("queries.json"), content, out);
}
