/** What the types of definitions promise; checked by the type checker, never run. */
import type * as Schema from "effect/Schema"
import { expectTypeOf } from "vitest"
import * as k from "../../src/Schema/Definition.ts"
import type { Quantity } from "../../src/Schema/Quantity.ts"

interface Port {
  readonly name?: string | undefined
  readonly port: number
}
declare const Port: Schema.Codec<Port>

// ---- a node has a type
expectTypeOf(k.array(k.string)).toEqualTypeOf<k.Node<ReadonlyArray<string>>>()
expectTypeOf(k.map(k.quantity)).toEqualTypeOf<k.Node<{ readonly [key: string]: Quantity }>>()
expectTypeOf(k.nullable(k.array(Port))).toEqualTypeOf<k.Node<ReadonlyArray<Port> | null>>()
expectTypeOf(k.union(k.int32, Port, k.array(k.boolean))).toEqualTypeOf<k.Node<number | Port | ReadonlyArray<boolean>>>()

// ---- and describes the fields of that type
k.object<Port>("Port", () => ({ name: k.string, port: k.int32 }), ["port"])
k.object<{ readonly ports?: ReadonlyArray<Port>; readonly none: null | string }>(
  "Ports",
  () => ({ ports: k.array(Port), none: k.nullable(k.string) }),
  ["none"]
)
k.object<{ readonly colour: "red" | (string & {}) }>("Open", () => ({ colour: k.string }), ["colour"])
k.object<{ readonly any?: unknown; readonly open?: { readonly [key: string]: unknown } }>("Any", () => ({
  any: k.json,
  open: k.opaque
}))
k.alias<Port | string>("PortOrName", () => k.union(Port, k.string))
// @ts-expect-error a number
k.object<{ readonly a?: string }>("x", () => ({ a: k.int32 }))
// @ts-expect-error a list of numbers
k.object<{ readonly a?: ReadonlyArray<string> }>("x", () => ({ a: k.array(k.int32) }))
// @ts-expect-error null is not of the type
k.object<{ readonly a?: string }>("x", () => ({ a: k.nullable(k.string) }))
// @ts-expect-error another schema
k.object<{ readonly a?: string }>("x", () => ({ a: Port }))
// @ts-expect-error a field is missing
k.object<{ readonly a?: string }>("x", () => ({}))
// @ts-expect-error an alternative too many
k.alias<Port>("PortOrName", () => k.union(Port, k.string))

// ---- what must be there is what is not optional
// @ts-expect-error the port must be there
k.object<Port>("Port", () => ({ name: k.string, port: k.int32 }))
// @ts-expect-error the name need not
k.object<Port>("Port", () => ({ name: k.string, port: k.int32 }), ["name"])
