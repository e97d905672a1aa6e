import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workflowErrors } from "../support/parse-workflow.ts";
import { ruleNames, workflowFaults } from "../support/workflow-rules.ts";

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(`${folder}/${name}`, "utf8"),
]);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("there are the two workflows, and no other", () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(["ci.yml", "deploy.yml"]);
});

describe.each(workflows)("%s", (name, text) => {
  test("is understood by GitHub's parser", async () => {
    expect(await workflowErrors(name, text)).toEqual([]);
  });

  test("keeps the rules of safety", () => {
    expect(workflowFaults(text)).toEqual([]);
  });

  test("runs commands that exist", () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run.split("\n")));
    const named = commands.flatMap((line) => /\bnpm run (?:--silent )?([\w:]+)/.exec(line)?.[1] ?? []);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(commands.flatMap((line) => /^bash (\S+)/.exec(line)?.[1] ?? []).filter((path) => !existsSync(path))).toEqual([]); // prettier-ignore
  });
});

describe("the pull request", () => {
  const ci = parse(workflows.find(([name]) => name === "ci.yml")![1]) as {
    jobs: Record<string, { if?: string; steps: { id?: string; run?: string; if?: string }[] }>;
  };
  const commands = (job: string) => ci.jobs[job]!.steps.flatMap(({ run }) => run ?? []).join("\n");

  test("has its content checked with annotations, its tests run and its changes stated", () => {
    expect(Object.keys(ci.jobs)).toEqual(["content", "test", "changes"]);
    expect(commands("content")).toContain("npm run check -- --format github");
    expect(commands("test")).toBe("bash .ci/run");
    expect(commands("changes")).toMatch(/--format markdown >> "\$GITHUB_STEP_SUMMARY"[^]*--format github/);
  });

  test("npm's own lines do not get into the summary", () => {
    expect(commands("changes").match(/npm run --silent changes -- /g)).toHaveLength(2);
  });
});

