/** Objects that are kept as the bytes they came in, and are decoded when they are first read. */
import { Buffer } from "node:buffer"
import * as Result from "effect/Result"
import type { DecodeError, RequestInfo } from "../../KubernetesError.ts"
import type { Identified } from "../ListWatch.ts"
import type { Labels } from "../Store.ts"
import type { Identity, WatchConfig } from "../Watch.ts"
import type { WatchEvent } from "../WatchEvent.ts"
import * as Frame from "./frame.ts"
import { labelsOf, textsOf } from "./labels.ts"
import * as Scan from "./scan.ts"

/** How the objects of a connection are read. */
export interface Reader<out A> {
  readonly decode: WatchConfig<A>["decode"]
  readonly request: RequestInfo
}

/** What an object is made of when it is first read. */
abstract class Unread<out A> {
  abstract readonly labels: Labels
  abstract decode(identity: Identity): Result.Result<A, DecodeError>
}

/** A line of a watch, in memory of its own. */
class Line<out A> extends Unread<A> {
  readonly #bytes: Buffer
  readonly #reader: Reader<A>
  #failure: Result.Result<never, DecodeError> | undefined

  constructor(bytes: Buffer, reader: Reader<A>) {
    super()
    this.#bytes = bytes
    this.#reader = reader
  }

  get labels(): Labels {
    return textsOf(Scan.labels(this.#bytes))
  }

  decode(identity: Identity): Result.Result<A, DecodeError> {
    if (this.#failure !== undefined) return this.#failure
    const { decode, request } = this.#reader
    const object = Frame.objectOf(this.#bytes.toString("utf8"))
    // a scan takes the first of two keys of one name, and does not look at what follows
    const decoded = isSame(identity, Frame.identityOf(object))
      ? Result.mapError(decode(object), (issue) => Frame.cannotDecode(request, identity, issue, 1))
      : Result.fail(Frame.malformed(request, `cannot decode ${Frame.nameOf(identity)}: it is not JSON`, 1))
    if (Result.isFailure(decoded)) this.#failure = Result.fail(decoded.failure)
    return decoded
  }
}

/** An object that was decoded when it came. */
class Known<out A extends Identified> extends Unread<A> {
  readonly #object: A

  constructor(object: A) {
    super()
    this.#object = object
  }

  get labels(): Labels {
    return labelsOf(this.#object)
  }

  decode(): Result.Result<A, DecodeError> {
    return Result.succeed(this.#object)
  }
}

/**
 * An object that is decoded when it is first read; the memory of its bytes is free from then on.
 *
 * It stands for its own metadata, so that it is handled as any object is that has a name and a version.
 */
export class Late<out A extends Identified> implements Identity, Identified {
  readonly name: string
  readonly namespace: string
  readonly uid: string
  readonly resourceVersion: string
  #held: Unread<A> | Result.Result<A>

  private constructor({ name, namespace, resourceVersion, uid }: Identity, held: Unread<A> | Result.Result<A>) {
    this.name = name
    this.namespace = namespace
    this.uid = uid
    this.resourceVersion = resourceVersion
    this.#held = held
  }

  /** Copies a line, which may be a small part of a large chunk. */
  static scanned<A extends Identified>(
    identity: Identity,
    bytes: Buffer,
    from: number,
    to: number,
    reader: Reader<A>
  ): Late<A> {
    // not from the pool that small buffers share
    const line = Buffer.allocUnsafeSlow(to - from)
    bytes.copy(line, 0, from, to)
    return new Late(identity, new Line(line, reader))
  }

  static decoded<A extends Identified>(identity: Identity, object: A): Late<A> {
    return new Late(identity, new Known(object))
  }

  get metadata(): this {
    return this
  }

  get labels(): Labels {
    const held = this.#held
    return held instanceof Unread ? held.labels : labelsOf(Result.getOrThrow(held))
  }

  /** The object, changed by `transform` where this is the first time that it is read. */
  read(transform?: (object: A) => A): Result.Result<A, DecodeError> {
    const held = this.#held
    if (!(held instanceof Unread)) return held
    const decoded = held.decode(this)
    // a line that is broken is kept, so that the labels stay what they were
    if (Result.isFailure(decoded)) return decoded
    return (this.#held = Result.succeed(transform === undefined ? decoded.success : transform(decoded.success)))
  }
}

const isSame = (a: Identity, b: Identity): boolean =>
  a.name === b.name && a.namespace === b.namespace && a.uid === b.uid && a.resourceVersion === b.resourceVersion

/** An event whose object is decoded when it is first read. Reading one that is broken throws its `DecodeError`. */
export class LateEvent<out A extends Identified> {
  readonly _tag: WatchEvent<A>["_tag"]
  readonly late: Late<A>

  constructor(_tag: WatchEvent<A>["_tag"], late: Late<A>) {
    this._tag = _tag
    this.late = late
  }

  get object(): A {
    return Result.getOrThrowWith(this.late.read(), (error) => error)
  }
}
