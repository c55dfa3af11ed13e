/** Objects that are kept as the bytes they came in, and are decoded when they are first read. */
import { Buffer } from "node:buffer"
import * as Equal from "effect/Equal"
import * as Hash from "effect/Hash"
import * as Inspectable from "effect/Inspectable"
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

/** Up to so many bytes, a buffer takes more memory than what is in it. */
const small = 2048

/** A line of a watch, in memory of its own. */
class Line<out A> extends Unread<A> {
  /** The bytes, or where they are few a character for each: a text costs no more than they do. */
  readonly #bytes: Buffer | string
  readonly #reader: Reader<A>

  /** Copies the line, which may be a small part of a large chunk. */
  constructor(bytes: Buffer, from: number, to: number, reader: Reader<A>) {
    super()
    this.#reader = reader
    if (to - from <= small) {
      this.#bytes = bytes.toString("latin1", from, to)
    } else {
      // not from the pool that small buffers share
      this.#bytes = Buffer.allocUnsafeSlow(to - from)
      bytes.copy(this.#bytes, 0, from, to)
    }
  }

  get #line(): Buffer {
    return typeof this.#bytes === "string" ? Buffer.from(this.#bytes, "latin1") : this.#bytes
  }

  get labels(): Labels {
    return textsOf(Scan.labels(this.#line))
  }

  decode(identity: Identity): Result.Result<A, DecodeError> {
    const { decode, request } = this.#reader
    const object = Frame.objectOf(this.#line.toString("utf8"))
    // a scan takes the first of two keys of one name, and does not look at what follows
    return isSame(identity, Frame.identityOf(object))
      ? Frame.decodeWith(decode, object, identity, request, 1)
      : Result.fail(Frame.malformed(request, `cannot decode ${Frame.nameOf(identity)}: it is not JSON`, 1))
  }
}

/** An object that was decoded when it came, or of which it is known that it cannot be. */
class Known<out A> extends Unread<A> {
  readonly #object: Result.Result<A, DecodeError>

  constructor(object: Result.Result<A, DecodeError>) {
    super()
    this.#object = object
  }

  get labels(): Labels {
    return Result.isSuccess(this.#object) ? labelsOf(this.#object.success) : {}
  }

  decode(): Result.Result<A, DecodeError> {
    return this.#object
  }
}

/**
 * An object that is decoded when it is first read; the memory of its bytes is free from then on. `E` is what else than
 * its schema may be the matter with it.
 *
 * It stands for its own metadata, so that it is handled as any object is that has a name and a version.
 */
export class Late<out A, out E = never> implements Identity, Identified {
  readonly name: string
  readonly namespace: string
  readonly uid: string
  readonly resourceVersion: string
  #held: Unread<A> | Result.Result<A, DecodeError | E>

  private constructor({ name, namespace, resourceVersion, uid }: Identity, held: Unread<A>) {
    this.name = name
    this.namespace = namespace
    this.uid = uid
    this.resourceVersion = resourceVersion
    this.#held = held
  }

  /** Copies a line. */
  static scanned<A>(identity: Identity, bytes: Buffer, from: number, to: number, reader: Reader<A>): Late<A> {
    return new Late(identity, new Line(bytes, from, to, reader))
  }

  static decoded<A, E = never>(object: A): Late<A, E> {
    return new Late(Frame.identityOf(object), new Known(Result.succeed(object)))
  }

  /** The same object for one more reader, who may change it when it is first read. */
  static copy<A, E>(self: Late<A>): Late<A, E> {
    const held = self.#held
    return new Late(self, held instanceof Unread ? held : new Known(held))
  }

  get metadata(): this {
    return this
  }

  get labels(): Labels {
    const held = this.#held
    return held instanceof Unread ? held.labels : Result.isSuccess(held) ? labelsOf(held.success) : {}
  }

  get isRead(): boolean {
    return !(this.#held instanceof Unread)
  }

  /** The object, changed by `transform` where this is the first time that it is read. */
  read(transform?: (object: A) => Result.Result<A, E>): Result.Result<A, DecodeError | E> {
    const held = this.#held
    if (!(held instanceof Unread)) return held
    const decoded = held.decode(this)
    return (this.#held = transform === undefined || Result.isFailure(decoded) ? decoded : transform(decoded.success))
  }
}

const isSame = (a: Identity, b: Identity): boolean =>
  a.name === b.name && a.namespace === b.namespace && a.uid === b.uid && a.resourceVersion === b.resourceVersion

/**
 * An event whose object is decoded when it is first read. Reading one that is broken throws its `DecodeError`; to
 * print, to compare or to hash the event, or to turn it into JSON, does neither.
 */
export class LateEvent<out A> implements Equal.Equal {
  readonly _tag: WatchEvent<A>["_tag"]
  readonly #late: Late<A>

  constructor(_tag: WatchEvent<A>["_tag"], late: Late<A>) {
    this._tag = _tag
    this.#late = late
  }

  static lateOf<A>(self: LateEvent<A>): Late<A> {
    return self.#late
  }

  get object(): A {
    return Result.getOrThrowWith(this.#late.read(), (error) => error)
  }

  /** What is known by now: the whole object, or its metadata. */
  toJSON(): unknown {
    const late = this.#late
    const object = late.isRead ? Result.getOrUndefined(late.read()) : undefined
    const { name, namespace, resourceVersion, uid } = late
    return { _tag: this._tag, object: object ?? { metadata: { name, namespace, uid, resourceVersion } } }
  }

  toString(): string {
    return Inspectable.toStringUnknown(this.toJSON())
  }

  [Inspectable.NodeInspectSymbol](): unknown {
    return this.toJSON()
  }

  // what compares and hashes objects would read the getter

  [Equal.symbol](that: Equal.Equal): boolean {
    return that instanceof LateEvent && that._tag === this._tag && isSame(that.#late, this.#late)
  }

  [Hash.symbol](): number {
    const { resourceVersion, uid } = this.#late
    return Hash.string(`${this._tag} ${uid}@${resourceVersion}`)
  }
}
