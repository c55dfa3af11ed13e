import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import type { OperationTag } from "../../src/ApiRequest.ts"
import * as Status from "../../src/internal/status.ts"

const all: ReadonlyArray<OperationTag> = ["NotFound", "AlreadyExists", "Conflict", "ApplyConflict", "Invalid", "Gone"]

const asked = (changes: Partial<Status.Asked> = {}): Status.Asked => ({
  method: "GET",
  info: { verb: "get", path: "/api/v1/namespaces/n/pods/p1", resource: "pods", namespace: "n", name: "p1" },
  errors: all,
  ...changes
})

const now = Date.UTC(2026, 0, 1)

const answered = (
  status: number,
  body: string | object,
  headers: Record<string, string> = {},
  changes?: Partial<Status.Asked>
) =>
  Status.fromAnswer(
    asked(changes),
    {
      status,
      headers: {
        "content-type": typeof body === "string" ? "text/plain; charset=utf-8" : "application/json",
        ...headers
      },
      text: typeof body === "string" ? body : JSON.stringify(body),
      now
    },
    { attempts: 1 }
  )

const failure = (changes: object = {}) => ({
  kind: "Status",
  apiVersion: "v1",
  metadata: {},
  status: "Failure",
  ...changes
})

type Tagged<T> = Extract<Status.AnswerError, { readonly _tag: T }>

const isTagged = <T extends Status.AnswerError["_tag"]>(error: Status.AnswerError, tag: T): error is Tagged<T> =>
  error._tag === tag

const as = <T extends Status.AnswerError["_tag"]>(error: Status.AnswerError, tag: T): Tagged<T> => {
  if (isTagged(error, tag)) return error
  return assert.fail(`${error._tag} is not ${tag}`)
}

describe("the reason of a Status", () => {
  const table: ReadonlyArray<readonly [reason: string, code: number, tag: Status.AnswerError["_tag"]]> = [
    ["BadRequest", 400, "BadRequest"],
    ["Unauthorized", 401, "Unauthorized"],
    ["Forbidden", 403, "Forbidden"],
    ["NotFound", 404, "NotFound"],
    ["MethodNotAllowed", 405, "MethodNotAllowed"],
    ["NotAcceptable", 406, "NotAcceptable"],
    ["AlreadyExists", 409, "AlreadyExists"],
    ["Conflict", 409, "Conflict"],
    ["Expired", 410, "Gone"],
    ["Gone", 410, "Gone"],
    ["RequestEntityTooLarge", 413, "RequestEntityTooLarge"],
    ["UnsupportedMediaType", 415, "UnsupportedMediaType"],
    ["Invalid", 422, "Invalid"],
    ["TooManyRequests", 429, "TooManyRequests"],
    ["InternalError", 500, "InternalError"],
    ["ServerTimeout", 500, "ServerTimeout"],
    ["StorageReadError", 500, "InternalError"],
    ["ServiceUnavailable", 503, "ServiceUnavailable"],
    ["Timeout", 504, "Timeout"]
  ]
  for (const [reason, code, tag] of table) {
    it(`${reason} is ${tag}`, () => {
      const error = answered(code, failure({ reason, code, message: "said so" }))
      assert.strictEqual(error._tag, tag)
      assert.strictEqual(error.message, "said so")
    })
  }

  it("beats the code, of the body and of the answer", () => {
    assert.strictEqual(answered(500, failure({ reason: "NotFound", code: 409 }))._tag, "NotFound")
  })

  it("leaves it to the code where it is empty or not known", () => {
    assert.strictEqual(answered(409, failure({ reason: "Peculiar", code: 409 }))._tag, "Conflict")
    assert.strictEqual(
      answered(409, failure({ reason: "Peculiar", code: 409 }), {}, { method: "POST" })._tag,
      "Conflict"
    )
    assert.strictEqual(answered(500, failure({ reason: "", code: 500 }))._tag, "InternalError")
    assert.strictEqual(answered(504, failure({ code: 504 }))._tag, "Timeout")
    assert.strictEqual(answered(418, failure({ code: 418 }))._tag, "UnexpectedResponse")
  })

  it("takes the code of the answer where the Status has none", () => {
    const error = as(answered(404, failure({ message: "no code" })), "NotFound")
    assert.strictEqual(error.status.code, 404)
    assert.strictEqual(as(answered(404, failure({ code: 0 })), "NotFound").status.code, 404)
  })

  it("leaves it to the code of the answer where that of the Status is another one", () => {
    for (const code of [200, 409]) {
      const error = as(answered(404, failure({ code, message: "says otherwise" })), "NotFound")
      assert.strictEqual(error.status.code, 404)
    }
  })

  it("is read from a pretty-printed body of any content type", () => {
    const text = JSON.stringify(failure({ reason: "Forbidden", code: 403, message: "no" }), undefined, 2)
    assert.strictEqual(answered(403, text, { "content-type": "text/plain" })._tag, "Forbidden")
  })
})

