import { readdirSync, readFileSync } from "node:fs";

/** Often enough to see a stage that lasts a second. */
const everyMs = 100;

/**
 * Follows the resident memory of this process and all that it starts, on Linux; elsewhere only its own.
 * @returns `stop`, which gives the highest sum seen, in bytes.
 */
export function watchMemory(): { stop(): number } {
  let peak = 0;
  const look = () => void (peak = Math.max(peak, processTree(process.pid)));
  const timer = setInterval(look, everyMs).unref();
  return { stop: () => (clearInterval(timer), look(), Math.max(peak, process.resourceUsage().maxRSS * 1024)) };
}

function processTree(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const { pid, parent, bytes } of processes()) {
    resident.set(pid, bytes);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const total = (pid: number): number =>
    (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + total(child), 0);
  return total(root);
}

/** Reads /proc, see proc_pid_status(5). A process that ends while it is read is left out. */
function processes(): { pid: number; parent: number; bytes: number }[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, "utf8");
        const read = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
        return [{ pid: Number(name), parent: read("PPid"), bytes: read("VmRSS") * 1024 }];
      } catch {
        return [];
      }
    });
}
