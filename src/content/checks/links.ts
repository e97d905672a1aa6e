import { code } from "../../lib/format.ts";
import { textsUnder } from "../locate.ts";
import { userNameFault } from "../unsafe-url.ts";
import type { Check } from "./check.ts";
import { rangeOf } from "./support/markup.ts";
import { type AnyFile, type Found, problemAtKey } from "./support/problem-at.ts";
import { inTextOf, type TextField } from "./support/text-field.ts";

const fix = "Write a URL that starts with `https://`, or remove the link.";

export const safeLinks: Check = {
  id: "safe-links",
  summary: "A link in the text leads to an `http` or `https` URL without a user name or password.",
  why: "Other schemes can run code or open programs, and `https://github.com@evil.example` leads to evil.example. A page makes no link of them and shows their words. An address that is no link, such as `ftp://example.org/data`, is text.",
  but: { warning: "a link without a scheme, and an address in a title or another line, where it is no link" },
  bad: "The code is [here](javascript:open).",
  good: "The code is [here](https://example.org/code).",
  run: ({ fields }) =>
    fields.flatMap((field) => [
      ...field.markup.links.flatMap((link) => field.problem(link, inTextOf(field, userNameFault(link.url)))),
      ...unlinked(field),
    ]),
};

/** Links of Markdown that a page does not make; `[2](3,4)` is a name in chemistry. */
function unlinked({ markup, problem }: TextField): Found[] {
  return markup.unlinked.flatMap(({ url, ...range }) => {
    const message = `Unexpected link to ${code(url)}, expected an http or https URL`;
    if (/^[^/?#.]*:|^[/\\]{2}/.test(url)) return problem(range, { message, fix });
    const isPath = /^[./#?]|\/|\.[a-z]{2,5}$/i.test(url);
    return problem(range, isPath ? { message, fix, severity: "warning" } : undefined);
  });
}

const spaced = { what: "Unexpected space in the URL", fix: "Write the URL without spaces." };

const faults: { pattern: RegExp; what: string; fix: string }[] = [
  {
    pattern: /\bhttps?(?:\/\/|:\/(?!\/)|;\/\/)(?=\w)|\bttps?:\/\//gi,
    what: "Misspelt start of a URL",
    fix: "Start the URL with `https://`.",
  },
  { pattern: /\bhttps?:(?:\s{1,9}\/\/\s{0,9}|\/\/\s{1,9})[\w-]{1,60}\s?\.(?=\s?\w)/gi, ...spaced },
  {
    pattern:
      /\bhttps?:\/\/[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}(?:\s\.|\.\s)\s?(?:com|org|io|net|edu|ai|gov|co)(?=\s?\/)/gi,
    ...spaced,
  },
  {
    pattern: /(?<!\{)\bhttps?:\/\/(?:(?!https?:\/\/)[^\s{}<>"])+(?:\{[^{}\s]{0,60}\}|\})/gi,
    what: "Remnant of LaTeX at the end of the URL",
    fix: "Write the URL without it.",
  },
];

export const urlForm: Check = {
  id: "url-form",
  severity: "warning",
  summary:
    "A URL is complete: it starts with `https://` or `http://`, has no space in it, and no brace or full stop at its end.",
  why: "Otherwise the link does not work.",
  bad: "The code is at https: // github. com/ example/ transfer.",
  good: "The code is at https://github.com/example/transfer.",
  run: ({ fields, selected }) => [
    ...fields.flatMap(({ markup, problem }) =>
      faults.flatMap(({ pattern, what, fix: instead }) =>
        [...markup.outsideFormulas.matchAll(pattern)].flatMap((match) =>
          problem(rangeOf(match), { message: `${what}: ${code(match[0])}`, fix: instead }),
        ),
      ),
    ),
    ...[...selected.papers, ...selected.terms].flatMap(inFrontMatter),
  ],
};

/** A longer URL is a problem of its own, and slow to search. */
const longestUrl = 2000;

/** Marks of the sentence that a URL was copied with; some URLs do end with one. */
function inFrontMatter(file: AnyFile): Found[] {
  return textsUnder(file.data, ["links", "link"]).flatMap(({ path, text: url }) => {
    const end = url.length > longestUrl ? null : /(?:[.,;:'"}\]]|(?<!\([^)]*)\))+$/.exec(url);
    if (end === null) return [];
    const message = `Unexpected ${code(end[0])} at the end of the URL`;
    return problemAtKey(file, path, { message, fix: `Write \`${url.slice(0, end.index)}\`.` });
  });
}