describe("the operation's errors", () => {
  it("arrive as UnexpectedResponse, with status and message kept, where the operation does not list them", () => {
    const body = failure({ reason: "NotFound", code: 404, message: 'pods "p1" not found' })
    const error = as(answered(404, body, {}, { errors: ["Conflict"] }), "UnexpectedResponse")
    assert.strictEqual(error.status.reason, "NotFound")
    assert.strictEqual(error.message, 'pods "p1" not found')
  })

  it("carry what was asked, the attempts and the error before", () => {
    const before = new Error("before")
    const error = Status.fromAnswer(
      asked(),
      { status: 404, headers: {}, text: JSON.stringify(failure({ reason: "NotFound" })), now },
      { attempts: 3, cause: before }
    )
    const found = as(error, "NotFound")
    assert.deepStrictEqual(found.request, asked().info)
    assert.strictEqual(found.attempts, 3)
    assert.strictEqual(found.cause, before)
    assert.strictEqual(found.message, "the server answered with 404 (get pods p1)")
  })
})

describe("ApplyConflict", () => {
  const cause = (message: string, field: string) => ({ reason: "FieldManagerConflict", message, field })
  const conflict = (...causes: ReadonlyArray<object>) =>
    as(
      answered(409, failure({ reason: "Conflict", code: 409, message: "Apply failed", details: { causes } })),
      "ApplyConflict"
    )

  it("names one manager and its fields", () => {
    const error = conflict(
      cause('conflict with "kubectl" using v1 at 2026-01-01T00:00:00Z', ".data.a"),
      cause('conflict with "kubectl" using v1 at 2026-01-01T00:00:00Z', ".data.b")
    )
    assert.deepStrictEqual(error.conflicts, [{ manager: "kubectl", fields: [".data.a", ".data.b"] }])
    assert.isFalse(error.retryable)
  })

  it("names several managers, with quotes, subresources and without versions", () => {
    const error = conflict(
      cause(String.raw`conflict with "say \"hi\" \u00e9\x21\\" using apps/v1 at 2026-01-01T00:00:00Z`, ".a"),
      cause('conflict with "hpa" with subresource "scale" using v1', ".spec.replicas"),
      cause('conflict with "plain"', '.spec.containers[name="x"].image')
    )
    assert.deepStrictEqual(error.conflicts, [
      { manager: 'say "hi" é!\\', fields: [".a"] },
      { manager: "hpa", fields: [".spec.replicas"] },
      { manager: "plain", fields: ['.spec.containers[name="x"].image'] }
    ])
  })

  it("keeps a message that it cannot read", () => {
    assert.deepStrictEqual(conflict(cause("strange", ".a")).conflicts, [{ manager: "strange", fields: [".a"] }])
  })

  it("has a message of one line", () => {
    const message = 'Apply failed with 2 conflicts: conflicts with "m1":\n- .a\n- .b\nconflicts with "m2":\n- .c'
    const body = failure({
      reason: "Conflict",
      code: 409,
      message,
      details: { causes: [cause('conflict with "m1"', ".a")] }
    })
    const error = as(answered(409, body), "ApplyConflict")
    assert.strictEqual(
      error.message,
      'Apply failed with 2 conflicts: conflicts with "m1": - .a - .b conflicts with "m2": - .c'
    )
    assert.strictEqual(error.status.message, message)
  })
})

