import { LinkifyIt } from "linkify-it";
import type { Link, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Finds only what starts with http:// or https://; bare domains and mail addresses stay text. */
const urls = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add("ftp:", null)
  .add("mailto:", null)
  .add("//", null);

/** Turns bare web addresses of a tree into links, in place. A closing full stop, quote or bracket stays text. */
export function linkUrls(root: Root): void {
  visit(root, "text", (node, index, parent) => {
    if (parent === undefined || index === undefined || parent.type === "link") return;
    const parts = splitAtUrls(node);
    parent.children.splice(index, 1, ...(parts as typeof parent.children));
    return [SKIP, index + parts.length];
  });
}

function splitAtUrls(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of urls.match(node.value) ?? []) {
    if (match.index > end) parts.push({ type: "text", value: node.value.slice(end, match.index) });
    const link: Link = { type: "link", url: match.url, children: [{ type: "text", value: match.raw }] };
    parts.push(link);
    end = match.lastIndex;
  }
  if (end < node.value.length) parts.push({ type: "text", value: node.value.slice(end) });
  return parts;
}
