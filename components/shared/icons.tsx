import { MARK } from './mark.ts';

/** Drawn on a grid of 16, in one stroke each, in the colour of the text. */
const PATHS = {
  chercher: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4',
  epingle: 'M6 2h4v4l2 3H4l2-3zM8 9v5',
  menu: 'M3 8h.01M8 8h.01M13 8h.01',
  fermer: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 4l4 4-4 4',
  retour: 'M13 8H3M7 4 3 8l4 4',
  coche: 'M3 8l4 4 6-7',
  telephone: 'M4 2h2l1 4-1 1a6 6 0 0 0 3 3l1-1 4 1v2a2 2 0 0 1-2 2A10 10 0 0 1 2 4a2 2 0 0 1 2-2z',
  courriel: 'M2 4h12v9H2zM2 5l6 4 6-4',
  lien: 'M6 4H3v9h9v-3M9 3h4v4M13 3 8 8',
  copier: 'M6 6h7v7H6zM10 3H3v7',
  telecharger: 'M8 2v9M4 7l4 4 4-4M3 14h10',
  horsLigne: 'M2 6a9 9 0 0 1 12 0M5 9a4 4 0 0 1 6 0M8 12h.01M3 2l10 12',
  horloge: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 5v3l2 2',
  reglages: 'M2 5h12M2 11h12M5 3v4M11 9v4',
  attention: 'M8 2l6 11H2zM8 6v3M8 11h.01',
  rond: 'M13.2 8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0z',
  doute: 'M13.2 8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0zM8 5.4v3.2M8 10.8h.01',
  etoile: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly filled?: boolean;
}

export function Icon({ name, size = 16, filled = false }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
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

export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
      {MARK.map(([Shape, attributes]) => (
        <Shape {...attributes} />
      ))}
    </svg>
  );
}
