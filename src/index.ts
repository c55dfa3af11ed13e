/**
 * The hand-written modules. The schemas and services of Kubernetes are imported by group and version, such as
 * `effect-kubernetes/Api/CoreV1` and `effect-kubernetes/Schema/CoreV1`; the wiring for Node is
 * `effect-kubernetes/Node`; the API server in memory is `effect-kubernetes/Testing/ApiServer`.
 *
 * @since 0.1.0
 */

/**
 * @since 0.1.0
 */
export * as ApiRequest from "./ApiRequest.ts"

/**
 * @since 0.1.0
 */
export * as BackOff from "./Watch/BackOff.ts"

/**
 * @since 0.1.0
 */
export * as Client from "./Client.ts"

/**
 * @since 0.1.0
 */
export * as ClientConfig from "./Config/ClientConfig.ts"

/**
 * @since 0.1.0
 */
export * as Condition from "./Api/Condition.ts"

/**
 * @since 0.1.0
 */
export * as Copy from "./Kubectl/Copy.ts"

/**
 * @since 0.1.0
 */
export * as Credentials from "./Config/Credentials.ts"

/**
 * @since 0.1.0
 */
export * as Definition from "./Schema/Definition.ts"

/**
 * @since 0.1.0
 */
export * as Duration from "./Schema/Duration.ts"

/**
 * @since 0.1.0
 */
export * as Endpoint from "./Api/Endpoint.ts"

/**
 * @since 0.1.0
 */
export * as Exec from "./Channel/Exec.ts"

/**
 * @since 0.1.0
 */
export * as FieldSelector from "./Schema/FieldSelector.ts"

/**
 * @since 0.1.0
 */
export * as FormatError from "./Schema/FormatError.ts"

/**
 * @since 0.1.0
 */
export * as Forward from "./Kubectl/Forward.ts"

/**
 * @since 0.1.0
 */
export * as InCluster from "./Config/InCluster.ts"

/**
 * @since 0.1.0
 */
export * as IntOrString from "./Schema/IntOrString.ts"

/**
 * @since 0.1.0
 */
export * as KubeConfig from "./Config/KubeConfig.ts"

/**
 * @since 0.1.0
 */
export * as KubernetesError from "./KubernetesError.ts"

/**
 * @since 0.1.0
 */
export * as Label from "./Schema/Label.ts"

/**
 * @since 0.1.0
 */
export * as LabelSelector from "./Schema/LabelSelector.ts"

/**
 * @since 0.1.0
 */
export * as ListWatch from "./Watch/ListWatch.ts"

/**
 * @since 0.1.0
 */
export * as NodeTerminal from "./NodeTerminal.ts"

/**
 * @since 0.1.0
 */
export * as Options from "./Api/Options.ts"

/**
 * @since 0.1.0
 */
export * as Patch from "./Api/Patch.ts"

/**
 * @since 0.1.0
 */
export * as PodProcess from "./Kubectl/PodProcess.ts"

/**
 * @since 0.1.0
 */
export * as PortForward from "./Channel/PortForward.ts"

/**
 * @since 0.1.0
 */
export * as Process from "./Channel/Process.ts"

/**
 * @since 0.1.0
 */
export * as Protocol from "./Channel/Protocol.ts"

/**
 * @since 0.1.0
 */
export * as Proxy from "./Kubectl/Proxy.ts"

/**
 * @since 0.1.0
 */
export * as Quantity from "./Schema/Quantity.ts"

/**
 * @since 0.1.0
 */
export * as Reflector from "./Watch/Reflector.ts"

/**
 * @since 0.1.0
 */
export * as Resource from "./Api/Resource.ts"

/**
 * @since 0.1.0
 */
export * as Rollout from "./Api/Rollout.ts"

/**
 * @since 0.1.0
 */
export * as Shape from "./Api/Shape.ts"

/**
 * @since 0.1.0
 */
export * as Store from "./Watch/Store.ts"

/**
 * @since 0.1.0
 */
export * as Stored from "./Schema/Stored.ts"

/**
 * @since 0.1.0
 */
export * as Subresource from "./Api/Subresource.ts"

/**
 * @since 0.1.0
 */
export * as Table from "./Api/Table.ts"

/**
 * @since 0.1.0
 */
export * as Terminal from "./Channel/Terminal.ts"

/**
 * @since 0.1.0
 */
export * as Time from "./Schema/Time.ts"

/**
 * @since 0.1.0
 */
export * as Unstructured from "./Schema/Unstructured.ts"

/**
 * @since 0.1.0
 */
export * as Wait from "./Api/Wait.ts"

/**
 * @since 0.1.0
 */
export * as Warning from "./Warning.ts"

/**
 * @since 0.1.0
 */
export * as Watch from "./Watch/Watch.ts"

/**
 * @since 0.1.0
 */
export * as WatchEvent from "./Watch/WatchEvent.ts"

/**
 * @since 0.1.0
 */
export * as Watcher from "./Watch/Watcher.ts"

/**
 * @since 0.1.0
 */
export * as WebSocket from "./Channel/WebSocket.ts"
