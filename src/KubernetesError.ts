/**
 * Every way in which a request to Kubernetes can fail, as flat tagged errors.
 *
 * An operation's error type names what that operation can meet: {@link RequestError} stands for what any request can
 * meet, and {@link NotFound}, {@link AlreadyExists}, {@link Conflict}, {@link ApplyConflict}, {@link Invalid} and
 * {@link Gone} are listed by the operations that can fail that way. An answer that an operation's type does not list
 * arrives as {@link UnexpectedResponse}, with its `status` kept.
 *
 * Every error of a request has `retryable`: the same request, sent again unchanged, may succeed, and this cannot do twice
 * what it is to do once. So it is `false` where the same would happen again (`Forbidden`, `Invalid`, a certificate that is
 * not trusted, a client whose scope has ended), where something else is to be done first (`Conflict`, `Gone`: read again),
 * and where a write was lost on its way and may have been done. The client itself has repeated by then what it repeats,
 * `attempts` times in all. `retryable` does not promise success, it does not say when (`retryAfter` does, where the server
 * said so), and it knows nothing of the cluster: an object that is not found may be there later. Watchers and waits have
 * rules of their own, which `docs/watch.md` tells.
 *
 * No error holds a credential, a header or a request body.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import * as MetaV1 from "./Schema/gen/MetaV1.ts"

// Bundlers leave out a class whose fields are no properties of namespaces.
const string = Schema.String
const number = Schema.Number
const boolean = Schema.Boolean
const duration = Schema.Duration
const metaStatus = MetaV1.Status

/**
 * What was asked of the API server when an error arose.
 *
 * **Details**
 *
 * `verb` is Kubernetes' word (`get`, `list`, `watch`, `create`, `update`, `patch`, `apply`, `delete`,
 * `deletecollection`), or the HTTP method in lower case for a request to a free path. `resource` is the plural with its
 * group (`pods`, `deployments.apps`). The query is left out.
 *
 * @category models
 * @since 0.1.0
 */
export interface RequestInfo {
  readonly verb: string
  readonly path: string
  readonly resource?: string | undefined
  readonly subresource?: string | undefined
  readonly namespace?: string | undefined
  readonly name?: string | undefined
}

/**
 * @category schemas
 * @since 0.1.0
 */
export const RequestInfo: Schema.Codec<RequestInfo> = /*#__PURE__*/ Schema.Struct({
  verb: string,
  path: string,
  resource: /*#__PURE__*/ Schema.optionalKey(string),
  subresource: /*#__PURE__*/ Schema.optionalKey(string),
  namespace: /*#__PURE__*/ Schema.optionalKey(string),
  name: /*#__PURE__*/ Schema.optionalKey(string)
})

/** What every error of a request has. */
const request = {
  /** One line in lower case: what was refused, and why. */
  message: string,
  request: RequestInfo,
  /** Whether the same request, sent again unchanged, may succeed, and cannot do twice what it is to do once. */
  retryable: boolean,
  /** How often the request was sent; in a watch, how often in a row without progress. */
  attempts: number,
  /** How long the server asked to wait, from `Retry-After` or `details.retryAfterSeconds`. */
  retryAfter: /*#__PURE__*/ Schema.optionalKey(duration),
  /** What lies behind: a socket's error, or the error of an earlier attempt. */
  cause: /*#__PURE__*/ Schema.optionalKey(/*#__PURE__*/ Schema.Defect())
}

/** What every error has that a server answered. */
const answer = /*#__PURE__*/ Struct.assign(request, {
  /** The server's `meta/v1` Status; made from the HTTP answer where the server sent none. */
  status: metaStatus
})

const byDefault = <S extends Schema.Constraint & Schema.WithoutConstructorDefault>(
  schema: S,
  value: S["~type.make.in"]
) => Schema.withConstructorDefault<S>(Effect.succeed(value))(schema)

/** What every error has that arises before a request is sent; in most places only its operation knows the request. */
const unsent = /*#__PURE__*/ Struct.assign(request, {
  request: /*#__PURE__*/ Schema.optionalKey(RequestInfo),
  attempts: /*#__PURE__*/ byDefault(number, 0)
})

/**
 * The object, or the kind itself, does not exist (404).
 *
 * @category errors
 * @since 0.1.0
 */
export class NotFound
  extends /*#__PURE__*/ Schema.TaggedError<NotFound>("effect-kubernetes/NotFound")("NotFound", answer) {}

/**
 * An object of that name exists already (409).
 *
 * @category errors
 * @since 0.1.0
 */
