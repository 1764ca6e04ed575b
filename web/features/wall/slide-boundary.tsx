import { Component, type ReactNode } from "react";

export type SlideBoundaryProps = { readonly onBroken: () => void; readonly children: ReactNode };

/** Holds what a slide throws, so that one broken slide is skipped and the others go on. */
export class SlideBoundary extends Component<SlideBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onBroken();
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
