/** Where an impact stands, in words. */
export const impactStates = {
  running: { zh: "计算中", en: "Running" },
  interrupted: { zh: "已中断，服务重启后重新计算", en: "Interrupted; begun anew at the next start" },
  finished: { zh: "已完成", en: "Finished" },
  cancelled: { zh: "已取消", en: "Cancelled" },
} as const;
