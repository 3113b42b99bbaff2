import { setTimeout } from 'node:timers/promises'
import { openTestBrowser } from './browser-session.ts'

// A program that opens a browser and then ends in the way its argument says; run by browser-exit.test.ts.
const [ending] = process.argv.slice(2)
const session = await openTestBrowser(ending === 'fail' ? { executable: '/bin/false' } : {})
await session.openPage('<!doctype html><title>x</title><p>Text', { widthPx: 640, heightPx: 360 })
process.stdout.write('open\n')
if (ending === 'return') await session.close()
if (ending === 'exit') process.exit(7)
if (ending === 'throw') throw new Error('on purpose')
if (ending === 'reject') void Promise.reject(new Error('on purpose'))
if (ending === 'wait') await setTimeout(600_000)
