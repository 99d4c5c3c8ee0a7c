/** Drawn on a grid of 16, in one stroke each, in the colour of the text. */
const PATHS = {
  chercher: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5l3 3',
  epingle: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  menu: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  fermer: 'm4 4 8 8M12 4l-8 8',
  chevron: 'm6 4 4 4-4 4',
  retour: 'M13 8H3M7 4 3 8l4 4',
  coche: 'm3.5 8.5 3 3 6-7',
  telephone:
    'M4 2.5h2l1 3-1.3 1a7 7 0 0 0 3.8 3.8l1-1.3 3 1v2c0 .8-.7 1.5-1.5 1.5A9.5 9.5 0 0 1 2.5 4c0-.8.7-1.5 1.5-1.5z',
  courriel: 'M3.5 3.5h9l1.5 1.5v6l-1.5 1.5h-9L2 11V5zM2.5 4.5 8 8.5l5.5-4',
  lien: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5',
  copier: 'M7 5.5h5L13.5 7v5L12 13.5H7L5.5 12V7zM10.5 3.5v-1h-8v8h1',
  telecharger: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10',
  horsLigne: 'M2.5 6.5a8 8 0 0 1 11 0M4.7 9a5 5 0 0 1 6.6 0M8 12h.01M3 2l10 12',
  horloge: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 5v3.2l2 1.3',
  attention: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01',
  reglages:
    'M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'menu' ? 2.2 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A T which is also a parent and its child; the ochre dot is « you are here ». */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="#2a7b68" />
      <path
        d="M32 40h64M64 40v32"
        stroke="#fff"
        stroke-width="16"
        stroke-linecap="round"
        fill="none"
      />
      <circle cx="64" cy="92" r="20" fill="#2a7b68" />
      <circle cx="64" cy="94" r="16" fill="#f7c45c" />
    </svg>
  );
}
