/** The version of this package, as its `User-Agent` names it; a test holds it equal to `package.json`. */
export const version = "0.0.0"
