import { availableParallelism, tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { type Arguments, readArguments } from './cli/arguments.ts'
import { endBySignal } from './cli/end-by-signal.ts'
import { commandHelp } from './cli/help.ts'
import { type Streams, safeLines } from './cli/reporter.ts'
import { endWhenTold, isTerminal, runInThread } from './cli/run/in-thread.ts'
import { needsThread } from './cli/run/needs-thread.ts'
import { EnvironmentError, UsageError } from './model/diagnostic.ts'
import { type Options, resolveOptions } from './options.ts'

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

// Commands are loaded when they run: most of the libraries take longer to load than a short command takes.
async function run({ command, files, given }: Arguments, args: readonly string[]): Promise<number> {
  switch (command) {
    case 'build':
    case 'check': {
      if (await needsThread(files, process.cwd())) return inThread(args, surroundingOptions(given))
      const { runBuild } = await import('./cli/build-command.ts')
      return runBuild({ mode: command, files, options: surroundingOptions(given), streams })
    }
    case 'dev': {
      if (await needsThread(files, process.cwd())) return inThread(args, surroundingOptions(given))
      const { runDev } = await import('./cli/dev/dev-command.ts')
      return runDev(files, surroundingOptions(given), streams)
    }
    case 'plan': {
      if (await needsThread(files, process.cwd())) return inThread(args, surroundingOptions(given))
      const { runPlan } = await import('./cli/plan-command.ts')
      return runPlan(files, surroundingOptions(given), streams)
    }
    case 'new': {
      const { runNew } = await import('./cli/new/new-command.ts')
      return runNew(files, surroundingOptions(given), streams)
    }
    case 'doctor': {
      const { runDoctor } = await import('./cli/doctor-command.ts')
      return runDoctor(surroundingOptions(given), streams)
    }
    case 'version': {
      const { PROGRAM_VERSION } = await import('./cli/version.ts')
      streams.out(`${PROGRAM_VERSION}\n`)
      return 0
    }
    case 'help':
      streams.out(commandHelp(files[0] ?? ''))
      return 0
  }
}

const PROGRAM = new URL('../bin/lectern.mjs', import.meta.url)

/** The same run where it can be ended at any moment. */
async function inThread(args: readonly string[], { outputFolder }: Options): Promise<number> {
  const { removeOwnProfiles } = await import('./browser/launch/browser-profile.ts')
  const { removeOwnLeftovers } = await import('./files/write-outputs.ts')
  return runInThread(PROGRAM, args, () => {
    removeOwnProfiles()
    removeOwnLeftovers(outputFolder)
  })
}

function surroundingOptions(given: Arguments['given']): Options {
  return resolveOptions(given, {
    workingFolder: process.cwd(),
    env: process.env,
    isTerminal: isTerminal(),
    cores: availableParallelism(),
    temporaryFolder: tmpdir(),
  })
}

/** Runs the command line and resolves with its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  endBySignal()
  endWhenTold()
  try {
    return await run(readArguments(args), args)
  } catch (error) {
    if (error instanceof UsageError || error instanceof EnvironmentError) {
      streams.err(safeLines(`lectern: ${error.message}\n${error.hint ? `  hint: ${error.hint}\n` : ''}`))
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
