/**
 * Remembers what `make` made for the same arguments. Only for few different ones: nothing is ever forgotten.
 * A zod schema, for one, costs ten times as much to make as to use.
 */
export function madeOnce<Ask, Made>(make: (ask: Ask) => Made): (ask: Ask) => Made {
  const known = new Map<string, Made>();
  return (ask) => {
    const name = JSON.stringify(ask);
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = make(ask);
    known.set(name, made);
    return made;
  };
}
