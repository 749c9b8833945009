"use client";

import { useEffect, useState } from "react";
import { Button, type ButtonSize } from "@/components/button";

/** Opens the browser's print window. Without script there is no such button, and the browser's own menu prints. */
export function PrintButton({ label, size }: { label: string; size: ButtonSize }) {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  if (!canPrint) return null;
  return (
    <Button type="button" size={size} icon="printer" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
