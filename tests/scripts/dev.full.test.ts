import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { openBrowser } from "../support/open-browser.ts";
import { waitTimeout } from "../support/timeouts.ts";
import { paperText } from "../support/scratch.ts";
import { shellEnv } from "../support/shell-env.ts";

const topic = (label: string) =>
  `---\nlabel: ${label}\nfacet: approach\nfiles: What is about it.\n---\n\nIt is explained here. And it is told apart.\n`;
const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";
const third =
  "Weights of a network for pictures of roads serve a second network, which sees roofs and rivers from the air, and learns twice as fast by it.";
const fourth =
  "We ask whether speech in one language helps to recognise another, and answer for twelve pairs of languages that it does when they are kin.";
const facets = "facets:\n  - id: approach\n    label: Approach\n    question: How?\n";
const attack = "<img src=x onerror='globalThis.attacked = 1'>";

ownBuildDir();
const scratch = mkdtempSync(join(tmpdir(), "atlas-dev-"));
const places = { content: join(scratch, "content"), generated: join(scratch, "generated") };
const write = (path: string, text: string | Uint8Array) => writeFileSync(join(places.content, path), text);
/** As editors save: a new file takes the place of the old one. */
const swap = (path: string, text: string) => {
  writeFileSync(join(scratch, "swap"), text);
  renameSync(join(scratch, "swap"), join(places.content, path));
};

const address = /http:\/\/localhost:\d+\//;
let server: ChildProcess;
let said = "";
let url: string;
let browser: Browser;
let page: Page;

/** Looks again and again until something is so, and says what was seen last if it never is. */
async function until<T>(look: () => T | Promise<T>, isSo: (found: T) => boolean): Promise<void> {
  let found: T | undefined;
  const so = async () => isSo((found = await look()));
  await vi
    .waitUntil(so, { timeout: waitTimeout, interval: 25 })
    .catch(() => expect.fail(`last seen: ${String(found)}; the server said:\n${said}`));
}

beforeAll(async () => {
  for (const folder of ["abstracts", "topics"]) mkdirSync(join(places.content, folder), { recursive: true });
  write("facets.yaml", facets);
  write("topics/some-topic.md", topic("Some topic"));
  write("abstracts/a.md", paperText("title: The first paper"));
  write("abstracts/b.md", paperText("title: The second paper", other));
  write("abstracts/wrong.md", paperText(`title: A paper\n"${attack}": x`, `${third} ${attack}`));
  const env = { ATLAS_CONTENT: places.content, ATLAS_GENERATED: places.generated, PORT: "4871", REPO_URL: "" };
  server = spawn(process.execPath, ["scripts/dev.ts"], { env: shellEnv({ ...env, NO_COLOR: "1" }) });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  browser = await openBrowser();
  page = await browser.newPage();
  await until(
    () => said,
    (text) => address.test(text),
  );
  url = address.exec(said)![0];
});

/** Stops the server if it is still there; it takes Astro with it. */
async function stop(): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = new Promise<number | null>((resolve) => server.on("close", resolve));
  server.kill();
  return ended;
}

