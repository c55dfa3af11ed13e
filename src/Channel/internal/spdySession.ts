/** Streams of SPDY/3.1 over one connection: several ways for bytes, each with an end of its own in either direction. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type * as Pull from "effect/Pull"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Frames from "./spdyFrames.ts"
import type { Headers } from "./spdyHeaders.ts"

/** What carries the frames: bytes, however they are cut. `E` is how it can end. */
export interface Transport<E> {
  readonly pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>, E>
  /** Sends them, or the parts of them. */
  readonly send: (bytes: Uint8Array | ReadonlyArray<Uint8Array>) => Effect.Effect<void, E>
}

/** What is wrong with a connection in its own words. */
export interface Faults<E> {
  readonly broken: (message: string) => E
  readonly lost: (message: string) => E
}

/** The other side has given a stream up. */
export class StreamReset extends Data.TaggedError("StreamReset")<{ readonly status: number }> {}

export interface SpdyStream<E> {
  readonly headers: Headers
  /** What comes; done at its end. */
  readonly pull: Pull.Pull<NonEmptyReadonlyArray<Uint8Array>, E | StreamReset>
  readonly send: (bytes: Uint8Array) => Effect.Effect<void, E>
  /** Says that nothing more is sent; what comes still does. */
  readonly end: Effect.Effect<void, E>
  /** Gives the stream up: nothing more goes or comes. */
  readonly reset: Effect.Effect<void, E>
  /** Waits until the other side gives the stream up, or the connection is lost. */
  readonly gone: Effect.Effect<void>
  /** Lets what comes fail behind what came already. */
  readonly fail: (error: E) => Effect.Effect<void>
}

export interface Session<E> {
  readonly open: (headers: Headers) => Effect.Effect<SpdyStream<E>, E>
  /** What the other side opens; done with the connection. */
  readonly accept: Pull.Pull<SpdyStream<E>, E>
}

/** How many parts of frames may wait for the reader of a stream. */
const room = 16

/** How many streams the other side may have open, or wait to be accepted. */
const maxStreams = 1000

const refused = 3

const noMore = "the other side takes no more streams"

interface Entry<E> {
  readonly stream: SpdyStream<E>
  readonly inbox: Queue.Queue<Uint8Array, E | StreamReset | Cause.Done>
  readonly gone: Latch.Latch
  hasHeardAll: boolean
  saying: "open" | "ending" | "ended"
}

/**
 * Speaks SPDY as one of the two sides, for the scope.
 *
 * A stream that is not read stops all streams of the connection once it is full, and the other side with them.
 */
