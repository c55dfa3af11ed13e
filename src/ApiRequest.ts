/**
 * Requests to the API server, and what it answers.
 *
 * @since 0.1.0
 */
import type * as Cookies from "effect/http/Cookies"
import type * as Schema from "effect/Schema"
import type { Socket } from "effect/socket/Socket"
import type * as Stream from "effect/Stream"
import type { OperationError, RequestInfo, TransportError } from "./KubernetesError.ts"

/**
 * The HTTP methods of the Kubernetes API.
 *
 * @category models
 * @since 0.1.0
 */
export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS"

/**
 * Query parameters; `undefined` is left out, an array repeats its key.
 *
 * @category models
 * @since 0.1.0
 */
export type Query = {
  readonly [key: string]: string | number | boolean | ReadonlyArray<string> | undefined
}

/**
 * A body that can be sent again: a JSON value, or text or bytes that go out as they are.
 *
 * @category models
 * @since 0.1.0
 */
export interface Body {
  readonly contentType: string
  readonly value: unknown
}

/**
 * The tag of an error that only some operations list.
 *
 * @category models
 * @since 0.1.0
 */
export type OperationTag = OperationError["_tag"]

/**
 * Whether a request may be sent again after a failure that leaves its outcome open.
 *
 * **Details**
 *
 * `safe` requests have the same effect, and the same answer, when they are sent twice: reads, and server-side apply. A
 * write that names the version or the uid it is meant for is `unsafe`: were its first answer lost, the second would tell
 * of a conflict with its own success. `unsafe` ones are sent again only where the server
 * said that it did not process them (429, or a failure other than 504 with `Retry-After`). `never` is left alone.
 *
 * @category models
 * @since 0.1.0
 */
export type Replay = "safe" | "unsafe" | "never"

/**
 * One request to the API server.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApiRequest<E extends OperationTag = OperationTag> {
  readonly method: Method
  /** Starts with `/`; each segment is encoded. */
  readonly path: string
  readonly query?: Query | undefined
  readonly headers?: { readonly [name: string]: string } | undefined
  readonly body?: Body | undefined
  /** Default `application/json`. */
  readonly accept?: string | undefined
  readonly info: RequestInfo
  /** The operation errors that the caller lists; others arrive as `UnexpectedResponse`. */
  readonly errors: ReadonlyArray<E>
  /** Default: `safe` for GET, HEAD and OPTIONS, else `unsafe`. */
  readonly replay?: Replay | undefined
}

/**
 * An answer with its body read and parsed.
 *
 * @category models
 * @since 0.1.0
 */
export interface ApiResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** The parsed JSON body; a string for other text, bytes for anything else; `undefined` for an empty body. */
  readonly body: unknown
  /** How often the request was sent; once, where it is left out. */
  readonly attempts?: number | undefined
}

/**
 * A request to any path, for what has no typed operation.
 *
 * @category models
 * @since 0.1.0
 */
export interface RawRequest {
  readonly method: Method
  /** As it goes over the wire, with or without a query: `/apis/apps/v1?timeout=5s`. */
  readonly path: string
  readonly query?: Query | undefined
  readonly headers?: { readonly [name: string]: string } | undefined
  /** Sent as JSON; text and bytes go out as they are. */
  readonly body?: unknown
  /** Default `application/json` where there is a body. */
  readonly contentType?: string | undefined
  /** Default `application/json, *\/*`. */
  readonly accept?: string | undefined
}

/**
 * A request to any path whose answer has a schema.
 *
 * @category models
 * @since 0.1.0
 */
export interface DecodedRequest<A> extends RawRequest {
  readonly schema: Schema.Codec<A, unknown>
}

/**
 * An answer of any status, its body as it comes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answered {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** Those that the answer sets; `headers` cannot hold more than one of them. */
  readonly cookies: Cookies.Cookies
  readonly body: Stream.Stream<Uint8Array, TransportError>
}

/**
 * A request to go on with a WebSocket.
 *
 * @category models
 * @since 0.1.0
 */
export interface UpgradeRequest<E extends OperationTag = OperationTag> extends ApiRequest<E> {
  /** The sub-protocols to offer, the best one first. */
  readonly protocols: ReadonlyArray<string>
}

/**
 * A connection that was switched to the WebSocket protocol.
 *
 * **Details**
 *
 * `socket` carries the bytes of the frames. It waits with reading until it is pulled, and with writing while the
 * connection is full.
 *
 * @category models
 * @since 0.1.0
 */
export interface Upgraded {
  /** The sub-protocol that the server chose of those that were offered. */
  readonly protocol: string
  readonly socket: Socket
}
