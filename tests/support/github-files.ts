import { z } from "zod";

const text = z.string().min(1);
const id = z.string().regex(/^[\w-]+$/);

const field = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal("input"), id, attributes: z.strictObject({ label: text, description: text.optional(), placeholder: text.optional(), value: text.optional() }), validations: z.strictObject({ required: z.boolean() }).optional() }),
  z.strictObject({ type: z.literal("textarea"), id, attributes: z.strictObject({ label: text, description: text.optional(), placeholder: text.optional(), value: text.optional(), render: text.optional() }), validations: z.strictObject({ required: z.boolean() }).optional() }),
]); // prettier-ignore

/** An issue form as GitHub takes it, of the kinds of fields that we use. A form with a fault is not shown at all. */
export const issueFormSchema = z
  .strictObject({
    name: text,
    description: text,
    title: text.optional(),
    labels: z.array(text).optional(),
    body: z.array(field).min(1),
  })
  .refine(({ body }) => unique(fieldIds(body)), "expected each id once")
  .refine(({ body }) => unique(body.flatMap((entry) => ("label" in entry.attributes ? entry.attributes.label : []))), "expected each label once"); // prettier-ignore

/** Ids of the fields of a form. */
export function fieldIds(body: z.output<typeof field>[]): string[] {
  return body.flatMap((entry) => ("id" in entry ? entry.id : []));
}

function unique(list: string[]): boolean {
  return new Set(list).size === list.length;
}

const schedule = z.strictObject({ interval: z.enum(["daily", "weekly", "monthly"]) });
const days = z.number().int().min(1).max(90);
const group = z.strictObject({
  patterns: z.array(text).min(1),
  "update-types": z.array(z.enum(["major", "minor", "patch"])).optional(),
});
const common = { directory: z.literal("/"), schedule, groups: z.record(z.string(), group) };

/** `dependabot.yml` as we use it. For actions a cooldown by kind of version is unknown, and makes GitHub drop the entry. */
export const dependabotSchema = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.discriminatedUnion("package-ecosystem", [
      z.strictObject({ "package-ecosystem": z.literal("npm"), ...common, cooldown: z.strictObject({ "default-days": days, "semver-major-days": days.optional() }) }),
      z.strictObject({ "package-ecosystem": z.literal("github-actions"), ...common, cooldown: z.strictObject({ "default-days": days }) }),
    ]),
  ),
}); // prettier-ignore

/** A line of CODEOWNERS. */
export interface Ownership {
  pattern: string;
  owners: string[];
}

/** The lines of CODEOWNERS. Throws at one that GitHub would pass over. */
export function ownershipOf(codeowners: string): Ownership[] {
  return codeowners
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [pattern, ...owners] = line.split(/\s+/) as [string, ...string[]];
      if (owners.length === 0 || owners.some((owner) => !/^@[\w-]+(?:\/[\w-]+)?$/.test(owner)))
        throw new Error(`Unexpected line \`${line}\`, expected a pattern and its owners`);
      if (!/^(?:\*|\/[\w./-]+)$/.test(pattern))
        throw new Error(`Unexpected pattern \`${pattern}\`, expected * or a path from the root`);
      return { pattern, owners };
    });
}

/** Who owns a file: the last line that fits counts. */
export function ownersOf(file: string, lines: Ownership[]): string[] {
  const fits = ({ pattern }: Ownership) =>
    pattern === "*" || (pattern.endsWith("/") ? `/${file}`.startsWith(pattern) : `/${file}` === pattern);
  return lines.findLast(fits)?.owners ?? [];
}
