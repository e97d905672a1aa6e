import { code } from "../quote.ts";
import type { Check } from "./check.ts";
import { rangeOf } from "./support/markup.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** URLs in running text that are not of the web; `data: we use` and `file: a name` are prose. */
const otherSchemes =
  /\b(?:javascript|vbscript|livescript):(?=\S)|\bdata:[a-z]+\/[\w.+-]+[;,]|\bdata:[;,]|\b(?!https?:)[a-z][a-z\d+.-]{1,20}:\/\/(?=\S)/gi;

const fix = "Write a URL that starts with `https://`, or remove the link.";

export const safeLinks: Check = {
  id: "safe-links",
  severity: "error",
  summary: "A link in the text leads to an `http` or `https` URL without a user name or password.",
  why: "Other schemes can run code or open programs, and `https://github.com@evil.example` leads to evil.example.",
  bad: "The code is at ftp://example.org/code.",
  good: "The code is at https://example.org/code.",
  run: ({ fields }) => fields.flatMap((field) => [...inLinks(field), ...inProse(field)]),
};

function inLinks({ markup, problem }: TextField): Found[] {
  return markup.links.flatMap(({ url, ...range }) => {
    if (!/^https?:\/\/\S/i.test(url))
      return problem(range, { message: `Unexpected link to ${code(url)}, expected an http or https URL`, fix });
    const host = /^https?:\/\/([^/?#]*)/i.exec(url)![1]!;
    if (!host.includes("@")) return [];
    return problem(range, {
      message: `Unexpected user name in the URL ${code(url)}`,
      fix: `Write \`https://${host.slice(host.lastIndexOf("@") + 1)}/…\` if that is the host meant.`,
    });
  });
}

function inProse({ markup, problem }: TextField): Found[] {
  return [...markup.prose.matchAll(otherSchemes)].map((match) =>
    problem(rangeOf(match), { message: `Unexpected URL ${code(match[0])}, expected http or https`, fix }),
  );
}
