import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../scripts/explain.ts";
import { runInProcess } from "../support/run-command.ts";
import { facetsText, paperText, scratchFolder, topicText, validAbstract } from "../support/scratch.ts";

const explain = (content: string, ...args: string[]) => runInProcess(run, args, { ATLAS_CONTENT: "." }, content);
const about = (text: string) => paperText("title: Few-shot transfer learning with pre-trained models", text);

test("takes the id of a paper, or a file that is not in content yet", async () => {
  const content = scratchFolder({
    "facets.yaml": facetsText,
    "topics/few-shot-learning.md": topicText,
    "abstracts/a.md": about(validAbstract),
    "draft.md": about(`${validAbstract} More.`),
  });
  for (const name of ["a", "abstracts/a.md", join(content, "draft.md")])
    expect(await explain(content, name)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nfew-shot-learning: filed, 1\.50 of 1\n/),
    });
});

test("says what is wrong with a file, or which name was meant", async () => {
  const content = scratchFolder({
    "abstracts/a-paper.md": paperText("titel: x"),
    "draft.md": "x",
    "bad.md": Buffer.of(0xff),
    "topics/few-shot-learning.md": topicText,
  });
  const answers = [
    ["a-paper", 1, /unknown-key/],
    ["draft.md", 1, /draft\.md:1:1 front-matter/],
    ["bad.md", 1, /readable-file/],
    ["a-papr", 2, /^No paper or file a-papr, did you mean a-paper\?\n\nUsage: /],
    ["few-shot-learning", 2, /^few-shot-learning is a topic, expected the id of a paper/],
  ] as const;
  for (const [name, code, err] of answers)
    expect(await explain(content, name), name).toMatchObject({ code, out: "", err: expect.stringMatching(err) });
  expect(await explain(content)).toMatchObject({ code: 2 });
});
