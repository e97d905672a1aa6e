import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { arxivId, askArxiv } from "../../scripts/lib/arxiv.ts";
import { paperText, scratchFolder, soundAbstract } from "../support/scratch.ts";

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title><entry>
<id>http://arxiv.org/abs/1703.05175v2</id><published>2017-03-15T17:00:00Z</published>
<title>Prototypical Networks for Few-shot Learning</title><summary>${soundAbstract}</summary>
<author><name>Jake Snell</name></author><author><name>Kevin Swersky</name></author></entry></feed>`;
const emptyFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title></feed>`;

/** A server in arXiv's place; `asked` holds the questions. */
async function server(answer: RequestListener): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { base: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/query`, asked };
}

/** An address where nobody answers. */
async function closedPort(): Promise<string> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  await new Promise((resolve) => http.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

interface Ended {
  code: number | null;
  out: string;
}

/** Runs the command without blocking, so that the server of the test can answer. */
async function runNew(content: string, args: string[], base = "http://127.0.0.1:1/"): Promise<Ended> {
  const child = spawn(process.execPath, ["scripts/new.ts", ...args], {
    env: { ...process.env, ATLAS_CONTENT: content, ARXIV_API: base },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out: out.replaceAll(`${content}/`, "") };
}

const check = (content: string) =>
  spawnSync(process.execPath, ["scripts/check.ts"], {
    encoding: "utf8",
    env: { ...process.env, ATLAS_CONTENT: content },
  });
const written = (content: string) =>
  readdirSync(join(content, "abstracts")).map((name) => [name, readFileSync(join(content, "abstracts", name), "utf8")]);

describe("npm run new", () => {
  test("makes a file from a title that the check accepts, with the abstract as an open question", async () => {
    const content = scratchFolder({ "abstracts/a.md": paperText("title: A title") });
    const { code, out } = await runNew(content, ["Learning *to* Learn with BT^2"]);
    expect(code).toBe(0);
    expect(out).toBe(`abstracts/learning-to-learn-with-bt2.md is written.
  repaired: title: “^2” is “$^2$” (superscript)
  Put the abstract in the place of the last line.
Then run: npm run check -- abstracts/learning-to-learn-with-bt2.md
`);
    expect(readFileSync(join(content, "abstracts/learning-to-learn-with-bt2.md"), "utf8")).toMatch(
      /^---\ntitle: Learning \\\*to\\\* Learn with BT\$\^2\$\n/,
    );
    const { status, stdout } = check(content);
    expect(status).toBe(0);
    expect(stdout).toMatch(/abstract-length question/);
  });

  test("makes a file from BibTeX, whole if the abstract is in it", async () => {
    const content = scratchFolder({
      "x.bib": `@inproceedings{a, title={A {BERT} Title}, author={M{\\"u}ller, J.}, year=2020, booktitle={ICML}, doi={10.1000/xyz}, abstract={${soundAbstract}}}`,
    });
    expect((await runNew(content, ["--bibtex", join(content, "x.bib")])).code).toBe(0);
    expect(written(content)).toEqual([
      [
        "a-bert-title.md",
        paperText('title: A BERT Title\nauthors: [ J. Müller ]\npublished: "2020"\nvenue: ICML\ndoi: 10.1000/xyz'),
      ],
    ]);
  });

  test("makes a file from arXiv's answer, with the evidence", async () => {
    const content = scratchFolder({});
    const { base, asked } = await server((_, response) => response.end(feed));
    expect((await runNew(content, ["--arxiv", "https://arxiv.org/pdf/1703.05175v2"], base)).code).toBe(0);
    expect(asked).toEqual(["/api/query?id_list=1703.05175&max_results=1"]);
    const facts =
      'title: Prototypical Networks for Few-shot Learning\nauthors: [ Jake Snell, Kevin Swersky ]\npublished: 2017-03-15\narxiv: "1703.05175"\nsources:\n';
    const evidence = ["title", "authors", "published"]
      .map((field) => `  ${field}: https://arxiv.org/abs/1703.05175`)
      .join("\n");
    expect(written(content)).toEqual([["prototypical-networks-for-few-shot-learning.md", paperText(facts + evidence)]]);
    expect(check(content).status).toBe(0);
  });

  test.each([
    ["a paper that is there already", ["A title"], /Unexpected second file of one paper, which is in abstracts\/a\.md/],
    ["a file with several papers", ["--bibtex", "@two.bib"], /Unexpected 2 papers in .*two\.bib, expected one/],
    ["a file with none", ["--bibtex", "@none.bib"], /Unexpected 0 papers/],
    ["a paper without a title", ["--bibtex", "@untitled.bib"], /without a title/],
    [
      "a title as long as a text",
      ["Title ".repeat(200)],
      /^Unexpected paper: .*title.*\n {4}fix: Correct the title\.\n$/,
    ],
    [
      "no network",
      ["--arxiv", "1703.05175"],
      /Unexpected failure to reach 127\.0\.0\.1:\d+ \(ECONNREFUSED\).*\n {4}fix: Check the network and try again, or run `npm run new -- --bibtex FILE`/,
    ],
  ])("ends with 1 and writes nothing for %s", async (_, args, message) => {
    const content = scratchFolder({
      "abstracts/a.md": paperText("title: A title"),
      "two.bib": "@misc{a, title={A}}\n@misc{b, title={B}}",
      "none.bib": "",
      "untitled.bib": "@misc{a, year=2020}",
    });
    const base = await closedPort();
    const { code, out } = await runNew(
      content,
      args.map((arg) => arg.replace("@", `${content}/`)),
      base,
    );
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(written(content)).toHaveLength(1);
  });

  test("says what arXiv says of an identifier that it does not know", async () => {
    const { base } = await server((_, response) => response.end(emptyFeed));
    expect(await runNew(scratchFolder({}), ["--arxiv", "9999.99999"], base)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/Unexpected 0 papers in arXiv's answer on 9999\.99999/),
    });
  });

  test.each([
    [[]],
    [["one", "two"]],
    [["one", "--arxiv", "1703.05175"]],
    [["--arxiv", "hello"]],
    [["--bibtex", "no.bib"]],
    [["--wrong"]],
  ])("ends with 2 and the usage when called with %j", async (args) => {
    const { code, out } = await runNew(scratchFolder({}), args);
    expect(code).toBe(2);
    expect(out).toMatch(/Usage: npm run new/);
  });
});