export class AlreadyExists
  extends /*#__PURE__*/ Schema.TaggedError<AlreadyExists>("effect-kubernetes/AlreadyExists")("AlreadyExists", answer) {}

/**
 * The object changed since it was read, or a precondition does not hold (409): read it again and decide anew.
 *
 * @category errors
 * @since 0.1.0
 */
export class Conflict
  extends /*#__PURE__*/ Schema.TaggedError<Conflict>("effect-kubernetes/Conflict")("Conflict", answer) {}

/**
 * Fields that a server-side apply wanted belong to other managers (409).
 *
 * **Details**
 *
 * `conflicts` lists per manager the paths it owns, as the server spells them: `.spec.replicas`. Repeat with
 * `force: true` to take them over.
 *
 * @category errors
 * @since 0.1.0
 */
export class ApplyConflict
  extends /*#__PURE__*/ Schema.TaggedError<ApplyConflict>("effect-kubernetes/ApplyConflict")(
    "ApplyConflict",
    /*#__PURE__*/ Struct.assign(answer, {
      conflicts: /*#__PURE__*/ Schema.Array(
        /*#__PURE__*/ Schema.Struct({ manager: string, fields: /*#__PURE__*/ Schema.Array(string) })
      )
    })
  ) {}

/**
 * The object or an option is not valid (422).
 *
 * **Details**
 *
 * `causes` names each fault: `field` (`spec.replicas`), `reason` (`FieldValueInvalid`) and the server's `message`.
 *
 * @category errors
 * @since 0.1.0
 */
export class Invalid
  extends /*#__PURE__*/ Schema.TaggedError<Invalid>("effect-kubernetes/Invalid")(
    "Invalid",
    /*#__PURE__*/ Struct.assign(answer, {
      causes: /*#__PURE__*/ Schema.Array(
        /*#__PURE__*/ Schema.Struct({
          field: /*#__PURE__*/ Schema.optionalKey(string),
          reason: /*#__PURE__*/ Schema.optionalKey(string),
          message: /*#__PURE__*/ Schema.optionalKey(string)
        })
      )
    })
  ) {}

/**
 * The history that was asked for has been compacted (410): list again.
 *
 * **Details**
 *
 * `origin` says where it was met: `connect`, a watch that was refused; `stream`, an event inside an open watch;
 * `continue`, a page whose token expired, with the server's `continueToken` for going on at the newest version (the
 * pages then do not belong to one version); `list`, a list at an exact version.
 *
 * @category errors
 * @since 0.1.0
 */
export class Gone
  extends /*#__PURE__*/ Schema.TaggedError<Gone>("effect-kubernetes/Gone")(
    "Gone",
    /*#__PURE__*/ Struct.assign(answer, {
      origin: /*#__PURE__*/ Schema.Literals(["connect", "stream", "continue", "list"]),
      continueToken: /*#__PURE__*/ Schema.optionalKey(string)
    })
  ) {}

/**
 * The server did not accept the credentials (401), also after they were read again.
 *
 * @category errors
 * @since 0.1.0
 */
export class Unauthorized
  extends /*#__PURE__*/ Schema.TaggedError<Unauthorized>("effect-kubernetes/Unauthorized")("Unauthorized", answer) {}

/**
 * The user may not do this (403); the message names user, verb and resource.
 *
 * @category errors
 * @since 0.1.0
 */
export class Forbidden
  extends /*#__PURE__*/ Schema.TaggedError<Forbidden>("effect-kubernetes/Forbidden")("Forbidden", answer) {}

/**
 * The server or a disruption budget asks to slow down (429).
 *
 * @category errors
 * @since 0.1.0
 */
export class TooManyRequests
  extends /*#__PURE__*/ Schema.TaggedError<TooManyRequests>("effect-kubernetes/TooManyRequests")(
    "TooManyRequests",
    answer
  ) {}

/**
 * The server did not finish in time (504). Whether a write took effect is not known.
 *
 * @category errors
 * @since 0.1.0
 */
export class Timeout
  extends /*#__PURE__*/ Schema.TaggedError<Timeout>("effect-kubernetes/Timeout")("Timeout", answer) {}

/**
 * The server could not do it at this time (500, reason `ServerTimeout`).
 *
 * @category errors
 * @since 0.1.0
 */
export class ServerTimeout
  extends /*#__PURE__*/ Schema.TaggedError<ServerTimeout>("effect-kubernetes/ServerTimeout")("ServerTimeout", answer) {}

