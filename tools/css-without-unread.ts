import type { CSSOptions } from 'vite';

type Plugins = Exclude<NonNullable<CSSOptions['postcss']>, string>['plugins'];

const READ = /var\(\s*(--[\w-]+)/g;

/**
 * PostCSS plugin that leaves out of a style sheet the custom properties that none of its rules reads,
 * directly or by another: each sheet imports all the tokens and carries its own.
 */
const withoutUnread: NonNullable<Plugins>[number] = {
  postcssPlugin: 'ted:without-unread',
  OnceExit(root) {
    for (let found = true; found; ) {
      found = false;
      const read = new Set<string | undefined>();
      root.walkDecls(({ value }) => {
        for (const [, name] of value.matchAll(READ)) read.add(name);
      });
      root.walkDecls(/^--/, (declaration) => {
        if (read.has(declaration.prop)) return;
        declaration.remove();
        found = true;
      });
    }
  },
};

export default withoutUnread;
