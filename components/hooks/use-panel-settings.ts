import { useEffect, useState } from 'preact/hooks';
import type { PanelApi, PanelSettings } from '../panel/panel-api.ts';

/** The settings as the reader sees them change: at once here, then kept by whoever mounted the panel. */
export function usePanelSettings(api: PanelApi, given: PanelSettings) {
  const [changed, setChanged] = useState<Partial<PanelSettings>>({});
  const { pinned, canPin, width, autoOpen, placement } = given;
  useEffect(() => setChanged({}), [pinned, canPin, width, autoOpen, placement]);
  const change = (some: Partial<PanelSettings>) => setChanged((now) => ({ ...now, ...some }));
  return {
    settings: { ...given, ...changed },
    onPin: (on: boolean) => {
      change({ pinned: on });
      api.setPinned(on);
    },
    onResize: (px: number, settled: boolean) => {
      change({ width: px });
      if (settled) api.setWidth(px);
    },
    onAutoOpen: (on: boolean) => {
      change({ autoOpen: on });
      api.setAutoOpen?.(on);
    },
  };
}
