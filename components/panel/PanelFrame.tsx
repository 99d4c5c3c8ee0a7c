import type { ComponentChildren, Ref } from 'preact';
import { langue } from '../locale/message.ts';
import { Icon, Mark } from '../shared/icons.tsx';
import * as t from '../shared/texts.ts';
import { type MenuItem, PanelMenu } from './PanelMenu.tsx';
import type { PanelSettings } from './panel-api.ts';
import { ResizeHandle } from './ResizeHandle.tsx';

interface Props {
  readonly label: string;
  readonly settings: PanelSettings;
  readonly busy: boolean;
  readonly menu: readonly (readonly MenuItem[])[];
  readonly scroller: Ref<HTMLElement>;
  readonly onSearch: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onForward: () => void;
  /** Null on the first card: there is nowhere to go back to. */
  readonly canGoBack: boolean;
  readonly onResize: (px: number, settled: boolean) => void;
  /** A click on a link to an official page; true when it has been dealt with. */
  readonly onLink: ((url: string) => void) | undefined;
  readonly said: string;
  /** Above the content, outside of what scrolls. */
  readonly notice: ComponentChildren;
  /** Floats over the content. */
  readonly over: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Header that never scrolls, content that does, and the keys that belong to the whole panel. */
export function PanelFrame(props: Props) {
  const { settings } = props;
  const docked = settings.placement === 'docked';
  // Beside a page it is an aside; in the browser's side panel it is all there is.
  const Frame = docked ? 'aside' : 'main';
  return (
    <Frame
      class={docked ? 'ted panel docked' : 'ted panel whole'}
      lang={langue}
      aria-label={props.label}
      style={docked ? { '--panel-width': `${settings.width}px` } : undefined}
      onKeyDown={(event) => {
        if (docked && event.key === 'Escape' && !event.isComposing) props.onClose();
        else if (event.altKey && event.key === 'ArrowLeft') props.onBack();
        else if (event.altKey && event.key === 'ArrowRight') props.onForward();
        else return;
        event.preventDefault();
      }}
      onClick={(event) => {
        const href = linkOf(event);
        if (!href || !props.onLink) return;
        event.preventDefault();
        props.onLink(href);
      }}
    >
      {docked && (
        <ResizeHandle
          width={settings.width}
          onResize={(px) => props.onResize(px, false)}
          onSettle={(px) => props.onResize(px, true)}
        />
      )}
      <div class="bar">
        <span class="brand">
          <Mark />
          TED
        </span>
        <button type="button" class="icon-btn" aria-label={t.chercher} onClick={props.onSearch}>
          <Icon name="chercher" />
        </button>
        {docked && (
          <button
            type="button"
            class="icon-btn"
            aria-label={t.epingler}
            aria-pressed={settings.pinned}
            disabled={!settings.canPin}
            title={settings.canPin ? undefined : t.etroit}
            onClick={() => props.onPin(!settings.pinned)}
          >
            <Icon name="epingle" />
          </button>
        )}
        <PanelMenu groups={props.menu} />
        {docked && (
          <button type="button" class="icon-btn" aria-label={t.fermer} onClick={props.onClose}>
            <Icon name="fermer" />
          </button>
        )}
      </div>
      {props.canGoBack && (
        <div class="back">
          <button type="button" class="btn quiet" onClick={props.onBack}>
            <Icon name="retour" />
            {t.retour}
          </button>
        </div>
      )}
      {props.notice}
      <section
        ref={props.scroller}
        class="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={t.contenu}
        aria-busy={props.busy}
      >
        {props.children}
      </section>
      {props.over}
      <p class="said" role="status">
        {props.said}
      </p>
    </Frame>
  );
}

/** Address of a plain click on a link, when nothing else has taken the click. */
function linkOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  return target && target.target !== '_blank' ? target.href : null;
}
