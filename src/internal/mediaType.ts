/** Media types, as far as the client must tell them apart. */

const essence = (contentType: string): string => {
  const end = contentType.indexOf(";")
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase()
}

export const isJson = (contentType: string): boolean => {
  const type = essence(contentType)
  return type === "application/json" || type.endsWith("+json")
}

/** Whether an `Accept` header names JSON, and not only what may be JSON. */
export const namesJson = (accept: string): boolean => accept.split(",").some(isJson)

export const isHtml = (contentType: string): boolean => {
  const type = essence(contentType)
  return type === "text/html" || type === "application/xhtml+xml"
}

/** Whether a body reads as text; one without a type does. */
export const isText = (contentType: string): boolean => {
  const type = essence(contentType)
  return type === "" || type.startsWith("text/") || /^application\/(?:.+\+)?(?:yaml|xml|javascript)$/.test(type)
}

/** Whether an `Accept` header allows an answer of this type; a page of HTML must be named. */
export const accepts = (accept: string, contentType: string): boolean => {
  const type = essence(contentType)
  const html = isHtml(contentType)
  return accept.split(",").some((clause) => {
    const range = essence(clause)
    if (range === type) return true
    if (html) return false
    return range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)))
  })
}
