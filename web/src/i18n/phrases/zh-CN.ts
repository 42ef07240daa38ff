/** 常用语, 常用事项, 使用系统: words that a department's people write again and again. */
export default {
  answer: {
    open: '常用语',
    title: '本部门常用语',
    none: '还没有常用语。写好意见后，可将其存为常用语，供本部门同事选用。',
    keep: '将当前内容存为常用语',
    remove: '删除常用语：{{text}}',
    kept: '已存为常用语',
    removed: '已删除常用语',
  },
  matter: {
    open: '本部门事项',
    title: '本部门事项清单',
    none: '清单中还没有事项。填写后可存入清单，供本部门同事选用。',
    keep: '将当前内容存入清单',
    remove: '从清单中删除：{{text}}',
    kept: '已存入本部门事项清单',
    removed: '已从清单中删除',
  },
  system: {
    open: '本部门系统',
    title: '本部门系统清单',
    none: '清单中还没有系统。填写后可存入清单，供本部门同事选用。',
    keep: '将当前内容存入清单',
    remove: '从清单中删除：{{text}}',
    kept: '已存入本部门系统清单',
    removed: '已从清单中删除',
  },
  full: '已满 {{most}} 条，删除不再使用的后方可添加。',
} as const;
