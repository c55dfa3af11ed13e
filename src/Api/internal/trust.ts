/** Gives a value the type that it is known to have, where types cannot say why; each use says it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters, typescript/no-unsafe-type-assertion
export const trust = <A>(value: unknown): A => value as A