/**
 * The server is starting, stopping or overloaded (503).
 *
 * @category errors
 * @since 0.1.0
 */
export class ServiceUnavailable
  extends /*#__PURE__*/ Schema.TaggedError<ServiceUnavailable>("effect-kubernetes/ServiceUnavailable")(
    "ServiceUnavailable",
    answer
  ) {}

/**
 * The server failed (500).
 *
 * @category errors
 * @since 0.1.0
 */
export class InternalError
  extends /*#__PURE__*/ Schema.TaggedError<InternalError>("effect-kubernetes/InternalError")("InternalError", answer) {}

/**
 * The server does not understand the request (400).
 *
 * @category errors
 * @since 0.1.0
 */
export class BadRequest
  extends /*#__PURE__*/ Schema.TaggedError<BadRequest>("effect-kubernetes/BadRequest")("BadRequest", answer) {}

/**
 * The kind does not support the verb (405).
 *
 * @category errors
 * @since 0.1.0
 */
export class MethodNotAllowed
  extends /*#__PURE__*/ Schema.TaggedError<MethodNotAllowed>("effect-kubernetes/MethodNotAllowed")(
    "MethodNotAllowed",
    answer
  ) {}

/**
 * The server has no representation of the kind that was asked for (406).
 *
 * @category errors
 * @since 0.1.0
 */
export class NotAcceptable
  extends /*#__PURE__*/ Schema.TaggedError<NotAcceptable>("effect-kubernetes/NotAcceptable")("NotAcceptable", answer) {}

/**
 * The server does not take that kind of body (415), such as a strategic patch of a custom resource.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnsupportedMediaType
  extends /*#__PURE__*/ Schema.TaggedError<UnsupportedMediaType>("effect-kubernetes/UnsupportedMediaType")(
    "UnsupportedMediaType",
    answer
  ) {}

/**
 * The body exceeds the server's limit (413), 3 MiB by default.
 *
 * @category errors
 * @since 0.1.0
 */
export class RequestEntityTooLarge
  extends /*#__PURE__*/ Schema.TaggedError<RequestEntityTooLarge>("effect-kubernetes/RequestEntityTooLarge")(
    "RequestEntityTooLarge",
    answer
  ) {}

/**
 * The server has not reached the resource version that was asked for (504, cause `ResourceVersionTooLarge`).
 *
 * @category errors
 * @since 0.1.0
 */
export class ResourceVersionTooLarge
  extends /*#__PURE__*/ Schema.TaggedError<ResourceVersionTooLarge>("effect-kubernetes/ResourceVersionTooLarge")(
    "ResourceVersionTooLarge",
    answer
  ) {}

/**
 * An answer that this operation's type does not list: an unknown reason, a page of a proxy, a redirect.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnexpectedResponse
  extends /*#__PURE__*/ Schema.TaggedError<UnexpectedResponse>("effect-kubernetes/UnexpectedResponse")(
    "UnexpectedResponse",
    answer
  ) {}

/**
 * The server could not be reached, or the connection ended before the answer was complete.
 *
 * **Details**
 *
 * `phase` says how far it got: `dns`, `connect`, `tls`, `write`, `read`, or `idle` when nothing came for too long.
 *
 * @category errors
 * @since 0.1.0
 */
export class TransportError
  extends /*#__PURE__*/ Schema.TaggedError<TransportError>("effect-kubernetes/TransportError")(
    "TransportError",
    /*#__PURE__*/ Struct.assign(request, {
      phase: /*#__PURE__*/ Schema.Literals(["dns", "connect", "tls", "write", "read", "idle"])
    })
  ) {}

/**
 * The server's answer is not what its kind's schema says; the message holds the path of the fault.
 *
 * @category errors
 * @since 0.1.0
 */
export class DecodeError
  extends /*#__PURE__*/ Schema.TaggedError<DecodeError>("effect-kubernetes/DecodeError")("DecodeError", request) {}

/**
 * Credentials could not be obtained; the request was not sent.
 *
 * **Details**
 *
 * `retryable` is `true` unless the credentials say otherwise: a token's file may be there the next time. `attempts` counts
 * what was sent before with credentials that the server refused.
 *
 * @category errors
 * @since 0.1.0
 */
export class AuthError
  extends /*#__PURE__*/ Schema.TaggedError<AuthError>("effect-kubernetes/AuthError")(
    "AuthError",
    /*#__PURE__*/ Struct.assign(unsent, {
      retryable: /*#__PURE__*/ byDefault(boolean, true)
    })
  ) {}

