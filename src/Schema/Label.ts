/**
 * The rules for the keys and values of labels.
 *
 * @since 0.1.0
 */

const name = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/

const nameRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character " +
  "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
const subdomainRule =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and " +
  "end with an alphanumeric character (e.g. 'example.com', regex used for validation is " +
  "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
const valueRule =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and " +
  "end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"

/** Lengths are bytes of UTF-8; what is not ASCII fails by the pattern anyway. */
const tooLong = (text: string, max: number): ReadonlyArray<string> =>
  text.length > max ? [`must be no more than ${max} bytes`] : []

/**
 * What is wrong with the key of a label or an annotation, in an API server's words; nothing for a valid one.
 *
 * **Details**
 *
 * A key is a name of at most 63 characters, after an optional DNS subdomain and a slash: `app`, `example.com/app`.
 *
 * @category utilities
 * @since 0.1.0
 */
export const keyFaults = (key: string): ReadonlyArray<string> => {
  const parts = key.split("/", 3)
  const [prefix, rest] = parts.length === 1 ? [undefined, key] : [parts[0] ?? "", parts[1] ?? ""]
  return parts.length > 2
    ? [`a valid label key ${nameRule} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`]
    : [
        ...prefixFaults(prefix).map((fault) => `prefix part ${fault}`),
        ...nameFaults(rest).map((fault) => `name part ${fault}`)
      ]
}

const prefixFaults = (prefix: string | undefined): ReadonlyArray<string> => {
  if (prefix === undefined) return []
  if (prefix === "") return ["must be non-empty"]
  const long = tooLong(prefix, 253)
  return long.length > 0 || subdomain.test(prefix) ? long : [subdomainRule]
}

const nameFaults = (text: string): ReadonlyArray<string> => {
  const size = text === "" ? ["must be non-empty"] : tooLong(text, 63)
  return name.test(text) ? size : [...size, nameRule]
}

/**
 * What is wrong with the value of a label, in an API server's words; nothing for a valid one.
 *
 * **Details**
 *
 * A value is empty, or a name of at most 63 characters.
 *
 * @category utilities
 * @since 0.1.0
 */
export const valueFaults = (value: string): ReadonlyArray<string> => {
  const long = tooLong(value, 63)
  return value === "" || name.test(value) ? long : [...long, valueRule]
}
