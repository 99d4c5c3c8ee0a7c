/** A T which is also a parent and its child; the ochre dot is « you are here ». On a grid of 128. */
export const MARK = [
  ['rect', { width: '128', height: '128', rx: '30', fill: '#2a7b68' }],
  [
    'path',
    {
      d: 'M32 40h64M64 40v32',
      stroke: '#fff',
      'stroke-width': '16',
      'stroke-linecap': 'round',
      fill: 'none',
    },
  ],
  ['circle', { cx: '64', cy: '92', r: '20', fill: '#2a7b68' }],
  ['circle', { cx: '64', cy: '94', r: '16', fill: '#f7c45c' }],
] as const;
