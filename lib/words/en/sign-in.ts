/** Words for joining and signing in. They never tell whether an address is known here. */
export const signIn = {
  title: "Sign in",
  lead: "Your exercise program, and how it is going.",
  email: "Email",
  password: "Password",
  showPassword: "Show password",
  hidePassword: "Hide password",
  submit: "Sign in",
  noAccount: "No account yet? Your clinic sends you a link to join.",
  forgotten: "Can't get in? Ask your clinic for a new link.",
  signInFirst: "Sign in to see this page.",
  errors: {
    refused: "The email or the password is not right. Check both and try again.",
    throttled: "There were too many tries. Wait {minutes, plural, one {# minute} other {# minutes}} and try again.",
    away: "We could not sign you in right now. Wait a moment and try again.",
  },
  invite: {
    title: "Join {clinic}",
    greeting: "Hello {name}",
    lead: "{clinic} has made a place for you in Steadyback.",
    email: "You will sign in with {email}.",
    password: "Choose a password",
    passwordHint: "At least 15 characters. A few words you will remember work well.",
    until: "Your link works until {day}.",
    submit: "Join",
    gone: {
      title: "This link does not work any more",
      body: "A link works once, and only for some days. Yours may have been used, or a newer one was sent.",
      next: "Ask your clinic to send you a new link.",
      signIn: "Go to sign in",
    },
  },
} as const;
