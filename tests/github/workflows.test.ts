import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, Job>;
}

const folder = ".github/workflows";
const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const workflows = new Map(texts.map(([name, text]) => [name, parse(text) as Workflow]));
const jobs = [...workflows.values()].flatMap((workflow) => Object.values(workflow.jobs));
const writing = jobs.filter(({ permissions = {} }) => Object.values(permissions).includes("write"));

// The linters of the job “Workflows” check syntax, expressions and known weaknesses.
describe("what a pull request from a fork cannot do", () => {
  test("run with the rights of the project", () => {
    const events = [...workflows.values()].flatMap(({ on }) => Object.keys(on));
    const harmless = new Set(["push", "pull_request", "schedule", "workflow_dispatch"]);
    expect(events.filter((event) => !harmless.has(event))).toEqual([]);
    expect([...workflows.values()].map(({ permissions }) => permissions)).toEqual([{}, {}]);
    expect(jobs.filter(({ permissions }) => permissions === undefined)).toEqual([]);
  });

  test("publish: the only job that can runs no code of the project, and runs on main only", () => {
    expect(writing.map((job) => ({ ...job, steps: job.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]) }))).toMatchObject([
      { if: "github.ref == 'refs/heads/main'", permissions: { pages: "write", "id-token": "write" }, steps: ["actions/deploy-pages"] },
    ]);
  }); // prettier-ignore

  test("reach a secret or leave a credential behind", () => {
    expect(texts.filter(([, text]) => /\bsecrets\b|github\.token/i.test(text)).map(([name]) => name)).toEqual([]);
    const checkouts = texts.flatMap(([, text]) => text.match(/uses: actions\/checkout@.*\n.*/g) ?? []);
    expect(checkouts.filter((step) => !step.includes("persist-credentials: false"))).toEqual([]);
  });

  test("run another version of an action: each is pinned to a commit, with its version beside it", () => {
    const uses = texts.flatMap(([, text]) => text.match(/uses: .*/g) ?? []);
    expect(uses).not.toEqual([]);
    expect(uses.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("add words to a command", () => {
    expect(jobs.flatMap(({ steps }) => steps).filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });
});

test("workflows run commands that exist", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const commands = jobs.flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run.split("\n")));
  const named = commands.flatMap((line) => /\bnpm run (?:--silent )?([\w:]+)/.exec(line)?.[1] ?? []);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

describe("the tests that a workflow chooses", () => {
  const choose = workflows.get("ci.yml")!.jobs["test"]!.steps.find(({ name }) => name === "Choose the tests")!.run!;

  /** Runs that step on the merge of a pull request with these files. */
  function chosen(event: string, changed: Record<string, string>): string {
    const cwd = scratchFolder({ "content/a.md": "A", "src/a.ts": "A" });
    const git = (...args: string[]) => {
      const { status, stderr } = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.org", ...args], { cwd, encoding: "utf8" }); // prettier-ignore
      if (status !== 0) throw new Error(stderr);
    };
    const commit = () => (git("add", "-A"), git("commit", "-qm", "x"));
    git("init", "-q");
    commit();
    writeFiles(cwd, changed);
    commit();
    const output = join(scratchFolder({ output: "" }), "output");
    const env = { ...process.env, EVENT: event, GITHUB_OUTPUT: output };
    const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", choose], { cwd, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return readFileSync(output, "utf8").trim();
  }

  test.each([
    ["pull_request", { "content/b.md": "B", "content/topics/t.md": "T" }, "content"],
    ["pull_request", { "content/a.md": "B", "src/a.ts": "B" }, "code"],
    ["pull_request", { "contents.md": "B" }, "code"],
    ["pull_request", { "content/README.md": "B" }, "code"],
    ["push", { "content/a.md": "B" }, "full"],
    ["schedule", { "content/a.md": "B" }, "full"],
  ])("at %s with %j are those of %s", (event, changed, tests) => {
    expect(chosen(event, changed)).toBe(`tests=${tests}`);
  });
});

test("npm's own lines do not get into the report of changes", () => {
  const changes = workflows.get("ci.yml")!.jobs["changes"]!.steps.flatMap(({ run }) => run ?? []);
  expect(changes.filter((run) => /npm run (?:links|changes)/.test(run))).toEqual([]);
  expect(changes.filter((run) => run.includes("npm run --silent changes"))).toHaveLength(2);
});
