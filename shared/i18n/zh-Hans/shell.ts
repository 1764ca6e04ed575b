/** Texts of the frame of every page, errors, reasons and the key, 简体中文. */
import type { Texts } from "../zh-Hant.ts";

export const shellTexts: Pick<
  Texts,
  | "brand"
  | "nav"
  | "unit"
  | "language"
  | "theme"
  | "settings"
  | "scope"
  | "period"
  | "clocks"
  | "age"
  | "demo"
  | "roles"
  | "access"
  | "pinned"
  | "freshness"
  | "common"
  | "error"
  | "reasons"
  | "key"
> = {
  brand: { name: "达标", skip: "跳到内容" },
  nav: {
    label: "主选单",
    league: "联赛",
    imports: "导入",
    mine: "我的业绩",
    administration: "管理",
  },
  unit: {
    label: "单位",
    yuan: "元",
    wan: "万元",
    yi: "亿元",
  },
  language: { label: "语言" },
  theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
  settings: { label: "设置" },
  scope: {
    label: "范围",
    all_one: "全部 {{count}} 省",
    all_other: "全部 {{count}} 省",
    company: "全公司",
    own: "我负责的范围",
    provinces: "省区",
    offices: "办事处",
    unknown: "范围 {{code}}",
    search: "搜索省区或办事处",
    none: "没有符合的省区或办事处",
  },
  period: {
    label: "期间",
    previous: "上一期",
    next: "下一期",
    month: "月",
    quarter: "季",
    year: "年",
    kind: "期间类型",
    current: "回到当前期间",
  },
  clocks: {
    dataThrough: "数据截至 {{day}}",
    noData: "尚无销售数据",
    reported: "已报 {{reported}}/{{offices}}",
    connection: "连线 {{age}}",
    lost: "离线 {{age}}",
    connecting: "连线中",
    ledger: "账本 #{{ledger}}",
  },
  age: {
    now: "刚刚",
    minutes_one: "{{count}}\u00a0分钟前",
    minutes_other: "{{count}}\u00a0分钟前",
    hours_one: "{{count}}\u00a0小时前",
    hours_other: "{{count}}\u00a0小时前",
    days_one: "{{count}}\u00a0天前",
    days_other: "{{count}}\u00a0天前",
  },
  demo: {
    mark: "示范",
    person: "示范・{{role}}",
    note: "这是示范公司，数字都是虚构的。",
    start: "用自己的数据开始",
  },
  roles: {
    head_office: "总部",
    business_manager: "业务经理",
    city_manager: "城市经理",
    sales_rep: "业务代表",
    data_steward: "数据专员",
    screen: "大屏",
  },
  access: {
    menu: "账户",
    insecure: "这里的连接没有加密：同一网络上的人可能看到密码和数字。请管理员改用 https。",
    insecureMark: "未加密",
    as: "身份",
    deniedTitle: "这一页不在你的权限内",
    denied: "你的角色看不到这里的数字。如有需要，请总部管理员给你权限。",
    none: "你的账户目前没有任何角色，因此看不到数字。请总部管理员给你权限。",
    ownPage: "看我的业绩",
  },
  pinned: {
    note: "正在看账本 #{{ledger}} 当时的数字",
    back: "回到现在",
  },
  freshness: {
    failed: "更新失败，仍显示 {{time}} 的数字",
    late_one: "数据停在 {{day}}，已 {{count}}\u00a0天",
    late_other: "数据停在 {{day}}，已 {{count}}\u00a0天",
    retry: "重试",
  },
  common: {
    close: "关闭",
    cancel: "取消",
    loading: "加载中",
    total: "合计",
    none: "无",
    separator: "、",
  },
  error: {
    title: "读不到数字",
    network: "连不上服务器。请检查网络后重试。",
    unexpected: "出了意外的错误（{{code}}）。",
    retry: "重试",
    crash: "这一页出了错",
    crashHint: "重新加载通常就好；如果一再发生，请把下面这行告诉管理员。",
    reload: "重新加载",
    notFound: "没有这一页",
    notFoundHint: "网址可能打错了。",
    home: "回到联赛",
  },
  reasons: {
    no_plan: "没有计划",
    plan_incomplete: "计划不完整",
    plan_zero: "计划为 0",
    not_reported: "未上报",
    not_begun: "期间尚未开始",
    no_prior: "没有上年同期数",
    no_market: "没有市场规模",
    no_whole_month: "还没有完整月份",
    no_census: "没有铺货普查",
    no_policy: "没有价格政策",
    too_few_observations: "观测太少",
    no_programme: "期间内没有方案",
    no_key_accounts: "没有重点客户",
    no_days_left: "没有剩余工作日",
    nobody_to_compare: "没有可比的对象",
    insufficient_evidence: "证据不足",
    not_by_category: "不按品类计",
    not_by_staff: "不按人员计",
    too_few: "可比对象太少，不便显示",
    unknown: "无法给出",
  },
  key: {
    open: "图例与按键",
  },
};
