/** What to know about some changes to something valid, to find those that keep it so. */
export interface Changes<Fault> {
  /** The names of all changes. */
  all: readonly string[];
  /** What is wrong once some of them are made; nothing when none is. */
  faultsOf(made: readonly string[]): Fault[];
  /** The name of the change that a fault is found in; a fault may also lie in what did not change. */
  placeOf(fault: Fault): string;
  /** Whether the change that has the fault may be valid beside other changes. */
  mayPass(fault: Fault): boolean;
}

/** More changes than these are not tried a second time: each try costs a whole check. */
const mostRetries = 32;

/**
 * The changes that can be made together without a fault: those that are wrong themselves are left out, then, where
 * something unchanged is at fault (a paper that names a removed topic), those that bring that about.
 * @returns names in the order of `all`.
 */
export function validChanges<Fault>(changes: Changes<Fault>): string[] {
  const wrong = new Map<string, Fault[]>();
  let made = withoutWrong(changes, wrong);
  const retries = [...wrong].filter(([, faults]) => faults.every(changes.mayPass)).map(([name]) => name);
  if (changes.all.length - made.length > 1 && retries.length <= mostRetries) made = addByHalves(made, retries, changes);
  const kept = new Set(made);
  return changes.all.filter((name) => kept.has(name));
}

/** Leaves out what is wrong, round by round, since one change can need another; `wrong` gets what was found. */
function withoutWrong<Fault>(changes: Changes<Fault>, wrong: Map<string, Fault[]>): readonly string[] {
  let made = changes.all;
  while (made.length > 0) {
    const faults = Map.groupBy(changes.faultsOf(made), changes.placeOf);
    if (faults.size === 0) return made;
    const own = made.filter((name) => faults.has(name));
    if (own.length === 0) return addByHalves([], made, changes);
    for (const name of own) wrong.set(name, faults.get(name)!);
    made = made.filter((name) => !faults.has(name));
  }
  return made;
}

/** Makes as many more changes as stay valid, in a number of tries that grows with those that do not. */
function addByHalves<Fault>(
  made: readonly string[],
  more: readonly string[],
  changes: Changes<Fault>,
): readonly string[] {
  if (more.length === 0) return made;
  if (changes.faultsOf([...made, ...more]).length === 0) return [...made, ...more];
  if (more.length === 1) return made;
  const middle = more.length >> 1;
  return addByHalves(addByHalves(made, more.slice(0, middle), changes), more.slice(middle), changes);
}
