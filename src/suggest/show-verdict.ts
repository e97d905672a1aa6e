import { editUrl } from "../site/repository-urls.ts";
import { nearlyFiled } from "../analysis/topics/decide.ts";
import { element } from "../search/dom.ts";
import type { Draft, DraftField } from "./draft.ts";
import type { Answer, Same } from "./messages.ts";
import { isError, type Remark, type Verdict, verdictText } from "./remarks.ts";
import { addedItem, remarkItem, topicItem } from "./verdict-view.ts";

type Fields = ReadonlyMap<DraftField, HTMLElement>;

/** Shows what the check and the classifier say of a draft; without an answer, what is needed first. */
export function showVerdict(
  root: HTMLElement,
  fields: Fields,
  { draft, answer, remarks }: Verdict,
  base: string,
): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const judged = answer?.kind === "judged" ? answer : undefined;
  const same = answer?.kind === "judged" || answer?.kind === "refused" ? answer.same : [];
  part("verdict").textContent = statusOf(draft, answer, remarks, same);
  part("verdict-short").textContent = part("verdict").textContent;
  part("problems").replaceChildren(...remarks.map((remark, index) => remarkItem(remark, nameOf(remark.field, fields), `remark-${index}`))); // prettier-ignore
  markFields(fields, remarks);
  part("same").replaceChildren(...sameAs(same, base, root.dataset["repository"] ?? ""));
  const scored = judged?.judgement.reckoning?.topics ?? [];
  const filed = (judged?.judgement.filed ?? []).map((topic) => {
    const found = topic.source === "curated" ? undefined : scored.find((one) => one.topic.id === topic.id);
    return found === undefined ? addedItem(topic, base) : topicItem(found, base);
  });
  const nearly = scored.filter(nearlyFiled).map((one) => topicItem(one, base));
  part("topics-all").hidden = judged === undefined;
  showTopics(part("topics"), filed);
  part("no-topics").hidden = filed.length > 0;
  showTopics(part("nearly"), nearly);
  part("nearly-all").hidden = nearly.length === 0;
  const repairs = judged?.made.repairs ?? [];
  part("repairs").replaceChildren(...repairs.map((repair) => element("li", {}, repair)));
  part("repairs-all").hidden = repairs.length === 0;
}

/** What a reader has opened stays open while the list is drawn again. */
function showTopics(list: HTMLElement, topics: HTMLElement[]): void {
  const open = new Set(
    [...list.querySelectorAll<HTMLElement>("li:has([open])")].map(({ dataset }) => dataset["topic"]),
  );
  list.replaceChildren(...topics);
  for (const item of topics) item.querySelector("details")?.toggleAttribute("open", open.has(item.dataset["topic"]));
}

function statusOf(draft: Draft, answer: Answer | undefined, remarks: Remark[], same: Same[]): string {
  if (answer?.kind === "failed") return answer.reason;
  const missing = (["title", "abstract"] as const).filter((name) => draft[name].trim() === "");
  const here = same.length > 0 ? "It may be here already. " : "";
  if (missing.length === 2) return `${here}A title and an abstract are needed.`;
  if (missing.length === 1) return `${here}The ${missing[0]} is needed. ${remarks.some(isError) ? verdictText(remarks) : ""}`.trim(); // prettier-ignore
  if (answer?.kind === "refused") return `${here}This cannot become a paper: ${answer.reason}.`;
  // What is much like a paper that is here is not called ready.
  return here !== "" && remarks.length === 0 ? `${here}Compare the two.` : `${here}${verdictText(remarks)}`;
}

function markFields(fields: Fields, remarks: Remark[]): void {
  for (const [name, field] of fields) {
    const own = remarks.flatMap((remark, index) =>
      remark.field === name ? [{ ...remark, id: `remark-${index}` }] : [],
    );
    field.toggleAttribute("aria-invalid", false);
    if (own.some(isError)) field.setAttribute("aria-invalid", "true");
    const described = [field.dataset["hint"], ...own.map(({ id }) => id)].filter(Boolean).join(" ");
    if (described === "") field.removeAttribute("aria-describedby");
    else field.setAttribute("aria-describedby", described);
  }
}

function nameOf(field: DraftField, fields: Fields): string {
  return (fields.get(field) as HTMLInputElement | undefined)?.labels?.[0]?.textContent.trim() ?? field;
}

/** Papers that are there already and may be this one. */
function sameAs(same: Same[], base: string, repository: string): HTMLElement[] {
  if (same.length === 0) return [];
  const edit = (id: string) =>
    element("a", { href: editUrl(repository, `content/abstracts/${id}.md`), target: "_blank", rel: "noopener" }, "edit it instead"); // prettier-ignore
  const items = same.map(({ id, title }) =>
    element(
      "li",
      { "data-paper": id },
      element("a", { href: `${base}papers/${id}/`, target: "_blank" }, title),
      ...(repository === "" ? [] : [" (", edit(id), ")"]),
    ),
  );
  return [element("h3", {}, "It may be here already"), element("ul", {}, ...items)];
}
