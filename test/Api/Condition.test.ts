import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Condition from "effect-kubernetes/Api/Condition"
import { WaitFailed } from "effect-kubernetes/KubernetesError"
import type * as BatchV1 from "effect-kubernetes/Schema/BatchV1"

const { isDeleted, isReady } = Condition

/** `met`, what is missing, or the reason of the failure. */
const verdict = <A>(condition: Condition.Condition<A, unknown, Condition.Presence>, object: A | undefined): string => {
  const outcome = condition.judge(Option.fromUndefinedOr(object))
  if (outcome._tag === "Missing") return outcome.reason
  if (outcome._tag === "Met") return "met"
  return outcome.error instanceof WaitFailed ? `failed: ${outcome.error.reason}` : String(outcome.error)
}

const template = { spec: { containers: [{ name: "web", image: "web:1" }] } }
const conditions = (status: string, more: object = {}) => ({ conditions: [{ type: "Ready", status, ...more }] })

describe("conditions", () => {
  it("say of what stands in the status whether it holds, and what is missing", () => {
    assert.strictEqual(verdict(isReady, { status: conditions("True") }), "met")
    assert.strictEqual(verdict(isReady, {}), "it has no condition Ready")
    assert.strictEqual(verdict(isReady, undefined), "it does not exist")
    const waiting = { status: conditions("False", { reason: "ContainersNotReady", message: "web is starting" }) }
    assert.strictEqual(verdict(isReady, waiting), "condition Ready is False: ContainersNotReady: web is starting")
    assert.strictEqual(verdict(Condition.hasCondition("Ready", "False"), waiting), "met")
    assert.strictEqual(verdict(Condition.hasCondition("Stalled"), waiting), "it has no condition Stalled, only Ready")
  })

  it("say what the containers of a pod wait for that is not ready", () => {
    const pulled = { name: "a", ready: false, state: { waiting: { reason: "ErrImagePull", message: "no such image" } } }
    const probed = { name: "b", ready: false, state: { running: {} } }
    const ended = { name: "c", ready: false, state: { terminated: { exitCode: 2, reason: "Error" } } }
    const done = { name: "d", ready: false, state: { terminated: { exitCode: 0 } } }
    const containerStatuses = [pulled, probed, { name: "e", ready: true, state: { running: {} } }]
    const status = { ...conditions("False"), initContainerStatuses: [done, ended], containerStatuses }
    assert.strictEqual(
      verdict(isReady, { status }),
      "condition Ready is False; c: Error: it ended with exit code 2; a: ErrImagePull: no such image; b: it runs, and is not ready"
    )
  })

  it("take no condition for true that speaks of an older spec", () => {
    const status = conditions("True", { observedGeneration: 1 })
    assert.strictEqual(verdict(isReady, { metadata: { generation: 1 }, status }), "met")
    const stale = verdict(isReady, { metadata: { generation: 2 }, status })
    assert.strictEqual(stale, "condition Ready is True (of an older generation)")
    const whole = { metadata: { generation: 2 }, status: { ...conditions("True"), observedGeneration: 1 } }
    assert.strictEqual(verdict(isReady, whole), "condition Ready is True (of an older generation)")
    assert.strictEqual(verdict(isReady, { ...whole, metadata: { generation: 1 } }), "met")
    const own = { ...conditions("True", { observedGeneration: 2 }), observedGeneration: 1 }
    assert.strictEqual(verdict(isReady, { ...whole, status: own }), "met")
  })

  it("of a definition hold when its kind is served", () => {
    const spec = { group: "", names: { kind: "", plural: "" }, scope: "", versions: [] }
    const status = { conditions: [{ type: "Established", status: "True" }] }
    assert.strictEqual(verdict(Condition.isEstablished, { spec, status }), "met")
    assert.strictEqual(verdict(Condition.isEstablished, { spec }), "it has no condition Established")
  })

  it("are predicates", () => {
    const pods = [{ status: conditions("True") }, { status: conditions("False") }, {}]
    assert.deepStrictEqual(pods.filter(isReady), pods.slice(0, 1))
    assert.isTrue(isDeleted("1")({ metadata: { uid: "2" } }))
  })

  it("of deletion know another object by its uid alone", () => {
    const { and, not, or } = Condition
    assert.isTrue(isDeleted("1").holdsOf("2"))
    assert.isTrue(or(isReady, isDeleted("1")).holdsOf("2"))
    assert.isTrue(and(isDeleted("0"), isDeleted("1")).holdsOf("2"))
    for (const condition of [
      isDeleted(),
      isDeleted("2"),
      isReady,
      and(isDeleted("1"), isReady),
      or(isDeleted("2"), isReady),
      not(isDeleted("2"))
    ]) {
      assert.isFalse(condition.holdsOf("2"))
    }
    assert.isFalse(isDeleted("1").holdsOf(""))
  })

  it("of deletion hold without the object, and with another of its name", () => {
    assert.strictEqual(verdict(isDeleted(), undefined), "met")
    assert.strictEqual(verdict(isDeleted(), { metadata: { uid: "1" } }), "it exists, and nobody has deleted it")
    const held = { metadata: { uid: "1", deletionTimestamp: "2026-01-01T00:00:00Z", finalizers: ["a/b"] } }
    assert.strictEqual(verdict(isDeleted(), held), "it is being deleted, held by a/b")
    assert.strictEqual(verdict(isDeleted("1"), held), "it is being deleted, held by a/b")
    assert.strictEqual(verdict(isDeleted("0"), held), "met")
  })

  it("of a job hold when it is complete, and fail when it failed", () => {
    const job = (status: BatchV1.JobStatus, suspend = false): BatchV1.Job => ({
      metadata: { name: "once" },
      spec: { completions: 3, template, suspend },
      status
    })
    const is = (status: BatchV1.JobStatus) => verdict(Condition.isJobComplete, job(status))
    assert.strictEqual(is({ active: 2, succeeded: 1 }), "1 of 3 pods succeeded, 0 failed, 2 are active")
    assert.strictEqual(is({ conditions: [{ type: "Complete", status: "True" }] }), "met")
    const failed = { type: "Failed", status: "True", reason: "BackoffLimitExceeded" }
    assert.strictEqual(is({ conditions: [failed] }), "failed: BackoffLimitExceeded")
    assert.strictEqual(
      is({ conditions: [{ ...failed, status: "False" }] }),
      "0 of 3 pods succeeded, 0 failed, 0 are active"
    )
    const suspended = verdict(Condition.isJobComplete, job({}, true))
    assert.strictEqual(suspended, "0 of 3 pods succeeded, 0 failed, 0 are active; the job is suspended")
  })

  it("combine, and say together what is missing", () => {
    const yes = Condition.make<object>(() => ({ _tag: "Met" }))
    const no = (reason: string) => Condition.make<object>(() => ({ _tag: "Missing", reason }))
    const never = Condition.make<object, string>(() => ({ _tag: "Failed", error: "never" }))
    assert.strictEqual(verdict(Condition.and(yes, yes), {}), "met")
    assert.strictEqual(verdict(Condition.and(no("a"), yes, no("b")), {}), "a; b")
    assert.strictEqual(verdict(Condition.and(no("a"), never), {}), "never")
    assert.strictEqual(verdict(Condition.or(no("a"), yes), {}), "met")
    assert.strictEqual(verdict(Condition.or(no("a"), no("b")), {}), "a, or b")
    assert.strictEqual(verdict(Condition.or(never, no("b")), {}), "b")
    assert.strictEqual(verdict(Condition.or(never, never), {}), "never")
    assert.strictEqual(verdict(Condition.not(no("a")), {}), "met")
    assert.strictEqual(verdict(Condition.not(yes, "it is"), {}), "it is")
    assert.strictEqual(verdict(Condition.not(yes), undefined), "it does not exist")
    const gone = Condition.or(isReady, isDeleted())
    assert.strictEqual(verdict(gone, undefined), "met")
  })

  it("are made of predicates, which answer by a boolean or an outcome", () => {
    const answers = Condition.and(
      () => Condition.missing("text"),
      () => false,
      () => Condition.met,
      () => true
    )
    assert.strictEqual(verdict(answers, {}), "text; the condition does not hold")
    const failing = Condition.make(() => Condition.failed("never"))
    assert.strictEqual(verdict(failing, {}), "never")
    assert.isFalse(failing({}))
    assert.strictEqual(
      verdict(
        Condition.make(() => true),
        undefined
      ),
      "it does not exist"
    )
  })

  it("throw what a predicate throws, and where it answers something else", () => {
    const error = new Error("mistake")
    const throwing = Condition.make(() => {
      throw error
    })
    assert.throws(() => throwing({}), error)
    const must = "it must return a boolean, Condition.met, Condition.missing(reason) or Condition.failed(error)"
    const answers: ReadonlyArray<readonly [unknown, string]> = [
      [undefined, "undefined"],
      [null, "null"],
      ["not yet", "a string"],
      ["", "a string"],
      [1, "a number"],
      [{}, "an object"],
      [() => true, "a function"],
      [Promise.resolve(true), "a Promise"],
      [Effect.succeed(true), "an Effect"],
      [Option.some("not yet"), "an Option"],
      [{ _tag: "Missing" }, "an object"]
    ]
    for (const [answer, name] of answers) {
      const wrong = Condition.make(() => answer as boolean)
      assert.throws(() => wrong({}), TypeError, `a predicate returned ${name}: ${must}`)
    }
  })
})

