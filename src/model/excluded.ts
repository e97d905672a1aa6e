import * as z from "zod";
import { identifierKinds } from "./identifiers.ts";
import { idSchema, line, longestTitle, paperFrontMatterSchema } from "./paper.ts";

const { arxiv, doi, openreview, acl, pmid } = paperFrontMatterSchema.shape;

const entrySchema = z.strictObject({
  id: idSchema.optional().describe("The ID that the paper had or would have; its address says why it is gone."),
  title: line(longestTitle).optional().describe("Its title, for a paper without an identifier."),
  arxiv, doi, openreview, acl, pmid,
  why: line(500).describe("The reason, which readers of its former address see."),
}); // prettier-ignore

/** A paper that is left out of the atlas on purpose. */
export type Excluded = z.output<typeof entrySchema>;

/** The keys by which an entry names its paper; one of them is enough. */
export const excludedBy = ["id", "title", ...identifierKinds] as const;

/** `content/excluded.yaml`: papers that are left out on purpose, so that no import brings them back. */
export const excludedFileSchema = z.strictObject({
  excluded: z
    .array(
      entrySchema.refine((entry) => excludedBy.some((key) => entry[key] !== undefined), {
        message: "an `id`, a `title` or an identifier such as `doi`",
      }),
    )
    .max(10_000)
    .describe("Papers that are left out, each named by its `id`, its `title` or an identifier."),
});
