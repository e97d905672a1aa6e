/** A set of changes to something valid, and how to validate a part of them. */
export interface Changes<Fault> {
  /** The names of all changes. */
  all: readonly string[];
  /** The faults that remain once the given changes are applied; none if no change is. */
  faultsOf(applied: readonly string[]): Fault[];
  /** The name of the change in which a fault lies; a fault may also lie in something unchanged. */
  placeOf(fault: Fault): string;
  /** Whether the change with this fault may be valid together with other changes. */
  mayPass(fault: Fault): boolean;
}

/** More rejected changes than this are not retried: each retry costs a whole check. */
const maxRetries = 32;

/**
 * The changes that can be applied together without a fault. Changes with faults of their own are left out; where
 * something unchanged is at fault (a paper that names a removed topic), so are the changes that cause it.
 * @returns names in the order of `all`.
 */
export function validChanges<Fault>(changes: Changes<Fault>): string[] {
  const rejected = new Map<string, Fault[]>();
  let applied = withoutFaulty(changes, rejected);
  const retries = [...rejected].filter(([, faults]) => faults.every(changes.mayPass)).map(([name]) => name);
  if (changes.all.length - applied.length > 1 && retries.length <= maxRetries) {
    applied = addByHalves(applied, retries, changes);
  }
  const kept = new Set(applied);
  return changes.all.filter((name) => kept.has(name));
}

/** Leaves out changes with faults until none is left, since one change can need another; collects them in `rejected`. */
function withoutFaulty<Fault>(changes: Changes<Fault>, rejected: Map<string, Fault[]>): readonly string[] {
  let applied = changes.all;
  while (applied.length > 0) {
    const faults = Map.groupBy(changes.faultsOf(applied), changes.placeOf);
    if (faults.size === 0) return applied;
    const own = applied.filter((name) => faults.has(name));
    if (own.length === 0) return addByHalves([], applied, changes);
    for (const name of own) rejected.set(name, faults.get(name)!);
    applied = applied.filter((name) => !faults.has(name));
  }
  return applied;
}

/** Adds as many more changes as stay valid, by bisection: the number of checks grows with the invalid ones only. */
function addByHalves<Fault>(
  applied: readonly string[],
  more: readonly string[],
  changes: Changes<Fault>,
): readonly string[] {
  if (more.length === 0) return applied;
  if (changes.faultsOf([...applied, ...more]).length === 0) return [...applied, ...more];
  if (more.length === 1) return applied;
  const middle = more.length >> 1;
  return addByHalves(addByHalves(applied, more.slice(0, middle), changes), more.slice(middle), changes);
}
