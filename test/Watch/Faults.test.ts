import { describe, it } from "@effect/vitest"
import { overSchedules } from "../suite/faults.ts"
import { storeSubject } from "../suite/storeSubject.ts"
import { watcherSubject } from "../suite/watcherSubject.ts"
import { watchSubject } from "../suite/watchSubject.ts"

const file = "test/Watch/Faults.test.ts"

describe("over 100 random schedules of writes and faults", { concurrent: false }, () => {
  it.live(
    "a watch delivers each change once and in order, and Gone only where it has to",
    () => overSchedules(100, file, watchSubject),
    120_000
  )

  it.live(
    "a watcher's lists are states of the server, what follows them is each change once, and its view ends equal",
    () => overSchedules(100, file, watcherSubject),
    120_000
  )

  it.live(
    "a store, decoded at once or late, and what it tells of its changes end equal to the server",
    () => overSchedules(100, file, storeSubject),
    120_000
  )
})
