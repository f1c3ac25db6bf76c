import { Select } from "antd";
import { useState } from "react";
import { giveGrant } from "../../api/administration-acts.ts";
import { useUsers } from "../../api/administration-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { PlacePicker } from "../../parts/place-picker.tsx";
import { useWords } from "../../words/language.tsx";
import { roleWords } from "./role-words.ts";

const words = {
  title: { zh: "授予角色", en: "Grant a role" },
  what: {
    zh: "角色及于所选统筹区及其全部下级。不得给自己授予角色。起草、批准、发布应由不同的人担任。",
    en: "A role covers the jurisdiction and all below it. Nobody grants himself one. Writing, approving and publishing are for different people.",
  },
  confirm: { zh: "授予", en: "Grant" },
  user: { zh: "用户", en: "User" },
  role: { zh: "角色", en: "Role" },
  place: { zh: "统筹区", en: "Jurisdiction" },
} as const;

interface NewGrantDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Gives somebody a role. */
export function NewGrantDialog({ isOpen, close }: NewGrantDialogProps) {
  const said = useWords(words);
  const roles = useWords(roleWords);
  const users = useUsers();
  const [user, setUser] = useState<string>();
  const [role, setRole] = useState<string>();
  const [place, setPlace] = useState<string>();
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="optional"
      isReady={user !== undefined && role !== undefined && place !== undefined}
      act={(reason) => giveGrant(user ?? "", { role: role ?? "", jurisdiction: place ?? "" }, reason)}
    >
      <div>
        <label htmlFor="grant-user">{said.user}</label>
        <Select
          id="grant-user"
          className="claim-choice"
          showSearch={{ optionFilterProp: "label" }}
          value={user ?? null}
          options={(users.data ?? []).map(({ id, name }) => ({ value: id, label: `${id} · ${name}` }))}
          onChange={(chosen) => setUser(chosen ?? undefined)}
        />
      </div>
      <div>
        <label htmlFor="grant-role">{said.role}</label>
        <Select
          id="grant-role"
          className="claim-choice"
          value={role ?? null}
          options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
          onChange={(chosen) => setRole(chosen ?? undefined)}
        />
      </div>
      <div>
        <label htmlFor="grant-place">{said.place}</label>
        <br />
        <PlacePicker id="grant-place" name={said.place} value={place} change={setPlace} />
      </div>
    </ActDialog>
  );
}
