export default { compress: false, poweredByHeader: false, agentRules: false };
