import { outsideFormulas, type Cleaner, replacing } from "./cleaner.ts";

const commands = replacing(
  "tex-spaces",
  "TeX space",
  /(\S{0,19}[^\s\\])\\(?:[,;:]|\s)(?=\S)/g,
  (_, [before]) => `${before} `,
);
/** `10~GB` and `Fig.~1`, but neither `~5%` nor `1~2` nor the `~` of an address, which is taken whole and left alone. */
const tildes = replacing(
  "tex-spaces",
  "TeX space",
  /https?:\S*|(?<=[\p{L}.)\]])~(?=[\p{L}\d\\$])|(?<=\d)~(?=\p{L})/gu,
  (match) => (match === "~" ? " " : match),
);

/** Writes a space for those that TeX marks: `e.g.\ this`, `10\,000`, `Fig.~1`. */
export const texSpaces: Cleaner = {
  id: "tex-spaces",
  clean: (text, context) => {
    const repairs: string[] = [];
    const repaired = outsideFormulas(text, (part) =>
      [commands, tildes].reduce((done, cleaner) => {
        const result = cleaner.clean(done, context);
        repairs.push(...result.repairs);
        return result.text;
      }, part),
    );
    return { text: repaired, repairs: [...new Set(repairs)], warnings: [] };
  },
};
