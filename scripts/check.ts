import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { checkContent } from "../src/content/checks/run.ts";
import { fixContent } from "../src/content/checks/fix.ts";
import type { SourceFile } from "../src/content/front-matter.ts";
import { escapeInvisible, formatCount } from "../src/lib/format.ts";
import { contentFile } from "../src/model/paths.ts";
import { compareProblems, type Problem } from "../src/model/problem.ts";
import { reservedPaths } from "../src/site/site-pages.ts";
import { command, exitCodes, type Io, reportNamed, runAsProcess, today, wrongUse } from "./io/command.ts";
import { folders, project, shownPath } from "./io/settings.ts";
import { readContent, type ReadFiles } from "./io/read-content.ts";
import { readFile } from "./io/read-text.ts";
import { writeChanged } from "./io/write-changed.ts";
import { githubReport, isError, jsonReport, strictly, textReport } from "./report/problems.ts";

const usage = `Usage: npm run check [-- FILE…] [--fix] [--strict] [--format text|github|json]

Reports every problem of the content, with a fix for each. The whole content is read in any case.
  FILE…           report the problems of these files or folders only, or of papers named by their ids; a file outside
                  content is checked as a paper
  --fix           make the fixes that are certain, then check again
  --strict        take warnings for errors
  --format text   file:line:column rule message, the fix below (the default)
           github annotations of a pull request
           json   an array of problems
Exit code: 0 without errors, 1 with errors, 2 after wrong use. An error makes a page impossible, untrue or unsafe; a warning
is harmless text that is not right; a question is for a person to judge.
ATLAS_CONTENT names another content folder.`;

const reports = { text: textReport, github: githubReport, json: jsonReport };

const options = {
  fix: { type: "boolean" },
  strict: { type: "boolean" },
  format: { type: "string", default: "text" },
} as const;

export const run = command(usage, options, ({ positionals: names, values: { fix, strict, format } }, env, io) => {
  const report = reportNamed(format, reports);
  const { content } = folders(env, io.cwd);
  const paths = names.map((name) => pathOf(name, content, io.cwd));
  const missing = [content, ...paths].find((path) => !existsSync(path));
  if (missing !== undefined) throw wrongUse(`No file or folder \`${shownPath(missing, io.cwd)}\``);

  const { files, problems: unreadable } = readAll(content, paths, io.cwd);
  const only = (file: string) => paths.length === 0 || paths.some((path) => isWithin(path, resolve(io.cwd, file)));
  const checks = { only, today: today(io), reserved: reservedPaths(project) };
  const found = fix === true ? fixAndWrite(files, checks, io) : checkContent(files, checks).problems;
  const all = [...unreadable.filter(({ file }) => only(file)), ...found].sort(compareProblems);
  const problems = strict === true ? strictly(all) : all;
  io.stdout(report(problems));
  return problems.some(isError) ? exitCodes.problems : exitCodes.ok;
});

/** A path, or the id of a paper. */
function pathOf(name: string, content: string, cwd: string): string {
  const path = resolve(cwd, name);
  const paper = join(content, contentFile("abstracts", name));
  return !existsSync(path) && existsSync(paper) ? paper : path;
}

/** All of content, and the given files that are outside. */
function readAll(content: string, paths: string[], cwd: string): ReadFiles {
  const all = readContent(content, cwd);
  for (const path of paths.filter((path) => !isWithin(content, path) && statSync(path).isFile())) {
    const read = readFile(path, cwd);
    if ("text" in read) all.files.push(read);
    else all.problems.push(read);
  }
  return all;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && resolve(folder, way) === path);
}

function fixAndWrite(files: SourceFile[], checks: Parameters<typeof fixContent>[1], io: Io): Problem[] {
  const { files: after, problems, fixed } = fixContent(files, checks);
  for (const { file, text } of after) if (fixed.has(file)) writeChanged(resolve(io.cwd, file), text);
  const count = [...fixed.values()].reduce((sum, fixes) => sum + fixes, 0);
  const names = [...fixed.keys()].map(escapeInvisible).join(", ");
  io.stderr(count === 0 ? "Nothing could be fixed with certainty." : `Fixed ${count} in ${formatCount(fixed.size, "file")}: ${names}`); // prettier-ignore
  return problems;
}

if (import.meta.main) await runAsProcess(run);
