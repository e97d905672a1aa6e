import { outsideFormulas, type Cleaner, replacing } from "./cleaner.ts";

const escaped = replacing("tex-underscores", "TeX escape", /(\S{0,20}?)\\_/g, (_, [before]) => `${before}_`);

/** Takes the backslash from `a\_b`. The file is Markdown, where the backslash is put back only if it is needed. */
export const texUnderscores: Cleaner = {
  id: "tex-underscores",
  clean: (text, context) => {
    const repairs: string[] = [];
    const repaired = outsideFormulas(text, (part) => {
      const result = escaped.clean(part, context);
      repairs.push(...result.repairs);
      return result.text;
    });
    return { text: repaired, repairs: [...new Set(repairs)], warnings: [] };
  },
};
