import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closedPort, localServer } from "../support/local-server.ts";
import { paperText, scratchFolder, validAbstract } from "../support/scratch.ts";
import { shellEnv } from "../support/shell-env.ts";

interface Ended {
  code: number | null;
  out: string;
}

/** Runs the command as `npm run new` does, without blocking, so that a server of the test can answer. */
async function runNew(content: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--use-env-proxy", "scripts/new.ts", ...args], {
    env: shellEnv({ NO_PROXY: "127.0.0.1", ARXIV_API: "http://127.0.0.1:1/", ...env, ATLAS_CONTENT: content }),
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
const topic = `---
label: Few-shot learning
facet: setting
files: When there are few examples.
cues: { strong: [few-shot] }
---

It is explained here. And it is told apart.
`;
const facets = "facets:\n  - id: setting\n    label: Setting\n    question: What is known?\n";

describe("npm run new", () => {
  test("makes a file from a title that the check accepts, and says what is left to do", async () => {
    const content = scratchFolder({ "abstracts/a.md": paperText("title: A title") });
    const { code, out } = await runNew(content, ["Learning *to* Learn with BT^2"]);
    expect(code).toBe(0);
    expect(out).toBe(`abstracts/learning-to-learn-with-bt2.md is written.
  repaired: title: “^2” is “$^2$” (superscript)
Left to do:
  Put the abstract in the place of the last line.
  Add \`authors\`, \`published\` and \`venue\` if you have seen them somewhere, and under \`sources\` where.
  Then run: npm run check -- abstracts/learning-to-learn-with-bt2.md
`);
    expect(readFileSync(join(content, "abstracts/learning-to-learn-with-bt2.md"), "utf8")).toMatch(
      /^---\ntitle: Learning \\\*to\\\* Learn with BT\$\^2\$\n/,
    );
    const { status, stdout } = check(content);
    expect(status).toBe(0);
    expect(stdout).toMatch(/missing-text question/);
  });

  test("repairs what is certain in a title, and keeps quotation marks, brackets and signs of YAML", async () => {
    const content = scratchFolder({});
    for (const title of ['"Why Should I Trust You?": Explaining #1 [Draft]', "It's  a test - 50% off.", "& @x: [y]"])
      expect((await runNew(content, [title])).code).toBe(0);
    expect(written(content).map(([, text]) => text!.split("\n")[1])).toEqual([
      'title: "& @x: [y]"',
      "title: It's a test - 50% off",
      `title: '"Why Should I Trust You?": Explaining #1 [Draft]'`,
    ]);
  });

  test("two papers that wait for their abstracts are not taken for one", async () => {
    const content = scratchFolder({});
    for (const title of ["A first title", "Another title"]) await runNew(content, [title]);
    expect(check(content)).toMatchObject({ status: 0, stdout: expect.stringMatching(/0 problems, 2 questions/) });
  });

  test("makes a file from BibTeX, whole if the abstract is in it, with its topics", async () => {
    const abstract = `${validAbstract} The {BERT} model and transfer learning for few-shot tasks gain 5{\\%}.`;
    const content = scratchFolder({
      "facets.yaml": facets,
      "topics/few-shot-learning.md": topic,
      "x.bib": `@inproceedings{a, title={A {BERT} Title}, author={M{\\"u}ller, J.}, year=2020, booktitle={ICML}, doi={10.1000/xyz}, abstract={${abstract}}}`,
    });
    const { code, out } = await runNew(content, ["--bibtex", join(content, "x.bib")]);
    expect(code).toBe(0);
    expect(written(content)).toEqual([
      [
        "a-bert-title.md",
        paperText(
          'title: A BERT Title\nauthors: [ J. Müller ]\npublished: "2020"\nvenue: ICML\ndoi: 10.1000/xyz\nrepairs:\n  - "abstract: “5\\\\%” is “5%” (TeX escape)"',
          abstract.replace("{BERT}", "BERT").replace("5{\\%}", "5%"),
        ),
      ],
    ]);
    expect(out).toMatch(/Left to do:\n {2}Write `venue` as its short name and the year, such as `NeurIPS 2017`\.\n {2}Say under `sources` where you saw `authors`, `published` and `venue`\./); // prettier-ignore
    expect(out).toMatch(/Topics:\n {2}few-shot-learning: “few-shot” in the abstract\n {2}More with: npm run explain -- a-bert-title\n$/); // prettier-ignore
  });

  test("understands an identifier, a file or BibTeX in the place of the title", async () => {
    const content = scratchFolder({ "x.bib": "@misc{a, title={From a File}}" });
    await runNew(content, [join(content, "x.bib")]);
    await runNew(content, ["@misc{a, title={From the Clipboard}}"]);
    const { url } = await localServer((_, response) => response.end(readFileSync("tests/fixtures/arxiv/paper.xml")));
    await runNew(content, ["https://doi.org/10.48550/arXiv.1703.05175"], { ARXIV_API: url });
    expect(written(content).map(([name]) => name)).toEqual(["from-a-file.md", "from-the-clipboard.md", "prototypical-networks-for-few-shot-learning.md"]); // prettier-ignore
  });

  test.each([
    ["a paper that is there already", ["A title"], /Unexpected second file of one paper, which is in abstracts\/a\.md/],
    ["an identifier that is there already, without asking", ["--arxiv", "1810.04805v2"], /Unexpected second file of one paper, which is in abstracts\/a\.md/],
    ["a file with several papers", ["--bibtex", "@two.bib"], /Unexpected 2 papers in .*two\.bib, expected one\.\n {4}fix: Keep one of them/],
    ["a file with none", ["--bibtex", "@none.bib"], /Unexpected 0 papers.*\n {4}fix: Give BibTeX such as/],
    ["a paper without a title", ["--bibtex", "@untitled.bib"], /without a title/],
    ["bytes that are no text", ["--bibtex", "@latin1.bib"], /latin1\.bib:1: Unexpected bytes, expected UTF-8/],
    ["what is too long for a title", ["a ".repeat(300)], /Unexpected record \(a title of 599 characters, which is no title\)/],
    ["no network", ["--arxiv", "1703.05175"], /Unexpected failure to reach 127\.0\.0\.1:\d+ \(ECONNREFUSED\).*\n {4}fix: Check the network .*, or run `npm run new -- --bibtex FILE`/],
  ])("ends with 1 and writes nothing for %s", async (_, args, message) => {
    const content = scratchFolder({
      "abstracts/a.md": paperText('title: A title\narxiv: "1810.04805"'),
      "two.bib": "@misc{a, title={A}}\n@misc{b, title={B}}",
      "none.bib": "",
      "untitled.bib": "@misc{a, year=2020}",
      "latin1.bib": Buffer.from("@misc{a, title={Über}}", "latin1"),
    });
    const { code, out } = await runNew(
      content,
      args.map((arg) => arg.replace("@", `${content}/`)),
      { ARXIV_API: await closedPort() },
    );
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(written(content)).toHaveLength(1);
  }); // prettier-ignore

  test.each([
    [[]],
    [["one", "two"]],
    [["one", "--arxiv", "1703.05175"]],
    [["--arxiv", "hello"]],
    [["--bibtex", "no.bib"]],
    [["--bibtex", "tests"]],
    [[" "]],
    [["https://aclanthology.org/P18-1031"]],
    [["10.18653/v1/P18-1031"]],
    [["--wrong"]],
  ])("ends with 2 and the usage when called with %j", async (args) => {
    const { code, out } = await runNew(scratchFolder({}), args);
    expect(code).toBe(2);
    expect(out).toMatch(/Usage: npm run new/);
  });

  test("ends with 2 when arXiv's address is none", async () => {
    const content = scratchFolder({});
    expect(await runNew(content, ["1703.05175"], { ARXIV_API: "file:///etc" })).toMatchObject({ code: 2 });
  });
});

describe("npm run new -- --arxiv", () => {
  /** What the command does when arXiv gives a recorded answer. */
  async function withAnswer(file: string, id: string, status = 200) {
    const content = scratchFolder({});
    const answer = readFileSync(`tests/fixtures/arxiv/${file}`);
    const { url, asked } = await localServer((_, response) => response.writeHead(status).end(answer));
    const ended = await runNew(content, ["--arxiv", id], { ARXIV_API: `${url}/api/query` });
    return { ...ended, asked, content };
  }

  test("makes a whole file, with the evidence", async () => {
    const { code, content, asked, out } = await withAnswer("paper.xml", "https://arxiv.org/pdf/1703.05175v2");
    expect(code).toBe(0);
    expect(asked).toEqual(["/api/query?id_list=1703.05175&max_results=1"]);
    const facts =
      'title: Prototypical Networks for Few-shot Learning\nauthors: [ Jake Snell, Kevin Swersky, Richard S. Zemel ]\npublished: 2017-03-15\narxiv: "1703.05175"\nsources:\n';
    const evidence = ["title", "authors", "published"]
      .map((field) => `  ${field}: https://arxiv.org/abs/1703.05175`)
      .join("\n");
    const name = "prototypical-networks-for-few-shot-learning.md";
    const summary = /<summary>([^<]*)/.exec(readFileSync("tests/fixtures/arxiv/paper.xml", "utf8"))![1]!;
    const abstract = summary.replace(/\s+/g, " ").trim();
    expect(written(content)).toEqual([[name, paperText(facts + evidence, abstract)]]);
    expect(check(content).status).toBe(0);
    expect(out).toMatch(/Left to do:\n {2}Add `venue` if you have seen it somewhere, and under `sources` where\./);
  });

  test("tells what arXiv says of the venue, and leaves it to a person", async () => {
    const { content, out } = await withAnswer("published-paper.xml", "1912.11370");
    const [[name, text]] = written(content) as [[string, string]];
    expect(name).toBe("big-transfer-bit-general-visual-representation-learning.md");
    expect(text).toMatch(/^doi: 10\.1007\/978-3-030-58558-7_29$/m);
    expect(text).not.toMatch(/^venue/m);
    expect(out).toMatch(/for a person to settle: venue: arXiv says “The first three .* Accepted at ECCV 2020”; write its short name and year/); // prettier-ignore
  });

  test("knows identifiers of the old style, as arXiv gives them", async () => {
    const { content, out, asked } = await withAnswer("old-style-id.xml", "cs.LG/9905014v1");
    expect(asked[0]).toMatch(/id_list=cs\.LG%2F9905014&/);
    const [[, text]] = written(content) as [[string, string]];
    expect(text).toMatch(/^arxiv: cs\/9905014$/m);
    expect(text).toMatch(/\$V\^\\pi\(s\)\$ and signs such as R&D, "quotes" and 5 < 6\.\n$/);
    expect(out).toMatch(/venue: arXiv says “Journal of Artificial Intelligence Research 13 \(2000\) 227-303”/);
  });

  test("says that a paper is withdrawn", async () => {
    const { code, out } = await withAnswer("withdrawn.xml", "2601.00001");
    expect(code).toBe(0);
    expect(out).toMatch(/for a person to settle: paper: arXiv says “This paper has been withdrawn by the authors due to an error in Section 3”; leave a withdrawn paper out/); // prettier-ignore
  });

  test.each([
    ["unknown-id.xml", "2601.99999", 200, /Unexpected identifier 2601\.99999, expected one that arXiv knows\.\n {4}fix: Look it up/],
    ["wrong-id.xml", "9999.9999", 400, /arXiv's answer is an error \(incorrect id format for 9999\.9999\)/],
    ["sign-in.html", "1703.05175", 200, /that is no feed \(“Welcome Sign in to use this network”\)/],
  ])("ends with 1 and writes nothing for %s", async (file, id, status, message) => {
    const { code, out, content } = await withAnswer(file, id, status);
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(readdirSync(content)).toEqual([]);
  }); // prettier-ignore

  test("goes through a proxy, and says when that refuses", async () => {
    const answer = readFileSync("tests/fixtures/arxiv/paper.xml");
    const arxiv = await localServer((_, response) => response.end(answer));
    const proxy = await localServer(() => {});
    let refuses = false;
    proxy.http.on("connect", (_, socket) => {
      if (refuses) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      const way = connect(Number(new URL(arxiv.url).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        way.pipe(socket);
        socket.pipe(way);
      });
    });
    const env = {
      NO_PROXY: "",
      HTTP_PROXY: proxy.url,
      http_proxy: proxy.url,
      ARXIV_API: "http://arxiv.invalid/api/query",
    };
    expect(await runNew(scratchFolder({}), ["1703.05175"], env)).toMatchObject({ code: 0 });
    expect(arxiv.asked).toHaveLength(1);
    refuses = true;
    expect(await runNew(scratchFolder({}), ["1703.05175"], env)).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /reach arxiv\.invalid \(the proxy answers 407\).*\n {4}fix: Check the proxy that HTTPS_PROXY names/,
      ),
    });
  });
});

