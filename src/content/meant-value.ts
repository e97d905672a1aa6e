import { singleEditMatch } from "../lib/closest-match.ts";
import { toId } from "../lib/to-id.ts";
import { idExpected, webUrlExpected } from "../model/paper.ts";
import { dateMeant } from "./date-meant.ts";
import { knownHosts } from "./known-hosts.ts";

/** A value that does not fit: where it stands, what was wanted, and what it is. */
export interface WrongValue {
  /** Keys to the value, joined by dots. */
  name: string;
  /** `text`, a list, or whatever the message says. */
  wanted: string;
  /** What the value may be, where that is a choice of a few. */
  choices: string[] | undefined;
  value: unknown;
  /** As written: `1703.05170` would lose its last digit as a number. */
  source: string;
}

/** What the value would be if it were written right, as YAML, where it can only mean one thing. */
export function meantValue({ name, wanted, choices, value, source }: WrongValue): string | undefined {
  if (wanted === "text") return meantText(name, value, source);
  if (typeof value !== "string") return undefined;
  if (choices !== undefined) return singleEditMatch(value, choices);
  if (name === "published") return dateMeant(value);
  if (wanted === webUrlExpected) return meantUrl(value);
  // `NER` and `Few-shot learning` are names of topics, which `known-topic` knows by their ids.
  if (wanted === idExpected && /^(?:topics\.(?:add|drop)|facet|broader)$/.test(name)) return toId(value) || undefined;
  // Two names between one pair of brackets would be one author.
  const isOneItem = !/[\n,[\]]/.test(source) && !(name === "authors" && /;|&|\sand\s|\set\s+al/i.test(value));
  return wanted.startsWith("a list") && isOneItem ? `[${source}]` : undefined;
}

/** A number means its digits, except that no author or venue is a number. */
function meantText(name: string, value: unknown, source: string): string | undefined {
  if (typeof value === "number" && name !== "authors" && name !== "venue" && /^[-+.\w]+$/.test(source))
    return `"${source}"`;
  return typeof value === "boolean" && name === "title" ? `"${source}"` : undefined;
}

/** A URL as browsers show it. Only where the host is sure to have https. */
function meantUrl(value: string): string | undefined {
  const host = /^((?:[a-z\d-]+\.)+[a-z]+)(?:\/[\w./~%+-]*)?$/i.exec(value)?.[1]?.toLowerCase();
  const isKnown = knownHosts.some((known) => host === known || host === `www.${known}` || host?.endsWith(`.${known}`));
  return isKnown || host?.startsWith("www.") ? `https://${value}` : undefined;
}
