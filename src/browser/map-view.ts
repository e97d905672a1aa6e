export interface Place {
  x: number;
  y: number;
}

/** The square of the map that is seen. */
export interface View extends Place {
  size: number;
}

/** The map is a square of this size. */
const full = 1000;
const smallest = 80;

export const wholeMap: View = { x: 0, y: 0, size: full };

/** The view made smaller (below 1) or larger around a place, which stays where it is on the screen; by default the middle. */
export function zoomed(view: View, factor: number, around?: Place): View {
  const size = Math.min(full, Math.max(smallest, view.size * factor));
  const at = around ?? { x: view.x + view.size / 2, y: view.y + view.size / 2 };
  const shrink = size / view.size;
  return within({ x: at.x - (at.x - view.x) * shrink, y: at.y - (at.y - view.y) * shrink, size });
}

/** The view moved, in units of the map. */
export function panned(view: View, x: number, y: number): View {
  return within({ ...view, x: view.x + x, y: view.y + y });
}

function within({ x, y, size }: View): View {
  const keep = (at: number) => Math.min(full - size, Math.max(0, at));
  return { x: keep(x), y: keep(y), size };
}

const ways: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest place in the direction of an arrow key: what lies aside counts double. */
export function nearestThatWay<T extends Place>(from: T, others: T[], key: string): T | undefined {
  const way = ways[key];
  if (way === undefined) return undefined;
  let best: { place: T; cost: number } | undefined;
  for (const place of others) {
    const [across, down] = [place.x - from.x, place.y - from.y];
    const along = across * way[0] + down * way[1];
    const aside = Math.abs(across * way[1]) + Math.abs(down * way[0]);
    const cost = along + 2 * aside;
    if (place !== from && along > 0 && (best === undefined || cost < best.cost)) best = { place, cost };
  }
  return best?.place;
}

/** The wheel zooms only with Ctrl (a pinch on a touch pad), so that the page scrolls as everywhere. */
export function startWheel(svg: SVGSVGElement, view: () => View, show: (next: View) => void): void {
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      show(zoomed(view(), event.deltaY > 0 ? 1.15 : 1 / 1.15, toMap(svg, view(), event)));
    },
    { passive: false },
  );
}

/** A drag shorter than this, in pixels, is a click. */
const clickSlack = 4;

/** A drag moves the map; a finger scrolls the page as everywhere. */
export function startDrag(svg: SVGSVGElement, view: () => View, show: (next: View) => void): void {
  let start: (Place & { view: View }) | undefined;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    start = { x: event.clientX, y: event.clientY, view: view() };
    moved = false;
  });
  addEventListener("pointermove", (event) => {
    if (start === undefined) return;
    const [across, down] = [event.clientX - start.x, event.clientY - start.y];
    moved ||= Math.hypot(across, down) > clickSlack;
    const perPixel = start.view.size / svg.clientWidth;
    if (moved) show(panned(start.view, -across * perPixel, -down * perPixel));
  });
  addEventListener("pointerup", () => (start = undefined));
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("click", (event) => moved && (event.preventDefault(), (moved = false)), { capture: true });
}

function toMap(svg: SVGSVGElement, view: View, event: MouseEvent): Place {
  const box = svg.getBoundingClientRect();
  return {
    x: view.x + ((event.clientX - box.left) / box.width) * view.size,
    y: view.y + ((event.clientY - box.top) / box.height) * view.size,
  };
}
