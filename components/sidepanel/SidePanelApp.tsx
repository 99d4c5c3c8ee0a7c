import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { IsoDate } from '../../lib/model/ids.ts';
import type { PageFacts } from '../../lib/model/page.ts';
import { langue } from '../locale/message.ts';
import { PanelApp } from '../panel/PanelApp.tsx';
import type { PanelApi } from '../panel/panel-api.ts';
import { NoPage } from './NoPage.tsx';
import { type Tab, Tabs } from './Tabs.tsx';
import * as t from './texts.ts';

export type SidePane = 'page' | 'rediger';

export interface SidePanelProps {
  readonly api: PanelApi;
  /** What the active tab shows; null where TED recognises nothing, undefined until it is known. */
  readonly page: { readonly url: string; readonly facts: PageFacts } | null | undefined;
  /** « Rédiger », which stays as it is while the reader looks at the page. */
  readonly draft?: ComponentChildren;
  /** The pane to come to when it changes; the reader goes from one to the other as they like. */
  readonly pane?: SidePane;
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
  readonly onError?: (error: unknown) => void;
}

/** The browser's own side panel: the panel of the tab that is looked at, whichever it is. */
export function SidePanelApp({ api, page, draft, onError, ...props }: SidePanelProps) {
  const [pane, setPane] = useState<SidePane>(props.pane ?? 'page');
  useEffect(() => {
    if (props.pane) setPane(props.pane);
  }, [props.pane]);
  const panel = page ? (
    <PanelApp
      {...(props.today && { today: props.today })}
      {...(onError && { onError })}
      api={api}
      page={page.facts}
      url={page.url}
      initial={null}
      settings={{ placement: 'whole', pinned: false, canPin: false, width: 0, autoOpen: false }}
      takeFocus={false}
    />
  ) : (
    page === null && (
      <NoPage onSearch={() => api.openSearch()} onOptions={() => api.openOptions()} />
    )
  );
  const tabs: Tab<SidePane>[] = [{ name: 'page', titre: t.page, children: panel }];
  if (draft) tabs.push({ name: 'rediger', titre: t.rediger, children: draft });
  return (
    <div class="ted side" lang={langue}>
      {draft ? (
        <Tabs label={t.onglets} tabs={tabs} current={pane} onChange={setPane} />
      ) : (
        <div class="pane">{panel}</div>
      )}
    </div>
  );
}
