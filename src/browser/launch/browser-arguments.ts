/** Chromium's switches. The browser draws pages that need no network, no GPU and no service of its maker. */
export function browserArguments(profile: string, sandbox: 'on' | 'off'): readonly string[] {
  return [
    ...STABLE_PIXELS,
    ...NO_NETWORK,
    ...NO_SERVICES,
    ...(sandbox === 'off' ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--headless',
    '--remote-debugging-pipe',
    'about:blank',
  ]
}

const STABLE_PIXELS = [
  // With hinting the system's settings decide where lines break.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  // Where one tile of a drawing ends and the next begins, letters come out by chance a hair lighter or darker.
  '--default-tile-width=4096',
  '--default-tile-height=4096',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--lang=en-US',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Several pages are drawn at once and none of them is in front.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

const NO_NETWORK = [
  // Requests are refused in the page already. These catch what does not pass there: web sockets, windows, workers.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://proxy.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-pings',
  '--dns-prefetch-disable',
]

const NO_SERVICES = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,DialMediaRouteProvider',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-prompt-on-repost',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
]