/** Keeps all rules; each bad one below is this with one change. */
const publishing = `on:
  push:
    branches: [main]
  workflow_dispatch:
permissions: {}
concurrency: { group: pages }
jobs:
  build:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with: { package-manager-cache: false }
      - id: built
        run: npm ci
      - if: success() || steps.built.outcome == 'failure'
        run: echo "$TITLE"
        env: { TITLE: "\${{ github.event.pull_request.title }}" }
  deploy:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions: { pages: write, id-token: write }
    steps:
      - uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;

/** The same for pull requests, where nothing is published. */
const judging = publishing.slice(0, publishing.indexOf("  deploy:")).replace("  workflow_dispatch:", "  pull_request:");

type Bad = [fault: string, from: string, to: string, base?: string];

const bad: Bad[] = [
  ["triggers: pull_request_target", "pull_request:", "pull_request_target:", judging],
  ["triggers: workflow_run", "  pull_request:", "  workflow_run: { workflows: [CI] }", judging],
  ["triggers: pull_request_target", "on:\n  push:\n    branches: [main]\n  pull_request:\n", "on: pull_request_target\n", judging],
  ["triggers: workflow_call", "on:\n  push:\n    branches: [main]\n  pull_request:\n", "on: [pull_request, workflow_call]\n", judging],
  ["triggers: issue_comment", "  workflow_dispatch:", "  issue_comment:"],
  ["triggers: push to other branches than main", "[main]", '["**"]'],
  ["triggers: push to other branches than main", "  push:\n    branches: [main]\n", "  push:\n"],
  ["nothing by default: write", "permissions: {}", "permissions: { contents: write }", judging],
  ["nothing by default: write", "permissions: {}", "permissions: write-all"],
  ["nothing by default: write", "permissions: {}\n", ""],
  ["stated rights: build", "    permissions: { contents: read }\n", ""],
  ["stated rights: build", "permissions: { contents: read }", "permissions: read-all"],
  ["writes only what runs no code: build", "{ contents: read }", "{ contents: read, pages: write }"],
  ["writes only what runs no code: deploy", "pages: write", "contents: write"],
  ["writes only what runs no code: deploy", "# v5.0.0\n", "# v5.0.0\n      - run: npm ci\n"],
  ["writes only what runs no code: deploy", "  workflow_dispatch:", "  pull_request:"],
  ["published from main: build", "    if: github.ref == 'refs/heads/main'\n", ""],
  ["published from main: build", "== 'refs/heads/main'", "!= 'x'"],
  ["pinned actions: actions/checkout@v7", "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7"],
  ["pinned actions: actions/checkout@3d3c42e", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@3d3c42e"],
  ["pinned actions: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", " # v7.0.1", ""],
  ["pinned actions: docker://alpine:3", "- id: built", "- uses: docker://alpine:3\n      - id: built"],
  ["pinned actions: ./action", "- id: built", "- uses: ./action\n      - id: built"],
  ["no secrets: ${{ secrets.KEY }}", "${{ github.event.pull_request.title }}", "${{ secrets.KEY }}"],
  ["no secrets: ${{ toJSON(Secrets) }}", "${{ github.event.pull_request.title }}", "${{ toJSON(Secrets) }}"],
  ["no secrets: ${{ github['token'] }}", "${{ github.event.pull_request.title }}", "${{ github['token'] }}"],
  ["no secrets: ${{ github.token }}", "${{ github.event.pull_request.title }}", "${{ github.token }}"],
  ["no secrets: ${{ toJson( github ) }}", "${{ github.event.pull_request.title }}", "${{ toJson( github ) }}"],
  ["no secrets: secrets", "    runs-on", "    secrets: inherit\n    runs-on"],
  ["no expressions in commands: npm ci ${{ github.ref }}", "npm ci", "npm ci ${{ github.ref }}"],
  ["no expressions in commands: ${{ inputs.x }}", "{ package-manager-cache: false }", '{ package-manager-cache: false, script: "${{ inputs.x }}" }'], // prettier-ignore
  ["words of strangers by the environment only: ${{ github.head_ref }}", "group: pages", 'group: "${{ github.head_ref }}"'],
  ["words of strangers by the environment only: ${{ github.event.head_commit.message }}", "jobs:", 'run-name: "${{ github.event.head_commit.message }}"\njobs:'],
  ["words of strangers by the environment only: github['event'].x", "success() ||", "github['event'].x"],
  ["no credentials left behind: {}", "        with: { persist-credentials: false }\n", ""],
  ['no credentials left behind: {"persist-credentials":true}', "persist-credentials: false", "persist-credentials: true"],
  ['no credentials left behind: {"persist-credentials":false,"token":"x"}', "persist-credentials: false", "persist-credentials: false, token: x"],
  ["nothing published from a cache: actions/setup-node@", "package-manager-cache: false", "cache: npm"],
  ["nothing published from a cache: actions/setup-node@", "        with: { package-manager-cache: false }\n", ""],
  ["machines of GitHub: build", "ubuntu-latest", "self-hosted"],
  ["machines of GitHub: build", "ubuntu-latest", "[self-hosted, ubuntu-latest]"],
  ["an end: build", "    timeout-minutes: 10\n", ""],
  ["an end: build", "timeout-minutes: 10", "timeout-minutes: 600"],
  ["one run at a time: no concurrency", "concurrency: { group: pages }\n", ""],
  ["no silent failure: continue-on-error", "- id: built", "- continue-on-error: true\n        id: built"],
  ["steps that exist: built", "- id: built", "- id: other"],
]; // prettier-ignore

describe("the rules of safety", () => {
  test.each([["publishing", publishing], ["judging", judging]])("a valid workflow for %s has no fault", async (name, text) => {
    expect(workflowFaults(text)).toEqual([]);
    expect(await workflowErrors(name, text)).toEqual([]);
  }); // prettier-ignore

  test.each(bad)("%s is found", (fault, from, to, base = publishing) => {
    const text = base.replace(from, () => to);
    expect(text).not.toBe(base);
    const faults = workflowFaults(text);
    expect(faults.filter((found) => found.startsWith(fault))).not.toEqual([]);
    expect(new Set(faults.map((found) => found.split(":")[0])).size).toBeLessThanOrEqual(2);
  });

  test("each rule is proved by a bad workflow", () => {
    expect(ruleNames.filter((name) => !bad.some(([fault]) => fault.startsWith(`${name}:`)))).toEqual([]);
  });
});

describe("GitHub's parser", () => {
  test.each([
    ["a syntax error", "jobs:", "jobs: :", /mappings/],
    ["an unknown key", "steps:", "stepz:", /Unexpected value 'stepz'/],
    ["an unknown event", "workflow_dispatch", "workflow_dispatched", /Unexpected value 'workflow_dispatched'/],
    ["an unknown right", "contents: read", "content: read", /Unexpected value 'content'/],
    ["a broken expression", "github.event.pull_request.title", "github.event.(", /Unexpected symbol/],
    ["an unknown context", "github.event.pull_request.title", "git.title", /Unrecognized named-value: 'git'/],
    ["an unknown function", "success()", "succes()", /Unrecognized function: 'succes'/],
    ["a job that waits for none", "  deploy:", "  deploy:\n    needs: biuld", /unknown job 'biuld'/],
  ])("finds %s", async (_, from, to, message) => {
    const text = publishing.replace(from, () => to);
    expect((await workflowErrors("x.yml", text)).join("\n")).toMatch(message);
  });
});
