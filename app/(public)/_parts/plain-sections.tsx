/** A page of plain text: sections with a heading and either a paragraph or a list. */
export function PlainSections({
  title,
  lead,
  sections,
}: {
  title: string;
  lead: string;
  sections: readonly { title: string; body: string | readonly string[] }[];
}) {
  return (
    <>
      <h1 className="text-3xl font-semibold">{title}</h1>
      <p className="mt-3">{lead}</p>
      {sections.map((section) => (
        <section key={section.title} className="mt-6">
          <h2 className="text-xl font-semibold">{section.title}</h2>
          {typeof section.body === "string" ? (
            <p className="mt-2">{section.body}</p>
          ) : (
            <ul className="mt-2 grid list-disc gap-1 ps-6">
              {section.body.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
