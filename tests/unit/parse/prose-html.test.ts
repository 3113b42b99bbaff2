import { describe, expect, test } from 'vitest'
import { proseHtml } from '../../../src/parse/prose-html.ts'

describe('proseHtml', () => {
  test.each([
    [
      'paragraphs',
      'One *two* **three** ~~four~~ `a < b`.\n\nFive\\\nsix',
      ['<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>a &lt; b</code>.</p>', '<p>Five<br>six</p>'],
    ],
    ['tight lists', '- a\n- b\n  1. c', ['<ul>', '<li>a</li>', '<li>b', '<ol>', '<li>c</li>', '</ol></li>', '</ul>']],
    ['loose lists that begin late', '3. a\n\n   b', ['<ol start="3">', '<li><p>a</p>', '<p>b</p></li>', '</ol>']],
    ['tasks', '- [x] done\n- [ ] open', ['<ul>', '<li>☑ done</li>', '<li>☐ open</li>', '</ul>']],
    ['quotations', '> a\n>\n> b', ['<blockquote>', '<p>a</p>', '<p>b</p>', '</blockquote>']],
    ['code', '```html\n<b>&amp;\n```', ['<pre><code>&lt;b>&amp;amp;</code></pre>']],
    ['headings, which are no part of the outline', '# a', ['<p class="heading"><strong>a</strong></p>']],
    [
      'tables',
      '| a | b |\n|---|--:|\n| c | d |',
      [
        '<table>',
        '<thead><tr><th scope="col">a</th><th scope="col" style="text-align:right">b</th></tr></thead>',
        '<tbody>',
        '<tr><td>c</td><td style="text-align:right">d</td></tr>',
        '</tbody>',
        '</table>',
      ],
    ],
    ['rules', '---', ['<hr>']],
    [
      'links and images whose address a template fills in, as their words',
      'See [the old one]({{< ref "a.md" >}}), [this]({{ "/b" | url }}) and ![a\nmap]({{ "/c.png" | url }}).\n\n`[d]({{ e }})`',
      ['<p>See the old one, this and a', 'map.</p>', '<p><code>[d]({{ e }})</code></p>'],
    ],
  ])('%s', (_, markdown, lines) => {
    expect(proseHtml(markdown)).toBe(lines.join('\n'))
  })

  test('keeps links to the web, to mail and to footnotes, and of others their words', () => {
    const markdown =
      '[a](https://example.org/?a=1&b="2") <mailto:b@example.org> [c](#Note-3) [d][1]\n\n[1]: http://example.org'
    expect(proseHtml(markdown, { behindLink: (url, text) => `{${url} ${text}}` })).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">a</a>{https://example.org/?a=1&b="2" a} ' +
        '<a href="mailto:b@example.org">mailto:b@example.org</a>{mailto:b@example.org mailto:b@example.org} ' +
        '<a class="mark" href="#Note-3">c</a> <a href="http://example.org">d</a>{http://example.org d}</p>',
    )
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '../a.md',
      '#Note-x',
      '//a.b/c',
      'JaVaScRiPt:x',
    ])
      expect(proseHtml(`[words](<${url}>)`)).toBe('<p>words</p>')
  })

  test('keeps the words of raw HTML, and nothing that acts', () => {
    expect(proseHtml('a <b onclick="x()">b</b> <img src=x onerror=alert(1)> <br/> c')).toBe('<p>a b  <br> c</p>')
    expect(proseHtml('<div>a <script>alert(1)</script> &amp; b</div>')).toBe('<p>a &amp; b</p>')
    expect(proseHtml('<!-- a -->\n\nb\n\n<style>p { color: red }</style>')).toBe('<p>b</p>')
    expect(proseHtml('`<b>` and \\<b>')).toBe('<p><code>&lt;b></code> and &lt;b></p>')
  })

  test('shows the images that it is given, and of others the alternative text', () => {
    const image = (url: string) => (url === 'a.png' ? 'data:image/png;base64,AA' : undefined)
    expect(proseHtml('![x "y" <z>](a.png) ![b](https://example.org/b.png)', { image })).toBe(
      '<p><img src="data:image/png;base64,AA" alt="x &quot;y&quot; &lt;z>"> b</p>',
    )
  })
})
