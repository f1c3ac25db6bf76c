import { Input } from "antd";
import { useState } from "react";
import { createUser } from "../../api/administration-acts.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "新建用户", en: "New user" },
  what: {
    zh: "建立后显示一次性密码，首次登录须修改。用户没有角色，须另行授予。",
    en: "A one-time password is shown then, to be changed at the first log-in. The user has no role until one is granted.",
  },
  confirm: { zh: "建立", en: "Create" },
  id: { zh: "账号（小写字母、数字、点，如 wang.fang）", en: "Account (lower-case letters, digits, dots)" },
  name: { zh: "姓名", en: "Name" },
  place: { zh: "所属统筹区", en: "Jurisdiction" },
} as const;

interface NewUserDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly created: (id: string, oneTimePassword: string | undefined) => void;
}

const ID = /^[a-z][a-z0-9._-]{1,31}$/;

/** Makes an account. */
export function NewUserDialog({ isOpen, close, created }: NewUserDialogProps) {
  const said = useWords(words);
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const [place, setPlace] = useState<string>();
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="none"
      isReady={ID.test(id) && name.trim() !== "" && place !== undefined}
      act={() => createUser({ id, name: name.trim(), jurisdiction: place ?? "" })}
      done={({ oneTimePassword }) => {
        created(id, oneTimePassword);
        setId("");
        setName("");
      }}
    >
      <div>
        <label htmlFor="new-user-id">{said.id}</label>
        <Input
          id="new-user-id"
          status={id === "" || ID.test(id) ? "" : "error"}
          value={id}
          onChange={({ target }) => setId(target.value)}
        />
      </div>
      <div>
        <label htmlFor="new-user-name">{said.name}</label>
        <Input
          id="new-user-name"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div>
        <label htmlFor="new-user-place">{said.place}</label>
        <br />
        <PlacePicker id="new-user-place" name={said.place} value={place} change={setPlace} />
      </div>
    </ActDialog>
  );
}
