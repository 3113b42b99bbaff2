import { describe, expect, onTestFinished, test } from 'vitest'
import { listen } from '../../../../src/cli/dev/serve/listen.ts'
import { EnvironmentError } from '../../../../src/model/diagnostic.ts'

const handle = () => () => {}

async function listening(port: number | undefined) {
  const found = await listen(handle, port)
  onTestFinished(found.close)
  return found
}

describe('listen', () => {
  test('takes the usual port, or the next that is free', async () => {
    const first = await listening(undefined)
    const second = await listening(undefined)
    expect(first.port).toBeGreaterThanOrEqual(4400)
    expect(second.port).toBeGreaterThan(first.port)
    expect(second.port).toBeLessThan(4500)
  })

  test('says so where the port that was asked for is in use', async () => {
    const { port } = await listening(0)
    const refused = listen(handle, port)
    await expect(refused).rejects.toThrow(EnvironmentError)
    await expect(refused).rejects.toThrow(`Port ${port} is in use.`)
  })

  test('gives its port back', async () => {
    const { port, close } = await listening(0)
    await close()
    expect((await listening(port)).port).toBe(port)
  })
})
