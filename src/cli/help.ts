/** What `lectern --help` prints. */
export const HELP = `lectern: one Markdown article becomes a deck

Usage
  lectern build [FILES]    build decks; without files, everything in slides/
  lectern check [FILES]    do all that build does, and write nothing
  lectern plan FILE        say what would stand on each slide, and why
  lectern doctor           say which browser would be used, and what is missing
  lectern --help | --version

Options
  --out DIR            folder for the outputs (default: output)
  --template NAME      template for all decks, whatever they ask for
  --format FORMAT      text, json (one object a line) or github (annotations)
  --strict             warnings fail, too
  --jobs N             decks built side by side (default: one a core, at most 4)
  --browser PATH       browser to use instead of the one found
  --sandbox require    refuse to go on without the browser's sandbox

Exit codes
  0  built     1  errors in articles or templates     2  wrong usage
  3  something around is missing, such as a browser   70 a bug in Lectern
`
