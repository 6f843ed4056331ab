// For languages whose words are left as they are.
const stemmers = {};
