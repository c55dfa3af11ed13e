/**
 * Events of sockets that come late, and listeners that do.
 *
 * What the other side wrote last before it went away. A server that has said all it wants to say closes its end, also
 * while it is still written to. Node gives a socket up at the first write that fails then, with all that has come and was
 * not read yet: the answer, or how a process ended.
 */
import type { Duplex } from "node:stream"

type Done = (error?: Error | null) => void

/** Says that the other side is gone, so that what comes from it is about to end, too. */
const isGone = (error: Error): boolean => "code" in error && (error.code === "EPIPE" || error.code === "ECONNRESET")

/** Lets a socket tell that a write has failed only when it was read to its end, or destroyed. */
export const hold = <S extends Duplex>(socket: S): S => {
  const write = socket._write.bind(socket)
  const writev = socket._writev?.bind(socket)
  const late =
    (done: Done): Done =>
    (error) => {
      const canRead = error !== undefined && error !== null && isGone(error)
      if (!canRead || socket.destroyed || socket.readableEnded) return done(error)
      const tell = () => {
        socket.off("end", tell)
        socket.off("close", tell)
        done(error)
      }
      socket.on("end", tell)
      socket.on("close", tell)
    }
  socket._write = (chunk, encoding, done) => write(chunk, encoding, late(done))
  if (writev !== undefined) socket._writev = (chunks, done) => writev(chunks, late(done))
  return socket
}

/**
 * Lets a socket tell its end to those, too, who begin to listen only then. A connection changes hands after a handshake,
 * which takes as long as fibers take turns, and Node tells each end once: who comes late would wait for it for ever.
 */
export const repeatEnd = <S extends Duplex>(socket: S): S => {
  socket.on("newListener", (event: string | symbol, listener: (hadError?: boolean) => void) => {
    const isPast = event === "end" ? socket.readableEnded : event === "close" && socket.closed
    if (!isPast) return
    queueMicrotask(() => {
      if (socket.listeners(event).includes(listener)) listener.call(socket, socket.errored !== null)
    })
  })
  return socket
}
