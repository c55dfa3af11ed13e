import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Pem from "../../src/Config/internal/pem.ts"
import { pem } from "./support.ts"

const certificate = pem("CERTIFICATE")
const key = pem("EC PRIVATE KEY")

describe("Pem", () => {
  it("finds all certificates and leaves out what stands between and beside them", () => {
    const text = `Issuer: me\n${certificate}\ncomment\n${key}${certificate.replaceAll("\n", "\r\n")}`
    assert.deepStrictEqual(Pem.certificates(text), Result.succeed([certificate, certificate]))
  })

  it("finds the private key among other blocks", () => {
    const text = `${pem("EC PARAMETERS")}${key}${certificate}`
    assert.deepStrictEqual(Pem.privateKey(text), Result.succeed(key))
  })

  it.each([
    ["nothing", "", "holds no PEM block"],
    ["binary", "0\u0082\u0001", "holds no PEM block"],
    ["a key where a certificate is wanted", key, "holds no certificate"],
    ["a block cut short", certificate.slice(0, 40), "holds a PEM block (CERTIFICATE) that does not end"],
    ["a block inside a block", `-----BEGIN A-----\n${certificate}`, "holds a PEM block (A) that does not end"],
    ["an end alone", "-----END CERTIFICATE-----", "holds the end of a PEM block (CERTIFICATE) that does not begin"],
    ["an empty block", pem("CERTIFICATE", ""), "holds a PEM block (CERTIFICATE) that is not base64"],
    ["other text", certificate.replace("dGhp", "d*hp"), "holds a PEM block (CERTIFICATE) that is not base64"],
    ["a lost character", certificate.replace("dGhp", "dGh"), "holds a PEM block (CERTIFICATE) that is not base64"]
  ])("refuses as certificates: %s", (_, text, message) => {
    assert.deepStrictEqual(Pem.certificates(text), Result.fail(message))
  })

  it.each([
    ["a certificate", certificate, "holds no private key"],
    ["PKCS#8 that is encrypted", pem("ENCRYPTED PRIVATE KEY"), "holds an encrypted private key: decrypt it first"],
    [
      "an older key that is encrypted",
      key.replace("-----\n", "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"),
      "holds an encrypted private key: decrypt it first"
    ]
  ])("refuses as a private key: %s", (_, text, message) => {
    assert.deepStrictEqual(Pem.privateKey(text), Result.fail(message))
  })
})
