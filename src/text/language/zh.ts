import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

const NONE = wordSet('')

/** Simplified and traditional forms side by side. */
export const zh: Language = {
  tag: 'zh',
  code: 'zh',
  locale: 'zh',
  scriptKind: 'cjk',
  dir: 'ltr',
  abbreviations: { leading: NONE, beforeNumber: NONE, either: NONE, letterLabels: NONE },
  ordinalDot: false,
  sentenceStarters: NONE,
  // “……。”王明说道。
  continuesQuotation:
    /^(?:[^，。！？；：“”「」]{0,8}(?:说|道|问|答|表示|写道|喊|指出|認為|认为|說|問|強調|强调)(?!法|明|题|題|路)|的|这|這)/u,
  connectives: {
    withComma: wordSet(
      '此外 另外 同时 同時 而且 并且 並且 首先 其次 再次 最后 最後 当然 當然 总之 總之 同样 同樣 一般来说 一般來說 总的来说 總的來說 尤其 事实上 事實上',
    ),
    bare: NONE,
    bareExceptions: NONE,
    emptyFrames: wordSet(
      '值得注意的是 需要注意的是 需要指出的是 值得一提的是 如前所述 众所周知 眾所周知 請注意 请注意',
    ),
  },
  danglingStarts:
    wordSet(`它 它们 它們 他 他们 他們 她 她们 她們 这 這 那 此 其 该 該 这些 這些 那些 这样 這樣 那样 那樣 这里 這裡 那里 那裡 因此 所以 于是 於是 但
    但是 然而 不过 不過 可是 却 而 反而 相反 其实 其實 事实上 事實上 实际上 實際上 例如 比如 譬如 此外 另外 同时 同時 而且 并且 並且
    换句话说 換句話說 也就是说 也就是說 也 还 還 又 同样 同樣 否则 否則 不然 前者 后者 後者 两者 兩者 与此同时 與此同時 随后 隨後 接着 接著 然后
    然後 结果 結果 故 从而 從而 尽管如此 儘管如此 虽然如此 雖然如此 可见 可見 即`),
  danglingExceptions: wordSet(
    '这篇文章 這篇文章 这本书 這本書 这一章 這一章 那么多 该不该 其他 其中一 其它 此刻 此时此刻 还有 還有 又一 也许 也許 然后 他人 即使 即将 即將 而立 还是 結果表明 结果表明 结果显示 結果顯示 故事 故障 故宫 故乡 该怎么',
  ),
  rebuttalStarts: wordSet(
    '但 但是 然而 不过 不過 可是 却 反而 相反 其实 其實 事实上 事實上 实际上 實際上 尽管如此 儘管如此 恰恰相反',
  ),
  anaphora: wordSet(
    '这些 這些 那些 这个 這個 那个 那個 这种 這種 那种 那種 这样 這樣 此外 此类 此類 同样 同樣 上述 如上 如下 前者 后者 後者 两者 兩者 该公司 该项目 該公司 對此 对此 为此 為此 其中 这一 這一 这项 這項 此举 此舉 它 他们 他們 她们 她們',
  ),
  anaphoraExceptions: wordSet('这篇文章 這篇文章 这本书 這本書 其它 这一年 這一年 这一章 這一章'),
  hypotheticals: wordSet(
    '如果 假如 假设 假設 倘若 要是 若 可能 也许 也許 或许 或許 大概会 将会 將會 除非 万一 萬一 一旦 只要 预计 預計 有望 恐怕 設想 设想',
  ),
  reportWords: wordSet(
    '据说 據說 据报道 據報導 根据 根據 表示 认为 認為 指出 称 稱 声称 聲稱 宣布 宣佈 预计 預計 估计 估計 据估 據估 显示 顯示 报告称 報告稱 说道 說道 警告 透露 主张 主張 强调 強調 研究发现 研究發現 据',
  ),
  exampleIntros: wordSet('例如 比如 譬如 包括 诸如 諸如 如： 等等 之类 之類 等'),
  negations: wordSet('不 没 沒 无 無 未 非 别 莫 勿 失败 失敗 缺乏 难以 難以 拒绝 拒絕'),
  contrasts: [
    ['优点', '缺点'],
    ['優點', '缺點'],
    ['优势', '劣势'],
    ['之前', '之后'],
    ['过去', '现在'],
    ['问题', '解决方案'],
    ['利', '弊'],
  ],
  firstPerson: wordSet('我 我们 我們 咱们 咱們 笔者 筆者 本人 我司 本公司'),
  questionWords: wordSet(
    '什么 什麼 为什么 為什麼 为何 為何 如何 怎么 怎麼 怎样 怎樣 谁 誰 哪 哪里 哪裡 哪些 何时 何時 多少 几 是否 何谓 何謂',
  ),
  questionEnd: /[吗嗎呢][。”」]*$/u,
  stepStarters: wordSet(
    '打开 打開 点击 點擊 选择 選擇 安装 安裝 输入 輸入 运行 運行 检查 檢查 添加 创建 創建 按下 放入 复制 複製 删除 刪除 保存 下载 下載 搜索 填写 填寫 测试 測試 确认 確認 关闭 關閉 加入 倒入 请 請 将 將 把',
  ),
  stopWords:
    wordSet(`的 了 在 是 我 有 和 就 不 人 都 一 一个 一個 上 也 很 到 说 說 要 去 你 会 會 着 著 没有 沒有 看 好 自己 这 這 那 他 她 它 们 們 我们 我們
    你们 你們 他们 他們 她们 它们 这个 這個 那个 那個 这些 這些 那些 这样 這樣 与 與 及 或 而 但 但是 并 並 被 把 给 給 从 從 对 對 为 為 以 于 於
    由 因 因为 因為 所以 如果 可以 能 能够 能夠 可能 应该 應該 需要 还 還 又 再 更 最 已 已经 已經 将 將 其 其中 之 等 个 個 中 里 裡 后 後 前 时 時
    年 月 日 来 來 使用 进行 進行 通过 通過 什么 什麼 如何 怎么 怎麼 让 讓 使 地 得 吗 嗎 呢 吧 啊 做 用 多 大 小 新 每 各 该 該 此 则 則`),
  numbers: {
    qualifiers: wordSet(
      '约 約 大约 大約 近 将近 將近 超过 超過 不到 至少 最多 最少 高达 高達 多达 多達 平均 平均每年 估计 估計 总计 總計 共 总共 總共 仅 僅 只有 接近 逾 不足 每年 达 達 达到 達到 共计 共計 几乎 幾乎 突破',
    ),
    trailingQualifiers: wordSet('以上 以下 以内 以內 左右 上下 多 余 餘 不等'),
    scales: wordSet('千 万 萬 亿 億 兆 百万 百萬 千万 千萬 万亿 萬億 百'),
    numerals: NONE,
    percentWords: wordSet('百分点 百分點 个百分点 個百分點'),
    currencyWords: wordSet(
      '元 人民币 人民幣 美元 欧元 歐元 英镑 英鎊 日元 日圓 港元 港币 港幣 台币 新台幣 新台币 韩元 韓元 卢布 盧布 瑞士法郎 块',
    ),
    units:
      wordSet(`公里 千米 米 厘米 公分 毫米 公斤 千克 克 吨 噸 升 毫升 公顷 公頃 平方米 平方公里 立方米 千瓦 兆瓦 吉瓦 千瓦时 千瓦時 瓦 度 摄氏度 攝氏度 英里 桶 亩 畝 字节 字節
      km m cm mm kg g t kWh MWh GWh kW MW GW KB MB GB TB ms 人 名 家 台 件 个 個 倍 座 辆 輛 次`),
    perWords: wordSet('每 ／ /'),
    perUnits: wordSet('年 月 天 日 小时 小時 分钟 分鐘 秒 人 吨 噸 公斤'),
    months: NONE,
    dateLeads: wordSet('公元 西元'),
    ranges: [
      ['从', '到'],
      ['從', '到'],
      ['由', '至'],
      ['', '至'],
      ['', '到'],
      ['', '～'],
      ['', '〜'],
    ],
    groupSeparators: ',，',
  },
  furniture: {
    agenda: '目录',
    closing: '小结',
    sources: '来源',
    source: '来源',
    continued: '续',
    by: '作者',
    notes: '备注',
    appendix: '附录',
    contents: '目录',
    leftOut: '演讲中略去的幻灯片',
    slide: '幻灯片',
    page: '页',
    figure: '图',
    table: '表',
  },
  speakingPace: { unit: 'characters', perMinute: 260 },
  readingPace: { unit: 'characters', perMinute: 400 },
}
