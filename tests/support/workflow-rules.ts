import { parse } from "yaml";

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  "runs-on"?: unknown;
  "timeout-minutes"?: unknown;
  permissions?: Record<string, string> | string;
  if?: string;
  steps?: Step[];
}

interface Workflow {
  text: string;
  on: Record<string, { branches?: string[] } | null>;
  permissions?: Record<string, string> | string;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/** A rule of safety: what a workflow has that goes against it. */
type Rule = (workflow: Workflow) => string[];

/** What a workflow does that a stranger's change could turn against the project, as `rule: what`. */
export function workflowFaults(text: string): string[] {
  const parsed = parse(text) as Omit<Workflow, "text">;
  const workflow = { ...parsed, text, on: events(parsed.on) };
  return Object.entries(rules).flatMap(([name, rule]) => rule(workflow).map((what) => `${name}: ${what}`));
}

/** `on` may be a name, a list of names, or hold more on each. */
function events(on: Workflow["on"] | string[] | string): Workflow["on"] {
  return typeof on === "object" && !Array.isArray(on)
    ? on
    : Object.fromEntries([on].flat().map((name) => [name, null]));
}

const rules: Record<string, Rule> = {
  /** `pull_request_target`, `workflow_run`, comments and the like run with the rights of the project. */
  triggers: ({ on }) => [
    ...Object.keys(on).filter((event) => !["push", "pull_request", "workflow_dispatch"].includes(event)),
    ...("push" in on && String(on["push"]?.branches) !== "main" ? ["push to other branches than main"] : []),
  ],

  "nothing by default": ({ permissions }) =>
    typeof permissions === "object" && Object.values(permissions).every((right) => right !== "write") ? [] : ["write"],

  "stated rights": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, { permissions }]) => (typeof permissions === "object" ? [] : [id])),

  /** What runs code of the project must not be able to publish. */
  "writes only what runs no code": (workflow) =>
    Object.entries(workflow.jobs)
      .filter(([, job]) => writes(job).length > 0)
      .filter(
        ([, job]) =>
          "pull_request" in workflow.on ||
          writes(job).some((scope) => !["pages", "id-token"].includes(scope)) ||
          stepsOf(job).some(({ run, uses }) => run !== undefined || uses?.startsWith("actions/checkout@")),
      )
      .map(([id]) => id),

  "published from main": ({ jobs }) =>
    Object.values(jobs).some((job) => writes(job).length > 0)
      ? Object.entries(jobs).flatMap(([id, job]) => (job.if === "github.ref == 'refs/heads/main'" ? [] : [id]))
      : [],

  "pinned actions": ({ text, jobs }) =>
    allSteps(jobs)
      .flatMap(({ uses }) => uses ?? [])
      .concat(Object.values(jobs).flatMap((job) => ("uses" in job ? [String(job.uses)] : [])))
      .filter((uses) => !/^[\w-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses) || !namesVersion(text, uses)),

  "no secrets": (workflow) =>
    stringsIn(workflow)
      .filter(({ value }) => /\bsecrets\b|github_token|github\s*(?:\.\s*|\[\s*['"])token|tojson\s*\(\s*github\s*\)/i.test(value))
      .map(({ value }) => value),

  /** A command is fixed text. Values reach it by the environment, where the shell does not read them as commands. */
  "no expressions in commands": ({ jobs }) =>
    allSteps(jobs)
      .flatMap((step) => [step.run, step.with?.["script"]])
      .filter((command) => typeof command === "string" && command.includes("${{"))
      .map(String),

  "words of strangers by the environment only": (workflow) =>
    stringsIn(workflow)
      .filter(({ path, value }) => !path.includes("env") && /github\s*(?:\.\s*|\[\s*['"])(?:event(?!_)|head_ref)/i.test(value))
      .map(({ value }) => value),

  "no credentials left behind": ({ jobs }) =>
    allSteps(jobs)
      .filter(({ uses }) => uses?.startsWith("actions/checkout@"))
      .filter(({ with: inputs = {} }) => inputs["persist-credentials"] !== false || ["token", "ssh-key", "allow-unsafe-pr-checkout"].some((name) => name in inputs))
      .map(({ with: inputs }) => JSON.stringify(inputs ?? {})),

  "nothing published from a cache": ({ jobs }) =>
    Object.values(jobs).some((job) => writes(job).length > 0)
      ? allSteps(jobs).flatMap(({ uses, with: inputs = {} }) =>
          uses?.startsWith("actions/cache") || "cache" in inputs || (uses?.startsWith("actions/setup-node@") && inputs["package-manager-cache"] !== false) ? [uses!] : [],
        )
      : [],

  "machines of GitHub": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, job]) => (/^ubuntu-[\w.]+$/.test(String(job["runs-on"])) ? [] : [id])),

  "an end": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, job]) => (Number(job["timeout-minutes"]) <= 60 ? [] : [id])),

  "one run at a time": ({ concurrency }) => (concurrency === undefined ? ["no concurrency"] : []),

  /** A step that may fail in silence is a check that cannot fail. */
  "no silent failure": (workflow) =>
    keysIn(workflow).filter((key) => key === "continue-on-error"),

  "steps that exist": ({ jobs }) =>
    Object.values(jobs).flatMap((job) => {
      const ids = new Set(stepsOf(job).map(({ id }) => id));
      return stringsIn(job).flatMap(({ value }) => [...value.matchAll(/\bsteps\.([\w-]+)/g)].map((match) => match[1]!)).filter((id) => !ids.has(id));
    }),
}; // prettier-ignore

function writes({ permissions = {} }: Job): string[] {
  if (typeof permissions === "string") return permissions === "read-all" ? [] : [permissions];
  return Object.entries(permissions).flatMap(([scope, right]) => (right === "write" ? [scope] : []));
}

function stepsOf({ steps = [] }: Job): Step[] {
  return steps;
}

function allSteps(jobs: Record<string, Job>): Step[] {
  return Object.values(jobs).flatMap(stepsOf);
}

/** A commit says nothing to a reader; Dependabot keeps the version behind it true. */
function namesVersion(text: string, uses: string): boolean {
  const lines = text.split("\n").filter((line) => line.includes(uses));
  return lines.length > 0 && lines.every((line) => /# v\d+\.\d+\.\d+$/.test(line));
}

/** Every text in a workflow with the keys that lead there; `text` itself, with its comments, is left out. */
function stringsIn(value: unknown, path: string[] = []): { path: string[]; value: string }[] {
  if (typeof value === "string") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    path.length === 0 && key === "text" ? [] : [{ path, value: key }, ...stringsIn(inner, [...path, key])],
  );
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

/** The names of the rules. */
export const ruleNames = Object.keys(rules);
