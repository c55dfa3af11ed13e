/** An endpoint that answers lists and watches from a script. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { DecodeError, Gone } from "../../src/KubernetesError.ts"
import type { ListRequest, ListWatch, Page, WatchRequest } from "../../src/Watch/ListWatch.ts"
import type { WatchError } from "../../src/Watch/Watch.ts"
import type { RawWatcherEvent } from "../../src/Watch/Watcher.ts"
import type { RawEvent, WatchEvent } from "../../src/Watch/WatchEvent.ts"
import { answered, type Thing } from "./Scripted.ts"

export interface Object extends Thing {
  readonly metadata: Thing["metadata"] & { readonly uid: string; readonly labels?: { readonly [key: string]: string } }
}

/** `name@version`, `namespace/name@version`, `name@version#uid`. */
export const parse = (text: string): Object => {
  const [, namespace = "default", name = "", resourceVersion = "", uid = `uid-${name}`] =
    /^(?:(\w*)\/)?(\w+)@(\d*)(?:#(\w+))?$/.exec(text) ?? []
  return { metadata: { name, uid, resourceVersion, ...(namespace === "" ? undefined : { namespace }) } }
}

export const print = ({ metadata }: Object): string => {
  const { name, namespace = "", resourceVersion, uid } = metadata
  const identity = uid === `uid-${name}` ? "" : `#${uid}`
  return `${namespace === "default" ? "" : `${namespace}/`}${name}@${resourceVersion}${identity}`
}

export const malformed = (): DecodeError =>
  new DecodeError({
    message: "cannot decode it",
    request: { verb: "watch", path: "/things" },
    retryable: false,
    attempts: 1
  })

const tags = { "+": "Added", "~": "Modified", "-": "Deleted" } as const

const change = (text: string): WatchEvent<Object> => {
  const _tag = text.startsWith("+") ? tags["+"] : text.startsWith("~") ? tags["~"] : tags["-"]
  return { _tag, object: parse(text.slice(1)) }
}

/** `+a@1`, `~a@2`, `-a@3`; `!+a@1` does not match its schema; `=4` a bookmark, `=4!` the end of a streaming list. */
export const event = (text: string): RawEvent<Object> => {
  if (text.startsWith("=")) {
    const [, resourceVersion = "", end] = /^=(\d+)(!?)$/.exec(text) ?? []
    return { _tag: "Bookmark", resourceVersion, initialEventsEnd: end === "!" }
  }
  return text.startsWith("!") ? { _tag: "Undecodable", event: change(text.slice(1)), error: malformed() } : change(text)
}

/** What a watcher delivers: `[`, `a@1`, `]4` a list; `+a@2` applied, `-a@3` deleted, `=4` a bookmark, `!` undecodable. */
export const show = (event: RawWatcherEvent<Object>): string => {
  switch (event._tag) {
    case "Init":
      return "["
    case "InitApply":
      return print(event.object)
    case "InitDone":
      return `]${event.resourceVersion}`
    case "Apply":
      return `+${print(event.object)}`
    case "Delete":
      return `-${print(event.object)}`
    case "Bookmark":
      return `=${event.resourceVersion}`
    default:
      return `!${event.event._tag}`
  }
}

/** How the server answers one request. */
export type Answer =
  | { readonly page: Page<Object> }
  | { readonly error: WatchError }
  | {
      readonly parts: ReadonlyArray<string | Effect.Effect<void>>
      readonly end: "hang" | "close" | WatchError
    }

export interface ListMetadata {
  readonly continue?: string
  /** Names of objects that do not match their schema, as `name@version`. */
  readonly faulty?: ReadonlyArray<string>
}

export const page = (resourceVersion: string, items: ReadonlyArray<string>, more: ListMetadata = {}): Answer => ({
  page: {
    metadata: { resourceVersion, continue: more.continue },
    items: items.map(parse),
    undecodable: (more.faulty ?? []).map((text) => ({ object: parse(text), error: malformed() }))
  }
})

/** A watch that stays open. */
export const stream = (...parts: ReadonlyArray<string | Effect.Effect<void>>): Answer => ({ parts, end: "hang" })

/** A watch that fails after its events. */
export const broken = (error: WatchError, ...parts: ReadonlyArray<string | Effect.Effect<void>>): Answer => ({
  parts,
  end: error
})

/** A watch that ends without a failure. */
export const closed = (...parts: ReadonlyArray<string>): Answer => ({ parts, end: "close" })

export const fail = (error: WatchError): Answer => ({ error })

export const status = (code: number, reason: string, more: object = {}): WatchError =>
  answered(
    code,
    JSON.stringify({
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message: reason,
      reason,
      code,
      ...more
    })
  )

export const gone = status(410, "Expired")

/** An expired token, with another one that goes on at the newest version. */
export const expired = (continueToken: string): Gone =>
  new Gone({
    message: "expired",
    request: { verb: "list", path: "/things" },
    retryable: false,
    attempts: 1,
    status: {},
    origin: "continue",
    continueToken
  })

export const forbidden = status(403, "Forbidden")
export const unavailable = status(503, "ServiceUnavailable")
export const unsupported = status(422, "Invalid", { message: "sendInitialEvents is forbidden for watch" })

type Request = { readonly verb: "list" | "watch"; readonly at: number } & (ListRequest | WatchRequest)

/** `list@10/500` a page of 500; `page:token/500` a further one; `stream@` a streaming list; `watch@10`. */
const line = (verb: "list" | "watch", request: ListRequest | WatchRequest): string => {
  const where = request.namespace !== undefined ? `${request.namespace}:` : request.allNamespaces === true ? "all:" : ""
  const version = request.resourceVersion ?? ""
  if (verb === "watch") {
    return `${where}${"sendInitialEvents" in request && request.sendInitialEvents === true ? "stream" : "watch"}@${version}`
  }
  const { continue: token, limit } = "undecodable" in request ? request : {}
  const size = limit === undefined ? "" : `/${limit}`
  return `${where}${token === undefined ? `list@${version}` : `page:${token}${version}`}${size}`
}

/** Answers each request as `answer` says, which is given how many came before it. */
export const respond = (answer: (line: string, index: number) => Answer) => {
  const requests: Array<Request> = []
  const lines: Array<string> = []
  const connections = { open: 0, closed: 0 }
  const next = Effect.fnUntraced(function* (verb: "list" | "watch", request: ListRequest | WatchRequest) {
    const at = yield* Clock.currentTimeMillis
    const text = line(verb, request)
    requests.push({ verb, at, ...request })
    lines.push(text)
    return answer(text, lines.length - 1)
  })
  const open = Effect.acquireRelease(
    Effect.sync(() => connections.open++),
    () =>
      Effect.sync(() => {
        connections.open--
        connections.closed++
      })
  )
  const endpoint: ListWatch<Object> = {
    list: (request) =>
      Effect.flatMap(next("list", request), (answer) =>
        "page" in answer
          ? Effect.succeed(answer.page)
          : "error" in answer
            ? Effect.fail(answer.error)
            : Effect.die("a watch is no answer to a list")
      ),
    watchRaw: (request) =>
      Stream.unwrap(
        Effect.flatMap(next("watch", request), (answer) => {
          if ("page" in answer) return Effect.die("a list is no answer to a watch")
          if ("error" in answer) return Effect.fail(answer.error)
          const { end, parts } = answer
          const events = Stream.fromIterable(parts).pipe(
            Stream.rechunk(1),
            Stream.flatMap((part) =>
              typeof part === "string" ? Stream.succeed(event(part)) : Stream.fromEffectDrain(part)
            )
          )
          const rest = end === "hang" ? Stream.never : end === "close" ? Stream.empty : Stream.fail(end)
          return Effect.as(open, Stream.concat(events, rest))
        })
      )
  }
  return {
    endpoint,
    lines,
    connections,
    /** When each request came. */
    times: () => requests.map(({ at }) => at),
    requests
  }
}

/** Answers in turn; the last answer stands for all that follow. */
export const scripted = (...script: readonly [Answer, ...ReadonlyArray<Answer>]) =>
  respond((_, index) => script[Math.min(index, script.length - 1)] ?? script[0])
