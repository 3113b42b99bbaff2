import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

const NONE = wordSet('')

export const ja: Language = {
  tag: 'ja',
  code: 'ja',
  locale: 'ja',
  scriptKind: 'cjk',
  dir: 'ltr',
  abbreviations: { leading: NONE, beforeNumber: NONE, either: NONE, letterLabels: NONE },
  ordinalDot: false,
  sentenceStarters: NONE,
  // A quotation is followed by a particle; ところ, とても, とき begin sentences of their own.
  continuesQuotation:
    /^(?:と(?!ころ|ても|き|にかく|りあえず|もかく|くに)|って|など|という|は(?!じめ)|が[、\p{Script=Han}]|を|に(?!も|は)|の(?!ち))/u,
  connectives: {
    withComma: wordSet(
      'また さらに そして 加えて まず 次に 最後に なお しかも 同様に 一般に もちろん 実際 特に 要するに',
    ),
    bare: NONE,
    bareExceptions: NONE,
    emptyFrames: wordSet('注意すべきは 言うまでもなく、 周知のように、 前述のように、 前述のとおり、'),
  },
  danglingStarts:
    wordSet(`これ それ あれ この その あの こう そう こんな そんな こうした そうした こういった そういった ここ そこ 彼ら 彼は 彼女 しかし
    けれども だけど でも だが ですが ところが とはいえ だから ですから したがって そのため このため それで それでも そこで すると つまり
    すなわち ただし ただ、 なお 一方 他方 逆に また、 さらに そして それから しかも 例えば たとえば 同様に 同じく 前者 後者 両者
    むしろ かえって 実は、 実際、 結局 もっとも、 というのも なぜなら その結果 加えて ゆえに よって、 次に、 やはり`),
  danglingExceptions: wordSet(
    'この記事 この文書 この資料 この章 この本 この連載 この動画 これから これまで それぞれ ここ数 ここ数年 あの手この手 ここでは',
  ),
  rebuttalStarts: wordSet(
    'しかし けれども だけど でも、 だが ですが ところが とはいえ むしろ 実は 実際には それでも 逆に 一方 かえって にもかかわらず',
  ),
  anaphora: wordSet(
    'これ それ この その こうした そうした こういった そういった このよう そのよう 同じ 同様 前述 上記 下記 前者 後者 両者 両方 どちらも 後述 当該 さきほど',
  ),
  anaphoraExceptions: wordSet(
    'この記事 この文書 この資料 この章 この本 この連載 これから これまで それぞれ そのもの そのまま その他 この先',
  ),
  hypotheticals: wordSet(
    'もし 仮に 場合 かもしれ だろう でしょう とすれば とすると であれば すれば れば、 たら、 なら、 可能性 恐れ おそれ 見込み はずだ と仮定 想定',
  ),
  reportWords: wordSet(
    'によると によれば と述べ と語 と話 と発表 と言 と主張 と説明 とされ とみられ と見られ らしい だそう とのこと と推定 と予測 と予想 と報じ と指摘 と考え と見積も と警告 いわく 曰く',
  ),
  exampleIntros: wordSet('例えば たとえば など といった のような をはじめ を含む を含め 等の'),
  negations: wordSet('ない ません なかった ずに なく 不可能 無し なし 失敗 欠け ぬまま'),
  contrasts: [
    ['メリット', 'デメリット'],
    ['長所', '短所'],
    ['利点', '欠点'],
    ['以前', '現在'],
    ['課題', '解決策'],
    ['賛成', '反対'],
  ],
  firstPerson: wordSet('私 僕 我々 われわれ わたし わたくし 俺 弊社 当社 筆者 うちの'),
  questionWords: wordSet('なぜ どう どの 何が 何を 何に なに いつ どこ 誰 だれ どれ どちら いくら どんな いかに'),
  questionEnd: /か[。」』]*$/u,
  stepStarters: NONE,
  stopWords:
    wordSet(`する した して いる ある なる なった られ られる れる こと もの ため よう これ それ あれ この その あの ここ そこ また さらに そして
    しかし でも だが 的 など 等 中 上 下 内 今 方 人 者 年 月 日 時 場合 とき ところ わけ はず まま うち ほか 他 前 後 間 以上 以下 約 一 二 三 つ
    さん 化 性 度 回 目 点 私 私たち 彼 彼女 何 誰 どこ なぜ できる 行う 行っ 使う 使っ 思う 言う 見る 持つ`),
  numbers: {
    qualifiers: wordSet(
      '約 およそ おおよそ ほぼ 最大 最大で 最低 最低でも 最小 少なくとも 多くとも 平均 平均で 推定 合計 計 総額 延べ わずか たった のべ 過去最高の ざっと 最高 最長 毎年 年間',
    ),
    trailingQualifiers: wordSet('以上 以下 未満 超 余り あまり 前後 程度 近く 強 弱 ほど くらい ぐらい'),
    scales: wordSet('千 万 億 兆 百万 千万 百億 千億 百'),
    numerals: NONE,
    percentWords: wordSet('パーセント パーセントポイント ポイント'),
    currencyWords: wordSet('円 ドル 米ドル ユーロ ポンド 元 人民元 ウォン フラン ルピー'),
    units:
      wordSet(`キロメートル キロ メートル センチメートル センチ ミリ ミリメートル キログラム グラム トン リットル ミリリットル ヘクタール 平方メートル 平方キロメートル 立方メートル
      キロワット メガワット ギガワット キロワット時 ワット ボルト ヘルツ バイト キロバイト メガバイト ギガバイト テラバイト km m cm mm kg g t kWh MWh GWh kW MW GW KB MB GB TB ms 度 バレル 人 台 件 社 本 冊 軒 棟 倍 名 カ国`),
    perWords: wordSet('／ /'),
    perUnits: wordSet('年 月 日 時 時間 分 秒 人 トン 台 件'),
    months: NONE,
    dateLeads: wordSet('西暦'),
    ranges: [
      ['', 'から'],
      ['', '〜'],
      ['', '～'],
      ['', 'ないし'],
    ],
    groupSeparators: ',，',
  },
  furniture: {
    agenda: '目次',
    closing: 'まとめ',
    sources: '出典',
    source: '出典',
    continued: '続き',
    by: '著者',
    notes: 'ノート',
    appendix: '付録',
    contents: '目次',
    leftOut: '発表で省いたスライド',
    slide: 'スライド',
    page: 'ページ',
    figure: '図',
    table: '表',
  },
  speakingPace: { unit: 'characters', perMinute: 300 },
  readingPace: { unit: 'characters', perMinute: 500 },
}