export const make = Effect.fnUntraced(function* <E>(
  side: "client" | "server",
  transport: Transport<E>,
  faults: Faults<E>
): Effect.fn.Return<Session<E>, never, Scope.Scope> {
  const decoder = new Frames.FrameDecoder()
  const encoder = new Frames.FrameEncoder()
  const entries = new Map<number, Entry<E>>()
  const accepted = yield* Queue.bounded<SpdyStream<E>, E | Cause.Done>(maxStreams)
  const answers = yield* Queue.dropping<() => Uint8Array>(2 * maxStreams)
  const writing = yield* Semaphore.make(1)
  let nextId = side === "client" ? 1 : 2
  let isGoingAway = false
  let failure: { readonly error: E } | undefined

  /** Blocks of headers refer to those before them: they go out in the order in which they are made. */
  const write = (make: () => Uint8Array | ReadonlyArray<Uint8Array>): Effect.Effect<void, E> =>
    writing.withPermit(
      Effect.suspend(() => (failure === undefined ? transport.send(make()) : Effect.fail(failure.error)))
    )

  /** What answers the other side: reading does not wait for it, as the other side may read only after that. */
  const answer = (make: () => Uint8Array): Effect.Effect<void, E> =>
    Effect.suspend(() =>
      Queue.offerUnsafe(answers, make) ? Effect.void : Effect.fail(faults.broken("more is asked than can be answered"))
    )

  const forget = (id: number, entry: Entry<E>): void => {
    if (entry.hasHeardAll && entry.saying === "ended") entries.delete(id)
  }

  const add = Effect.fnUntraced(function* (id: number, headers: Headers) {
    const inbox = yield* Queue.bounded<Uint8Array, E | StreamReset | Cause.Done>(room)
    const gone = Latch.makeUnsafe(false)
    const entry: Entry<E> = {
      inbox,
      gone,
      hasHeardAll: false,
      saying: "open",
      stream: {
        headers,
        pull: Queue.takeAll(inbox),
        gone: gone.await,
        send: (bytes) =>
          Effect.suspend(() =>
            entry.saying === "open"
              ? write(() => Frames.data(id, bytes))
              : Effect.fail(faults.lost("the stream is closed"))
          ),
        end: Effect.suspend(() => {
          if (entry.saying === "ended") return Effect.void
          // it may have gone out, even if this is interrupted
          entry.saying = "ending"
          return Effect.map(
            write(() => Frames.data(id, new Uint8Array(0), true)),
            () => {
              entry.saying = "ended"
              forget(id, entry)
            }
          )
        }),
        reset: Effect.suspend(() => {
          if (entries.get(id) !== entry) return Effect.void
          entry.saying = "ended"
          entries.delete(id)
          Queue.shutdownUnsafe(inbox)
          return write(() => Frames.reset(id, Frames.cancel))
        }),
        fail: (error) => Effect.asVoid(Queue.fail(inbox, error))
      }
    }
    entries.set(id, entry)
    return entry
  })

  const heardAll = (id: number, entry: Entry<E>): void => {
    entry.hasHeardAll = true
    forget(id, entry)
    Queue.endUnsafe(entry.inbox)
  }

  const receiveData = (frame: Extract<Frames.Frame, { readonly _tag: "Data" }>): Effect.Effect<void> => {
    const entry = entries.get(frame.stream)
    // of a stream that was given up, some is still under way
    if (entry === undefined || entry.hasHeardAll) return Effect.void
    const offered = frame.data.length === 0 ? Effect.void : Effect.asVoid(Queue.offer(entry.inbox, frame.data))
    return frame.isLast
      ? Effect.andThen(
          offered,
          Effect.sync(() => heardAll(frame.stream, entry))
        )
      : offered
  }

  const receiveOpen = (frame: Extract<Frames.Frame, { readonly _tag: "Open" }>): Effect.Effect<void, E> =>
    Effect.suspend(() => {
      const { headers, isLast, stream: id } = frame
      if (entries.has(id)) return Effect.fail(faults.broken(`stream ${id} was opened twice`))
      if (side === "client" || entries.size >= maxStreams) return answer(() => Frames.reset(id, refused))
      return Effect.gen(function* () {
        const entry = yield* add(id, headers)
        if (isLast) heardAll(id, entry)
        yield* answer(() => encoder.reply(id))
        yield* Queue.offer(accepted, entry.stream)
      })
    })

  /** Of what was opened on this side, the other side has seen the streams up to the last one, and looks at no others. */
  const abandon = (last: number): void => {
    for (const [id, entry] of entries) {
      if (id <= last || id % 2 !== nextId % 2) continue
      entry.saying = "ended"
      entries.delete(id)
      Queue.failCauseUnsafe(entry.inbox, Cause.fail(faults.lost(noMore)))
      entry.gone.openUnsafe()
    }
  }

  const receive = (frame: Frames.Frame): Effect.Effect<void, E> => {
    switch (frame._tag) {
      case "Data":
        return receiveData(frame)
      case "Open":
        return receiveOpen(frame)
      case "Reply": {
        const entry = entries.get(frame.stream)
        return frame.isLast && entry !== undefined ? Effect.sync(() => heardAll(frame.stream, entry)) : Effect.void
      }
      case "Reset": {
        const entry = entries.get(frame.stream)
        if (entry === undefined) return Effect.void
        entry.saying = "ended"
        entries.delete(frame.stream)
        entry.gone.openUnsafe()
        return Effect.asVoid(Queue.fail(entry.inbox, new StreamReset({ status: frame.status })))
      }
      case "Ping":
        // the ids of a client are odd; others are answers
        return frame.id % 2 === (side === "client" ? 0 : 1) ? answer(() => Frames.ping(frame.id)) : Effect.void
      case "GoAway":
        isGoingAway = true
        return Effect.sync(() => abandon(frame.lastStream))
      default:
        return Effect.fail(faults.broken(frame.message))
    }
  }

  /** What was received before is still there to be read. */
  const finish = (reason: E | Cause.Done): Effect.Effect<void> =>
    Effect.sync(() => {
      const error = Cause.isDone(reason) ? faults.lost("the connection was closed by the other side") : reason
      failure = { error }
      for (const { gone, inbox } of entries.values()) {
        Queue.failCauseUnsafe(inbox, Cause.fail(error))
        gone.openUnsafe()
      }
      entries.clear()
      if (Cause.isDone(reason)) Queue.endUnsafe(accepted)
      else Queue.failCauseUnsafe(accepted, Cause.fail(error))
    })

  const reading = Effect.gen(function* () {
    while (true) {
      for (const chunk of yield* transport.pull) {
        for (const frame of decoder.push(chunk)) yield* receive(frame)
      }
    }
  }).pipe(
    Effect.catch(finish),
    Effect.onInterrupt(() => finish(faults.lost("the connection was closed on this side")))
  )

  yield* Effect.forkScoped(reading)
  yield* Effect.forkScoped(Effect.ignore(Effect.forever(Effect.flatMap(Queue.take(answers), write))))

  return {
    open: (headers) =>
      Effect.gen(function* () {
        if (isGoingAway) return yield* Effect.fail(faults.lost(noMore))
        const id = nextId
        nextId += 2
        const { stream } = yield* add(id, headers)
        yield* write(() => encoder.open(id, headers))
        return stream
      }),
    accept: Queue.take(accepted)
  }
})
