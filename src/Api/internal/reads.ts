/** The reading verbs. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Issue from "../../internal/issue.ts"
import * as Request from "../../internal/request.ts"
import { type InvalidRequest, type NotFound, type RequestError, UnexpectedResponse } from "../../KubernetesError.ts"
import type { Stored } from "../../Schema/Stored.ts"
import * as Late from "../../Watch/internal/late.ts"
import * as Watch from "../../Watch/Watch.ts"
import type { List, Reads, Watches } from "../Endpoint.ts"
import type { InNamespace, InNamespaces, ListAllOptions, ListOptions, WatchRawOptions } from "../Options.ts"
import * as Codec from "./codec.ts"
import { type Endpoint, namespaceOf, namespacesOf, send, stored, type Tagged } from "./endpoint.ts"
import * as Requests from "./requests.ts"

/** How a read asks for another representation. */
export interface Representation {
  readonly one: string
  readonly many: string
}

export const get =
  <A>(
    endpoint: Endpoint,
    codec: Codec.Codec<A>,
    subresource?: string,
    accept?: string
  ): Reads<Stored<A>, InNamespace, InNamespaces>["get"] =>
  (name, options) =>
    Effect.flatMap(namespaceOf(endpoint, options), (namespace) =>
      send(endpoint, Requests.get(endpoint.kind, { namespace, name, subresource }, options, accept), stored(codec))
    )

/** A 404 of the API that names an object is about the object; any other, such as one for an unknown kind, is not. */
const isAbsent = ({ status: { details } }: NotFound): boolean =>
  details?.name !== undefined &&
  details.name !== "" &&
  !details.causes?.some((cause) => cause.reason === "UnexpectedServerResponse")

const absent = (error: NotFound): Effect.Effect<Option.Option<never>, UnexpectedResponse> =>
  isAbsent(error)
    ? Effect.succeedNone
    : Effect.fail(
        new UnexpectedResponse({
          message: error.message,
          request: error.request,
          retryable: error.retryable,
          attempts: error.attempts,
          status: error.status,
          cause: error
        })
      )

const getOption =
  <A>(
    read: Reads<Stored<A>, InNamespace, InNamespaces>["get"]
  ): Reads<Stored<A>, InNamespace, InNamespaces>["getOption"] =>
  (name, options) =>
    read(name, options).pipe(Effect.asSome, Effect.catchTag("NotFound", absent))

const page = <A>(
  endpoint: Endpoint,
  codec: Codec.Codec<A>,
  namespace: string | undefined,
  options: ListOptions | undefined,
  accept: string | undefined,
  seen?: ReadonlySet<string>
): Effect.Effect<List<Stored<A>>, Tagged<"Gone" | "NotFound"> | RequestError> =>
  send(endpoint, Requests.list(endpoint.kind, { namespace }, options, accept), (response, request) => {
    const list = Codec.readList(codec, request, response, options?.undecodable)
    if (Result.isFailure(list) || !seen?.has(list.success.metadata.continue ?? "")) return list
    // Pages that lead back to an earlier one would never end.
    const issue = Issue.expected("another token than those the server sent before", "metadata", "continue")
    return Result.fail(Codec.decodeError(request, response, issue))
  })

/** The page after `token`, with what only the first page may say left out. */
const pageOptions = (options: ListAllOptions, token: string | undefined): ListOptions => {
  const { pageSize: limit = 500, ...first } = options
  if (token === undefined) return { ...first, limit }
  return { labelSelector: first.labelSelector, fieldSelector: first.fieldSelector, limit, continue: token }
}

const listAll =
  <A>(
    endpoint: Endpoint,
    codec: Codec.Codec<A>,
    accept: string | undefined
  ): Reads<Stored<A>, InNamespace, InNamespaces>["listAll"] =>
  (options = {}) =>
    options.pageSize !== undefined && !(options.pageSize >= 1)
      ? Stream.fail(Request.invalid("pageSize", "pageSize must be a whole number, 1 or more"))
      : Stream.unwrap(
          Effect.map(namespacesOf(endpoint, options), (namespace) => {
            const seen = new Set<string>()
            return Stream.paginate<string | undefined, Stored<A>, Tagged<"Gone" | "NotFound"> | RequestError>(
              undefined,
              (token) =>
                Effect.map(page(endpoint, codec, namespace, pageOptions(options, token), accept, seen), (list) => {
                  const next = Option.fromUndefinedOr(list.metadata.continue)
                  if (Option.isSome(next)) seen.add(next.value)
                  return [list.items, next] as const
                })
            )
          })
        )

export const reads = <A>(
  endpoint: Endpoint,
  codec: Codec.Codec<A>,
  as?: Representation
): Reads<Stored<A>, InNamespace, InNamespaces> => {
  const read = get(endpoint, codec, undefined, as?.one)
  return {
    get: read,
    getOption: getOption(read),
    list: (options) =>
      Effect.flatMap(namespacesOf(endpoint, options), (namespace) =>
        page(endpoint, codec, namespace, options, as?.many)
      ),
    listAll: listAll(endpoint, codec, as?.many)
  }
}

export const watches = <A>(
  endpoint: Endpoint,
  codec: Codec.Codec<A>,
  as?: Representation
): Watches<Stored<A>, InNamespaces> => {
  const configure = (
    options: (WatchRawOptions & InNamespaces) | undefined
  ): Effect.Effect<Watch.WatchConfig<Stored<A>>, InvalidRequest> =>
    Effect.flatMap(namespacesOf(endpoint, options), (namespace) =>
      Effect.map(Effect.fromResult(Requests.watch(endpoint.kind, { namespace }, options, as?.one)), (request) => ({
        client: endpoint.client,
        request,
        decode: codec.readStored,
        resourceVersion: options?.resourceVersion,
        timeoutSeconds: options?.timeoutSeconds,
        sendInitialEvents: options?.sendInitialEvents,
        backOff: options?.backOff,
        onRetry: options?.onRetry
      }))
    )
  return {
    watch: (options) =>
      Stream.unwrap(Effect.map(configure(options), options?.decode === "late" ? Late.make : Watch.make)),
    watchRaw: (options) =>
      Stream.unwrap(Effect.map(configure(options), options?.decode === "late" ? Late.raw : Watch.raw))
  }
}
