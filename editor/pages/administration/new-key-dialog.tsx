import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { createKey } from "../../api/administration-acts.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useWords } from "../../words/language.tsx";
import { KEY_ROLES, roleWords } from "./role-words.ts";

const words = {
  title: { zh: "新建接口密钥", en: "New API key" },
  what: {
    zh: "供结算系统调用接口。密钥只显示一次；服务只保存其散列值。",
    en: "For settlement systems. The key is shown once; the service keeps only its hash.",
  },
  confirm: { zh: "建立", en: "Create" },
  name: { zh: "名称，如“市结算系统”", en: "Name, e.g. “settlement system”" },
  role: { zh: "角色", en: "Role" },
  place: { zh: "统筹区", en: "Jurisdiction" },
  days: { zh: "有效天数", en: "Days" },
} as const;

interface NewKeyDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly created: (name: string, key: string) => void;
}

/** Makes a key for a system. */
export function NewKeyDialog({ isOpen, close, created }: NewKeyDialogProps) {
  const said = useWords(words);
  const roles = useWords(roleWords);
  const [name, setName] = useState("");
  const [role, setRole] = useState<string>("settlement-client");
  const [place, setPlace] = useState<string>();
  const [days, setDays] = useState(365);
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="none"
      isReady={name.trim() !== "" && place !== undefined}
      act={() => createKey({ name: name.trim(), days, grants: [{ role, jurisdiction: place ?? "" }] })}
      done={({ key }) => {
        created(name.trim(), key);
        setName("");
      }}
    >
      <div>
        <label htmlFor="key-name">{said.name}</label>
        <Input id="key-name" maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />
      </div>
      <div>
        <label htmlFor="key-role">{said.role}</label>
        <Select
          id="key-role"
          className="claim-choice"
          value={role}
          options={KEY_ROLES.map((value) => ({ value, label: roles[value] }))}
          onChange={setRole}
        />
      </div>
      <div>
        <label htmlFor="key-place">{said.place}</label>
        <br />
        <PlacePicker id="key-place" name={said.place} value={place} change={setPlace} />
      </div>
      <div>
        <label htmlFor="key-days">{said.days}</label>
        <br />
        <InputNumber
          id="key-days"
          min={1}
          max={400}
          precision={0}
          value={days}
          onChange={(value) => setDays(value ?? days)}
        />
      </div>
    </ActDialog>
  );
}
