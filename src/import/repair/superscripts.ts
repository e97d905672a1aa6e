import { outsideFormulas, replacing } from "./cleaner.ts";

const raised = replacing(
  "superscripts",
  "superscript",
  /\^(?<=\b[A-Za-z]+\^)(\d{1,2}|\{\d{1,2}\})(?!\w)/g,
  (match) => `$${match}$`,
);

/** Sets a raised number as a formula: `Pro^2` is `Pro$^2$`. */
export const superscripts = {
  id: "superscripts",
  clean: (text: string, context: Parameters<typeof raised.clean>[1]) => {
    const repairs: string[] = [];
    const repaired = outsideFormulas(text, (part) => {
      const result = raised.clean(part, context);
      repairs.push(...result.repairs);
      return result.text;
    });
    return { text: repaired, repairs: [...new Set(repairs)], warnings: [] };
  },
};
