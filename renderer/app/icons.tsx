// The SOP's own symbols and file kinds, on a 20 grid with a stroke of 1.3; everything else comes from Lucide at stroke 1.5.
import type { ReactElement, ReactNode } from 'react'

const Drawn = ({ children, size = 20 }: { readonly children: ReactNode; readonly size?: number }): ReactElement => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.3}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)
export const TerminatorIcon = (): ReactElement => (
  <Drawn>
    <rect x="2.5" y="6" width="15" height="8" rx="4" />
  </Drawn>
)
export const ProcessIcon = (): ReactElement => (
  <Drawn>
    <rect x="2.5" y="5.5" width="15" height="9" />
  </Drawn>
)
export const DecisionIcon = (): ReactElement => (
  <Drawn>
    <path d="M10 3.5 17.5 10 10 16.5 2.5 10Z" />
  </Drawn>
)
export const RowIcon = (): ReactElement => (
  <Drawn>
    <path d="M2.5 3.5h15v5h-15zM10 8.5v8M7 13.5h6" />
  </Drawn>
)
export const ColumnIcon = (): ReactElement => (
  <Drawn>
    <path d="M3 2.5h5v15H3zM8 10h8.5M13 7v6" />
  </Drawn>
)
export const SopIcon = ({ size = 20 }: { readonly size?: number }): ReactElement => (
  <Drawn size={size}>
    <rect x="2.5" y="3" width="15" height="14" rx="1.5" />
    <path d="M2.5 7h15M7.5 7v10M10.5 9.8h4v3h-2v2.2" />
  </Drawn>
)
export const EmptyFormPicture = (): ReactElement => (
  <svg viewBox="0 0 300 138" aria-hidden="true">
    <g fill="var(--surface)" stroke="var(--line-strong)">
      <rect x="67" y="36" width="168" height="120" rx="2" />
      <path d="M75 44h152v112M75 44v112M125 44v112M177 44v112M75 56h152M75 82h152M75 106h152M75 131h152" fill="none" />
    </g>
    <path d="M80 65h36M80 72h22" stroke="var(--ink-2)" strokeWidth="1.6" />
    <path d="M107 66v12" stroke="var(--accent)" strokeWidth="1.6" />
    <rect x="141" y="63" width="26" height="13" rx="6.5" fill="var(--accent-soft)" stroke="var(--accent)" strokeWidth="1.4" />
  </svg>
)
export const ExamplePicture = (): ReactElement => (
  <svg viewBox="0 0 300 138" aria-hidden="true">
    <g fill="var(--surface)" stroke="var(--line-strong)">
      <rect x="81" y="34" width="150" height="120" rx="2" />
      <rect x="71" y="41" width="150" height="120" rx="2" />
      <rect x="61" y="48" width="150" height="120" rx="2" />
      <path d="M67 55h138v100M67 55v100M107 55v100M159 55v100M67 64h138M67 94h138M67 124h138" fill="none" />
    </g>
    <path d="M72 73h26M72 80h16M72 103h26M72 110h26M72 133h26M164 74h32M164 103h28M164 133h32" stroke="var(--ink-2)" strokeWidth="1.6" />
    <g fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.1">
      <path d="M132 80h14v21M122 86v24h14M140 110v24h-12" fill="none" />
      <rect x="112" y="74" width="20" height="12" rx="6" />
      <path d="M146 102l10 8-10 8-10-8z" />
      <rect x="112" y="128" width="20" height="12" rx="6" />
    </g>
  </svg>
)
