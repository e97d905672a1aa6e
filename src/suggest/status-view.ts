import { contentFile, repositoryPath } from "../model/paths.ts";
import { urls, withBase } from "../model/urls.ts";
import { element, partsOf } from "../search/dom.ts";
import { editUrl } from "../site/repository-urls.ts";
import { isError, type Message } from "./messages.ts";
import type { Validation } from "./validate.ts";

type Fields = ReadonlyMap<string, HTMLElement>;

/** Shows how a draft stands: in a line, as messages at their fields, the papers that it may be, and what was repaired. */
export function showStatus(
  root: HTMLElement,
  fields: Fields,
  { status, messages, same = [], file }: { status: string; messages: Message[] } & Partial<Validation>,
  base: string,
): void {
  const part = partsOf(root);
  part("status").textContent = status;
  part("status-short").textContent = status;
  part("problems").replaceChildren(...messages.map((message, index) => messageItem(message, nameOf(message.field, fields), messageId(index)))); // prettier-ignore
  markFields(fields, messages);
  part("same").replaceChildren(...sameAs(same, base, root.dataset["repository"] ?? ""));
  const repairs = file?.repairs ?? [];
  part("repairs").replaceChildren(...repairs.map((repair) => element("li", {}, repair)));
  part("repairs-all").hidden = repairs.length === 0;
}

const names = { error: "Problem", warning: "Warning", question: "Question" } as const;

/** A message as an item of a list, with a way to its field and to the words that it quotes. */
function messageItem({ field, severity, message, fix }: Message, fieldName: string, id: string): HTMLElement {
  const words = /["`“]([^"`”]+)["`”]/.exec(message)?.[1];
  return element(
    "li",
    { class: `message is-${severity}`, id },
    element("strong", {}, names[severity]),
    " ",
    ...withCode(message),
    /[.?!]$/.test(message) ? " " : ". ",
    ...(fix === undefined ? [] : [element("span", { class: "message-fix" }, ...withCode(fix)), " "]),
    element("button", { type: "button", class: "link-button", "data-go": field, "data-words": words }, `Go to “${fieldName}”`), // prettier-ignore
  );
}

/** Text with what stands between backticks as code. */
function withCode(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}

/** Each field is described by its hint and by its messages. */
function markFields(fields: Fields, messages: Message[]): void {
  for (const [name, field] of fields) {
    const own = [...messages.entries()].filter(([, message]) => message.field === name);
    const described = [field.dataset["hint"] ?? "", ...own.map(([index]) => messageId(index))];
    field.setAttribute("aria-describedby", described.join(" "));
    if (own.some(([, message]) => isError(message))) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

const messageId = (index: number) => `message-${index}`;

function nameOf(field: string, fields: Fields): string {
  return (fields.get(field) as HTMLInputElement | undefined)?.labels?.[0]?.textContent.trim() ?? field;
}

/** Papers that are there already and may be this one. */
function sameAs(same: Validation["same"], base: string, repository: string): HTMLElement[] {
  if (same.length === 0) return [];
  const edit = (id: string) => {
    const href = editUrl(repository, repositoryPath(contentFile("abstracts", id)));
    return element("a", { href, target: "_blank", rel: "noopener" }, "edit it instead");
  };
  const items = same.map(({ id, title }) => {
    const link = element("a", { href: withBase(urls.paper(id), base), target: "_blank" }, title);
    return element("li", { "data-paper": id }, link, ...(repository === "" ? [] : [" (", edit(id), ")"]));
  });
  return [element("h3", {}, "It may be here already"), element("ul", {}, ...items)];
}
