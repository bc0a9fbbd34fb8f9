interface Branch<Result> {
  branches?: Map<number, Branch<Result>>;
  result?: Result;
}

/**
 * The same function, computed once for arguments of the same keys.
 * Numbers are compared as they are: to write them as one text takes longer than much of what is remembered.
 */
export function remembered<Argument, Result>(
  keysOf: (argument: Argument) => readonly number[],
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const root: Branch<Result> = {};
  return (argument) => {
    let branch = root;
    for (const key of keysOf(argument)) {
      const branches = (branch.branches ??= new Map<number, Branch<Result>>());
      let next = branches.get(key);
      if (!next) branches.set(key, (next = {}));
      branch = next;
    }
    branch.result ??= compute(argument);
    return branch.result;
  };
}