describe("npm run explain", () => {
  const explain = (content: string, ...args: string[]) => {
    const env = { ...process.env, ATLAS_CONTENT: content };
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/explain.ts", ...args], {
      encoding: "utf8",
      env,
    });
    return { status, stdout, stderr };
  };
  const about = (topicOf: string) => paperText("title: Few-shot transfer learning with pre-trained models", topicOf);

  test("takes the id of a paper, or a file that is not in content yet", () => {
    const content = scratchFolder({ "facets.yaml": facets, "topics/few-shot-learning.md": topic, "abstracts/a.md": about(validAbstract), "draft.md": about(`${validAbstract} More.`) }); // prettier-ignore
    for (const name of ["a", join(content, "abstracts/a.md"), join(content, "draft.md")])
      expect(explain(content, name)).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nfew-shot-learning: filed, 1\.50 of 1\n/) }); // prettier-ignore
  });

  test("says what is wrong with a file, or which name was meant", () => {
    const content = scratchFolder({ "abstracts/a-paper.md": paperText("titel: x"), "draft.md": "x", "bad.md": Buffer.of(0xff) }); // prettier-ignore
    expect(explain(content, "a-paper")).toMatchObject({ status: 1, stderr: expect.stringMatching(/unknown-key/) });
    expect(explain(content, join(content, "draft.md"))).toMatchObject({ status: 1, stderr: expect.stringMatching(/draft\.md:1:1 front-matter/) }); // prettier-ignore
    expect(explain(content, join(content, "bad.md"))).toMatchObject({ status: 1, stderr: expect.stringMatching(/readable-file/) }); // prettier-ignore
    expect(explain(content, "a-papr")).toMatchObject({ status: 2, stderr: expect.stringMatching(/Try a-paper/) });
    expect(explain(content)).toMatchObject({ status: 2 });
  });
});