describe("askArxiv", () => {
  test("tries again when arXiv is busy, then has the answer", async () => {
    const statuses = [503, 429, 200];
    const { base, asked } = await server((_, response) => response.writeHead(statuses.shift()!).end(feed));
    expect(await askArxiv("1703.05175", { base, pauses: [1, 1] })).toEqual({ feed });
    expect(asked).toHaveLength(3);
  });

  test("gives up after its pauses, and at once when asking again is no use", async () => {
    const busy = await server((_, response) => response.writeHead(503).end());
    expect(await askArxiv("1703.05175", { base: busy.base, pauses: [1] })).toMatchObject({
      message: expect.stringMatching(/Unexpected status 503/),
    });
    expect(busy.asked).toHaveLength(2);
    const wrong = await server((_, response) => response.writeHead(400).end());
    expect(await askArxiv("1703.05175", { base: wrong.base, pauses: [1, 1] })).toMatchObject({
      message: expect.stringMatching(/Unexpected status 400/),
    });
    expect(wrong.asked).toHaveLength(1);
  });

  test("does not wait for ever", async () => {
    const { base, asked } = await server(() => {});
    expect(await askArxiv("1703.05175", { base, timeout: 50, pauses: [1] })).toMatchObject({
      message: expect.stringMatching(/no answer in time/),
    });
    expect(asked).toHaveLength(2);
  });
});

test.each([
  ["1703.05175", "1703.05175"],
  ["arXiv:1703.05175v2", "1703.05175"],
  ["https://arxiv.org/abs/1703.05175", "1703.05175"],
  ["http://arxiv.org/pdf/cs/9901001v1.pdf", "cs/9901001"],
  ["math.GT/0309136", "math.GT/0309136"],
  ["1703", undefined],
  ["https://evil.org/abs/1703.05175", undefined],
  ["1703.05175&id_list=1", undefined],
])("the identifier in %j is %s", (text, id) => {
  expect(arxivId(text)).toBe(id);
});
