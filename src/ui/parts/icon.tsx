// Line icons of our own, decorative only: the words beside them carry the meaning.

const shapes = {
  left: 'M14.5 5.5 8 12l6.5 6.5',
  right: 'M9.5 5.5 16 12l-6.5 6.5',
  down: 'M5.5 9 12 15.5 18.5 9',
  plus: 'M12 5v14M5 12h14',
  check: 'M4.5 12.5l5 5L19.5 7',
  checkRound: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.8L16 9.8',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  warn: 'M12 4 2.8 20h18.4L12 4zM12 10v4.5M12 17.3h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.2M12 7.8h.01',
  disk: 'M5 4h11l3 3v13H5V4zM8.5 4v5h6V4M8 20v-6h8v6',
  download: 'M12 4v11M7.5 10.8 12 15.3l4.5-4.5M5 19.5h14',
  upload: 'M12 15V4M7.5 8.2 12 3.7l4.5 4.5M5 19.5h14',
  offline:
    'M3 3l18 18M5.6 12.4a9.5 9.5 0 0 1 4.2-2.4M2.4 9a14 14 0 0 1 4-2.6M21.6 9A14 14 0 0 0 10.4 5M8.8 15.7a4.8 4.8 0 0 1 5.4-.9M12 19.2h.01',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  more: 'M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  copy: 'M9 9h10v11H9V9zM15 9V5H5v11h4',
  pen: 'M4 20l1-4.5L16.2 4.3a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L8.5 19 4 20zM14 6.5l3.5 3.5',
  file: 'M6 3h8l4 4v14H6V3zM14 3v4h4',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.4 2',
  lens: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5M8 10.5h5',
  device: 'M4 5h16v11H4V5zM2 19.5h20',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
  numbered: 'M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.8V9M4 14.2c0-1 2.2-1 2.2.2 0 1-2.2 1.6-2.2 3h2.4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  print: 'M7 9V4h10v5M7 17H4.5v-6.5A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6H7v-6z',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  lock: 'M6.5 11h11v9h-11v-9zM9 11V7.5a3 3 0 0 1 6 0V11',
  unlock: 'M6.5 11h11v9h-11v-9zM9 11V7.5a3 3 0 0 1 5.7-1.3',
  notEqual: 'M5 9h14M5 15h14M15.5 5l-7 14',
  undo: 'M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20, tone }: { name: IconName; size?: number; tone?: 'ok' | 'warn' | 'muted' }) {
  return (
    <svg
      class={tone ? `i ${tone}` : 'i'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The path with three stops: two walked, one ahead. */
export function Logo() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 26.5C13 26.5 10.5 16.5 17 16.5S19 6 26 6" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
      <circle cx="6" cy="26.5" r="3.6" fill="currentColor" />
      <circle cx="16.6" cy="16.5" r="3.6" fill="currentColor" />
      <circle cx="26" cy="6" r="4.2" fill="#ffc94a" />
    </svg>
  );
}
