import { type ReactNode, useEffect, useRef } from "react";

interface PageFrameProps {
  readonly title: string;
  /** What this page is for, in a sentence or two. */
  readonly what: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's heading, what it is for, and what can be done on it. */
export function PageFrame({ title, what, actions, children }: PageFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 医策`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <div className="page-head-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="page-what">{what}</p>
        </div>
        {actions}
      </div>
      <div className="stack">{children}</div>
    </>
  );
}
