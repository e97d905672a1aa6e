import { formatCount } from "../lib/format.ts";
import { nearestThatWay, type Place, startDrag, startWheel, type View, wholeMap, zoomed } from "./map-view.ts";

interface Dot extends Place {
  link: SVGAElement;
  title: string;
  topics: Set<string>;
}

/** Adds zooming, moving, keys and a filter to the map, which is a picture with links until this runs. */
export function startMap(root: HTMLElement): void {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector)!;
  const svg = find<SVGSVGElement>("[data-map-picture]");
  const detail = find<HTMLElement>("[data-map-detail]");
  const choice = find<HTMLSelectElement>("[data-map-topic]");
  const dots = [...svg.querySelectorAll<SVGAElement>(".map-dots a")].map(readDot);
  let view: View = wholeMap;

  const show = (next: View) => {
    view = next;
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.size} ${view.size}`);
  };
  const tell = (dot: Dot) => (detail.textContent = dot.title);
  /** One stop in the tab order: arrow keys move it from dot to dot. */
  const current = (dot: Dot) => {
    for (const { link } of dots) link.setAttribute("tabindex", link === dot.link ? "0" : "-1");
    tell(dot);
  };
  const shownDots = () => dots.filter(({ link }) => !link.classList.contains("is-faint"));

  const filter = (topic: string) => {
    for (const { link, topics } of dots) {
      link.classList.toggle("is-faint", topic !== "" && !topics.has(topic));
      link.classList.toggle("is-shown", topic !== "" && topics.has(topic));
    }
    const count = shownDots().length;
    detail.textContent = topic === "" ? "All papers." : `${formatCount(count, "paper")} of this topic.`;
    const query = topic === "" ? "" : `?topic=${topic}`;
    history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
  };

  for (const dot of dots) {
    dot.link.addEventListener("pointerenter", () => tell(dot));
    dot.link.addEventListener("focus", () => current(dot));
  }
  choice.addEventListener("change", () => filter(choice.value));
  root.addEventListener("click", (event) => {
    const zoom = (event.target as Element).closest<HTMLElement>("[data-map-zoom]")?.dataset["mapZoom"];
    if (zoom === "in") show(zoomed(view, 1 / 1.5));
    if (zoom === "out") show(zoomed(view, 1.5));
    if (zoom === "all") show(wholeMap);
  });
  svg.addEventListener("keydown", (event) => {
    const dot = dots.find(({ link }) => link === document.activeElement);
    const next = dot && nearestThatWay(dot, shownDots(), event.key);
    if (next !== undefined) next.link.focus();
    else if (event.key === "+" || event.key === "=") show(zoomed(view, 1 / 1.5, dot));
    else if (event.key === "-") show(zoomed(view, 1.5, dot));
    else return;
    event.preventDefault();
  });
  startWheel(svg, () => view, show);
  startDrag(svg, () => view, show);

  const here = dots.find(({ link }) => link.id === location.hash.slice(1));
  if (here !== undefined) {
    here.link.classList.add("is-here");
    show(zoomed(wholeMap, 0.4, here));
  }
  if (dots.length > 0) current(here ?? dots[0]!);
  if (here === undefined) detail.textContent = "Choose a dot to open its paper.";
  const asked = new URLSearchParams(location.search).get("topic") ?? "";
  choice.value = asked;
  if (asked !== "" && choice.value === asked) filter(asked);
  for (const hidden of root.querySelectorAll<HTMLElement>("[data-map-bar], [data-map-help]")) hidden.hidden = false;
  root.classList.add("is-live");
}

function readDot(link: SVGAElement): Dot {
  const circle = link.querySelector("circle")!;
  return {
    link,
    title: link.getAttribute("aria-label") ?? "",
    topics: new Set((link.dataset["topics"] ?? "").split(" ")),
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
  };
}
