/** Kinds of users: checked, and described as the built-in ones are. */
import type { InvalidRequest } from "../../KubernetesError.ts"
import * as Request from "../../internal/request.ts"
import { lossless } from "../../Schema/Definition.ts"
import type { CustomSubresource, Definition, Kind, Scope, Verb } from "../Resource.ts"
import type * as Services from "./service.ts"
import * as Subresources from "./subresources.ts"

type AnyKind<A, E> = Kind<A, E, Scope, CustomSubresource>

/** A domain name, as the API server wants the group of a custom resource definition. */
const isGroup = (text: string): boolean =>
  text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text)

/** A label of RFC 1035: the versions and the plurals of all kinds are. */
const isLabel = (text: string): boolean => text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text)

export const fault = <A, E>({ group, kind, plural, version }: AnyKind<A, E>): InvalidRequest | undefined => {
  if (group === "core") return Request.invalid("group", "the core group has no name: it is written v1/plural")
  if (group !== "" && !isGroup(group)) return Request.invalid("group", `"${group}" is not the name of a group`)
  if (!isLabel(version)) return Request.invalid("version", `"${version}" is not a version`)
  if (!isLabel(plural)) return Request.invalid("plural", `"${plural}" is not the plural of a kind`)
  return kind === "" ? Request.invalid("kind", "a kind must have a name") : undefined
}

const form = "an id is group/version/plural, or v1/plural in the core group"

/** The kind of an id; throws where it cannot be one, which is a mistake in the program. */
export const parse = <A, E, S extends Scope, Sub extends CustomSubresource>(
  id: string,
  definition: Definition<A, E, S, Sub>
): Kind<A, E, S, Sub> => {
  const [, group = "", version = "", plural = ""] = /^(?:([^/]+)\/)?([^/]+)\/([^/]+)$/.exec(id) ?? []
  const kind = { ...definition, group, version, plural }
  const isCore = group === "" && /^v\d+$/.test(version)
  const why = group === "" && !isCore ? form : fault(kind)?.message
  if (why !== undefined) throw new TypeError(`Resource.Service("${id}"): ${why}`)
  return kind
}

const verbs: ReadonlyArray<Verb> = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

export const descriptor = <A, E>(kind: AnyKind<A, E>): Services.Kind<A> => ({
  group: kind.group,
  version: kind.version,
  plural: kind.plural,
  kind: kind.kind,
  scope: kind.scope,
  verbs,
  subresources: kind.subresources ?? [],
  schema: () => lossless(kind.schema)
})

const builders = { status: Subresources.status, scale: Subresources.scale }

export const subresources = <A, E>(kind: AnyKind<A, E>): ReadonlyArray<Services.Subresource<A>> =>
  (kind.subresources ?? []).map((name) => builders[name])
