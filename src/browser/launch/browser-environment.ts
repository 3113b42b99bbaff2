import { join } from 'node:path'
import type { UnpackedBrowser } from '../bundled/unpack-bundled.ts'

type Environment = Readonly<Record<string, string | undefined>>

// What a browser of the system may need to find its parts. Everything else, such as the tokens of a CI job, stays here.
const KEPT = ['PATH', 'LD_LIBRARY_PATH', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH', 'CHROME_DEVEL_SANDBOX']

/** The environment variables that the browser's process gets. */
export function browserEnvironment(
  env: Environment,
  profile: string,
  bundled: UnpackedBrowser | undefined,
): Record<string, string> {
  // Windows and macOS keep dozens of variables without which programs misbehave.
  const names = process.platform === 'linux' ? KEPT : Object.keys(env)
  const kept: Record<string, string> = {}
  for (const name of names) {
    const value = env[name]
    if (value !== undefined) kept[name] = value
  }
  if (process.platform !== 'linux') return kept
  return {
    ...kept,
    HOME: profile,
    XDG_CACHE_HOME: join(profile, 'cache'),
    XDG_CONFIG_HOME: join(profile, 'config'),
    TMPDIR: join(profile, 'tmp'),
    LANG: 'C.UTF-8',
    ...(bundled === undefined ? {} : bundledVariables(bundled)),
  }
}

function bundledVariables(bundled: UnpackedBrowser): Record<string, string> {
  return {
    LD_LIBRARY_PATH: bundled.libraries,
    FONTCONFIG_FILE: bundled.fontConfig,
    FONTCONFIG_PATH: join(bundled.fontConfig, '..'),
  }
}
