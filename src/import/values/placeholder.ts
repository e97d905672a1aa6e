const subject = String.raw`(?:abstract|summary|authors?|author\s(?:name|id)s?|title|keywords?|venue|date|pages?|doi|source|information|data)`;
const state = "(?:available|found|supplied|provided|listed|given|known|applicable|present)";
const placeholder = new RegExp(
  String.raw`^[[(<]?(?:(?:there\sis\s)?(?:no|not)\s(?:${subject}\s?){0,2}(?:is\s|was\s)?${state}|(?:no\s)${subject}|${subject}\s(?:is\s|was\s)?(?:not|un)\s?${state}|nil|null|undefined|nan|\[object object\]|tb[ad]|to\sbe\s(?:announced|determined)|s\.\s?[nl]\.|anonymous(?:\sauthors?)?|unknown(?:\sauthors?)?|none|untitled|und|[-–—?.*_/\s]{1,20})[\])>]?\.?$`,
  "i",
);
/** Only in these cases: Na is a name. */
const notAvailable = /^(?:N\/?A|n\/a|n\.a\.|N\.A\.|n\/a[-–]+n\/a|#N\/A|#REF!)$/;

/** Whether a text stands for a value that is missing: "[No abstract available]", "N/A", "null". */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim();
  return plain.length <= longest && (placeholder.test(plain) || notAvailable.test(plain));
}

/** Longer texts say something. */
const longest = 60;
