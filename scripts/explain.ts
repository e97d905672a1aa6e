import { statSync } from "node:fs";
import { resolve } from "node:path";
import { closestMatch } from "../src/lib/closest-match.ts";
import type { Topic } from "../src/model/topic.ts";
import { compileClassifier, nearlyFiled, type ScoredTopic } from "../src/analysis/topics/index.ts";
import { readPaper } from "../src/analysis/reading/read-paper.ts";
import { parseContent } from "../src/content/content.ts";
import { type PaperFile, parsePaper } from "../src/content/paper.ts";
import { exitCodes, readArguments, wrongUse } from "./io/cli.ts";
import { escapeInvisible } from "../src/lib/format.ts";
import { logPath } from "./io/log-path.ts";
import { readContent, readFile } from "./io/read-content.ts";
import { textReport } from "./report/text.ts";
import { folders } from "./io/settings.ts";

const usage = `npm run explain -- ID | FILE

Says why a paper has its topics: each topic with its cues, their sentences and weights, and what nearly made it.
FILE may lie anywhere, such as a draft that is not in content yet.`;

const args = readArguments(usage, {});
if (args !== undefined) main(args.positionals);

function main([name, ...more]: string[]): void {
  if (name === undefined || more.length > 0)
    return wrongUse("Unexpected arguments, expected the id of one paper", usage);
  const { papers, content } = parseContent(readContent(folders().content).files);
  const paper = papers.find(({ id }) => id === name);
  if (paper !== undefined) return explainFile(paper, content.topics);
  if (content.topics.some(({ id }) => id === name))
    return wrongUse(`Unexpected topic ${name}, expected the id of a paper`, usage);
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true) return explainPath(name, content.topics);
  return unknownPaper(
    name,
    papers.map(({ id }) => id),
  );
}

function explainPath(path: string, topics: Topic[]): void {
  const read = readFile(resolve(path));
  if ("text" in read) return explainFile(parsePaper(read), topics);
  console.error(textReport([read]));
  process.exitCode = exitCodes.problems;
}

function explainFile({ value: paper, problems }: PaperFile, topics: Topic[]): void {
  if (paper === undefined) {
    console.error(textReport(problems));
    process.exitCode = exitCodes.problems;
    return;
  }
  const { sentences, inField, topics: scored } = compileClassifier(topics).explain(readPaper(paper));
  console.log(sentences.map(({ role, text }) => `${role.padEnd(12)} ${escapeInvisible(text)}`).join("\n"));
  if (!inField) console.log("\nToo few terms of this field: not filed.");
  const { add, drop, why } = paper.topics;
  const given = scored.filter(({ filed }) => filed);
  for (const one of given) printTopic(one, drop.includes(one.topic.id) ? "dropped by a curator" : "filed");
  for (const added of add.filter((id) => !given.some(({ topic }) => topic.id === id)))
    console.log(`\n${added}: added by a curator${why === undefined ? "" : `: ${escapeInvisible(why)}`}`);
  scored.filter(nearlyFiled).forEach((one) => printTopic(one, "not filed"));
}

function printTopic({ topic, score, needed, note, reasons }: ScoredTopic, status: string): void {
  const name = logPath(topic.id);
  console.log(
    `\n${name}: ${status}, ${score.toFixed(2)} of ${needed}${note === undefined ? "" : ` (${escapeInvisible(note)})`}`,
  );
  for (const { cue, strength, found, place, weight, less, text } of reasons) {
    const as = cue.toLowerCase() === found.toLowerCase() ? "" : ` (cue "${cue}")`;
    const reason = `${strength} "${found}"${as}, ${place}${less === undefined ? "" : `, ${less}`}: ${text}`;
    console.log(`  ${weight.toFixed(2)}  ${escapeInvisible(reason)}`);
  }
}

function unknownPaper(name: string, ids: string[]): void {
  const id = name.replace(/^.*\//, "").replace(/\.md$/, "");
  const near = ids.find((other) => other.startsWith(id)) ?? closestMatch(id, ids);
  const hint = near === undefined ? "" : `. Try ${near}`;
  console.error(escapeInvisible(`Unexpected name ${name}, expected the id of a paper or a file${hint}`));
  process.exitCode = exitCodes.wrongUse;
}
