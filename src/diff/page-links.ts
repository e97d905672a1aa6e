import type { Element, Properties } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/** Where a page leads, as written in it. */
export interface PageLinks {
  /** Each address once: of links, of what the page loads, of forms, and the page's own in its metadata. */
  links: string[];
  /** Names that an address can have after `#`. */
  anchors: Set<string>;
  /** Where the page sends a reader at once. */
  leadsTo?: string;
}

/** Metadata whose value is an address. */
const addressMeta = new Set(["og:url", "og:image", "citation_abstract_html_url"]);

/** Reads the addresses and anchors of a page. */
export function pageLinks(html: string): PageLinks {
  const links = new Set<string>();
  const anchors = new Set<string>();
  let leadsTo: string | undefined;
  visit(fromHtml(html), "element", (element) => {
    for (const link of addressesOf(element)) links.add(link);
    for (const name of anchorsOf(element)) anchors.add(name);
    leadsTo ??= refreshOf(element);
  });
  if (leadsTo !== undefined) links.add(leadsTo);
  return { links: [...links], anchors, ...(leadsTo !== undefined && { leadsTo }) };
}

function addressesOf({ tagName, properties }: Element): string[] {
  if (tagName === "meta")
    return addressMeta.has(text(properties, "property") ?? text(properties, "name") ?? "")
      ? texts(properties, ["content"])
      : [];
  const pictures = (text(properties, "srcSet") ?? "").split(",").map((entry) => entry.trim().split(/\s/)[0]!);
  return [
    ...texts(properties, ["href", "xLinkHref", "src", "action", "formAction", "poster"]),
    ...(tagName === "object" ? texts(properties, ["data"]) : []),
    ...pictures.filter((address) => address !== ""),
  ];
}

function anchorsOf({ tagName, properties }: Element): string[] {
  return texts(properties, tagName === "a" ? ["id", "name"] : ["id"]);
}

/** `<meta http-equiv="refresh" content="0; url=/papers/x/">`, as pages that have moved hold it. */
function refreshOf({ tagName, properties }: Element): string | undefined {
  if (tagName !== "meta" || text(properties, "httpEquiv")?.toLowerCase() !== "refresh") return undefined;
  return /^[\d.\s]*[;,]\s*(?:url\s*=\s*)?(.+)$/i.exec(text(properties, "content") ?? "")?.[1]!.trim();
}

function texts(properties: Properties, names: string[]): string[] {
  return names.map((name) => text(properties, name)).filter((value) => value !== undefined);
}

function text(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null ? undefined : String(value);
}
