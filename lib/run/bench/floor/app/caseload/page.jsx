import { caseload } from "../db.mjs";

export const dynamic = "force-dynamic";

export default async function Page() {
  const rows = await caseload();
  return (
    <main>
      <h1>Caseload</h1>
      <table>
        <thead>
          <tr>
            <th>Patient</th>
            <th>Last check-in</th>
            <th>Pain</th>
            <th>7 days</th>
            <th>28 days</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, last, pain, a7, a28 }) => (
            <tr key={id}>
              <td>
                <a href={`/trend/${id}`}>{name}</a>
              </td>
              <td>{last}</td>
              <td>{pain}</td>
              <td>{a7}%</td>
              <td>{a28}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