/**
 * The request cannot be sent as it stands: a name, an option or the object itself is not valid. Nothing was sent.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidRequest
  extends /*#__PURE__*/ Schema.TaggedError<InvalidRequest>("effect-kubernetes/InvalidRequest")(
    "InvalidRequest",
    /*#__PURE__*/ Struct.assign(unsent, {
      /** What is at fault: `name`, `namespace`, or the path inside the object. */
      field: string,
      retryable: /*#__PURE__*/ byDefault(boolean, false)
    })
  ) {}

/**
 * The configuration of the client is missing, incomplete or contradictory.
 *
 * **Details**
 *
 * `faults` lists all that is wrong, each with the file and the path inside it (`users[0].user.token`), never a value.
 *
 * @category errors
 * @since 0.1.0
 */
export class ConfigError
  extends /*#__PURE__*/ Schema.TaggedError<ConfigError>("effect-kubernetes/ConfigError")("ConfigError", {
    message: string,
    faults: /*#__PURE__*/ Schema.Array(
      /*#__PURE__*/ Schema.Struct({
        source: /*#__PURE__*/ Schema.optionalKey(string),
        path: /*#__PURE__*/ Schema.optionalKey(string),
        message: string
      })
    ),
    cause: /*#__PURE__*/ Schema.optionalKey(/*#__PURE__*/ Schema.Defect())
  }) {}

/**
 * The server, or a proxy in front of it, did not switch to the protocol of a channel.
 *
 * **Details**
 *
 * A refusal that comes with a Status is the tagged error of that Status. This one stands for all others: a text, a page
 * of a proxy, a redirect, or an answer that breaks the rules of the handshake. `status` is the HTTP status, `body` the
 * start of its text.
 *
 * @category errors
 * @since 0.1.0
 */
export class UpgradeFailed
  extends /*#__PURE__*/ Schema.TaggedError<UpgradeFailed>("effect-kubernetes/UpgradeFailed")(
    "UpgradeFailed",
    /*#__PURE__*/ Struct.assign(request, {
      status: number,
      body: string
    })
  ) {}

/** What every error of an open channel has. */
const channel = {
  message: string,
  request: RequestInfo,
  cause: /*#__PURE__*/ Schema.optionalKey(/*#__PURE__*/ Schema.Defect())
}

/**
 * The connection of a channel ended before what was under way was complete.
 *
 * **Details**
 *
 * `closeCode` is the code of the WebSocket's close frame, if one came: 1000 says that the server closed the channel in
 * good order, but without the status that was due. What became of the process is not known: it may still run.
 *
 * @category errors
 * @since 0.1.0
 */
export class ConnectionLost
  extends /*#__PURE__*/ Schema.TaggedError<ConnectionLost>("effect-kubernetes/ConnectionLost")(
    "ConnectionLost",
    /*#__PURE__*/ Struct.assign(channel, {
      closeCode: /*#__PURE__*/ Schema.optionalKey(number)
    })
  ) {}

/**
 * The other side of a channel broke its protocol; the channel is closed.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProtocolError
  extends /*#__PURE__*/ Schema.TaggedError<ProtocolError>("effect-kubernetes/ProtocolError")(
    "ProtocolError",
    channel
  ) {}

/**
 * The node could not run the command, or not attach to the process; `status` says why.
 *
 * **Details**
 *
 * A command that ran and ended is none of these, whatever its exit code.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProcessFailed
  extends /*#__PURE__*/ Schema.TaggedError<ProcessFailed>("effect-kubernetes/ProcessFailed")(
    "ProcessFailed",
    /*#__PURE__*/ Struct.assign(channel, {
      status: metaStatus
    })
  ) {}

/**
 * The end of the input cannot be told to the process: the server speaks an older protocol, which has no word for it.
 *
 * **Details**
 *
 * All input before the end was sent. A process that reads until the end of its input goes on waiting.
 *
 * @category errors
 * @since 0.1.0
 */
export class CannotHalfClose
  extends /*#__PURE__*/ Schema.TaggedError<CannotHalfClose>("effect-kubernetes/CannotHalfClose")(
    "CannotHalfClose",
    channel
  ) {}

/**
 * The node could not reach the port of the pod; the message holds its words.
 *
 * **Details**
 *
 * What the pod had sent before was delivered. Nothing is wrong with other connections to the same pod.
 *
 * @category errors
 * @since 0.1.0
 */
