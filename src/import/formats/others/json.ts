import { partsOf } from "../json/parts.ts";
import { type OtherFormat, refusing } from "./refusal.ts";

/** Larger files are looked at by nobody but the format that reads them. */
const longest = 20_000_000;

/** The names of the values in a JSON object. */
function keysOf(text: string): ReadonlySet<string> {
  if (text.length > longest || !/^\uFEFF?\s*\{/.test(text)) return new Set();
  const [root] = partsOf(text);
  return new Set(root === undefined ? [] : partsOf(text, root).map(({ key = "" }) => key));
}

/** A kind of JSON that has all the keys of one of these lists. */
const json = (id: string, label: string, lists: string[][], advice: string): OtherFormat => ({
  id,
  label,
  advice,
  detect: (text) => {
    const keys = keysOf(text);
    return lists.some((list) => list.every((key) => keys.has(key)));
  },
});

const exportIt = "export the papers as BibTeX, RIS or CSV";

const kinds: OtherFormat[] = [
  json("notebook", "a Jupyter notebook", [["cells", "nbformat"], ["worksheets", "nbformat"]], exportIt),
  json("package", "the settings of a program (package.json)", [["name", "version", "dependencies"], ["name", "version", "devDependencies"], ["name", "version", "scripts"], ["name", "version", "main"]], exportIt),
  json("settings", "settings of a program", [["name", "require", "autoload"], ["lockfileVersion"], ["compilerOptions"], ["$schema"], ["manifest_version", "name"]], exportIt),
  json("geojson", "GeoJSON", [["type", "features"], ["type", "geometry"], ["type", "coordinates"]], exportIt),
  json("openapi", "the description of a web service (OpenAPI)", [["openapi", "paths"], ["swagger", "paths"]], exportIt),
  json("chat", "a conversation with a language model", [["messages"]], exportIt),
]; // prettier-ignore

/** Kinds of JSON that hold no papers, though some of them have names and descriptions. */
export const otherJson = kinds.map(refusing);
