import type { ThemeConfig } from 'antd'

/** The whole palette. Red is for what is overdue, amber for what is due soon; neither decorates anything. */
export const palette = {
  ink: '#1f3a64',
  'ink-deep': '#152947',
  'ink-soft': '#e9eef6',
  text: '#1c2026',
  quiet: '#565d68',
  /** Placeholders and what is switched off: the palest that can still be read. */
  faint: '#6a717c',
  line: '#d8d9d5',
  'line-soft': '#e9e9e5',
  edge: '#8b919b',
  ground: '#f6f6f3',
  paper: '#ffffff',
  late: '#b3261e',
  'late-soft': '#fcf0ef',
  soon: '#855000',
  'soon-soft': '#fbf4e4',
} as const

const sans =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif'

export interface Room {
  /** 大字. */
  readonly large: boolean
  readonly phone: boolean
  readonly still: boolean
}

/** Base size in pixels: 14 at the desk, 16 under the thumb, and a fifth more in 大字. */
export function baseSize({ large, phone }: Room): number {
  const base = phone ? 16 : 14
  return large ? base + 4 : base
}

/** Written on the root once, so that the style sheets and the widgets read the same values. */
export function applyPalette(root: HTMLElement, room: Room) {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${name}`, value)
  root.style.setProperty('--sans', sans)
  root.style.fontSize = `${baseSize(room)}px`
  root.classList.toggle('large', room.large)
}

const colors = {
  colorPrimary: palette.ink,
  colorInfo: palette.ink,
  colorLink: palette.ink,
  colorLinkHover: palette['ink-deep'],
  colorLinkActive: palette['ink-deep'],
  colorError: palette.late,
  colorWarning: palette.soon,
  colorSuccess: palette.ink,
  colorText: palette.text,
  colorTextSecondary: palette.quiet,
  colorTextTertiary: palette.quiet,
  colorTextDescription: palette.quiet,
  colorTextPlaceholder: palette.faint,
  colorTextDisabled: palette.faint,
  colorBorder: palette.edge,
  colorBorderSecondary: palette.line,
  colorSplit: palette['line-soft'],
  colorBgLayout: palette.paper,
  colorBgMask: 'rgba(28, 32, 38, 0.28)',
  controlItemBgActive: palette['ink-soft'],
}

/** A line where others draw a shadow. */
const lines = {
  borderRadius: 2,
  borderRadiusLG: 2,
  borderRadiusSM: 2,
  boxShadow: `0 0 0 1px ${palette.edge}`,
  boxShadowSecondary: `0 0 0 1px ${palette.edge}`,
  boxShadowTertiary: 'none',
}

export function themeFor(room: Room): ThemeConfig {
  const fontSize = baseSize(room)
  const controlHeight = room.phone ? 44 : room.large ? 40 : 32
  return {
    token: { ...colors, ...lines, fontFamily: sans, fontSize, controlHeight, motion: !room.still, lineHeight: 1.6 },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Input: { activeShadow: `0 0 0 2px ${palette['ink-soft']}` },
      Modal: { titleFontSize: fontSize + 2 },
    },
  }
}
