import { counted } from "../src/lib/counted.ts";
import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { checkContent } from "../src/content/checks/run.ts";
import { compareProblems, type Problem } from "../src/model/problem.ts";
import type { SourceFile } from "../src/content/front-matter.ts";
import { exitCodes, readArguments, runCommand, wrongUse } from "./io/cli.ts";
import { fixContent } from "../src/content/checks/fix.ts";
import { reservedPaths } from "../src/site/site-pages.ts";
import { visible } from "../src/lib/visible.ts";
import { readContent, type ReadFiles, readFile, shownPath } from "./io/read-content.ts";
import { githubReport } from "./report/github.ts";
import { jsonReport } from "./report/json.ts";
import { textReport } from "./report/text.ts";
import { folders } from "./io/settings.ts";
import { today } from "./io/today.ts";
import { removeLeftovers, writeChanged } from "./io/write-changed.ts";

const usage = `Usage: npm run check [-- FILE…] [--fix] [--format text|github|json]

Reports every problem of the content, with a fix for each. The whole content is read in any case.
  FILE…           report the problems of these files or folders only, or of papers named by their ids; a file outside
                  content is judged as a paper
  --fix           make the fixes that are certain, then check again
  --format text   file:line:column rule message, the fix below (the default)
           github annotations of a pull request
           json   an array of problems
Ends with 0 when nothing is wrong, 1 with problems, 2 when called wrongly. Questions are no problems.
ATLAS_CONTENT names another content folder.`;

const reports = new Map<string | undefined, (problems: Problem[]) => string>([["text", textReport], ["github", githubReport], ["json", jsonReport]]); // prettier-ignore

const given = readArguments(usage, { fix: { type: "boolean" }, format: { type: "string", default: "text" } });
if (given !== undefined) await runCommand(() => main(given.positionals, given.values));

function main(names: string[], { fix, format }: { fix?: boolean; format?: string }): void {
  const report = reports.get(format);
  const { content } = folders();
  const paths = names.map((name) => pathOf(name, content));
  if (report === undefined) return wrongUse(`Unexpected format \`${format}\`, expected text, github or json`, usage);
  const missing = [content, ...paths].find((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined)
    return wrongUse(`Unexpected path \`${shownPath(missing)}\`, expected a file or folder that is there`, usage);

  const { files, problems: unreadable } = readAll(content, paths);
  const only = paths.length === 0 ? () => true : (file: string) => paths.some((path) => isWithin(path, resolve(file)));
  const options = { only, today: today(), reserved: reservedPaths() };
  const found = fix === true ? fixAndWrite(files, options) : checkContent(files, options).problems;
  const problems = [...unreadable.filter(({ file }) => only(file)), ...found].sort(compareProblems);
  console.log(report(problems));
  if (problems.some(({ severity }) => severity === "error")) process.exitCode = exitCodes.problems;
}

/** A path, or the id of a paper, as `npm run explain` takes it. */
function pathOf(name: string, content: string): string {
  const paper = join(content, "abstracts", `${name}.md`);
  return !existsSync(name) && existsSync(paper) ? paper : resolve(name);
}

/** All of content, and the files named that lie outside it. */
function readAll(content: string, paths: string[]): ReadFiles {
  const { files, problems } = readContent(content);
  const outside = paths.filter((path) => !isWithin(content, path) && statSync(path).isFile()).map(readFile);
  return {
    files: [...files, ...outside.filter((entry) => "text" in entry)],
    problems: [...problems, ...outside.filter((entry) => "rule" in entry)],
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && resolve(folder, way) === path);
}

function fixAndWrite(files: SourceFile[], options: Parameters<typeof fixContent>[1]): Problem[] {
  const { files: after, problems, fixed } = fixContent(files, options);
  for (const folder of new Set(files.map(({ file }) => dirname(resolve(file))))) removeLeftovers(folder);
  for (const { file, text } of after) if (fixed.has(file)) writeChanged(resolve(file), text);
  const made = [...fixed.values()].reduce((sum, count) => sum + count, 0);
  console.error(
    made === 0
      ? "Nothing could be fixed with certainty."
      : `Fixed ${made} in ${counted(fixed.size, "file")}: ${[...fixed.keys()].map(visible).join(", ")}`,
  );
  return problems;
}
