// On Linux x64 the browser comes with the dependencies (@sparticuz/chromium); everywhere else
// Puppeteer downloads the Chrome it was made for.
module.exports = {
  skipDownload: process.platform === 'linux' && process.arch === 'x64',
}
