import { resolve } from "node:path";
import { type Changes, compareSites, isHarmful } from "../src/diff/compare-sites.ts";
import { exitCodes, readArguments, wrongUse } from "./io/cli.ts";
import { readSite } from "./io/read-site.ts";
import { changesGithub } from "./report/changes/github.ts";
import { changesMarkdown } from "./report/changes/markdown.ts";
import { changesText } from "./report/changes/text.ts";

const usage = `Usage: npm run changes -- --before DIR --after DIR [--format text|markdown|github]

States what differs between two built sites: papers, topics, what is filed where, addresses lost, broken links, size.
  --before DIR        the site as it was
  --after DIR         the site as it would be
  --format text       whole lists, for a terminal (the default)
           markdown   for a page on GitHub; words from content are in code spans, long lists are cut
           github     annotations of a pull request: the outcome, and each thing to repair
Ends with 0, with 1 when an address is lost or a link leads nowhere, with 2 when called wrongly.`;

const reports = new Map<string, (changes: Changes) => string>([
  ["text", changesText],
  ["markdown", changesMarkdown],
  ["github", changesGithub],
]);

const given = readArguments(usage, {
  before: { type: "string" },
  after: { type: "string" },
  format: { type: "string", default: "text" },
});
if (given !== undefined) main(given.positionals, given.values);

function main(more: string[], { before, after, format }: { before?: string; after?: string; format?: string }): void {
  const report = reports.get(format ?? "");
  if (report === undefined)
    return wrongUse(`Unexpected format \`${format}\`, expected text, markdown or github`, usage);
  if (more.length > 0) return wrongUse(`Unexpected argument \`${more[0]}\`, expected options only`, usage);
  if (before === undefined || after === undefined)
    return wrongUse(
      `Unexpected lack of \`--${before === undefined ? "before" : "after"}\`, expected two folders`,
      usage,
    );
  const sites = [before, after].map(siteAt);
  if (sites[0] === undefined || sites[1] === undefined) return;
  const changes = compareSites(sites[0], sites[1]);
  console.log(report(changes).trimEnd());
  if (isHarmful(changes)) process.exitCode = exitCodes.problems;
}

function siteAt(folder: string) {
  try {
    return readSite(resolve(folder));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return wrongUse(`Unexpected folder \`${folder}\`, expected a built site: ${why}`, usage);
  }
}
