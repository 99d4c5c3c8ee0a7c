import type { ComponentChildren } from 'preact';
import type { ServiceRef } from '../../lib/model/card.ts';
import { langueDonnees } from '../locale/message.ts';
import { safeHref } from '../shared/safe-href.ts';
import { usePanel } from './panel-context.ts';

interface Props {
  readonly service: ServiceRef;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/**
 * A service named in the panel. A plain click opens its card here; with a modifier or the middle
 * button the official page opens, as any link would.
 */
export function ServiceLink({ service, children = service.nom, ...rest }: Props) {
  const { openService } = usePanel();
  const href = safeHref(service.url);
  const style = rest.class ?? 'plain';
  if (!href) {
    return (
      <button
        type="button"
        class={`link-btn ${style}`}
        lang={langueDonnees}
        onClick={() => openService(service)}
      >
        {children}
      </button>
    );
  }
  return (
    <a
      class={style}
      lang={langueDonnees}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openService(service);
      }}
    >
      {children}
    </a>
  );
}
