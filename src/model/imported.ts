import * as z from "zod";
import { bibliographicFields, idSchema, paperFrontMatterSchema } from "./paper.ts";

/** What `import` gives a paper, in the order in which it is written. */
export const importedFields = [...bibliographicFields, "links", "sources", "abstract", "repairs"] as const;

/**
 * A line of `content/listings/<listing>.imported.jsonl`: the values that `import` last gave a paper. What differs from them
 * in the paper's file was changed by a person; what differs from them in the source was changed there.
 */
export const importedSchema = z.object({
  ...paperFrontMatterSchema.shape,
  id: idSchema,
  abstract: z.string().optional(),
});

export type Imported = Pick<z.output<typeof importedSchema>, "id" | (typeof importedFields)[number]>;