describe("ResourceVersionTooLarge", () => {
  const message = "Timeout: Too large resource version: 9, current: 1"
  const bodies: ReadonlyArray<readonly [name: string, body: object]> = [
    [
      "a cause",
      { message, details: { causes: [{ reason: "ResourceVersionTooLarge", message: "x" }], retryAfterSeconds: 1 } }
    ],
    ["a cause's message", { message: "Timeout", details: { causes: [{ message: "Too large resource version" }] } }],
    ["the message", { message }]
  ]
  for (const [name, body] of bodies) {
    it(`is known by ${name}`, () => {
      assert.isTrue(
        as(answered(504, failure({ reason: "Timeout", code: 504, ...body })), "ResourceVersionTooLarge").retryable
      )
    })
  }

  it("is not any timeout", () => {
    assert.strictEqual(
      answered(504, failure({ reason: "Timeout", code: 504, message: "Timeout: too slow" }))._tag,
      "Timeout"
    )
    assert.strictEqual(answered(400, failure({ reason: "BadRequest", code: 400, message }))._tag, "BadRequest")
  })
})

describe("Gone", () => {
  const body = failure({ reason: "Expired", code: 410, message: "too old", metadata: { continue: "next" } })
  const gone = (changes: Partial<Status.Asked>) => as(answered(410, body, {}, changes), "Gone")
  const info = { verb: "list", path: "/api/v1/pods", resource: "pods" }

  it("says where it was met", () => {
    assert.strictEqual(gone({ info: { ...info, verb: "watch" } }).origin, "connect")
    assert.strictEqual(gone({ info, query: { continue: "token" } }).origin, "continue")
    assert.strictEqual(gone({ info, query: { continue: "" } }).origin, "list")
    assert.strictEqual(gone({ info }).origin, "list")
    assert.strictEqual(as(Status.fromStatus(asked(), body, { attempts: 1 }, "stream"), "Gone").origin, "stream")
  })

  it("hands over the server's token for going on", () => {
    assert.strictEqual(gone({ info }).continueToken, "next")
    const without = as(answered(410, failure({ reason: "Expired", metadata: { continue: "" } })), "Gone")
    assert.isFalse("continueToken" in without)
  })
})

describe("Invalid", () => {
  it("lists its causes", () => {
    const causes = [
      { reason: "FieldValueRequired", message: "Required value", field: "spec.x" },
      { reason: "FieldValueInvalid" }
    ]
    const error = as(
      answered(422, failure({ reason: "Invalid", code: 422, details: { kind: "Pod", causes } })),
      "Invalid"
    )
    assert.deepStrictEqual(error.causes, causes)
  })
})

