import { type Cleaner, replacing } from "./cleaner.ts";

const double = replacing("tex-quotes", "TeX quotation marks", /``([^`]{1,200}?)''/g, (_, [words]) => `"${words}"`);
const single = replacing(
  "tex-quotes",
  "TeX quotation marks",
  /(?<![\w`\\])`([^`'\n]{1,80}?)'(?![\w'])/g,
  (_, [words]) => `'${words}'`,
);

/** Writes quotation marks for ``TeX quotes'' and `single ones'. Straight ones, as the rest of the listings has. */
export const texQuotes: Cleaner = {
  id: "tex-quotes",
  clean: (text, context) => {
    const first = double.clean(text, context);
    const second = single.clean(first.text, context);
    return { text: second.text, repairs: [...first.repairs, ...second.repairs], warnings: [] };
  },
};
