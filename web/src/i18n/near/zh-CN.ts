export default {
  found_other: '其中 {{count}} 项不含完整的检索词，是按其中的词找到的',
};
