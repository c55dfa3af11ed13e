/**
 * The resources that the server knows.
 *
 * @since 0.1.0
 */
import * as generated from "../gen/Resources.ts"
import { qualified } from "./StatusError.ts"

export type Subresource = generated.SubresourceFacts

/** One resource in one version. */
export interface Resource extends generated.ResourceFacts {
  readonly listKind: string
  readonly apiVersion: string
  /** Shared by all versions of the resource. */
  readonly storage: string
  readonly custom: boolean
}

const groupVersion = (group: string, version: string): string => (group === "" ? version : `${group}/${version}`)

const make = (facts: generated.ResourceFacts, custom = false): Resource => ({
  ...facts,
  listKind: facts.listKind ?? `${facts.kind}List`,
  apiVersion: groupVersion(facts.group, facts.version),
  storage: qualified(facts.group, facts.plural),
  custom
})

export const subresource = (resource: Resource, name: string): Subresource | undefined =>
  resource.subresources.find((candidate) => candidate.name === name)

/** GA before beta before alpha, then the higher number first. */
export const compareVersions = (left: string, right: string): number => {
  const rank = (version: string): readonly [number, number, number] => {
    const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version)
    if (match === null) return [3, 0, 0]
    return [match[2] === undefined ? 0 : match[2] === "beta" ? 1 : 2, -Number(match[1]), -Number(match[3] ?? 0)]
  }
  const [a, b] = [rank(left), rank(right)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (left < right ? -1 : 1)
}

export class Registry {
  readonly #resources = new Map<string, Map<string, Resource>>()

  constructor(resources: Iterable<Resource>) {
    for (const resource of resources) this.add(resource)
  }

  add(resource: Resource): void {
    const versions = this.#resources.get(resource.apiVersion) ?? new Map<string, Resource>()
    versions.set(resource.plural, resource)
    this.#resources.set(resource.apiVersion, versions)
  }

  remove(resource: Resource): void {
    this.#resources.get(resource.apiVersion)?.delete(resource.plural)
    if (this.#resources.get(resource.apiVersion)?.size === 0) this.#resources.delete(resource.apiVersion)
  }

  get(group: string, version: string, plural: string): Resource | undefined {
    return this.#resources.get(groupVersion(group, version))?.get(plural)
  }

  hasVersion(group: string, version: string): boolean {
    return this.#resources.has(groupVersion(group, version))
  }

  hasGroup(group: string): boolean {
    return [...this.#resources.keys()].some((apiVersion) =>
      group === "" ? !apiVersion.includes("/") : apiVersion.startsWith(`${group}/`)
    )
  }

  all(): ReadonlyArray<Resource> {
    return [...this.#resources.values()].flatMap((resources) => Array.from(resources.values()))
  }

  /** Any served version of what is stored under a key. */
  ofStorage(storage: string): Resource | undefined {
    return this.all().find((resource) => resource.storage === storage)
  }
}

export const builtIn = (): Registry => new Registry(generated.resources.map((facts) => make(facts)))
