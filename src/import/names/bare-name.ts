import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { isOrganisation } from "./organisation.ts";

const mark = String.raw`[*∗⁎＊†‡§¶‖#✉✝⋆★¹²³⁰⁴-⁹ᵃ-ᶻ]`;
const number = String.raw`\d{1,2}(?![\d\p{L}])`;

/**
 * Marks and numbers of footnotes behind a name: `Roe∗`, `Roe1,2`, `Roe 1`. A number of four digits tells people of the
 * same name apart in DBLP, and stays.
 */
const footnotes = new RegExp(
  String.raw`(?<=\p{L}{2}|\p{L}\.)\s?(?:${mark}|${number})+(?:(?:\s?,\s?|\s)(?:${mark}|${number})+)*(?=\s*(?:[,;|&(]|$)|\s+and\b)`,
  "giu",
);

/** A text of names without the marks of footnotes. A name with another digit is odd, and is left alone. */
export function withoutFootnotes(text: string): string {
  return text.replace(footnotes, (match, at: number) => {
    const before = text
      .slice(Math.max(0, at - 60), at)
      .split(/[,;|&]|\band\b/)
      .at(-1)!;
    return /\d/.test(match) && (/\d/.test(before) || !/\S\s\S/.test(before)) ? match : "";
  });
}

const email = /[<([]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)\]]?/g;
const orcid = /[([]?(?:ORCID(?:\s?iD)?:?\s?)?(?:https?:\/\/)?(?:orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX][)\]]?/gi;
const degree = /,?\s(?:Ph\.?\s?D|D\.?Phil|M\.?Sc|B\.?Sc|MPH|MBBS|Esq)\.?$/i;

/** How Python prints an object that holds a name: `arxiv.Result.Author('Anna Able')`. */
const printed = /^(?:[\w.]{1,60}\.)?(?:Author|Person|Creator)\((?:\w{1,20}=)?(?:'([^']*)'|"([^"]*)")[^()]*\)$/;

/** One name without what sources print beside it, and without the braces that kept it whole. */
export function bareName(text: string): string {
  const [, single, double] = printed.exec(text.trim()) ?? [];
  const bare = withoutAdditions(single ?? double ?? text).replace(/^(?:and|&)\s+|[\s,;]+$/gi, "");
  const whole = /^\{[^{}]*\}$/.test(bare) ? bare.slice(1, -1) : bare;
  return whole.includes("\\") ? whole : whole.replace(/[{}]/g, "");
}

/** A name without affiliations, addresses, marks of footnotes and degrees. */
export function withoutAdditions(text: string): string {
  const name = collapseWhitespace(withoutFootnotes(text.replace(email, " ").replace(orcid, " ")));
  const bare = withoutRemarks(name);
  return isOrganisation(bare) ? name : bare.replace(degree, "");
}

/** A number, an affiliation or a remark behind a name. */
const remark = /\s(?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])$/;
const otherScript = /[^\P{L}\p{Script=Latin}]/u;
/** Nobody has more. */
const mostRemarks = 5;

/** A name in another script, `Wei Li (李伟)`, is not a remark. */
function withoutRemarks(name: string): string {
  let bare = name;
  for (let round = 0; round < mostRemarks; round++) {
    const end = remark.exec(bare);
    if (end === null || otherScript.test(end[0])) break;
    bare = bare.slice(0, end.index);
  }
  return bare;
}

/** Whether braces hold the whole name, as BibTeX marks organisations. */
export function isBraced(name: string): boolean {
  return /^\{[^{}]*\}$|^\{\{.*\}\}$/.test(name);
}
