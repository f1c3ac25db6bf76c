/** The package ships no types of its own; those of the grid it wraps hold. */
declare module "@revolist/react-datagrid" {
  import type { JSX } from "@revolist/revogrid";
  import type { FunctionComponent, Ref } from "react";

  export const RevoGrid: FunctionComponent<JSX.RevoGrid & { readonly ref?: Ref<HTMLRevoGridElement> }>;
}
