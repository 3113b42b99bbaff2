import { describe, expect, test } from 'vitest'
import { COMMANDS, readArguments } from '../../src/cli/arguments.ts'
import { UsageError } from '../../src/model/diagnostic.ts'

function refusal(args: readonly string[]): { message: string; hint: string | undefined } {
  try {
    readArguments(args)
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, hint: error.hint }
    throw error
  }
  throw new Error(`${args.join(' ')} was understood.`)
}

describe('readArguments', () => {
  test.each(COMMANDS)('knows the command %s', (command) => {
    expect(readArguments([command])).toEqual({ command, files: [], given: {} })
  })

  test('keeps files in their order and options wherever they stand', () => {
    const args = ['--strict', 'build', 'b.md', '--out', 'dist', 'a.md', '--format=json', '--jobs=2']
    expect(readArguments(args)).toEqual({
      command: 'build',
      files: ['b.md', 'a.md'],
      given: { strict: true, out: 'dist', format: 'json', jobs: '2' },
    })
  })

  test('takes kinds of handouts one by one or together', () => {
    const args = ['build', 'a.md', '--handout', 'notes', '--handout=3up,article']
    expect(readArguments(args).given).toEqual({ handout: 'notes,3up,article' })
  })

  test('takes what follows two dashes for files', () => {
    expect(readArguments(['build', '--', '--strict.md']).files).toEqual(['--strict.md'])
  })

  test.each([[[]], [['--help']], [['-h']]])('%j asks for help', (args) => {
    expect(readArguments(args)).toEqual({ command: 'help', files: [], given: {} })
  })

  test('help may be asked for one command', () => {
    expect(readArguments(['build', '--help'])).toEqual({ command: 'help', files: ['build'], given: {} })
  })

  test.each([[['--version']], [['-v']], [['build', 'a.md', '-v']]])('%j asks for the version', (args) => {
    expect(readArguments(args)).toEqual({ command: 'version', files: [], given: {} })
  })

  test.each([
    [['biuld'], 'There is no command "biuld".', 'Did you mean "lectern build"?'],
    [['slides/a.md'], 'There is no command "slides/a.md".', 'Did you mean "lectern build slides/a.md"?'],
    [['frobnicate'], 'There is no command "frobnicate".', 'Run "lectern --help".'],
    [['build', '--strct'], 'There is no option --strct.', 'Did you mean "--strict"?'],
    [['build', '--color'], 'There is no option --color.', 'Run "lectern --help".'],
    [['build', '-x'], 'There is no option --x.', 'Run "lectern --help".'],
    [['build', '--out'], '--out needs a value, or has one that it does not take.', 'Run "lectern --help".'],
    [['build', '--out', '--strict'], '--out needs a value, or has one that it does not take.', 'Run "lectern --help".'],
    [['build', '--strict=yes'], '--strict needs a value, or has one that it does not take.', 'Run "lectern --help".'],
  ])('%j is refused', (args, message, hint) => {
    expect(refusal(args)).toEqual({ message, hint })
  })

  test('does not take names of the language for commands', () => {
    for (const word of ['constructor', '__proto__', 'toString']) expect(refusal([word]).message).toContain(word)
    expect(refusal(['build', '--__proto__']).message).toContain('__proto__')
  })
})
