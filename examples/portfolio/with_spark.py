#!/usr/bin/env python3
"""Many project files in Spark: `commons` runs as it is inside `pipe`, a record on each line.

    pip install pyspark            # and a Java runtime, 17 or later
    python3 examples/portfolio/with_spark.py DESCRIPTIONS.ndjson

Each partition of the text goes through one `commons assess --format ndjson -`, which answers every
line with one line, in order: a report, or what is wrong with the record (`error`). It ends with 2
when some record was wrong, and with 3 when a partition holds none; `pipe` does not look at that
unless asked to (`checkCode`), and here the lines themselves tell.
"""

import os
import sys

from pyspark.sql import SparkSession, functions as f

COMMONS = os.environ.get("COMMONS", "commons")
DATE = os.environ.get("DATE", "2026-11-22")


def main() -> None:
    spark = (
        SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[2]"))
        .appName("commons")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    records = spark.sparkContext.textFile(sys.argv[1], minPartitions=4)
    answers = records.pipe(f"{COMMONS} assess --format ndjson --quiet --date {DATE} -")
    # The short form of a report has one shape; only what is asked below is read.
    shape = (
        "record INT, error STRING, project STRUCT<name: STRING, stage: STRING>, "
        "questionnaires ARRAY<STRUCT<id: STRING, short: STRING, "
        "level: STRUCT<evidenced: INT, potential: INT>, "
        "score: STRUCT<evidenced: DOUBLE, potential: DOUBLE>>>, "
        "gaps ARRAY<STRUCT<question: STRING, kind: STRING>>"
    )
    projects = spark.read.schema(shape).json(answers).cache()
    print(f"{projects.count()} records, {projects.where('error IS NOT NULL').count()} not read")
    projects.where("error IS NOT NULL").select("error").show(5, truncate=70)
    levels = projects.select("project.stage", f.explode("questionnaires").alias("q"))
    levels = levels.where("q.id = 'ostrom'").groupBy("stage", "q.short")
    levels.agg(
        f.count("*").alias("projects"),
        f.expr("percentile_approx(q.score.evidenced, 0.5)").alias("median evidenced"),
    ).orderBy("stage", "short").show()
    gaps = projects.select(f.explode("gaps").alias("gap")).groupBy("gap.question")
    gaps.count().orderBy(f.desc("count"), "question").show(5, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
