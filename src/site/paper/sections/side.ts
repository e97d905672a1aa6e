import { block } from "../../markup/jsx.ts";
import type { Section } from "./index.ts";
import { statedSection } from "./stated.ts";
import { topicsSection } from "./topics.ts";

/** What stands beside the abstract on a wide screen and below it on a narrow one. */
export const sideSection: Section = (page, context) => [
  block("div", { class: "paper-side" }, [...topicsSection(page, context), ...statedSection(page, context)]),
];
