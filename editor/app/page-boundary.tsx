import { Component, type ReactNode } from "react";
import { ErrorView } from "../parts/error-view.tsx";

/** What a page throws is told in its place; the rest of the editor goes on. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ErrorView error={error} retry={() => this.setState({ error: undefined })} />;
  }
}
