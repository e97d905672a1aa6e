import { element } from "../search/dom.ts";
import { editUrl } from "../lib/repository-urls.ts";
import { nearlyFiled } from "../pipeline/classify/decide.ts";
import { type Draft, type DraftField, overruledTopics } from "./draft.ts";
import type { Answer, Judged } from "./messages.ts";
import { type Remark, remarkItem, remarksOn, topicItem, verdictText } from "./verdict-view.ts";

type Fields = ReadonlyMap<DraftField, HTMLElement>;

/** Shows what the check and the classifier say of a draft; without an answer, what is needed first. */
export function showVerdict(
  root: HTMLElement,
  fields: Fields,
  draft: Draft,
  answer: Answer | undefined,
  base: string,
): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const judged = answer?.kind === "judged" ? answer : undefined;
  const remarks = judged === undefined ? [] : remarksOn(judged).filter((remark) => !isAwaited(remark, draft));
  part("verdict").textContent = statusOf(draft, answer, remarks);
  part("problems").replaceChildren(...remarks.map((remark, index) => remarkItem(remark, nameOf(remark.field, fields), `remark-${index}`))); // prettier-ignore
  markFields(fields, remarks);
  part("same").replaceChildren(...(judged === undefined ? [] : sameAs(judged, base, root.dataset["repository"] ?? "")));
  const topics = judged?.judgement.reckoning?.topics ?? [];
  const { drop = [] } = overruledTopics(draft) ?? {};
  const filed = topics.filter(({ topic, filed }) => filed && !drop.includes(topic.id));
  const nearly = topics.filter(nearlyFiled);
  part("topics").replaceChildren(...filed.map((topic) => topicItem(topic, base)));
  part("no-topics").hidden = judged === undefined || filed.length > 0;
  part("nearly").replaceChildren(...nearly.map((topic) => topicItem(topic, base)));
  part("nearly-all").hidden = nearly.length === 0;
  part("repairs").replaceChildren(...(judged?.made.repairs ?? []).map((repair) => element("li", {}, repair)));
  part("repairs-all").hidden = (judged?.made.repairs ?? []).length === 0;
}

/** That the abstract is missing is said once, in the status. */
function isAwaited({ field }: Remark, draft: Draft): boolean {
  return field === "abstract" && draft.abstract.trim() === "";
}

function statusOf(draft: Draft, answer: Answer | undefined, remarks: Remark[]): string {
  const missing = (["title", "abstract"] as const).filter((name) => draft[name].trim() === "");
  if (answer?.kind === "failed") return answer.reason;
  if (missing.length === 2) return "A title and an abstract are needed.";
  if (missing.length === 1)
    return `The ${missing[0]} is needed. ${remarks.length > 0 ? verdictText(remarks) : ""}`.trim();
  if (answer?.kind === "refused") return `This cannot become a paper: ${answer.reason}.`;
  return verdictText(remarks);
}

function markFields(fields: Fields, remarks: Remark[]): void {
  for (const [name, field] of fields) {
    const own = remarks.flatMap((remark, index) =>
      remark.field === name ? [{ ...remark, id: `remark-${index}` }] : [],
    );
    field.toggleAttribute("aria-invalid", false);
    if (own.some(({ severity }) => severity === "error")) field.setAttribute("aria-invalid", "true");
    const described = [field.dataset["hint"], ...own.map(({ id }) => id)].filter(Boolean).join(" ");
    if (described === "") field.removeAttribute("aria-describedby");
    else field.setAttribute("aria-describedby", described);
  }
}

function nameOf(field: DraftField, fields: Fields): string {
  return (fields.get(field) as HTMLInputElement | undefined)?.labels?.[0]?.textContent.trim().toLowerCase() ?? field;
}

/** Papers that are there already and may be this one. */
function sameAs({ same }: Judged, base: string, repository: string): HTMLElement[] {
  if (same.length === 0) return [];
  const items = same.map(({ id, title }) =>
    element(
      "li",
      { "data-paper": id },
      element("a", { href: `${base}papers/${id}/`, target: "_blank" }, title),
      ...(repository === "" ? [] : [" (", element("a", { href: editUrl(repository, `content/abstracts/${id}.md`), target: "_blank", rel: "noopener" }, "edit it instead"), ")"]), // prettier-ignore
    ),
  );
  return [element("h3", {}, "It may be here already"), element("ul", {}, ...items)];
}
