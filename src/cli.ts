import { availableParallelism, tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { type Arguments, readArguments } from './cli/arguments.ts'
import { runBuild } from './cli/build-command.ts'
import { runDoctor } from './cli/doctor-command.ts'
import { HELP } from './cli/help.ts'
import { runPlan } from './cli/plan-command.ts'
import type { Streams } from './cli/reporter.ts'
import { PROGRAM_VERSION } from './cli/version.ts'
import { EnvironmentError, UsageError } from './model/diagnostic.ts'
import { resolveOptions } from './options.ts'

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

async function run({ command, files, given }: Arguments): Promise<number> {
  const options = resolveOptions(given, {
    workingFolder: process.cwd(),
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
    cores: availableParallelism(),
    temporaryFolder: tmpdir(),
  })
  switch (command) {
    case 'build':
    case 'check':
      return runBuild({ mode: command, files, options, streams })
    case 'plan':
      return runPlan(files, options, streams)
    case 'doctor':
      return runDoctor(options, streams)
    case 'version':
      streams.out(`${PROGRAM_VERSION}\n`)
      return 0
    case 'help':
      streams.out(HELP)
      return 0
  }
}

/** Runs the command line and resolves with its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(args))
  } catch (error) {
    if (error instanceof UsageError || error instanceof EnvironmentError) {
      streams.err(`lectern: ${error.message}\n${error.hint ? `  hint: ${error.hint}\n` : ''}`)
      return error instanceof UsageError ? 2 : 3
    }
    streams.err(
      `lectern: a bug. Please report it with the article that causes it.\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 70
  }
}

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isEntry) process.exitCode = await main(process.argv.slice(2))
