import { type JsonSchema, jsonSchema, schemaKinds } from "../model/json-schema.ts";
import { severities } from "../model/problem.ts";
import type { Rule } from "./checks/check.ts";

/** The generated parts of content/README.md by name: a table of keys for each kind of file, and the rules of the check. */
export function referenceParts(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const tables = schemaKinds.map((kind): [string, string] => [
    ["paper", "topic", "term"].includes(kind) ? `keys of a ${kind}` : `keys of ${kind}`,
    keysTable(jsonSchema(kind)),
  ]);
  return new Map([...tables, ["rules", rules.map(ruleSection).join("\n\n")]]);
}

/** A document with each of its generated parts written anew, between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
export function withParts(document: string, parts: ReadonlyMap<string, string>): string {
  return [...parts].reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- begin ${name} -->\n`, `\n<!-- end ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to === -1) throw new Error(`Missing markers of the part "${name}"`);
    return `${text.slice(0, from)}${begin}\n${part}\n${text.slice(to)}`;
  }, document);
}

/** Keys with what they hold; those of a mapping, or of the items of a list, follow its own. */
function keysTable(schema: JsonSchema): string {
  const rows = keysOf(schema).map(
    ({ key, isRequired, holds }) => `| \`${key}\` | ${isRequired ? "yes" : ""} | ${holds.replaceAll("|", "\\|")} |`,
  );
  return ["| key | required | holds |", "| --- | --- | --- |", ...rows].join("\n");
}

function keysOf(schema: JsonSchema, parent = ""): { key: string; isRequired: boolean; holds: string }[] {
  const required = (schema["required"] ?? []) as string[];
  return Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>).flatMap(([name, inner]) => {
    const { description, items } = inner as { description?: string; items?: JsonSchema };
    if (description === undefined) return [];
    const own = { key: `${parent}${name}`, isRequired: required.includes(name), holds: description };
    return [own, ...keysOf(inner, `${own.key}.`), ...keysOf(items ?? {}, `${own.key}.`)];
  });
}

function ruleSection({ id, severity, summary, why, but = {}, bad, good }: Rule): string {
  const exceptions = severities.flatMap((other) =>
    but[other] === undefined ? [] : [`${other === "error" ? "an" : "a"} **${other}** for ${but[other]}`],
  );
  const kind = { error: "**Error**", warning: "**Warning**", question: "**Question**" }[severity ?? "error"];
  const line = exceptions.length === 0 ? `${kind}.` : `${kind}, but ${exceptions.join(", and ")}.`;
  return [`### ${id}`, line, summary, why, "Incorrect:", fenced(bad), "Correct:", fenced(good)].join("\n\n");
}

function fenced(example: string): string {
  return `\`\`\`${/^(?:#|\w+:)/.test(example) ? "yaml" : "text"}\n${example}\n\`\`\``;
}
