import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";

const KEPT = "yice.place";

interface Placed {
  /** The jurisdiction that is looked at; `undefined` until somebody chose one in this browser. */
  readonly code: string | undefined;
  /** Looks at another one, from its home page. */
  readonly go: (code: string) => void;
  readonly remember: (code: string) => void;
}

const PlaceContext = createContext<Placed>({ code: undefined, go: () => {}, remember: () => {} });

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [code, setCode] = useState(() => localStorage.getItem(KEPT) ?? undefined);
  const [, navigate] = useLocation();
  const remember = useCallback((next: string) => {
    localStorage.setItem(KEPT, next);
    setCode(next);
  }, []);
  const placed = useMemo(
    () => ({
      code,
      remember,
      go: (next: string) => {
        remember(next);
        navigate(`/home/${next}`);
      },
    }),
    [code, remember, navigate],
  );
  return <PlaceContext value={placed}>{children}</PlaceContext>;
}

export function usePlace(): Placed {
  return use(PlaceContext);
}

/** A page about a jurisdiction makes it the one that is looked at. */
export function useHere(code: string): void {
  const { remember } = usePlace();
  useEffect(() => {
    if (/^\d{6}$/.test(code)) remember(code);
  }, [code, remember]);
}
