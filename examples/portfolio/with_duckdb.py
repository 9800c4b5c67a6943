#!/usr/bin/env python3
"""Many project files in DuckDB: how the levels are spread, and which gaps most share.

    pip install duckdb
    python3 examples/portfolio/with_duckdb.py            # the examples of this repository
    python3 examples/portfolio/with_duckdb.py FOLDER…    # yours

`commons assess --format ndjson` writes a line for each project; DuckDB reads the lines as a table.
Nothing leaves the machine.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

COMMONS = os.environ.get("COMMONS", "commons")
HERE = Path(__file__).resolve().parent


def main() -> int:
    inputs = sys.argv[1:] or [str(HERE.parent)]
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "projects.ndjson"
        with lines.open("wb") as out:
            run = subprocess.run(
                [COMMONS, "assess", *inputs, "--format", "ndjson"], stdout=out, check=False
            )
        # 2: some file could not be read, and is told above; the others are there.
        if run.returncode not in (0, 2):
            return run.returncode
        tables = duckdb.connect()
        tables.execute(
            "CREATE TABLE projects AS SELECT * FROM "
            "read_json(?, format = 'newline_delimited', sample_size = -1)",
            [str(lines)],
        )
        for title, query in QUERIES.items():
            print(f"\n{title}")
            tables.sql(query).show()
    return 0


QUERIES = {
    "Levels on Ostrom’s principles, evidenced and up to": """
        SELECT q.level.evidenced AS evidenced, q.level.potential AS up_to, count(*) AS projects
        FROM (SELECT unnest(questionnaires) AS q FROM projects)
        WHERE q.id = 'ostrom'
        GROUP BY ALL ORDER BY ALL
    """,
    "Each principle: quartiles of the evidenced score": """
        SELECT s.id AS principle,
               quantile_disc(s.score.evidenced, [0.25, 0.5, 0.75]) AS quartiles,
               count(s.score) AS projects
        FROM (SELECT unnest(q.sections) AS s
              FROM (SELECT unnest(questionnaires) AS q FROM projects)
              WHERE q.id = 'ostrom')
        GROUP BY ALL ORDER BY quartiles, principle
    """,
    "The gaps that most projects share": """
        SELECT gap.question, count(*) AS projects,
               count(*) FILTER (gap.kind = 'fix') AS fix,
               count(*) FILTER (gap.kind = 'answer') AS answer
        FROM (SELECT unnest(gaps) AS gap FROM projects)
        GROUP BY ALL ORDER BY projects DESC, fix DESC, gap.question LIMIT 5
    """,
}

if __name__ == "__main__":
    sys.exit(main())
