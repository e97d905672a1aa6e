import { z } from "zod";
import { entityKinds } from "./page.ts";
import { idSchema } from "./paper.ts";

const id = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** An address that an entity page or a cell of the evidence map had, without slashes around it. */
const formerAddressSchema = z
  .string()
  .max(400)
  .regex(
    new RegExp(`^(?:${entityKinds.join("|")}|evidence/${id})/${id}$`),
    "the address of an entity or a cell, such as authors/ann-roe or evidence/fine-tuning/text",
  );

/** `content/redirects.yaml`: pages of a single paper that were published once; nobody adds new ones by hand. */
export const redirectsFileSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: formerAddressSchema.describe("The address that had a page, such as `authors/ann-roe`."),
        to: idSchema.describe("The id of the paper that it leads to now."),
      }),
    )
    .max(10_000)
    .describe("Addresses of pages that are gone, and the paper that each leads to."),
});
