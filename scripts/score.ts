import { parseContent } from "../src/pipeline/parse/content.ts";
import { readArguments } from "./lib/cli.ts";
import { readContent } from "./lib/read-content.ts";
import { folders } from "./lib/settings.ts";
import { scoreTopics } from "./score/topics.ts";

const usage = `npm run score [-- --topics FILE]

Compares topics, systems and data sets with a label file (default tests/quality/topics.json).`;

const args = readArguments(usage, { topics: { type: "string" }, queries: { type: "string" } });
if (args !== undefined) {
  const { content } = parseContent(readContent(folders().content).files);
  const onlyQueries = args.values.queries !== undefined && args.values.topics === undefined;
  if (!onlyQueries) scoreTopics(args.values.topics ?? "tests/quality/topics.json", content);
}
