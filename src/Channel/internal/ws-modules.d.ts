/** Types of the parts of `ws` that `frames.ts` uses; its types leave them out. */
import type { Writable } from "node:stream"

declare module "ws" {
  export class Receiver extends Writable {
    constructor(options?: {
      readonly isServer?: boolean
      readonly maxFragments?: number
      readonly maxPayload?: number
      readonly skipUTF8Validation?: boolean
    })
    on(event: "message", listener: (data: Buffer, isBinary: boolean) => void): this
    on(event: "ping" | "pong", listener: (data: Buffer) => void): this
    on(event: "conclude", listener: (code: number, reason: Buffer) => void): this
    on(event: "error", listener: (error: Error) => void): this
  }

  export const Sender: {
    frame(
      data: Uint8Array,
      options: {
        readonly fin: boolean
        readonly opcode: number
        readonly mask: boolean
        readonly generateMask?: (key: Uint8Array) => void
        readonly readOnly: boolean
        readonly rsv1: boolean
      }
    ): [head: Buffer, ...data: Array<Buffer>]
  }
}
