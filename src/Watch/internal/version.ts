/** Resource versions: decimals without leading zeros that one counter of the server hands out. */

const decimal = /^(0|[1-9][0-9]*)$/

export const isVersion = (text: string): boolean => decimal.test(text)

/**
 * Whether version `a` came before `b`: compared as the numbers they are, by length and then by text, since they can be
 * larger than a JavaScript number. Of versions that are no decimals nothing is known.
 */
export const isOlder = (a: string, b: string): boolean =>
  decimal.test(a) && decimal.test(b) && (a.length === b.length ? a < b : a.length < b.length)

/** The newer of two versions; the second where they cannot be compared, unless it is empty. */
export const newest = (a: string | undefined, b: string): string =>
  a !== undefined && (b === "" || isOlder(b, a)) ? a : b

/** Whether a state at version `a` holds all that was written up to version `b`. */
export const covers = (a: string, b: string): boolean => a === b || isOlder(b, a)
