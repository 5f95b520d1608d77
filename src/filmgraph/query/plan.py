"""A job in, the job as the engine gets it out, with what decides which rows its answer holds. Evaluates nothing."""

from dataclasses import replace

from filmgraph.query.counting import counts_one_pattern
from filmgraph.query.held import HangsOn
from filmgraph.query.job import Job
from filmgraph.query.total_order import in_total_order
from filmgraph.query.words import takes_a_part


def planned(job: Job, may_be_held: bool) -> tuple[Job, HangsOn]:
    """The job, its query in a total order where it takes a part of an ordered list.

    Only over a store that `may_be_held` in memory, whether it is yet or not: the answer has to be the same before and
    after, and a larger store gains nothing by it.
    """
    if not takes_a_part(job.query):
        if job.partial:
            return job, HangsOn.LISTING
        return job, HangsOn.COUNTS if counts_one_pattern(job.query) else HangsOn.NOTHING
    ordered = in_total_order(job.query) if may_be_held else None
    if ordered is None:
        return job, HangsOn.LISTING
    return replace(job, query=ordered), HangsOn.LISTING if job.partial else HangsOn.VALUES
