import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../scripts/check.ts";
import type { Problem } from "../../src/model/problem.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";
import { someContent } from "../support/scenes.ts";

const count = 10_000;

/** Ten thousand valid papers, and their names in the order of the check. */
function makeContent(): { content: string; names: string[] } {
  const content = join(scratchFolder({}), "content");
  someContent(content, count);
  return { content, names: readdirSync(join(content, "abstracts")).sort() };
}

test("bad files among ten thousand are reported by name and line, and all the others are checked", async () => {
  const { content, names } = makeContent();
  expect(names).toHaveLength(count);
  const path = (index: number) => join(content, "abstracts", names.at(index)!);
  const title = (index: number) => /^title: (.*)$/m.exec(readFileSync(path(index), "utf8"))![1]!;
  const repeated = title(4_000);
  // No UTF-8 in the fourth line, a slip in a key, two megabytes; and the last one has the title of another.
  writeFileSync(
    path(0),
    Buffer.concat([Buffer.from("---\ntitle: A paper\n---\nbad: "), Buffer.from([0xff, 0xfe, 0x0a])]),
  );
  writeFileSync(path(5_000), readFileSync(path(5_000), "utf8").replace("\nauthors:", "\nautors:"));
  writeFileSync(path(7_500), `---\ntitle: Large\n---\n\n${"word ".repeat(400_000)}\n`);
  writeFileSync(path(-1), readFileSync(path(-1), "utf8").replace(/^title: .*$/m, `title: ${repeated}`));

  const { code, out, err } = await runInProcess(run, ["--format", "json"], { ATLAS_CONTENT: content });
  const problems = JSON.parse(out) as Problem[];
  // A title that two papers have is a question.
  const isMeant = ({ severity, message }: Problem) =>
    severity === "error" || message.startsWith("This title already belongs");
  const errors = problems.filter(isMeant);
  expect(errors.map(({ file, line, rule }) => [file.split("/").at(-1), line, rule])).toEqual([
    [names[0], 4, "readable-file"],
    [names[5_000], 3, "unknown-key"],
    [names[7_500], 1, "readable-file"],
    [names.at(-1), 2, "duplicate-paper"],
  ]);
  expect(errors.map(({ message }) => message)).toEqual([
    "Unexpected bytes, expected UTF-8",
    'Unknown key "autors", did you mean "authors"?',
    expect.stringMatching(/^Unexpected size of 20000\d\d bytes, expected at most 1048576$/),
    expect.stringContaining(names[4_000]!),
  ]);
  expect({ code, err }).toEqual({ code: 1, err: "" });
});