afterAll(async () => {
  await browser?.close();
  await stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** What the panel says: `part file:line:column rule`, with a star for the page's own file. */
const panel = () =>
  page.$$eval("[data-live-problems] li", (all) =>
    all.map((item) => {
      const [place, rule] = [...item.querySelectorAll("a")].map((link) => link.textContent);
      const part = (item.parentElement as HTMLElement).dataset["part"];
      return `${"own" in item.dataset ? "*" : ""}${part} ${place!.split("/").at(-1)} ${rule}`;
    }),
  );
/** The page loads itself anew when something changes, in the middle of a question too. */
const looked = async <T>(look: () => Promise<T>): Promise<T | undefined> => look().catch(() => undefined);
const heading = () => looked(() => page.textContent("h1"));
const gives = <T>(look: () => Promise<T>, expected: T) =>
  until(
    () => looked(look),
    (found) => isDeepStrictEqual(found, expected),
  );
const seen = (...lines: string[]) => gives(panel, lines);
const shows = (selector: string, words: RegExp) =>
  until(
    () => looked(() => page.textContent(selector)),
    (text) => words.test(text ?? ""),
  );
/** Goes to a page, though the one before may be loading itself anew. */
const visit = (path: string) => until(() => looked(() => page.goto(url + path)), Boolean);
const status = async (path: string) => (await fetch(url + path)).status;

describe("npm run dev", () => {
  test("says so when there is no content", () => {
    const env = shellEnv({ ATLAS_CONTENT: join(scratch, "none") });
    const { status, stderr } = spawnSync(process.execPath, ["scripts/dev.ts"], { encoding: "utf8", env });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^No folder of content at `.*none`\n\nUsage: npm run dev/);
  });

  const wrong = ["problems wrong.md:3:1 unknown-key", "warnings wrong.md:6:142 no-html"];

  test("starts with errors: it shows what is valid and says what is wrong, as text", async () => {
    await visit("papers/a/");
    await shows("h1", /^The first paper$/);
    await seen(...wrong);
    await shows("[data-live-problems]", /<img src=x onerror='globalThis\.attacked = 1'>/);
    await gives(() => page.$$eval("[data-live-problems] img", (all) => all.length), 0);
    const rules = readFileSync("content/README.md", "utf8").split("\n");
    await gives(
      () => page.$$eval("[data-part=problems] li:first-child a", (all) => all.map((link) => link.getAttribute("href"))),
      [
        `vscode://file${join(places.content, "abstracts/wrong.md")}:3:1`,
        `vscode://file${resolve("content/README.md")}:${rules.indexOf("### unknown-key") + 1}:1`,
      ],
    );
    await visit("papers/wrong/");
    await gives(() => page.getAttribute("main", "data-page"), "not-found");
    await seen(...wrong.map((line) => `*${line}`));
    await shows("[data-held-back]", /There is no page for .*wrong\.md yet/);
    await gives(() => page.evaluate("typeof globalThis.attacked"), "undefined");
  });

  test("follows edits of other files; a file that becomes wrong stays as it was", async () => {
    await visit("papers/a/");
    swap("abstracts/a.md", paperText("title: A good title"));
    await until(heading, (text) => text === "A good title");
    swap("abstracts/a.md", paperText("title: A better title"));
    await until(heading, (text) => text === "A better title");
    write("abstracts/a.md", paperText("title: Worse\nautors: [x]"));
    await seen("*problems a.md:3:1 unknown-key", ...wrong);
    await shows("h1", /^A better title$/);
    await shows("[data-held-back]", /in its last valid version/);
    write("abstracts/b.md", paperText("title: Better too", other));
    await visit("papers/b/");
    await until(heading, (text) => text === "Better too");
    await seen("problems a.md:3:1 unknown-key", ...wrong);
  });

  test("keeps a topic that others need, and a paper whose file is no text", async () => {
    write("abstracts/b.md", paperText("title: Better too\ntopics: { add: [some-topic], why: It is. }", other));
    await visit("topics/some-topic/");
    await until(
      () => looked(() => page.textContent("#papers")),
      (text) => text === "1 paper",
    );
    rmSync(join(places.content, "topics/some-topic.md"));
    await seen("problems a.md:3:1 unknown-key", "problems b.md:3:17 known-topic", ...wrong);
    await shows("[data-held-back]", /has been deleted; its page stays/);
    write("topics/some-topic.md", topic("Some topic"));
    write("abstracts/b.md", Uint8Array.of(45, 45, 45, 10, 0xff));
    await seen("problems a.md:3:1 unknown-key", "problems b.md:2:1 readable-file", ...wrong);
    expect(await status("papers/b/")).toBe(200);
  });

  test("shows an edit that was made while the page was loading", async () => {
    const loading = await browser.newPage();
    const release = Promise.withResolvers<void>();
    // What tells a page to load itself anew comes late.
    await loading.route("**/@vite/client", (route) => release.promise.then(() => route.continue()));
    await loading.goto(`${url}papers/b/`, { waitUntil: "commit" });
    const old = await loading.textContent("h1");
    await visit("papers/b/");
    write("abstracts/b.md", paperText("title: Changed meanwhile", other));
    await until(heading, (text) => text === "Changed meanwhile");
    expect(await loading.textContent("h1")).toBe(old);
    release.resolve();
    await until(
      () => loading.textContent("h1").catch(() => null),
      (text) => text === "Changed meanwhile",
    );
    await loading.close();
  });

  test("has a page for a new paper and none for one that is gone", async () => {
    write("abstracts/new.md", paperText("title: A new paper", fourth));
    await until(
      () => status("papers/new/"),
      (code) => code === 200,
    );
    rmSync(join(places.content, "abstracts/new.md"));
    await until(
      () => status("papers/new/"),
      (code) => code === 404,
    );
  });

  test("leaves no trace in a built site, even of problems that are there", () => {
    const made = join(scratch, "generated-for-build");
    cpSync(places.generated, made, { recursive: true });
    expect(readFileSync(join(made, "problems.json"), "utf8")).toContain("unknown-key");
    mkdirSync(resolve(".build"), { recursive: true });
    const out = mkdtempSync(resolve(".build/dev-test-"));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const env = {
      ATLAS_GENERATED: made,
      ATLAS_ASTRO_OUT: out,
      ATLAS_CACHE: join(scratch, "cache"),
      // The worst that a shell can say.
      NODE_ENV: "development",
    };
    const run = spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build"], {
      encoding: "utf8",
      env: shellEnv(env),
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(readFileSync(join(out, "404.html"), "utf8")).toContain("Content-Security-Policy");
    for (const { parentPath, name } of files) {
      // The page where a paper is suggested runs the check itself, and so knows its rules.
      const rules = name.startsWith("suggest-worker") ? "" : "|unknown-key";
      const traces = new RegExp(`live-problems|atlas:shown|vscode:${rules}`);
      expect(readFileSync(join(parentPath, name), "latin1"), name).not.toMatch(traces);
    }
  });

  test("shows no panel once all is repaired", async () => {
    rmSync(join(places.content, "abstracts/wrong.md"));
    write("abstracts/b.md", paperText("title: Better too", other));
    await visit("papers/a/");
    await seen("*problems a.md:3:1 unknown-key");
    write("abstracts/a.md", paperText("title: Repaired"));
    await until(heading, (text) => text === "Repaired");
    await gives(() => page.$$eval("[data-live-problems]", (all) => all.length), 0);
    write("abstracts/a.md", paperText("title: Repaired", "Too short."));
    await seen("*questions a.md:5:1 abstract-length");
  });

  test("ends when it is stopped, and leaves no server behind", async () => {
    expect(await stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
