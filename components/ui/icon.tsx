import type { ReactNode } from "react";

const drawings = {
  phone: (
    <path d="M5 3h3.6l1.9 5-2.6 1.7a12 12 0 0 0 5.9 5.9l1.7-2.6 5 1.9V19a2 2 0 0 1-2.2 2A17 17 0 0 1 3 5.2 2 2 0 0 1 5 3Z" />
  ),
  right: <path d="m9 5 7 7-7 7" />,
  left: <path d="m15 5-7 7 7 7" />,
  up: <path d="M12 20V4m-6 6 6-6 6 6" />,
  down: <path d="M12 4v16m-6-6 6 6 6-6" />,
  check: <path d="m4.5 12.5 5 5 10-11" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20v-1.5a5 5 0 0 1 5-5h3a5 5 0 0 1 5 5V20M16 4.8a3.5 3.5 0 0 1 0 6.4M18 13.9a5 5 0 0 1 3.5 4.6V20" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 21v-1.5a5.5 5.5 0 0 1 5.5-5.5h4a5.5 5.5 0 0 1 5.5 5.5V21" />
    </>
  ),
  fingerprint: (
    <path d="M4 15v-4a8 8 0 0 1 16 0v1.5M7 18.5V11a5 5 0 0 1 10 0v4.5M10 21v-9.8a2 2 0 0 1 4 0v5.3M17 19v.5M14 20v1" />
  ),
  pick: <path d="M3 9.5C6 5.8 9 4.5 12 4.5s6 1.3 9 5M12 4.5V21" />,
  table: <path d="m3 9.5 12-4 6 4.5-12 4-6-4.5Zm0 0V19M9 14v6M21 10v8.5M16 5.3V3h4M7.5 10.5l8.5-2.8" />,
  camera: (
    <>
      <path d="M3 7h4l2-3h6l2 3h4v13H3V7Z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  send: <path d="M21 3 3 10.5l6.5 3L13 20.5 21 3ZM9.5 13.5 21 3" />,
  sack: (
    <path d="M8.5 3h7l-1.8 4h-3.4L8.5 3Zm1.8 4C7 8.5 5 12.5 5 16.5 5 19.5 6.5 21 9 21h6c2.5 0 4-1.5 4-4.5 0-4-2-8-5.3-9.5" />
  ),
  balance: (
    <path d="M12 3v18M8 21h8M4 6.5h16M6.5 6.5 3 14h7L6.5 6.5Zm11 0L14 14h7l-3.5-7.500ZM3 14a3.5 3.5 0 0 0 7 0M14 14a3.5 3.5 0 0 0 7 0" />
  ),
  minutes: (
    <path d="M6 3h13v18H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm2 0v18M11.5 8H16M11.5 12H16M11.5 17c1-1.5 2-1.5 2.5 0s1 .5 2-.5" />
  ),
  retort: (
    <path d="M9.5 3h4M11.5 3v3.500M9.7 6.500h3.600M10 6.500A5.5 5.5 0 1 0 16.8 13M13 6.500c4.5.3 6.5 3.5 8 9.500M9 21h5M7.5 17.3 6 21M15.5 17.3 17 21" />
  ),
  calculator: (
    <>
      <rect x="4" y="2.5" width="16" height="19" rx="2" />
      <path d="M8 7h8M8 12h.01M12 12h.01M16 12h.01M8 16.500h.01M12 16.500h.01M16 16.500h.01" />
    </>
  ),
  document: <path d="M6 3h8l5 5v13H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm8 0v5h5M9 13h6M9 17h6" />,
  papers: <path d="M8 3h12v14H8V3ZM16 17v4H4V7h4M11 7h6M11 11h6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  calendar: <path d="M4 5h16v16H4V5Zm0 5h16M8 2.500V7M16 2.500V7" />,
  magnifier: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="m15.5 15.5 6 6" />
    </>
  ),
  download: <path d="M12 3v12m-5-5 5 5 5-5M4 20.500h16" />,
  upload: <path d="M12 16V4m-5 5 5-5 5 5M4 20.500h16" />,
  alert: <path d="M12 3.5 22 20.500H2L12 3.500Zm0 6.500v5M12 17.800v.01" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.500M12 7.500v.01" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.3 9.500a2.8 2.8 0 1 1 4 2.600c-.9.4-1.3 1-1.3 2M12 17v.01" />
    </>
  ),
  message: <path d="M3 4h18v13h-9.500L7 21v-4H3V4Z" />,
  inbox: <path d="M3 13 6 4h12l3 9v7H3v-7Zm0 0h5.500c0 2 1.5 3 3.5 3s3.5-1 3.5-3H21" />,
  products: <path d="M3 4h18v6H3V4Zm0 10h8v6H3v-6Zm12 0h6v6h-6v-6Z" />,
  chart: <path d="M4 3v17h17M9 20v-6M13.5 20V8M18 20v-9" />,
  shield: <path d="M12 2.5 20 6v6c0 4.5-3.2 8-8 9.500C7.2 20 4 16.5 4 12V6l8-3.500ZM8.5 12l2.5 2.5 4.5-5" />,
  "sign-out": <path d="M14 4H5v16h9M10 12h11m-4-4 4 4-4 4" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
    </>
  ),
  trash: <path d="M4 6.500h16M9 6.500V3.500h6v3M6 6.5 7 21h10l1-14.500M10 11v6M14 11v6" />,
  lock: <path d="M5 10.500h14V21H5V10.500Zm3 0V7.500a4 4 0 0 1 8 0v3M12 15v2" />,
  eye: (
    <>
      <path d="M2 12c2.5-4.5 6-6.5 10-6.500s7.5 2 10 6.500c-2.5 4.5-6 6.5-10 6.500S4.5 16.5 2 12Z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  history: <path d="M4 4v5h5M4.3 9A8.5 8.5 0 1 1 3.5 12M12 7.500V12l3 2" />,
  retry: <path d="M20 4v5h-5M19.7 9A8.5 8.5 0 1 0 20.5 12" />,
  droplet: <path d="M12 2.500c4 5 6.5 8 6.5 11.500a6.5 6.5 0 0 1-13 0C5.5 10.5 8 7.5 12 2.500Z" />,
  speaker: <path d="M3 9v6h4l5 4.500v-15L7 9H3Zm13 .5a3.5 3.5 0 0 1 0 5M18.5 6.500a8 8 0 0 1 0 11" />,
  "no-signal": <path d="M5 20v-4M10 20v-8M15 20v-4.500M20 20v-.5M20 13V4M3 3l18 18" />,
  device: (
    <>
      <rect x="6.5" y="2.5" width="11" height="19" rx="2" />
      <path d="M11 18h2" />
    </>
  ),
  committee: (
    <>
      <circle cx="5" cy="6" r="2" />
      <circle cx="12" cy="5" r="2" />
      <circle cx="19" cy="6" r="2" />
      <path d="M2.5 12h19M5 12v8M19 12v8M9 12v-1.500h6V12" />
    </>
  ),
  versions: (
    <>
      <circle cx="7" cy="5" r="2.5" />
      <circle cx="17" cy="19" r="2.5" />
      <path d="M7 7.500V21M7 11c0 4 2 6.5 7.5 7.5" />
    </>
  ),
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
    </>
  ),
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

type Props = { name: IconName; size?: 20 | 24; className?: string };

/** Always beside words, so it is hidden from assistive technology. */
export function Icon({ name, size = 24, className = "" }: Props) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`flex-none ${className}`}
    >
      {drawings[name]}
    </svg>
  );
}
