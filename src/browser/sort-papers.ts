/** Lets a reader sort the list of papers; without this it is newest first. */
export function startSorting(): void {
  const bar = document.querySelector<HTMLElement>("[data-sort-papers]");
  const list = bar?.parentElement?.querySelector<HTMLElement>("ol.papers");
  if (!bar || !list || list.children.length < 2) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("[data-sort]")];
  const newest = [...list.children] as HTMLElement[];
  const date = (item: HTMLElement) => item.dataset["date"] ?? "";
  const title = (item: HTMLElement) => (item.querySelector("a")?.textContent ?? "").toLowerCase();
  const orders: Record<string, () => HTMLElement[]> = {
    newest: () => newest,
    // Papers without a date stay last.
    oldest: () => [...newest.filter(date).reverse(), ...newest.filter((item) => date(item) === "")],
    title: () => newest.toSorted((a, b) => (title(a) < title(b) ? -1 : 1)),
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      list.replaceChildren(...orders[button.dataset["sort"]!]!());
    });
  bar.hidden = false;
}