export class PortForwardFailed
  extends /*#__PURE__*/ Schema.TaggedError<PortForwardFailed>("effect-kubernetes/PortForwardFailed")(
    "PortForwardFailed",
    /*#__PURE__*/ Struct.assign(channel, {
      port: number
    })
  ) {}

/**
 * Files could not be copied: one of them cannot be read or written, leaves the place that it was to be copied to, or `tar`
 * failed in the container.
 *
 * **Details**
 *
 * `path` is the file at fault, as far as one is known. What was copied before is left there.
 *
 * @category errors
 * @since 0.1.0
 */
export class CopyFailed
  extends /*#__PURE__*/ Schema.TaggedError<CopyFailed>("effect-kubernetes/CopyFailed")("CopyFailed", {
    message: string,
    path: /*#__PURE__*/ Schema.optionalKey(string),
    cause: /*#__PURE__*/ Schema.optionalKey(/*#__PURE__*/ Schema.Defect())
  }) {}

/**
 * This machine does not let us listen: the port is taken, or the address is not one of its own.
 *
 * @category errors
 * @since 0.1.0
 */
export class ListenFailed
  extends /*#__PURE__*/ Schema.TaggedError<ListenFailed>("effect-kubernetes/ListenFailed")("ListenFailed", {
    message: string,
    address: string,
    port: number,
    cause: /*#__PURE__*/ Schema.optionalKey(/*#__PURE__*/ Schema.Defect())
  }) {}

/**
 * Output of a process was thrown away because nobody read it, while somebody waited for what came after it.
 *
 * @category errors
 * @since 0.1.0
 */
export class OutputDiscarded
  extends /*#__PURE__*/ Schema.TaggedError<OutputDiscarded>("effect-kubernetes/OutputDiscarded")(
    "OutputDiscarded",
    /*#__PURE__*/ Struct.assign(channel, {
      stream: /*#__PURE__*/ Schema.Literals(["stdout", "stderr"])
    })
  ) {}

/**
 * Which object an error is about, as far as that is known.
 *
 * @category models
 * @since 0.1.0
 */
export interface ObjectInfo {
  readonly kind?: string | undefined
  /** None for cluster-scoped objects. */
  readonly namespace?: string | undefined
  readonly name: string
}

/**
 * @category schemas
 * @since 0.1.0
 */
export const ObjectInfo: Schema.Codec<ObjectInfo> = /*#__PURE__*/ Schema.Struct({
  kind: /*#__PURE__*/ Schema.optionalKey(string),
  namespace: /*#__PURE__*/ Schema.optionalKey(string),
  name: string
})

/**
 * What was waited for did not come in time.
 *
 * **Details**
 *
 * `object` says what was waited for, `reason` what was missing at the end: `condition Ready is False: ContainersNotReady`.
 *
 * @category errors
 * @since 0.1.0
 */
export class WaitTimeout
  extends /*#__PURE__*/ Schema.TaggedError<WaitTimeout>("effect-kubernetes/WaitTimeout")("WaitTimeout", {
    message: string,
    object: ObjectInfo,
    reason: string,
    timeout: duration
  }) {}

/**
 * What is waited for will not come: a job failed, a rollout exceeded its deadline.
 *
 * **Details**
 *
 * `reason` is one word: `BackoffLimitExceeded`, `ProgressDeadlineExceeded`, `NotFound`.
 *
 * @category errors
 * @since 0.1.0
 */
export class WaitFailed
  extends /*#__PURE__*/ Schema.TaggedError<WaitFailed>("effect-kubernetes/WaitFailed")("WaitFailed", {
    message: string,
    object: ObjectInfo,
    reason: string
  }) {}

/**
 * What any request can meet.
 *
 * @category errors
 * @since 0.1.0
 */
export type RequestError =
  | Unauthorized
  | Forbidden
  | TooManyRequests
  | Timeout
  | ServerTimeout
  | ServiceUnavailable
  | InternalError
  | BadRequest
  | MethodNotAllowed
  | NotAcceptable
  | UnsupportedMediaType
  | RequestEntityTooLarge
  | ResourceVersionTooLarge
  | UnexpectedResponse
  | TransportError
  | DecodeError
  | AuthError
  | InvalidRequest

/**
 * What only some operations can meet; each lists its own.
 *
 * @category errors
 * @since 0.1.0
 */
export type OperationError = NotFound | AlreadyExists | Conflict | ApplyConflict | Invalid | Gone

/**
 * Every error of a request.
 *
 * @category errors
 * @since 0.1.0
 */
export type KubernetesError = RequestError | OperationError
