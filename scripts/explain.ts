import { statSync } from "node:fs";
import { resolve } from "node:path";
import { closestMatch } from "../src/lib/closest-match.ts";
import { escapeInvisible } from "../src/lib/format.ts";
import type { Topic } from "../src/model/topic.ts";
import { compileClassifier } from "../src/analysis/topics/classifier.ts";
import { nearlyFiled, type ScoredTopic } from "../src/analysis/topics/decide.ts";
import { readPaper } from "../src/analysis/reading/read-paper.ts";
import { parseContent } from "../src/content/content.ts";
import { type PaperFile, parsePaper } from "../src/content/files.ts";
import { command, CommandError, runAsProcess, wrongUse } from "./io/command.ts";
import { folders } from "./io/settings.ts";
import { readContent } from "./io/read-content.ts";
import { readFile } from "./io/read-text.ts";
import { textReport } from "./report/problems.ts";
import { logPath } from "./report/workflow-command.ts";

const usage = `Usage: npm run explain -- ID | FILE

Says why a paper has its topics: each topic with its cues, their sentences and weights, and the topics that it missed
by little. FILE may be anywhere, such as a draft that is not in content yet.`;

export const run = command(usage, {}, ({ positionals: [name, ...more] }, env, io) => {
  if (name === undefined || more.length > 0) throw wrongUse("Expected one paper, by its id or its file");
  const { papers, content } = parseContent(readContent(folders(env, io.cwd).content, io.cwd).files);
  const paper = papers.find(({ id }) => id === name) ?? paperAt(resolve(io.cwd, name), io.cwd);
  if (paper === undefined) throw notFound(name, papers.map(({ id }) => id), content.topics); // prettier-ignore
  io.stdout(explanation(paper, content.topics));
});

function paperAt(path: string, cwd: string): PaperFile | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const read = readFile(path, cwd);
  if ("text" in read) return parsePaper(read);
  throw new CommandError(textReport([read]));
}

function notFound(name: string, ids: string[], topics: Topic[]): Error {
  if (topics.some(({ id }) => id === name)) return wrongUse(`${name} is a topic, expected the id of a paper`);
  const id = name.replace(/^.*\//, "").replace(/\.md$/, "");
  const near = ids.find((other) => other.startsWith(id)) ?? closestMatch(id, ids);
  return wrongUse(`No paper or file ${name}${near === undefined ? "" : `, did you mean ${near}?`}`);
}

/** Why a paper has its topics, for a terminal. */
function explanation({ value: paper, problems }: PaperFile, topics: Topic[]): string {
  if (paper === undefined) throw new CommandError(textReport(problems));
  const { sentences, inField, topics: scored } = compileClassifier(topics).explain(readPaper(paper));
  const { add, drop, why } = paper.topics;
  const filed = scored.filter((one) => one.filed);
  const added = add.filter((id) => !filed.some(({ topic }) => topic.id === id));
  return [
    ...sentences.map(({ role, text }) => `${role.padEnd(12)} ${escapeInvisible(text)}`),
    ...(inField ? [] : ["\nToo few terms of this field: not filed."]),
    ...filed.map((one) => topicLines(one, drop.includes(one.topic.id) ? "dropped by a curator" : "filed")),
    ...added.map((id) => `\n${id}: added by a curator${why === undefined ? "" : `: ${escapeInvisible(why)}`}`),
    ...scored.filter(nearlyFiled).map((one) => topicLines(one, "not filed")),
  ].join("\n");
}

function topicLines({ topic, score, needed, note, reasons }: ScoredTopic, status: string): string {
  const suffix = note === undefined ? "" : ` (${escapeInvisible(note)})`;
  const lines = reasons.map(({ cue, strength, found, place, weight, less, text }) => {
    const as = cue.toLowerCase() === found.toLowerCase() ? "" : ` (cue "${cue}")`;
    const reason = `${strength} "${found}"${as}, ${place}${less === undefined ? "" : `, ${less}`}: ${text}`;
    return `  ${weight.toFixed(2)}  ${escapeInvisible(reason)}`;
  });
  return [`\n${logPath(topic.id)}: ${status}, ${score.toFixed(2)} of ${needed}${suffix}`, ...lines].join("\n");
}

if (import.meta.main) await runAsProcess(run);
