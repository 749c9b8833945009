/**
 * What people type first when a password must be long. A password that is little more than these, one after another,
 * is guessed first. Our own list, put together from keyboard rows, counting, and the words of sign-in pages and backs.
 */
export const COMMON_PIECES = [
  ..."password passwort passw0rd passphrase geheim secret letmein welcome willkommen login signin admin".split(" "),
  ..."administrator root user guest test testing demo changeme default temporary access account master".split(" "),
  ..."qwertyuiop qwertzuiop azertyuiop qwerty qwertz azerty asdfghjkl asdfgh zxcvbnm yxcvbnm qazwsx wsxedc".split(" "),
  ..."1qaz2wsx3edc 1q2w3e4r5t6y7u8i9o0p 1q2w3e4r5t 1q2w3e4r q1w2e3r4t5 zaq12wsx abcdefghijklmnopqrstuvwxyz".split(" "),
  ..."abcdefgh abcdef abc123 abc 0123456789 1234567890 123456789 12345678 1234567 123456 12345 1234 123".split(" "),
  ..."0987654321 987654321 87654321 7654321 654321 54321 4321 321 111 000 666 777 888 999 112233 121212".split(" "),
  ..."iloveyou ilove loveyou forever princess sunshine monkey dragon football baseball superman batman".split(" "),
  ..."correcthorsebatterystaple correct horse battery staple thisismypassword thisisapassword trustno1".split(" "),
  ..."whatever freedom computer internet google facebook starwars pokemon liverpool chelsea arsenal".split(" "),
  ..."january february march april may june july august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter season".split(" "),
  ..."backpain back pain exercise physio physiotherapy therapy clinic hospital health doctor patient".split(" "),
  ..."hello please family mother father baby angel jesus god michael jennifer jessica charlie daniel".split(" "),
  ..."this is my the and you for new mynew 2020 2021 2022 2023 2024 2025 2026 2027 2028".split(" "),
] as const;
