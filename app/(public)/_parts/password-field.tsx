"use client";

import { useState } from "react";
import { TextField } from "@/components/field";

/** A password field; with script, what was typed can be looked at. */
export function PasswordField({
  name,
  label,
  hint,
  error,
  autoComplete,
  words,
}: {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  autoComplete: "current-password" | "new-password";
  words: { show: string; hide: string };
}) {
  const [look, setLook] = useState<"shown" | "hidden">("hidden");
  return (
    <div className="grid gap-1">
      <TextField
        id={name}
        name={name}
        type={look === "shown" ? "text" : "password"}
        label={label}
        hint={hint}
        error={error}
        required
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={1000}
      />
      <button
        type="button"
        onClick={() => setLook(look === "shown" ? "hidden" : "shown")}
        className="min-h-11 justify-self-start text-base text-primary underline underline-offset-2 noscript:hidden"
      >
        {look === "shown" ? words.hide : words.show}
      </button>
    </div>
  );
}