describe("retryAfter", () => {
  const seconds = (error: Status.AnswerError) =>
    error.retryAfter === undefined ? undefined : Duration.toSeconds(error.retryAfter)
  const busy = (details?: object) => failure({ reason: "TooManyRequests", code: 429, ...(details && { details }) })

  it("comes from the header, in seconds or as a date", () => {
    assert.strictEqual(seconds(answered(429, busy(), { "retry-after": "7" })), 7)
    assert.strictEqual(seconds(answered(429, busy(), { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT" })), 9)
    assert.strictEqual(seconds(answered(429, busy(), { "retry-after": "Wed, 31 Dec 2025 00:00:09 GMT" })), 0)
  })

  it("else from the details", () => {
    assert.strictEqual(seconds(answered(429, busy({ retryAfterSeconds: 3 }))), 3)
    assert.strictEqual(seconds(answered(429, busy({ retryAfterSeconds: 3 }), { "retry-after": "7" })), 7)
    assert.isUndefined(seconds(answered(429, busy({ retryAfterSeconds: 0 }))))
  })

  it("is far away where its number is too large to count", () => {
    for (const header of ["99999999999", "9".repeat(400)]) {
      assert.strictEqual(seconds(answered(429, busy(), { "retry-after": header })), 9_999_999_999)
    }
  })

  it("is absent for anything else", () => {
    for (const header of ["soon", "-1", "1.5", ""]) {
      assert.isUndefined(seconds(answered(429, busy(), { "retry-after": header })), header)
    }
  })
})

describe("retryable", () => {
  const flag = (reason: string, code: number, headers: Record<string, string>, changes?: Partial<Status.Asked>) =>
    answered(code, failure({ reason, code }), headers, changes).retryable
  const after = { "retry-after": "1" }
  const create: Partial<Status.Asked> = { method: "POST" }

  const table: ReadonlyArray<readonly [reason: string, code: number, ...flags: [boolean, boolean, boolean]]> = [
    // a safe request; an unsafe one with Retry-After; an unsafe one without
    ["TooManyRequests", 429, true, true, true],
    ["ServiceUnavailable", 503, true, true, false],
    ["ServerTimeout", 500, true, true, false],
    ["InternalError", 500, true, true, false],
    ["Timeout", 504, true, false, false],
    ["AlreadyExists", 409, false, true, false],
    ["Conflict", 409, false, false, false],
    ["NotFound", 404, false, false, false],
    ["Forbidden", 403, false, false, false],
    ["Gone", 410, false, false, false]
  ]
  for (const [reason, code, safe, asked, unasked] of table) {
    it(`${reason}: ${safe} for a read, ${asked} for a write that is asked to wait, ${unasked} for any other`, () => {
      assert.deepStrictEqual(
        [flag(reason, code, {}), flag(reason, code, after, create), flag(reason, code, {}, create)],
        [safe, asked, unasked]
      )
    })
  }

  it("follows what the request says of itself", () => {
    assert.isTrue(flag("InternalError", 500, {}, { method: "PUT", replay: "safe" }))
    assert.isFalse(flag("InternalError", 500, {}, { method: "GET", replay: "never" }))
  })

  it("holds of a watch and a log that the client leaves to those who follow them, and not of a command", () => {
    const follow = (info: Status.Asked["info"]) =>
      flag("InternalError", 500, {}, { method: "GET", replay: "unsafe", info })
    assert.isTrue(follow({ verb: "watch", path: "/api/v1/pods" }))
    assert.isTrue(follow({ verb: "get", path: "/", resource: "pods", subresource: "log" }))
    assert.isFalse(follow({ verb: "get", path: "/", resource: "pods", subresource: "exec" }))
  })
})

describe("an answer without a Status", () => {
  const table: ReadonlyArray<readonly [code: number, tag: Status.AnswerError["_tag"], message: string]> = [
    [400, "BadRequest", "the server rejected our request for an unknown reason: text (get pods p1)"],
    [401, "Unauthorized", "the server has asked for the client to provide credentials (get pods p1)"],
    [403, "Forbidden", "text (get pods p1)"],
    [404, "NotFound", "the server could not find the requested resource (get pods p1)"],
    [405, "MethodNotAllowed", "the server does not allow this method on the requested resource (get pods p1)"],
    [406, "NotAcceptable", "text (get pods p1)"],
    [409, "Conflict", "the server reported a conflict (get pods p1)"],
    [410, "Gone", "the requested history is no longer available (get pods p1)"],
    [413, "RequestEntityTooLarge", "text (get pods p1)"],
    [415, "UnsupportedMediaType", "text (get pods p1)"],
    [422, "Invalid", "the server rejected our request due to an error in our request (get pods p1)"],
    [
      429,
      "TooManyRequests",
      "the server has received too many requests and has asked us to try again later (get pods p1)"
    ],
    [500, "InternalError", 'an error on the server ("text") has prevented the request from succeeding (get pods p1)'],
    [502, "InternalError", 'an error on the server ("text") has prevented the request from succeeding (get pods p1)'],
    [503, "ServiceUnavailable", "the server is currently unable to handle the request (get pods p1)"],
    [
      504,
      "Timeout",
      "the server was unable to return a response in the time allotted, but may still be processing the request (get pods p1)"
    ],
    [
      418,
      "UnexpectedResponse",
      "the server responded with the status code 418 but did not return more information (get pods p1)"
    ]
  ]
  for (const [code, tag, message] of table) {
    it(`of ${code} is ${tag}`, () => {
      const error = answered(code, "text\n")
      assert.strictEqual(error._tag, tag)
      assert.strictEqual(error.message, message)
      assert.strictEqual(error.status.code, code)
    })
  }

  it("of 409 is AlreadyExists for a create", () => {
    assert.strictEqual(answered(409, "text", {}, { method: "POST" })._tag, "AlreadyExists")
  })

  it("keeps the text of a page, without its tags", () => {
    const page =
      "<html><head><title>502 Bad Gateway</title><style>a { b: c }</style></head>\n<body><h1>nginx</h1></body></html>"
    const error = as(answered(502, page, { "content-type": "text/html" }), "InternalError")
    assert.strictEqual(
      error.message,
      'an error on the server ("502 Bad Gateway nginx") has prevented the request from succeeding (get pods p1)'
    )
    assert.deepStrictEqual(error.status.details?.causes, [
      { reason: "UnexpectedServerResponse", message: "502 Bad Gateway nginx" }
    ])
  })

  it("keeps at most 2 KiB of text", () => {
    const error = as(answered(500, "é".repeat(5000)), "InternalError")
    const kept = error.status.details?.causes?.[0]?.message ?? ""
    assert.strictEqual(kept, "é".repeat(1024))
  })

  it("is unknown where the body is no text, or empty", () => {
    for (const [text, type] of [
      ["\0\0", "application/octet-stream"],
      ["{}", "application/json"],
      ["", "text/plain"]
    ] as const) {
      const error = as(answered(500, text, { "content-type": type }), "InternalError")
      assert.strictEqual(error.status.details?.causes?.[0]?.message, "unknown")
    }
  })

  it("is what a list or a null is", () => {
    for (const text of ["[]", "null", "3", '{"kind":"Pod"}', '{"kind":"Status"']) {
      assert.strictEqual(answered(404, text, { "content-type": "application/json" })._tag, "NotFound", text)
    }
  })
})

describe("a Status that is malformed", () => {
  it("costs its faulty fields and no more", () => {
    const error = as(
      answered(404, {
        kind: "Status",
        metadata: [],
        message: 3,
        reason: "NotFound",
        code: "404",
        details: { name: "p", kind: null, retryAfterSeconds: 1.5, causes: [null, "x", { reason: 1, field: "f" }] }
      }),
      "NotFound"
    )
    assert.deepStrictEqual(error.status, {
      kind: "Status",
      apiVersion: "v1",
      reason: "NotFound",
      code: 404,
      details: { name: "p", causes: [{ field: "f" }] }
    })
  })

  it("in a stream is an error still", () => {
    for (const body of [undefined, null, {}, "x", { kind: "Status" }]) {
      assert.strictEqual(Status.fromStatus(asked(), body, { attempts: 1 }, "stream")._tag, "UnexpectedResponse")
    }
  })
})

describe("any answer", () => {
  const field = Schema.optionalKey(Schema.Json)
  const Body = Schema.Struct({
    kind: Schema.Literals(["Status", "Pod"]),
    status: field,
    reason: Schema.optionalKey(
      Schema.Union([Schema.Literals(["Conflict", "Invalid", "Expired", "Timeout"]), Schema.Json])
    ),
    message: field,
    code: Schema.optionalKey(Schema.Union([Schema.Literals([409, 410, 422, 504]), Schema.Json])),
    metadata: Schema.Union([Schema.Struct({ continue: Schema.Json }), Schema.Json]),
    details: Schema.Union([
      Schema.Struct({
        retryAfterSeconds: Schema.Json,
        causes: Schema.Array(
          Schema.Struct({
            reason: Schema.Union([Schema.Literal("FieldManagerConflict"), Schema.Json]),
            message: Schema.Json,
            field: Schema.Json
          })
        )
      }),
      Schema.Json
    ])
  })
  const Code = Schema.Int.check(Schema.isBetween({ minimum: 400, maximum: 599 }))

  it.prop(
    "with a malformed Status is an error with a message of one line",
    [Body, Code, Schema.String],
    ([body, code, retryAfter]) => {
      const error = answered(code, body, { "retry-after": retryAfter })
      assert.match(error.message, /^.+$/)
      assert.isNumber(error.status.code)
    }
  )

  it.prop("with any text is one too", [Schema.String, Code, Schema.String], ([text, code, type]) => {
    assert.match(answered(code, text, { "content-type": type }).message, /^.+$/)
  })
})
