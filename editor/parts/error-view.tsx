import { Alert, Button } from "antd";
import { ApiProblem, NoAnswer } from "../api/problem.ts";
import { useWords } from "../words/language.tsx";
import { FindingList } from "./finding-list.tsx";

const words = {
  lost: { zh: "没有收到服务的答复", en: "The service did not answer" },
  lostDetail: {
    zh: "请检查网络。已填写的内容仍在本页，恢复连接后可重试。",
    en: "Check the network. What you typed is still on this page; try again once it is back.",
  },
  unexpected: { zh: "页面出错", en: "Something went wrong on this page" },
  retry: { zh: "重试", en: "Try again" },
  request: { zh: "请求编号", en: "Request" },
} as const;

/** What went wrong, in the service's own words where it has some, and a way to try again. */
export function ErrorView({ error, retry }: { readonly error: unknown; readonly retry?: () => unknown }) {
  const said = useWords(words);
  const action = retry ? <Button onClick={() => retry()}>{said.retry}</Button> : undefined;
  if (error instanceof ApiProblem) {
    const { title, detail, instance, findings } = error;
    return (
      <Alert
        type="error"
        showIcon
        title={title}
        action={action}
        description={
          <>
            <div>{detail}</div>
            <FindingList findings={findings} />
            {instance === "" ? null : (
              <div className="code">
                {said.request} {instance}
              </div>
            )}
          </>
        }
      />
    );
  }
  if (error instanceof NoAnswer)
    return <Alert type="warning" showIcon title={said.lost} description={said.lostDetail} action={action} />;
  const description = error instanceof Error ? error.message : String(error);
  return <Alert type="error" showIcon title={said.unexpected} description={description} action={action} />;
}
