import { type ReactElement, useRef } from "react";

interface PopupHold {
  /** Wraps what a select pops up. */
  readonly popup: (menu: ReactElement) => ReactElement;
  /** The field has lost the focus: what is to be done then waits while the pointer is on what popped up. */
  readonly blurred: () => void;
}

/**
 * Keeps what a select offers for as long as the pointer is on it. A press on its edge leaves the focus in the field; and
 * where something else takes the focus meanwhile, as a dialog does that keeps it inside, a click on what is offered
 * still finds it.
 */
export function usePopupHold(leave: () => void): PopupHold {
  const isOver = useRef(false);
  const isLeft = useRef(false);
  return {
    popup: (menu) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; options are chosen by mouse and keyboard
      <div
        className="code-popup-hold"
        onMouseDown={(event) => event.preventDefault()}
        onMouseEnter={() => {
          isOver.current = true;
          isLeft.current = false;
        }}
        onMouseLeave={() => {
          isOver.current = false;
          if (isLeft.current) leave();
          isLeft.current = false;
        }}
      >
        {menu}
      </div>
    ),
    blurred: () => {
      if (isOver.current) isLeft.current = true;
      else leave();
    },
  };
}
