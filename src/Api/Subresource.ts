/**
 * What some kinds have beside their objects: logs, commands, evictions, tokens.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type * as Exec from "../Channel/Exec.ts"
import type * as PortForward from "../Channel/PortForward.ts"
import type { Process } from "../Channel/Process.ts"
import type { Options as WebSocketOptions } from "../Channel/WebSocket.ts"
import type { Conflict, Invalid, ListenFailed, NotFound, PortForwardFailed, RequestError } from "../KubernetesError.ts"
import type * as AuthenticationV1 from "../Schema/gen/AuthenticationV1.ts"
import type * as CoreV1 from "../Schema/gen/CoreV1.ts"
import type * as Options from "./Options.ts"
import type * as Shape from "./Shape.ts"

/**
 * Evictions of pods.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodEviction {
  /**
   * Deletes the pod unless a disruption budget forbids it: then it fails with `TooManyRequests` at once. Any other answer
   * that asks to come again later is followed, as with other writes.
   */
  readonly evict: (
    name: string,
    options?: Options.DeleteOptions & Options.InNamespace
  ) => Effect.Effect<void, NotFound | Conflict | Invalid | RequestError>
}

/**
 * Bindings of pods to nodes.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodBinding {
  /** Binds the pod to what `binding.target` names, as a scheduler does. */
  readonly bind: (
    name: string,
    binding: CoreV1.Binding,
    options?: Options.WriteOptions & Options.InNamespace
  ) => Effect.Effect<void, NotFound | Conflict | Invalid | RequestError>
}

/**
 * The `ephemeralcontainers` of pods.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodEphemeralContainers {
  readonly getEphemeralContainers: Shape.NamespacedRead<CoreV1.Pod>["get"]
  readonly replaceEphemeralContainers: Shape.Namespaced<CoreV1.Pod>["replace"]
  readonly patchEphemeralContainers: Shape.Namespaced<CoreV1.Pod>["patch"]
}

/**
 * Commands in the containers of pods.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodExec {
  /**
   * Starts a command in a container; the connection ends with the scope.
   *
   * That the command does not exist is told by `exitCode` and the outputs, with `ProcessFailed`. When the connection ends,
   * the process goes on: see `atScopeEnd`.
   */
  readonly exec: (
    name: string,
    command: ReadonlyArray<string>,
    options?: Exec.Options & Options.InNamespace
  ) => Effect.Effect<Process, Exec.OpenError, Scope.Scope>
  /**
   * Runs a command to its end; a non-zero exit code is a result, not a failure.
   *
   * A timeout or an interrupt ends the connection and not the command, which goes on in the container: let that end it,
   * as by `["timeout", "10", "backup"]`.
   */
  readonly run: (
    name: string,
    command: ReadonlyArray<string>,
    options?: Exec.RunOptions & Options.InNamespace
  ) => Effect.Effect<Exec.Completed, Exec.RunError>
}

/**
 * The main processes of the containers of pods.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodAttach {
  /**
   * Joins the main process of a container: its output from now on, and its input.
   *
   * The end of the input reaches it only if its container says `stdinOnce: true`.
   */
  readonly attach: (
    name: string,
    options?: Exec.Options & Options.InNamespace
  ) => Effect.Effect<Process, Exec.OpenError, Scope.Scope>
}

/**
 * The `resize` of pods: new resources for running containers.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodResize {
  readonly getResize: Shape.NamespacedRead<CoreV1.Pod>["get"]
  readonly replaceResize: Shape.Namespaced<CoreV1.Pod>["replace"]
  readonly patchResize: Shape.Namespaced<CoreV1.Pod>["patch"]
}

/**
 * A line of the log of one of several containers.
 *
 * @category models
 * @since 0.1.0
 */
export interface LogLine {
  readonly container: string
  readonly text: string
}

/**
 * The logs of pods.
 *
 * **Details**
 *
 * A log that is followed goes on after a cut connection where it stopped: no line is lost and none comes twice. It waits
 * for a container that is yet to begin, and ends when the container does, when it is replaced by another instance, or
 * when the pod is deleted; what the ended instance wrote last is still delivered, also a last line without an end. Where
 * the pod is gone by then, of that line comes what had come of it.
 *
 * Logs need the verb `get` on `pods/log`. To tell why an answer ended, a log that is followed reads the pod, which needs
 * `get` on `pods`, as `allLogs` does. Without it the log ends where the server's answer does, be it for a restart of the
 * server or the container, which a warning says once; it still goes on after a cut.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodLogs {
  /** The lines of a log, each ended by LF alone and without it; what is not valid UTF-8 reads as U+FFFD. */
  readonly logs: (
    name: string,
    options?: Options.LogOptions & Options.InNamespace
  ) => Stream.Stream<string, NotFound | RequestError>
  /** The bytes of a log as the container wrote them. */
  readonly logBytes: (
    name: string,
    options?: Options.LogOptions & Options.InNamespace
  ) => Stream.Stream<Uint8Array, NotFound | RequestError>
  /** The lines of all containers: one log after the other, or as the lines come where they are followed. */
  readonly allLogs: (
    name: string,
    options?: Omit<Options.LogOptions, "container"> & Options.InNamespace
  ) => Stream.Stream<LogLine, NotFound | RequestError>
}

/**
 * Ports of pods.
 *
 * @category models
 * @since 0.1.0
 */
export interface PodPortForward {
  /** Connects to a port of the pod, for the scope. */
  readonly connect: (
    name: string,
    port: number,
    options?: WebSocketOptions & Options.InNamespace
  ) => Effect.Effect<PortForward.Connection, PortForward.ConnectError, Scope.Scope>
  /** Forwards ports of this machine to the pod, for the scope; done when all of them are listened on. */
  readonly portForward: (
    name: string,
    ports: PortForward.Port | ReadonlyArray<PortForward.Port>,
    options?: PortForward.Options & Options.InNamespace
  ) => Effect.Effect<PortForward.Forward, ListenFailed | PortForwardFailed | NotFound | RequestError, Scope.Scope>
}

/**
 * Tokens of service accounts.
 *
 * @category models
 * @since 0.1.0
 */
export interface ServiceAccountToken {
  /** Issues a token; it stands in the answer's `status.token`. */
  readonly createToken: (
    name: string,
    request: AuthenticationV1.TokenRequest,
    options?: Options.WriteOptions & Options.InNamespace
  ) => Effect.Effect<AuthenticationV1.TokenRequest, NotFound | Conflict | Invalid | RequestError>
}

/**
 * The `approval` of certificate signing requests.
 *
 * @category models
 * @since 0.1.0
 */
export interface Approval<A> {
  readonly getApproval: Shape.Cluster<A>["get"]
  readonly replaceApproval: Shape.Cluster<A>["replace"]
  readonly patchApproval: Shape.Cluster<A>["patch"]
}

/**
 * The `finalize` of namespaces.
 *
 * @category models
 * @since 0.1.0
 */
export interface NamespaceFinalize {
  /** Replaces `spec.finalizers`; a terminating namespace without any is removed. */
  readonly finalize: Shape.Cluster<CoreV1.Namespace>["replace"]
}
