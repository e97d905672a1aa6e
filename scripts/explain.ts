import { closest } from "../src/lib/suggest.ts";
import { compileClassifier, nearlyFiled, type Reckoned } from "../src/pipeline/classify/index.ts";
import { plainPaper } from "../src/pipeline/enrich/plain-paper.ts";
import { parseContent } from "../src/pipeline/parse/content.ts";
import { exitCodes, readArguments, wrongUse } from "./lib/cli.ts";
import { readContent } from "./lib/read-content.ts";
import { folders } from "./lib/settings.ts";

const usage = `npm run explain -- ID

Says why a paper has its topics: each topic with its cues, their sentences and weights, and what nearly made it.`;

const args = readArguments(usage, {});
if (args !== undefined) explain(args.positionals);

function explain([id, ...more]: string[]): void {
  if (id === undefined || more.length > 0) return wrongUse("Unexpected arguments, expected the id of one paper", usage);
  const { content } = parseContent(readContent(folders().content).files);
  const paper = content.papers.find((paper) => paper.id === id);
  if (paper === undefined)
    return unknownPaper(
      id,
      content.papers.map((paper) => paper.id),
    );
  const { passages, inField, topics } = compileClassifier(content.topics).reckon(plainPaper(paper));
  console.log(passages.map(({ role, text }) => `${role.padEnd(12)} ${text}`).join("\n"));
  if (!inField) console.log("\nToo few terms of this field: not filed.");
  const { add, drop, why } = paper.topics;
  topics
    .filter(({ filed }) => filed)
    .forEach((one) => printTopic(one, drop.includes(one.topic.id) ? "dropped by a curator" : "filed"));
  for (const added of add) console.log(`\n${added}: added by a curator${why === undefined ? "" : `: ${why}`}`);
  topics.filter(nearlyFiled).forEach((one) => printTopic(one, "not filed"));
}

function printTopic({ topic, score, needed, note, reasons }: Reckoned, verdict: string): void {
  console.log(`\n${topic.id}: ${verdict}, ${score.toFixed(2)} of ${needed}${note === undefined ? "" : ` (${note})`}`);
  for (const { cue, strength, found, place, weight, less, text } of reasons) {
    const as = cue.toLowerCase() === found.toLowerCase() ? "" : ` (cue "${cue}")`;
    console.log(
      `  ${weight.toFixed(2)}  ${strength} "${found}"${as}, ${place}${less === undefined ? "" : `, ${less}`}: ${text}`,
    );
  }
}

function unknownPaper(id: string, ids: string[]): void {
  const near = ids.find((other) => other.startsWith(id)) ?? closest(id, ids);
  console.error(`Unexpected id ${id}, expected the id of a paper${near === undefined ? "" : `. Try ${near}`}`);
  process.exitCode = exitCodes.wrongUse;
}
