import { assert, describe, it } from "@effect/vitest"
import { classify } from "../../src/internal/transport.ts"

const fault = (code: string, message = "", more: object = {}) => Object.assign(new Error(message), { code, ...more })

describe("classify", () => {
  const table: ReadonlyArray<readonly [error: unknown, phase: string, says: RegExp]> = [
    [fault("ENOTFOUND", "getaddrinfo ENOTFOUND x", { syscall: "getaddrinfo" }), "dns", /not known/],
    [fault("EAI_AGAIN", "getaddrinfo EAI_AGAIN x", { syscall: "getaddrinfo" }), "dns", /resolved/],
    [fault("ECONNREFUSED", "connect ECONNREFUSED", { syscall: "connect" }), "connect", /refused/],
    [fault("ETIMEDOUT", "connect ETIMEDOUT", { syscall: "connect" }), "connect", /time limit/],
    [fault("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error"), "connect", /time limit/],
    [fault("EHOSTUNREACH", "connect EHOSTUNREACH", { syscall: "connect" }), "connect", /reached/],
    [fault("UND_ERR_ABORTED", "Proxy response (407) !== 200 when HTTP Tunneling"), "connect", /proxy refused/],
    [fault("SELF_SIGNED_CERT_IN_CHAIN"), "tls", /certificate-authority/],
    [fault("DEPTH_ZERO_SELF_SIGNED_CERT"), "tls", /certificate-authority/],
    [fault("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "tls", /certificate-authority/],
    [fault("UNABLE_TO_GET_ISSUER_CERT_LOCALLY"), "tls", /certificate-authority/],
    [fault("CERT_HAS_EXPIRED"), "tls", /clock/],
    [
      fault("ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames"),
      "tls",
      /tls-server-name/
    ],
    [fault("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version number"), "tls", /does not speak TLS/],
    [fault("EPROTO", "write EPROTO ... wrong version number"), "tls", /does not speak TLS/],
    [fault("ERR_SSL_PACKET_LENGTH_TOO_LONG", "packet length too long"), "tls", /does not speak TLS/],
    [
      fault("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "tlsv13 alert certificate required"),
      "tls",
      /client-certificate/
    ],
    [fault("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "sslv3 alert handshake failure"), "tls", /handshake/],
    [
      fault("ECONNRESET", "Client network socket disconnected before secure TLS connection was established"),
      "connect",
      /handshake/
    ],
    [fault("ERR_TLS_HANDSHAKE_TIMEOUT"), "connect", /time limit/],
    [fault("UND_ERR_DESTROYED", "The client is destroyed"), "connect", /the scope of its layer has ended/],
    [fault("UND_ERR_CLOSED", "The client is closed"), "connect", /the scope of its layer has ended/],
    [fault("EPIPE", "write EPIPE", { syscall: "write" }), "write", /sent/],
    [fault("ECONNRESET", "read ECONNRESET", { syscall: "read" }), "read", /ended/],
    [fault("ETIMEDOUT", "read ETIMEDOUT", { syscall: "read" }), "read", /ended/],
    [fault("UND_ERR_SOCKET", "other side closed"), "read", /ended/],
    [fault("HPE_INVALID_CONSTANT", "Expected HTTP/"), "read", /not HTTP/],
    [fault("UND_ERR_BODY_TIMEOUT"), "idle", /too long/],
    [new Error("anything"), "read", /ended/],
    ["a string", "read", /ended/],
    [undefined, "read", /ended/]
  ]
  for (const [error, phase, says] of table) {
    const name =
      error instanceof Error ? `${"code" in error ? String(error.code) : ""} ${error.message}` : String(error)
    it(`${name.trim()}: ${phase}`, () => {
      const found = classify(error)
      assert.strictEqual(found.phase, phase)
      assert.match(found.text, says)
    })
  }

  for (const error of [
    Object.assign(new Error("Response does not match the HTTP/1.1 protocol"), { name: "HTTPParserError" }),
    Object.assign(new Error("Response does not match"), { name: "HTTPParserError", code: undefined }),
    fault("UND_ERR_HEADERS_OVERFLOW"),
    fault("UND_ERR_SOCKET", "bad upgrade")
  ]) {
    it(`takes ${error.name}, ${error.message}, for an answer that is not HTTP, which another attempt would meet again`, () => {
      const found = classify(new Error("failed", { cause: error }))
      assert.deepInclude(found, { phase: "read", final: true })
      assert.match(found.text, /not HTTP/)
    })
  }

  it("takes a body that is shorter than announced for a connection that was cut", () => {
    assert.deepInclude(classify(fault("UND_ERR_RES_CONTENT_LENGTH_MISMATCH")), { phase: "read", final: false })
  })

  it("looks into causes and into the errors of several addresses", () => {
    assert.strictEqual(classify(new TypeError("fetch failed", { cause: fault("ECONNREFUSED") })).phase, "connect")
    assert.strictEqual(classify(new AggregateError([fault("ECONNREFUSED"), fault("ECONNREFUSED")])).phase, "connect")
  })

  it("keeps message and code of the cause, and nothing else", () => {
    const error = fault("ECONNRESET", "read ECONNRESET", { request: { headers: { authorization: "Bearer secret" } } })
    const { cause } = classify(error)
    assert.strictEqual(cause.message, "read ECONNRESET")
    assert.deepStrictEqual(Object.entries(cause), [["code", "ECONNRESET"]])
  })

  it("ends on a cause that holds itself", () => {
    const error = new Error("loop")
    error.cause = error
    assert.strictEqual(classify(error).phase, "read")
  })
})
