#!/usr/bin/env node
import { loadProgram } from './load-program.mjs'

const { main } = await loadProgram()
process.exitCode = await main(process.argv.slice(2))
