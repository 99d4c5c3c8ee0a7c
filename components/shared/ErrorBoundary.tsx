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

  override componentDidCatch(error: unknown) {
    this.setState({ failed: true });
    this.props.onError?.(error);
  }

  override render({ children, fallback }: Props) {
    return this.state.failed ? fallback(() => this.setState({ failed: false })) : children;
  }
}
