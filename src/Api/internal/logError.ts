import type { ApiRequest } from "../../ApiRequest.ts"
import { describe } from "../../internal/path.ts"
import { DecodeError } from "../../KubernetesError.ts"

/** A line that is longer than a text can be. */
export const tooLong = ({ info }: ApiRequest): DecodeError =>
  new DecodeError({
    message: `${describe(info)}: a line of the log is too long`,
    request: info,
    retryable: false,
    attempts: 1
  })