describe("and, or, not", () => {
  /** Conditions of a number, each of which holds, is missing or fails by its own rule. */
  const outcome = (code: number): Condition.Outcome<string> =>
    code === 0 ? Condition.met : code === 1 ? Condition.missing("not yet") : Condition.failed("never")
  const nth = (index: number) => Condition.make((codes: ReadonlyArray<number>) => outcome(codes[index] ?? 0))
  const [a, b, c] = [nth(0), nth(1), nth(2)]
  const { and, not, or } = Condition
  /** Of every three outcomes. */
  const states = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])))

  type Law = Condition.Condition<ReadonlyArray<number>, string>
  const judged = ({ judge }: Law) => states.map((state) => judge(Option.some(state))._tag)

  it("do not depend on order or brackets", () => {
    const same: ReadonlyArray<readonly [Law, Law]> = [
      [and(a, b), and(b, a)],
      [or(a, b), or(b, a)],
      [and(a, and(b, c)), and(and(a, b), c)],
      [or(a, or(b, c)), or(or(a, b), c)],
      [and(a, a), a],
      [or(a, a), a]
    ]
    for (const [left, right] of same) assert.deepStrictEqual(judged(left), judged(right))
  })

  it("follow the laws of logic as predicates", () => {
    for (const state of states) {
      assert.strictEqual(not(a)(state), !a(state))
      assert.strictEqual(not(not(a))(state), a(state))
      assert.strictEqual(and(a, b)(state), a(state) && b(state))
      assert.strictEqual(or(a, b)(state), a(state) || b(state))
      assert.strictEqual(not(and(a, b))(state), or(not(a), not(b))(state))
      assert.strictEqual(not(or(a, b))(state), and(not(a), not(b))(state))
      assert.strictEqual(and(a, or(b, c))(state), or(and(a, b), and(a, c))(state))
      assert.isTrue(and()(state))
      assert.isFalse(or()(state))
    }
  })

  it("hold of no object where one of theirs may", () => {
    const absent = (condition: Condition.Condition<Condition.Deletable, unknown, Condition.Presence>) =>
      condition.judge(Option.none())._tag
    assert.strictEqual(absent(or(isReadyOf, isDeleted())), "Met")
    assert.strictEqual(absent(and(isReadyOf, isDeleted())), "Missing")
    assert.strictEqual(absent(not(isReadyOf)), "Missing")
    assert.strictEqual(absent(not(isDeleted())), "Missing")
  })
})

const isReadyOf: Condition.Condition<Condition.Deletable & Condition.Conditioned> = isReady
