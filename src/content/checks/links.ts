import { urlEnds, urlSpaces } from "../../import/repair/urls.ts";
import { code } from "../../lib/format.ts";
import { textsUnder } from "../locate.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner, cleaned } from "./support/cleaner-changes.ts";
import { rangeOf } from "./support/markup.ts";
import { type Found, type AnyFile, problemAtKey } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

/** URLs in running text that are not of the web; `data: we use` and `file: a name` are prose. */
const otherSchemes =
  /\b(?:javascript|vbscript|livescript):(?=\S)|\bdata:[a-z]+\/[\w.+-]+[;,]|\bdata:[;,]|\b(?!https?:)[a-z][a-z\d+.-]{1,20}:\/\/(?=\S)/gi;

const fix = "Write a URL that starts with `https://`, or remove the link.";

export const safeLinks: Check = {
  id: "safe-links",
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

function inProse({ find }: TextField): Found[] {
  return find(otherSchemes, ([found]) => ({ message: `Unexpected URL ${code(found)}, expected http or https`, fix }));
}

const withoutHost = { what: "Missing host in the URL", fix: "Write the whole URL, such as `https://github.com/…`." };
const spaced = { what: "Unexpected space in the URL", fix: "Write the URL without spaces." };

const faults: { pattern: RegExp; what: string; fix: string }[] = [
  {
    pattern: /\bh?t?tps?(?:\/\/|:\/(?!\/)|;\/\/)/gi,
    what: "Misspelt start of a URL",
    fix: "Start the URL with `https://`.",
  },
  { pattern: /\bhttps?:\s*\/\/(?=\s|$)/gi, ...spaced },
  { pattern: /\bhttps?:\/\/(?![^\s/]*[.:])[^\s/]+/gi, ...withoutHost },
  { pattern: /\bhttps?:\/\/(?:(?!https?:\/\/)\S)+\/[ \t]+(?=[\w-]+\/[\w-]+)/gi, ...spaced },
];

export const urlForm: Check = {
  id: "url-form",
  summary:
    "A URL is complete: it starts with `https://` or `http://`, has no space in it, and no brace or full stop at its end.",
  why: "Otherwise the link does not work. `--fix` corrects what is certain.",
  bad: "The code is at https: // github. com/ example/ transfer.",
  good: "The code is at https://github.com/example/transfer.",
  run: ({ fields, selected }) => [
    ...fields.flatMap((field) => [
      ...changesByCleaner(field, urlSpaces).flatMap((change) => changeProblem(field, change, "space in the URL")),
      ...changesByCleaner(field, urlEnds).flatMap((change) => changeProblem(field, change, "end of the URL")),
      ...broken(field),
    ]),
    ...[...selected.papers, ...selected.terms].flatMap(inFrontMatter),
  ],
};

function broken(field: TextField): Found[] {
  const isReported = cleaned(field.text, field, urlSpaces) !== field.text;
  return faults
    .filter(({ what }) => !(isReported && what === spaced.what))
    .flatMap(({ pattern, what, fix }) =>
      [...field.markup.outsideFormulas.matchAll(pattern)].flatMap((match) =>
        field.problem(rangeOf(match), { message: `${what}: ${code(match[0])}`, fix }),
      ),
    );
}

/** A longer URL is a problem of its own, and slow to search. */
const longestUrl = 2000;

/** URLs without a host, and marks of the sentence that a URL was copied with. */
function inFrontMatter(file: AnyFile): Found[] {
  return textsUnder(file.data, ["links", "link"]).flatMap(({ path, text: url }) => {
    if (/^https?:\/\/(?![^\s/]*[.:])/i.test(url))
      return problemAtKey(file, path, { message: `${withoutHost.what} ${code(url)}`, fix: withoutHost.fix });
    const end = url.length > longestUrl ? null : /(?:[.,;:'"}\]]|(?<!\([^)]*)\))+$/.exec(url);
    const place = file.locate(path);
    if (end === null || place === undefined) return [];
    const at = place.start + file.text.slice(place.start, place.end).lastIndexOf(url);
    return problemAtKey(file, path, {
      message: `Unexpected ${code(end[0])} at the end of the URL`,
      fix: `Write \`${url.slice(0, end.index)}\`.`,
      ...(at >= place.start && { edit: { start: at + end.index, end: at + url.length, text: "" } }),
    });
  });
}
