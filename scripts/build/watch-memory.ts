import { readdirSync, readFileSync } from "node:fs";

/** Often enough to see a stage that lasts a second. */
const everyMs = 100;

/** The highest resident memory seen, in bytes: of the largest single process, and of all at one moment. */
export interface PeakMemory {
  largest: number;
  together: number;
}

/** Follows the memory of this process and all that it starts, on Linux; elsewhere only its own. */
export function watchMemory(): { stop(): PeakMemory } {
  const peak: PeakMemory = { largest: 0, together: 0 };
  const look = () => {
    const sizes = process.platform === "linux" ? memoryOfTree(process.pid) : [process.memoryUsage.rss()];
    peak.largest = Math.max(peak.largest, ...sizes);
    peak.together = Math.max(peak.together, sizes.reduce((sum, bytes) => sum + bytes)); // prettier-ignore
  };
  const timer = setInterval(look, everyMs).unref();
  return { stop: () => (clearInterval(timer), look(), peak) };
}

function memoryOfTree(root: number): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap(readProcess); // prettier-ignore
  const family = new Set([root]);
  // A process has a higher number than its parent until the numbers wrap, so a few rounds find all of them.
  for (let round = 0; round < 4; round++) for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  return all.filter(({ pid }) => family.has(pid)).map(({ bytes }) => bytes);
}

/** Reads /proc, see proc_pid_status(5). A process that ends while it is read is left out. */
function readProcess(pid: string): { pid: number; parent: number; bytes: number }[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const read = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: read("PPid"), bytes: read("VmRSS") * 1024 }];
  } catch {
    return [];
  }
}
