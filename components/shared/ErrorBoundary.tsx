import { Component, type ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  /** Drawn in place of what failed. */
  readonly fallback: (retry: () => void) => ComponentChildren;
  /** Bugs are reported once, by whoever mounted the face. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Keeps a bug in one face from leaving a blank panel: says so, and offers to draw again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  /** What failed may fail again before it is taken away: one bug is one report. */
  private reported = false;

  override componentDidCatch(error: unknown) {
    this.setState({ failed: true });
    if (!this.reported) this.props.onError?.(error);
    this.reported = true;
  }

  override render({ children, fallback }: Props) {
    if (!this.state.failed) return children;
    return fallback(() => {
      this.reported = false;
      this.setState({ failed: false });
    });
  }
}
