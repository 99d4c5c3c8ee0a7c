import { log } from './log.ts';

interface NativeSidePanel {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the browser's side panel; false where there is none or where the browser refuses. Browsers
 * only allow it in the task of the reader's gesture: nothing may be awaited before the call.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  const scope = globalThis as { browser?: NativeSidePanel; chrome?: NativeSidePanel };
  const native = scope.browser ?? scope.chrome;
  try {
    if (native?.sidePanel) await native.sidePanel.open({ windowId });
    else if (native?.sidebarAction) await native.sidebarAction.open();
    else return false;
    return true;
  } catch (error) {
    log.error('side panel refused', error);
    return false;
  }
}
