import type { Problem } from "../../model/problem.ts";
import { urlEnds, urlSpaces } from "../../import/repair/urls.ts";
import type { Check } from "./check.ts";
import { textsIn } from "./support/texts-in.ts";
import { changeProblem, changesByCleaner } from "./support/by-cleaner.ts";
import type { Passage } from "./support/passage.ts";
import { type AnyFile, problemAtKey } from "./support/problem-at.ts";

const id = "url-form";

const faults: { pattern: RegExp; what: string; fix: string }[] = [
  {
    pattern: /\bh?t?tps?(?:\/\/|:\/(?!\/)|;\/\/)/gi,
    what: "start of an address",
    fix: "Begin the address with `https://`.",
  },
  { pattern: /\bhttps?:\s*\/\/(?=\s|$)/gi, what: "blank in an address", fix: "Write the address without blanks." },
  {
    pattern: /\bhttps?:\/\/(?![^\s/]*[.:])[^\s/]+/gi,
    what: "address without a host",
    fix: "Write the whole address, such as `https://github.com/…`.",
  },
  {
    pattern: /\bhttps?:\/\/(?:(?!https?:\/\/)\S)+\/[ \t]+(?=[\w-]+\/[\w-]+)/gi,
    what: "blank in an address",
    fix: "Write the address without blanks.",
  },
];

/** Addresses are whole: no blanks inside, no brace or stop at the end. */
export const urlForm: Check = {
  id,
  run: ({ passages, papers, terms, judged }) => [
    ...passages.flatMap((passage) => [
      ...changesByCleaner(passage, urlSpaces).map((change) =>
        changeProblem(id, passage, change, "blank in an address"),
      ),
      ...changesByCleaner(passage, urlEnds).map((change) => changeProblem(id, passage, change, "end of an address")),
      ...broken(passage),
    ]),
    ...[...papers, ...terms].filter(({ file }) => judged(file)).flatMap(inFrontMatter),
  ],
};

function broken(passage: Passage): Problem[] {
  const spaced = urlSpaces(passage.text, { where: "abstract", companion: "" }).text !== passage.text;
  return faults.flatMap(({ pattern, what, fix }) =>
    [...passage.markup.outsideFormulas.matchAll(pattern)].flatMap((match) =>
      spaced && what.startsWith("blank")
        ? []
        : [
            passage.problem(
              id,
              { start: match.index, end: match.index + match[0].length },
              { message: `Unexpected ${what}: \`${match[0].trim().slice(0, 60)}\``, fix },
            ),
          ],
    ),
  );
}

const withoutHost = {
  message: "Unexpected address without a host",
  fix: "Write the whole address, such as `https://github.com/…`.",
};

/** What is longer is a problem of its own, and slow to look through. */
const longestAddress = 2000;

/** Marks of the sentence that an address was copied with. */
function inFrontMatter(file: AnyFile): Problem[] {
  return ["links", "link"].flatMap((key) =>
    textsIn((file.data as Record<string, unknown> | undefined)?.[key], [key]).flatMap(({ path, text: url }) => {
      if (/^https?:\/\/(?![^\s/]*[.:])/i.test(url)) return [problemAtKey(file, id, path, withoutHost)];
      const end = url.length > longestAddress ? null : /(?:[.,;:'"}\]]|(?<!\([^)]*)\))+$/.exec(url);
      const place = file.locate(path);
      if (end === null || place === undefined) return [];
      const at = place.start + file.text.slice(place.start, place.end).lastIndexOf(url);
      const edit = at < place.start ? undefined : { start: at + end.index, end: at + url.length, text: "" };
      return [
        problemAtKey(file, id, path, {
          message: `Unexpected \`${end[0]}\` at the end of an address`,
          fix: `Write \`${url.slice(0, end.index)}\`.`,
          edit,
        }),
      ];
    }),
  );
}
