/** A page that says one thing and leads on. */
export function Said({ title, body, again, href }: { title: string; body: string; again: string; href: string }) {
  return (
    <div className="max-w-2xl">
      <h1 className="mt-1 text-3xl font-semibold">{title}</h1>
      <p className="mt-2">{body}</p>
      <p className="mt-4">
        <a
          href={href}
          className="inline-flex min-h-(--target-patient) items-center rounded-lg bg-primary px-5 font-semibold text-on-primary"
        >
          {again}
        </a>
      </p>
    </div>
  );
}
