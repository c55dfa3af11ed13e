/**
 * Pods as a busy cluster has them: about 4.3 KB of JSON each, with managed fields, conditions and a status.
 */
const managedFields = (manager: string, keys: ReadonlyArray<string>) => ({
  manager,
  operation: "Update",
  apiVersion: "v1",
  time: "2026-01-02T03:04:05Z",
  fieldsType: "FieldsV1",
  fieldsV1: Object.fromEntries(keys.map((key) => [`f:${key}`, { ".": {}, "f:status": {}, "f:type": {} }]))
})

export const pod = (i: number, resourceVersion: number) => ({
  metadata: {
    name: `web-${i}-7d4b9c6f5d-x${i}`,
    generateName: "web-7d4b9c6f5d-",
    namespace: "default",
    uid: `11111111-2222-3333-4444-${String(i).padStart(12, "0")}`,
    resourceVersion: String(resourceVersion),
    generation: 1,
    creationTimestamp: "2026-01-02T03:04:05Z",
    labels: { app: "web", "pod-template-hash": "7d4b9c6f5d", tier: i % 2 === 0 ? "front" : "back" },
    annotations: { "prometheus.io/scrape": "true", "prometheus.io/port": "9090", checksum: "a".repeat(64) },
    ownerReferences: [
      {
        apiVersion: "apps/v1",
        kind: "ReplicaSet",
        name: "web-7d4b9c6f5d",
        uid: "99999999-8888-7777-6666-555555555555",
        controller: true,
        blockOwnerDeletion: true
      }
    ],
    managedFields: [
      managedFields("kube-controller-manager", ["metadata", "spec", "containers", "affinity", "restartPolicy"]),
      managedFields("kubelet", ["conditions", "containerStatuses", "hostIP", "phase", "podIP", "startTime"])
    ]
  },
  spec: {
    volumes: [
      { name: "config", configMap: { name: "web-config", defaultMode: 420 } },
      {
        name: "kube-api-access",
        projected: {
          sources: [
            { serviceAccountToken: { expirationSeconds: 3607, path: "token" } },
            { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } }
          ],
          defaultMode: 420
        }
      }
    ],
    containers: [
      {
        name: "web",
        image: "registry.example.com/web:1.2.3",
        args: ["--port=8080", "--metrics=9090", `--shard=${i}`],
        ports: [
          { name: "http", containerPort: 8080, protocol: "TCP" },
          { name: "metrics", containerPort: 9090, protocol: "TCP" }
        ],
        env: [
          { name: "POD_NAME", valueFrom: { fieldRef: { apiVersion: "v1", fieldPath: "metadata.name" } } },
          { name: "LOG_LEVEL", value: "info" },
          { name: "REGION", value: "eu-central-1" }
        ],
        resources: { limits: { cpu: "500m", memory: "512Mi" }, requests: { cpu: "100m", memory: "128Mi" } },
        volumeMounts: [
          { name: "config", readOnly: true, mountPath: "/etc/web" },
          { name: "kube-api-access", readOnly: true, mountPath: "/var/run/secrets/kubernetes.io/serviceaccount" }
        ],
        livenessProbe: {
          httpGet: { path: "/healthz", port: "http", scheme: "HTTP" },
          initialDelaySeconds: 5,
          timeoutSeconds: 1,
          periodSeconds: 10,
          successThreshold: 1,
          failureThreshold: 3
        },
        terminationMessagePath: "/dev/termination-log",
        terminationMessagePolicy: "File",
        imagePullPolicy: "IfNotPresent",
        securityContext: { capabilities: { drop: ["ALL"] }, runAsNonRoot: true, allowPrivilegeEscalation: false }
      }
    ],
    restartPolicy: "Always",
    terminationGracePeriodSeconds: 30,
    dnsPolicy: "ClusterFirst",
    serviceAccountName: "web",
    nodeName: `node-${i % 50}`,
    securityContext: { fsGroup: 1000 },
    schedulerName: "default-scheduler",
    tolerations: [
      { key: "node.kubernetes.io/not-ready", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 },
      { key: "node.kubernetes.io/unreachable", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 }
    ],
    priority: 0,
    enableServiceLinks: true,
    preemptionPolicy: "PreemptLowerPriority"
  },
  status: {
    phase: "Running",
    conditions: ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"].map(
      (type) => ({
        type,
        observedGeneration: 1,
        status: "True",
        lastProbeTime: null,
        lastTransitionTime: "2026-01-02T03:04:06Z"
      })
    ),
    hostIP: "10.0.0.7",
    hostIPs: [{ ip: "10.0.0.7" }],
    podIP: `10.244.${(i >> 8) & 255}.${i & 255}`,
    podIPs: [{ ip: `10.244.${(i >> 8) & 255}.${i & 255}` }],
    startTime: "2026-01-02T03:04:05Z",
    containerStatuses: [
      {
        name: "web",
        state: { running: { startedAt: "2026-01-02T03:04:06Z" } },
        lastState: {},
        ready: true,
        restartCount: 0,
        image: "registry.example.com/web:1.2.3",
        imageID: `registry.example.com/web@sha256:${"b".repeat(64)}`,
        containerID: `containerd://${"c".repeat(64)}`,
        started: true
      }
    ],
    qosClass: "Burstable"
  }
})
