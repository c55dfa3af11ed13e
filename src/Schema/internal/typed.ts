/** The types of nodes, which exist for the compiler alone: what a node holds is in `node.ts`. */
import type * as Schema from "effect/Schema"
import type { Definition, Ref as AnyRef } from "./node.ts"

declare const type: unique symbol

/** A definition whose values have the type `A`. */
export interface Node<out A> {
  readonly _tag: Definition["_tag"]
  /** Is never there. */
  readonly [type]?: (_: never) => A
}

export type Ref<A> = Node<A> | Schema.Codec<A, unknown>

export type TypeOf<R> = R extends Node<infer A> ? A : R extends Schema.Schema<infer A> ? A : never

export const node = <A>(definition: Definition): Node<A> => definition

export const ref = <A>(ref: Ref<A>): AnyRef =>
  // `node` makes all nodes there are, and gives them a type, nothing else
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ref as AnyRef

export const refs = (fields: { readonly [key: string]: Ref<unknown> }): { readonly [key: string]: AnyRef } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  fields as { readonly [key: string]: AnyRef }
