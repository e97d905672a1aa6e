import { bareIdentifier } from "../../../content/identifiers.ts";
import type { Dialect } from "./dialect.ts";

/** Papers of Hugging Face, whose id is that of arXiv. */
export const huggingFace: Dialect = {
  label: "Hugging Face",
  keys: [
    ["id", "summary", "publishedAt"],
    ["id", "summary", "upvotes"],
    ["id", "summary", "discussionId"],
  ],
  prepare: ({ id, ...rest }) => ({
    ...rest,
    arxiv: typeof id === "string" ? bareIdentifier("arxiv", id) : undefined,
  }),
};
