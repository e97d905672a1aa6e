import { outsideFormulas, replacing, withoutFormulas } from "./cleaner.ts";

const grouped = replacing(
  "stray-braces",
  "braces of TeX",
  /\{(?<!(?:\\[A-Za-z]*|[$|^_])\{)([\p{L}\p{N}](?=[^{}]*\p{L}{2})[\p{L}\p{N}\s.'’()/-]*)\}(?![|/_^])/gu,
  (_, [words]) => words!,
);

/** Takes the braces from words that TeX had to keep together: `{the state of the art}`, `{BERT}`. A set such as `{0, 1}` keeps them. */
export const strayBraces = {
  id: "stray-braces",
  clean: (text: string, context: Parameters<typeof grouped.clean>[1]) => {
    const repairs: string[] = [];
    const repaired = outsideFormulas(text, (part) => {
      const result = grouped.clean(part, context);
      repairs.push(...result.repairs);
      return result.text;
    });
    const left = withoutFormulas(repaired).match(/(?<!\\)[{}]/g);
    return {
      text: repaired,
      repairs,
      warnings: left === null ? [] : [`${left.length} braces are left over; settle them from the paper`],
    };
  },
};
