import { Button } from "antd";
import { useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  /** What the field is called, where several of a page say the same. */
  readonly name?: string;
  /** Endings of the files that are offered, as `.csv,.xlsx`. */
  readonly accept: string;
  readonly isDisabled?: boolean;
  readonly take: (file: File) => void;
}

/** A button that picks one file. */
export function FileButton({ label, name = label, accept, isDisabled = false, take }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={name}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(file);
          // The same file, mended, is picked again.
          target.value = "";
        }}
      />
    </>
  );
}
