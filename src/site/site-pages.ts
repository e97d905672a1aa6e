import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A page with an address of its own: one file in `src/pages`. */
export interface SitePage {
  path: string;
  /** From the root of the repository. */
  file: string;
  /** Its entry in the navigation, where it has one; entries stand in the order of their numbers. */
  nav?: z.output<typeof navSchema>;
}

const navSchema = z.strictObject({ label: z.string().min(1), order: z.number() });
const navLine = /^export const nav = (\{.*\});$/m;

/**
 * Every page that is one file, from the files themselves: navigation, reserved addresses and what works offline follow
 * from it. A page enters the navigation by a line such as `export const nav = { label: "Glossary", order: 25 };`. The
 * file is read, not imported, since a page imports the layout that needs this.
 * @param project the folder of the project, which Astro runs in.
 */
export function sitePages(project = process.cwd()): SitePage[] {
  const folder = join(project, "src/pages");
  if (known === undefined || import.meta.env?.DEV === true)
    known = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.split(sep).join("/"))
      .filter((file) => /\.(?:astro|mdx)$/.test(file) && !/\[|^404\./.test(file))
      .sort()
      .map((file) => ({ path: pathOf(file), file: `src/pages/${file}`, ...navOf(join(folder, file)) }));
  return known;
}
let known: SitePage[] | undefined;

/** Addresses that no paper, topic, entity or redirect may have. */
export function reservedPaths(project: string): ReadonlySet<string> {
  return new Set(sitePages(project).map(({ path }) => path));
}

/**
 * The address of a page's file.
 * @example pathOf("papers/index.astro") // "/papers/"
 */
function pathOf(file: string): string {
  const name = file.replace(/\.\w+$/, "").replace(/(?:^|\/)index$/, "");
  return name === "" ? "/" : `/${name}/`;
}

function navOf(file: string): Pick<SitePage, "nav"> {
  const literal = navLine.exec(readFileSync(file, "utf8"))?.[1];
  return literal === undefined ? {} : { nav: navSchema.parse(parse(literal)) };
}
