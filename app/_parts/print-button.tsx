"use client";

import { useEffect, useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/button";

/** Opens the browser's print window. Without script there is no such button, and the browser's own menu prints. */
export function PrintButton({
  label,
  size,
  variant = "primary",
}: {
  label: string;
  size: ButtonSize;
  variant?: ButtonVariant;
}) {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  if (!canPrint) return null;
  return (
    <Button type="button" size={size} variant={variant} icon="printer" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
