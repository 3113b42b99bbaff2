// For those who open a deck with marp-cli: `npx marp output/<id>/deck.md`. Lectern itself does not read this file.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const templates = join(import.meta.dirname, 'templates')

/** @type {import('@marp-team/marp-cli').Config} */
const config = {
  // Only the themes: a template has further style sheets, which are none.
  themeSet: readdirSync(templates)
    .map((name) => join(templates, name, 'theme.css'))
    .filter((path) => existsSync(path)),
  options: {
    // Pictures of emoji would come from the network.
    emoji: { shortcode: true, unicode: false },
  },
  // `html` stays unset: Marp's own list of harmless elements holds all that a deck needs (`div` with a class), and no script.
}

// biome-ignore lint/style/noDefaultExport: marp-cli reads the default export
export default config
